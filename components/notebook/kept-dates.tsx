import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';
import { NotStored } from './not-stored';
import { useStoredText } from './use-stored-text';

const dates = ['sent', 'sms', 'done'] as const;

/** When the person did what: sent it, verified the SMS, saw it done. */
export function KeptDates({
  kept,
  change,
}: {
  kept: KeptFiling;
  change: (changes: KeptChanges, act?: string) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset class="kept-dates">
      <legend>{t('notebook.date.title')}</legend>
      {dates.map((name) => (
        <DateField key={name} name={name} kept={kept} change={change} />
      ))}
      <NotStored id={kept.id} field="dates" />
    </fieldset>
  );
}

function DateField({
  name,
  kept,
  change,
}: {
  name: (typeof dates)[number];
  kept: KeptFiling;
  change: (changes: KeptChanges, act?: string) => void;
}) {
  const { t } = useWords();
  // Only on leaving: the first digit of a year makes a whole day of the year 2, and a done case would fold away.
  const field = useStoredText(kept.dates[name] ?? '', {
    id: kept.id,
    changesOf: (day) => ({ dates: { [name]: day || null } }),
    change,
    pause: Number.POSITIVE_INFINITY,
  });
  return (
    <label>
      <span>{t(`notebook.date.${name}`)}</span>
      <input type="date" name={name} max="9999-12-31" {...field} />
    </label>
  );
}
