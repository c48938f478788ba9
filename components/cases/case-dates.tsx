import type { CaseFile } from '../../lib/cases/case-file';
import { useWords } from '../i18n';

const dates = ['sent', 'sms', 'done'] as const;

/** When the person did what: sent it, verified the SMS, saw it done. */
export function CaseDates({
  kept,
  change,
}: {
  kept: CaseFile;
  change: (dates: Partial<CaseFile['dates']>) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset class="case-dates">
      <legend>{t('cases.dates')}</legend>
      {dates.map((name) => (
        <label key={name}>
          <span>{t(`cases.date.${name}`)}</span>
          <input
            type="date"
            name={name}
            max="9999-12-31"
            value={kept.dates[name] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ [name]: value || null })}
          />
        </label>
      ))}
    </fieldset>
  );
}
