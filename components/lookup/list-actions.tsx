import { useState } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import type { CsvWords } from '../../lib/lookup/list/list-table';
import { copyText } from '../../platform/clipboard';
import { saveFile } from '../../platform/pages/save-file';
import { Caution } from '../ui/caution';
import { DeskLink } from '../ui/desk-link';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { UndoLine } from '../ui/undo-line';
import { type ListBegun, pickAgain, unpick } from './list-session';
import { type Kept, useKeepPicked } from './use-keep-picked';

/** What can be done with the picked rows; where none is, with those that are shown. */
export function ListActions({ list, words }: { list: ListBegun; words: CsvWords }) {
  const { t } = useWords();
  const { reader, filter, picked, isUnpicked } = list;
  const { kept, keep, undo } = useKeepPicked();
  const [copied, setCopied] = useState('');
  // What takes back is gone once it has, and so is what lets the picks go.
  const region = useFocusAfterLoss<HTMLDivElement>((one) =>
    one?.querySelector<HTMLElement>('.actions :is(a, button)'),
  );
  const some = picked.rows > 0;
  const taken = some ? 'picked' : filter;
  const count = picked.filings;
  const copy = async (): Promise<void> => {
    const numbers = await reader.numbers(taken);
    const done = await copyText(numbers.join('\n'));
    setCopied(done ? t('lookup.list.copied', { count: numbers.length }) : t('ui.copyFailed'));
  };
  const save = async (): Promise<void> => {
    const csv = await reader.csv(taken, words);
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), t('lookup.list.fileName'));
  };
  return (
    <div class="list-actions" ref={region}>
      <p class="actions">
        {some && (
          <>
            <span>{t('ui.pick.count', { count: picked.rows })}</span>
            <a class="button main" href={deskHash({ view: 'forms' })}>
              {t('lookup.list.forms', { count })}
            </a>
            <button type="button" onClick={() => void keep(reader)}>
              {t('lookup.list.keep', { count })}
            </button>
          </>
        )}
        <button type="button" onClick={() => void save()}>
          {some ? t('lookup.list.exportPicked') : t('lookup.list.export')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {some ? t('lookup.list.copyPicked') : t('lookup.list.copy')}
        </button>
        {some && (
          <button type="button" class="plain" onClick={() => void unpick()}>
            {t('ui.pick.none')}
          </button>
        )}
        {!some && isUnpicked && (
          <button key="again" type="button" class="plain" onClick={() => void pickAgain()}>
            {t('lookup.list.pickAgain')}
          </button>
        )}
        {!some && <span class="soft small">{t('lookup.list.pickHint')}</span>}
        <StatusLine inline>{copied}</StatusLine>
      </p>
      <KeptLine kept={kept} undo={() => void undo()} />
    </div>
  );
}

/** What came of keeping, with the ways back and on. */
function KeptLine({ kept, undo }: { kept: Kept | null; undo: () => void }) {
  const { t } = useWords();
  const sayKept = ({ added, already }: { added: number; already: number }): string =>
    already > 0 ? t('lookup.list.kept', { added, already }) : t('lookup.list.keptNew', { count: added });
  return (
    <div class="list-kept">
      <UndoLine
        done={kept?.ok && kept.added > 0 ? sayKept(kept) : null}
        label={t('notebook.undo')}
        undo={undo}
      />
      <StatusLine inline>
        {kept?.ok &&
          kept.added === 0 &&
          (kept.stayed
            ? t('lookup.list.keptChanged', { count: kept.stayed })
            : t('lookup.list.keptBefore', { count: kept.already }))}
      </StatusLine>
      {kept?.ok && <DeskLink route={{ view: 'notebook' }}>{t('lookup.list.openNotebook')}</DeskLink>}
      {kept?.ok === false && <Caution alert>{t(`notebook.refused.${kept.reason}`)}</Caution>}
    </div>
  );
}
