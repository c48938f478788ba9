import { useWords } from '../ui/i18n';
import type { DocxState } from './use-docx';

/** What became of a Word file. */
export function DocxStatus({ docx }: { docx: DocxState }) {
  const { t } = useWords();
  return (
    <p role="status" class={docx.kind === 'failed' ? 'caution' : 'small'}>
      {docx.kind === 'busy' && t('form.output.docxBusy')}
      {docx.kind === 'done' && t('form.output.docxDone', { name: docx.name })}
      {docx.kind === 'failed' && t('form.output.docxFailed')}
    </p>
  );
}
