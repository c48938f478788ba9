import type { Paper } from '../../lib/form/paper/paper';
import { useWords } from '../ui/i18n';
import { DocxStatus } from './docx-status';
import { useDocx } from './use-docx';

interface Props {
  name: 'envelope' | 'letter';
  /** The paper as things are now. */
  make: () => Paper;
  print: (paper: Paper) => void;
}

/** One paper for the post: printed, or saved as a Word file. */
export function MailPaper({ name, make, print }: Props) {
  const { t } = useWords();
  const { docx, saveDocx } = useDocx();
  const words = t(`form.mail.${name}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fields of a form.
    <div class="mail-paper" role="group" aria-label={words}>
      <strong>{words}</strong>
      <p class="actions">
        <button type="button" onClick={() => print(make())}>
          {t('form.output.print')}
        </button>
        <button type="button" disabled={docx.kind === 'busy'} onClick={() => void saveDocx(make())}>
          {t('form.output.docx')}
        </button>
      </p>
      <DocxStatus docx={docx} />
    </div>
  );
}
