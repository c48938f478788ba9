import { useState } from 'preact/hooks';
import { type CaseImport, exportCases, importCases } from '../../lib/cases/case-export';
import type { CaseFile } from '../../lib/cases/case-file';
import { today } from '../../lib/local-time';
import { saveFile } from '../../platform/save-file';
import { FileButton } from '../file-button';
import { useWords } from '../i18n';
import type { CaseActions } from './use-case-actions';

interface Props {
  cases: readonly CaseFile[];
  actions: CaseActions;
  /** Whether there is anything to erase, readable or not. */
  any: boolean;
}

/** The notebook as a file, out and in, and erasing all of it. */
export function CaseFiles({ cases, actions, any }: Props) {
  const { t, locale } = useWords();
  const [fault, setFault] = useState<Extract<CaseImport, { ok: false }> | 'unreadable' | null>(null);

  const read = async (file: File): Promise<void> => {
    const text = await file.text().catch(() => null);
    const result = text === null ? null : importCases(text);
    if (result?.ok) actions.takeOver(result.cases);
    setFault(result ? (result.ok ? null : result) : 'unreadable');
  };

  return (
    <section class="case-files" aria-label={t('cases.files')}>
      <div class="actions">
        <button type="button" disabled={cases.length === 0} onClick={() => exportAs(cases)}>
          {t('cases.exportAll')}
        </button>
        <FileButton
          label={t('cases.import')}
          accept=".json,application/json"
          take={(file) => void read(file)}
        />
        <button type="button" disabled={!any} onClick={() => actions.erase(null)}>
          {t('cases.eraseAll')}
        </button>
      </div>
      {fault && (
        <p class="caution" role="alert">
          {fault === 'unreadable' ? (
            t('cases.importFault.unreadable')
          ) : (
            <>
              {t(`cases.importFault.${fault.reason}`)}
              {fault.line !== null && ` ${t('cases.importLine', { line: fault.line })}`}
              {fault.path && ` ${t('cases.importPath', { path: fault.path })}`}{' '}
              {locale === 'en' && <span class="soft small">{fault.detail}. </span>}
              {t('cases.importNothing')}
            </>
          )}
        </p>
      )}
    </section>
  );
}

/** Saves cases as a file whose name says the day and nothing else. */
export function exportAs(cases: readonly CaseFile[]): void {
  const now = new Date();
  const file = new Blob([exportCases(cases, now)], { type: 'application/json' });
  saveFile(file, `beian-cases-${today(now)}.json`);
}
