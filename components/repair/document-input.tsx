import { useId } from 'preact/hooks';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/i18n';
import { changeText, useDocument } from './document-session';
import type { useDocumentIntake } from './use-document-intake';

/** What is offered to choose from; dropped, a file may be called anything. */
const accept = '.md,.markdown,.mdx,.html,.htm,.txt,.csv,.json,.xml,text/*,application/json,application/xml';

/** The document as it comes: pasted text, or a file dropped or chosen. */
export function DocumentInput({ intake }: { intake: ReturnType<typeof useDocumentIntake> }) {
  const { t } = useWords();
  const id = useId();
  const { text } = useDocument();
  return (
    <div class="document-input">
      <label for={id}>{t('repair.document.field')}</label>
      <textarea
        id={id}
        rows={7}
        spellcheck={false}
        value={text}
        onInput={(event) => changeText(event.currentTarget.value)}
        onPaste={intake.paste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) intake.begin();
        }}
      />
      <p class="actions">
        <button type="button" class="main" onClick={intake.begin}>
          {t('repair.document.start')}
        </button>
        <FileButton label={t('repair.document.file')} accept={accept} take={intake.take} />
        <span class="soft small">{t('repair.document.drop')}</span>
      </p>
    </div>
  );
}
