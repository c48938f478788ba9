import { useEffect, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ListRow, ProvinceCount } from '../../lib/lookup/list/list-analysis';
import { allRows, type CsvWords, type ListFilter } from '../../lib/lookup/list/list-table';
import { copyText } from '../../platform/clipboard';
import type { ListReader } from '../../platform/pages/list-reader';
import { saveFile } from '../../platform/pages/save-file';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { Turning } from '../ui/turning';
import { changeList, filterList, useList } from './list-session';
import { RowTable, useCsvWords } from './row-table';

interface Props {
  reader: ListReader;
  counts: readonly ProvinceCount[];
}

/** Rows drawn at once. */
const partSize = 100;

/** The rows of a list, a part at a time, with filter, copy and export of what is shown. */
export function ListRows({ reader, counts }: Props) {
  const { t } = useWords();
  const words = useCsvWords();
  const { filter, part } = useList();
  // Null until the worker has answered for the first time.
  const [shown, setShown] = useState<{ rows: ListRow[]; total: number } | null>(null);
  const parts = Math.max(1, Math.ceil((shown?.total ?? 0) / partSize));

  useEffect(() => {
    let gone = false;
    void reader.rows(filter, part * partSize, partSize).then((found) => {
      if (!gone) setShown(found);
    });
    return () => {
      gone = true;
    };
  }, [reader, filter, part]);

  return (
    <section aria-labelledby="list-rows">
      <h2 id="list-rows">{t('lookup.list.rows')}</h2>
      <FilterFields filter={filter} counts={counts} />
      <ListOutput reader={reader} filter={filter} words={words} />
      {shown?.total === 0 && (
        <p class="soft">
          {t('lookup.list.none')}{' '}
          <button type="button" class="plain" onClick={() => filterList(allRows)}>
            {t('lookup.list.all')}
          </button>
        </p>
      )}
      {shown && shown.total > 0 && <RowTable rows={shown.rows} words={words} />}
      <Turning
        label={t('lookup.list.rows')}
        part={part}
        parts={parts}
        turnTo={(next) => changeList({ part: next })}
      />
    </section>
  );
}

/** Which rows are wanted: by text, by province, each number once. */
function FilterFields({ filter, counts }: { filter: ListFilter; counts: readonly ProvinceCount[] }) {
  const { t, say } = useWords();
  return (
    <div class="list-filter">
      <label>
        <span>{t('lookup.list.filter.text')}</span>
        <input
          type="search"
          placeholder={t('lookup.list.filter.placeholder')}
          value={filter.text}
          onInput={(event) => filterList({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('lookup.list.filter.province')}</span>
        <select
          value={filter.province ?? ''}
          onChange={(event) =>
            filterList({
              ...filter,
              province: (event.currentTarget.value || null) as ListFilter['province'],
            })
          }
        >
          <option value="">{t('lookup.list.all')}</option>
          {counts.map(({ provinceId }) => (
            <option key={provinceId} value={provinceId ?? 'unknown'}>
              {provinceId ? say(provinceOf(provinceId).name) : t('lookup.list.unknown')}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.hideRepeats}
          onChange={(event) => filterList({ ...filter, hideRepeats: event.currentTarget.checked })}
        />
        <span>{t('lookup.list.filter.hideRepeats')}</span>
      </label>
    </div>
  );
}

/** Takes along what is shown: as a file, or its numbers to the clipboard. */
function ListOutput({ reader, filter, words }: { reader: ListReader; filter: ListFilter; words: CsvWords }) {
  const { t } = useWords();
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    const numbers = await reader.numbers(filter);
    const done = await copyText(numbers.join('\n'));
    setCopied(done ? t('lookup.list.copied', { count: numbers.length }) : t('ui.copyFailed'));
  };
  const save = async (): Promise<void> => {
    const csv = await reader.csv(filter, words);
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), t('lookup.list.fileName'));
  };
  return (
    <p class="actions">
      <button type="button" class="main" onClick={() => void save()}>
        {t('lookup.list.export')}
      </button>
      <button type="button" onClick={() => void copy()}>
        {t('lookup.list.copy')}
      </button>
      <StatusLine inline>{copied}</StatusLine>
    </p>
  );
}
