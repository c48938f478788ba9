import { useState } from 'preact/hooks';
import { fromLocalField, morningIn, toLocalField } from '../../lib/local-time';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { askToNotify } from '../../platform/permissions';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { NotStored } from './not-stored';

interface Props {
  kept: KeptFiling;
  set: (reminder: KeptFiling['reminder']) => Promise<boolean>;
}

/** A reminder at a time the person sets. Notifications are asked for only here, and it works without them. */
export function KeptReminder({ kept, set }: Props) {
  const { t, time: sayTime } = useWords();
  const [at, setAt] = useState(toLocalField(kept.reminder?.at ?? morningIn(7, new Date())));
  const [said, setSaid] = useState<'set' | 'silent' | null>(null);
  // What takes the reminder away goes with it.
  const region = useFocusAfterLoss<HTMLFieldSetElement>((fields) => fields?.querySelector('button'));
  const time = fromLocalField(at);
  const isPast = time !== null && Date.parse(time) < Date.now() && !kept.reminder?.notified;

  const remind = async (): Promise<void> => {
    if (!time) return;
    // Firefox lets this be asked only straight from the click, so before anything is awaited.
    const asked = askToNotify();
    if (await set({ at: time, notified: false })) setSaid((await asked) ? 'set' : 'silent');
  };

  return (
    <fieldset class="kept-reminder" ref={region}>
      <legend>{t('notebook.reminder.title')}</legend>
      <label>
        <span class="visually-hidden">{t('notebook.reminder.at')}</span>
        <input
          type="datetime-local"
          name="reminder"
          value={at}
          onInput={({ currentTarget: { value } }) => setAt(value)}
        />
      </label>
      <button type="button" disabled={!time} onClick={() => void remind()}>
        {kept.reminder ? t('notebook.reminder.change') : t('notebook.reminder.set')}
      </button>
      {kept.reminder && (
        <button
          type="button"
          onClick={() => {
            setSaid(null);
            void set(null);
          }}
        >
          {t('notebook.reminder.clear')}
        </button>
      )}
      <StatusLine>
        {said
          ? t(`notebook.reminder.said.${said}`)
          : kept.reminder
            ? t('notebook.reminder.isSet', { time: sayTime(kept.reminder.at) })
            : ''}
      </StatusLine>
      <NotStored id={kept.id} field="reminder" />
      <p class="small" role="status">
        {isPast && <span class="unsure">{t('notebook.reminder.past')}</span>}
      </p>
    </fieldset>
  );
}
