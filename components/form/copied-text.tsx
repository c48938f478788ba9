import { copiedValue, isAsCopied } from '../../lib/form/model/copied-text';
import { fieldKey } from '../../lib/form/model/fields';
import { type FormEntry, textOf } from '../../lib/form/model/form-entry';
import type { FormFieldSpec } from '../../lib/form/model/form-model';
import { useWords } from '../ui/i18n';
import { fieldIds } from './field-shell';
import { type EntryChange, setText } from './form-session';

interface Props {
  field: FormFieldSpec;
  entry: FormEntry;
  change: (change: EntryChange) => void;
}

/** Says that a value was copied out of the register; where another one stands, or none, offers to put it there. */
export function CopiedText({ field, entry, change }: Props) {
  const { t } = useWords();
  const { copied } = entry;
  const value = copied?.text[field.key];
  if (!copied || value === undefined) return null;
  const from = copied.from ?? 'query';
  if (isAsCopied(entry, field)) {
    // An entry of the register is about one service, and a subject may have more of them.
    const isPart = field.key === fieldKey.domains && entry.target === 'subject';
    return (
      <>
        {t(`form.copied.said.${from}`, { date: copied.on })}
        {isPart && <> {t('form.copied.oneDomain')}</>}
      </>
    );
  }
  const put = (): void => {
    change(setText(field.key, value));
    // The button goes with what it did.
    document.getElementById(fieldIds(field.key).input)?.focus();
  };
  const isEmpty = textOf(entry, field.key).trim() === '';
  return (
    <button type="button" class="plain" onClick={put}>
      {t(isEmpty ? `form.copied.put.${from}` : `form.copied.back.${from}`, {
        value: copiedValue(entry, field) ?? '',
      })}
    </button>
  );
}
