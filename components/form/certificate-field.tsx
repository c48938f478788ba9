import { otherOption } from '../../lib/form/model/form-entry';
import { certificateTypes } from '../../lib/form/values/certificates';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import type { FieldProps } from './field-props';
import { FieldShell, inputAttributes } from './field-shell';
import { setText } from './form-session';

/** The kind of certificate: those of the applicant's kind, or any other by its name. */
export function CertificateField({ field, label, entry, hint, findings, change, leave }: FieldProps) {
  const { t, locale } = useWords();
  const { key } = field;
  const value = entry.text[key] ?? '';
  const types = certificateTypes.filter(({ holder }) => holder === entry.applicant);
  const isOther =
    entry.checked[key]?.includes(otherOption) || (value !== '' && !types.some(({ zh }) => zh === value));
  const choose = (chosen: string): void => {
    const other = chosen === otherOption;
    change(({ text, checked }) => ({
      text: { ...text, [key]: other ? '' : chosen },
      checked: { ...checked, [key]: other ? [otherOption] : [] },
    }));
  };
  return (
    <FieldShell field={key} label={label} optional={!field.required} hint={hint} findings={findings}>
      <select
        {...inputAttributes(key, findings, hint !== null)}
        value={isOther ? otherOption : value}
        onChange={(event) => choose(event.currentTarget.value)}
        onBlur={leave}
      >
        <option value="">{t('form.choice.empty')}</option>
        {types.map(({ id, zh }) => (
          <option key={id} value={zh}>
            {locale === 'en' ? `${t(`form.certificate.${id}` as MessageKey)} ${zh}` : zh}
          </option>
        ))}
        <option value={otherOption}>{t('form.choice.otherCertificate')}</option>
      </select>
      {isOther && (
        <input
          type="text"
          aria-label={t('form.choice.certificateName')}
          autocomplete="off"
          value={value}
          onInput={(event) => change(setText(key, event.currentTarget.value))}
          onBlur={leave}
        />
      )}
    </FieldShell>
  );
}
