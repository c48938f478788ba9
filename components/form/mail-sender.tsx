import { useId } from 'preact/hooks';
import type { Sender } from '../../lib/form/paper/sender';
import { useWords } from '../ui/i18n';
import { changeSender } from './mail-session';

const lines = [
  ['name', 'organization'],
  ['contact', 'name'],
  ['phone', 'tel'],
  ['address', 'street-address'],
] as const;

/** Who sends, as it stands on envelope and letter. */
export function MailSender({ formKey, sender }: { formKey: string; sender: Sender }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="mail-sender">
      {lines.map(([key, autofill]) => (
        <div key={key} class="field">
          <label for={`${id}-${key}`}>{t(`form.mail.sender.${key}`)}</label>
          <input
            id={`${id}-${key}`}
            type="text"
            autocomplete={autofill}
            inputMode={key === 'phone' ? 'tel' : 'text'}
            spellcheck={false}
            maxLength={200}
            value={sender[key]}
            onInput={({ currentTarget: { value } }) => changeSender(formKey, { [key]: value })}
          />
        </div>
      ))}
    </div>
  );
}
