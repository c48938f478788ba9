import { useState } from 'preact/hooks';
import { today } from '../../lib/local-time';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import {
  type NotebookFileReading,
  printNotebookFile,
  readNotebookFile,
} from '../../lib/notebook/notebook-file';
import type { SeenNotice } from '../../lib/official/seen-notice';
import { saveFile } from '../../platform/pages/save-file';
import { Caution } from '../ui/caution';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/i18n';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  filings: readonly KeptFiling[];
  /** Noted notices, which go with them. */
  seen: readonly SeenNotice[];
  actions: NotebookActions;
  /** Whether there are filings to erase, readable or not. */
  any: boolean;
}

/** The notebook as a file, out and in, and erasing all of it. */
export function NotebookFiles({ filings, seen, actions, any }: Props) {
  const { t, locale } = useWords();
  const [fault, setFault] = useState<Extract<NotebookFileReading, { ok: false }> | 'unreadable' | null>(null);

  const read = async (file: File): Promise<void> => {
    const text = await file.text().catch(() => null);
    const result = text === null ? null : readNotebookFile(text);
    if (result?.ok) actions.takeOver(result.filings, result.seen);
    setFault(result ? (result.ok ? null : result) : 'unreadable');
  };

  return (
    <section class="notebook-files" aria-label={t('notebook.files')}>
      <div class="actions">
        <button
          type="button"
          disabled={filings.length + seen.length === 0}
          onClick={() => exportAs(filings, seen)}
        >
          {t('notebook.export.all')}
        </button>
        <FileButton
          label={t('notebook.import.button')}
          accept=".json,application/json"
          take={(file) => void read(file)}
        />
        <button type="button" disabled={!any} onClick={() => actions.erase(null)}>
          {t('notebook.eraseAll')}
        </button>
      </div>
      {fault && (
        <Caution alert>
          {fault === 'unreadable' ? (
            t('notebook.import.fault.unreadable')
          ) : (
            <>
              {t(`notebook.import.fault.${fault.reason}`)}
              {fault.line !== null && ` ${t('notebook.import.line', { line: fault.line })}`}
              {fault.path && ` ${t('notebook.import.path', { path: fault.path })}`}{' '}
              {locale === 'en' && <span class="soft small">{fault.detail}. </span>}
              {t('notebook.import.nothing')}
            </>
          )}
        </Caution>
      )}
    </section>
  );
}

/** Saves filings, and noted notices, as a file whose name says the day and nothing else. */
export function exportAs(filings: readonly KeptFiling[], seen: readonly SeenNotice[] = []): void {
  const now = new Date();
  const file = new Blob([printNotebookFile(filings, now, seen)], { type: 'application/json' });
  saveFile(file, `beian-cases-${today(now)}.json`);
}
