import { useState } from 'preact/hooks';
import { isSure } from '../../lib/guide/fact-trust';
import { fromLocalField, morningIn, toLocalField } from '../../lib/local-time';
import type { Checklist } from '../../lib/notebook/checklist';
import { type ReminderName, reminderNames } from '../../lib/notebook/due';
import { followUpOf } from '../../lib/notebook/events';
import { inWorkingDays } from '../../lib/notebook/follow-up';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { askToNotify } from '../../platform/permissions';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';
import { StatusLine } from '../ui/status-line';
import { NotStored } from './not-stored';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  list: Checklist;
  actions: NotebookActions;
}

/** The reminders of a filing, and when to be reminded. Notifications are asked for only on a press, and it works without them. */
export function KeptReminder({ kept, list, actions }: Props) {
  const { t, time: sayTime } = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const [said, setSaid] = useState<{ at: string; how: 'set' | 'silent' } | null>(null);
  // What takes a reminder away goes with it; so does the field for one of the person's own.
  const region = useFocusAfterLoss<HTMLFieldSetElement>((fields) => fields?.querySelector('.chip'));
  const { days } = followUpOf(list.guide);
  const presets = [
    { key: 'tomorrow', words: t('notebook.reminder.tomorrow'), at: () => morningIn(1, new Date()) },
    { key: 'week', words: t('notebook.reminder.week'), at: () => morningIn(7, new Date()) },
    {
      key: 'working-days',
      words: t('notebook.reminder.workingDays', { count: days }),
      at: () => inWorkingDays(days, new Date()),
    },
  ];

  const remind = async (at: string): Promise<void> => {
    // Firefox lets this be asked only straight from the click, so before anything is awaited.
    const asked = askToNotify();
    setChoosing(false);
    const changes = { reminder: { at, notified: false } };
    // What takes the place of another can be taken back.
    const isStored = kept.reminder
      ? actions.alter(kept, 'reminded', changes)
      : actions.change(kept.id, changes);
    if (await isStored) setSaid({ at, how: (await asked) ? 'set' : 'silent' });
  };
  const clear = (name: ReminderName): void => {
    void actions.alter(kept, 'reminder', { [name]: null });
  };

  return (
    <fieldset class="kept-reminder" ref={region}>
      <legend class="visually-hidden">{t('notebook.reminder.title')}</legend>
      {reminderNames.map((name) => {
        const reminder = kept[name];
        return (
          reminder && (
            <p key={name} class="kept-reminds small">
              <span>{t(`notebook.reminder.isSet.${name}`, { time: sayTime(reminder.at) })}</span>
              <button type="button" class="plain" onClick={() => clear(name)}>
                {t('notebook.reminder.clear')}
              </button>
            </p>
          )
        );
      })}
      <div class="actions">
        <span class="soft small">{t('notebook.reminder.title')}</span>
        {presets.map(({ key, words, at }) => (
          <button
            key={key}
            type="button"
            class="chip"
            aria-pressed={kept.reminder?.at === at()}
            onClick={() => void remind(at())}
          >
            {words}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {t('notebook.reminder.choose')}
        </button>
      </div>
      {isChoosing && <ChosenTime kept={kept} remind={(at) => void remind(at)} />}
      {kept.reminder && kept.dates.sent && <HowLong list={list} />}
      <StatusLine>
        {said && said.at === kept.reminder?.at ? t(`notebook.reminder.said.${said.how}`) : ''}
      </StatusLine>
      <NotStored id={kept.id} field="reminder" />
      <NotStored id={kept.id} field="smsReminder" />
    </fieldset>
  );
}

/** How long it takes, and who says so. */
function HowLong({ list }: Pick<Props, 'list'>) {
  const { t } = useWords();
  const { days, fact } = followUpOf(list.guide);
  return (
    <p class="soft small with-proof">
      {t(fact ? 'notebook.reminder.known' : 'notebook.reminder.proposed', { count: days })}
      {fact && !isSure(fact, new Date()) && <Doubt fact={fact} />}
      {fact && <Proof facts={[fact]} />}
    </p>
  );
}

/** A time of the person's own. */
function ChosenTime({ kept, remind }: { kept: KeptFiling; remind: (at: string) => void }) {
  const { t } = useWords();
  const [at, setAt] = useState(toLocalField(kept.reminder?.at ?? morningIn(7, new Date())));
  const time = fromLocalField(at);
  const isPast = time !== null && Date.parse(time) < Date.now();
  return (
    <div class="actions">
      <label>
        <span class="visually-hidden">{t('notebook.reminder.at')}</span>
        <input
          type="datetime-local"
          name="reminder"
          value={at}
          onInput={({ currentTarget: { value } }) => setAt(value)}
        />
      </label>
      <button type="button" disabled={!time} onClick={() => time && remind(time)}>
        {t('notebook.reminder.set')}
      </button>
      <span class="unsure small" role="status">
        {isPast && t('notebook.reminder.past')}
      </span>
    </div>
  );
}
