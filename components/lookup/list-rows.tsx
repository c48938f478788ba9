import { useEffect, useState } from 'preact/hooks';
import { provinceOf, provinces } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import type { ListRow, ProvinceCount } from '../../lib/lookup/list/list-analysis';
import { allRows, type CsvWords, type ListFilter, remarkOf } from '../../lib/lookup/list/list-table';
import { dictionaries } from '../../locales/dictionaries';
import { copyText } from '../../platform/clipboard';
import type { ListReader } from '../../platform/pages/list-reader';
import { saveFile } from '../../platform/pages/save-file';
import { useWords } from '../ui/i18n';
import { changeList, filterList, useList } from './list-session';

interface Props {
  reader: ListReader;
  counts: readonly ProvinceCount[];
}

/** Rows drawn at once. */
const sheetSize = 100;

/** The rows of a list a page at a time, with filter, copy and export of what is shown. */
export function ListRows({ reader, counts }: Props) {
  const { t, say } = useWords();
  const words = useCsvWords();
  const { filter, page } = useList();
  // Null until the worker has answered for the first time.
  const [shown, setShown] = useState<{ rows: ListRow[]; total: number } | null>(null);
  const [copied, setCopied] = useState('');
  const pages = Math.max(1, Math.ceil((shown?.total ?? 0) / sheetSize));
  const toPage = (next: number): void => {
    if (next >= 0 && next < pages) changeList({ page: next });
  };

  useEffect(() => {
    let gone = false;
    void reader.rows(filter, page * sheetSize, sheetSize).then((found) => {
      if (!gone) setShown(found);
    });
    return () => {
      gone = true;
    };
  }, [reader, filter, page]);

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
    <section aria-labelledby="list-rows">
      <h2 id="list-rows">{t('lookup.list.rows')}</h2>
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
      <p class="actions">
        <button type="button" class="main" onClick={() => void save()}>
          {t('lookup.list.export')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {t('lookup.list.copy')}
        </button>
        <span class="soft small" role="status">
          {copied}
        </span>
      </p>
      {shown?.total === 0 && (
        <p class="soft">
          {t('lookup.list.none')}{' '}
          <button type="button" class="plain" onClick={() => filterList(allRows)}>
            {t('lookup.list.all')}
          </button>
        </p>
      )}
      {shown && shown.total > 0 && <RowTable rows={shown.rows} words={words} />}
      {pages > 1 && (
        <nav class="actions" aria-label={t('lookup.list.rows')}>
          <button type="button" aria-disabled={page === 0} onClick={() => toPage(page - 1)}>
            {t('lookup.list.previous')}
          </button>
          <span>{t('lookup.list.page', { page: page + 1, pages })}</span>
          <button type="button" aria-disabled={page + 1 >= pages} onClick={() => toPage(page + 1)}>
            {t('lookup.list.next')}
          </button>
        </nav>
      )}
    </section>
  );
}

function RowTable({ rows, words }: { rows: readonly ListRow[]; words: CsvWords }) {
  return (
    <div class="list-table">
      <table>
        <thead>
          <tr>
            {words.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.line} ${row.number?.start ?? ''}`} class={row.reason ? 'unknown' : undefined}>
              <td class="amount">{row.line}</td>
              <td lang="zh-CN">
                {row.number && (
                  <a href={deskHash({ view: 'lookup', query: row.number.canonical })}>
                    {row.number.canonical}
                  </a>
                )}
              </td>
              <td>{row.number && words.kinds[row.number.kind]}</td>
              <td>{row.provinceId && words.provinces[row.provinceId]}</td>
              <td>{row.domain}</td>
              <td>{remarkOf(row, words)}</td>
              <td class="line-text" title={row.text}>
                {row.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useCsvWords(): CsvWords {
  const { t, say, locale } = useWords();
  const { filing, lookup } = dictionaries[locale];
  return {
    head: [
      t('lookup.list.line'),
      t('lookup.list.number'),
      t('lookup.list.kind'),
      t('lookup.list.province'),
      t('lookup.list.domain'),
      t('lookup.list.note'),
      t('lookup.list.text'),
    ],
    kinds: filing.kind,
    provinces: Object.fromEntries(provinces.map(({ id, name }) => [id, say(name)])),
    reasons: lookup.list.reason,
    flags: filing.flag,
    repeats: lookup.list.repeats,
    otherProcedure: lookup.list.otherProcedure,
  };
}
