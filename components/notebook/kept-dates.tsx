import { useState } from 'preact/hooks';
import type { Checklist } from '../../lib/notebook/checklist';
import { type EventName, eventNames, eventsOf, takeBackChanges } from '../../lib/notebook/events';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import type { NotebookActions } from './use-notebook-actions';
import { useStoredText } from './use-stored-text';

interface Props {
  kept: KeptFiling;
  list: Checklist;
  actions: NotebookActions;
}

/** What has happened, and when: each a button that opens its day. */
export function KeptDates({ kept, list, actions }: Props) {
  const { t, day } = useWords();
  const [open, setOpen] = useState<EventName | null>(null);
  const region = useFocusAfterLoss<HTMLDivElement>((here) => here?.querySelector('button'));
  const names = eventNames.filter((name) => kept.dates[name] !== null || name === open);
  const sent = eventsOf(list).sent?.how ?? 'submitted';
  const said = (name: EventName): string => {
    const date = day(kept.dates[name] ?? '');
    return name === 'sent' ? t(`notebook.date.${sent}`, { date }) : t(`notebook.date.${name}`, { date });
  };
  if (names.length === 0) return null;
  return (
    <div class="kept-dates small" ref={region}>
      {names.map((name) => (
        <span key={name}>
          <button
            type="button"
            class="plain"
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {said(name)} · {t('notebook.date.change')}
          </button>
          {open === name && (
            <>
              <DateField name={name} kept={kept} label={t(`notebook.date.label.${name}`)} actions={actions} />
              <button
                type="button"
                onClick={() => {
                  setOpen(null);
                  void actions.alter(kept, 'takenBack', takeBackChanges(name, list));
                }}
              >
                {t('notebook.date.takeBack')}
              </button>
            </>
          )}
        </span>
      ))}
    </div>
  );
}

function DateField({
  name,
  kept,
  label,
  actions,
}: {
  name: EventName;
  kept: KeptFiling;
  label: string;
  actions: NotebookActions;
}) {
  // Only on leaving: the first digit of a year makes a whole day of the year 2, and an emptied field would go.
  const field = useStoredText(kept.dates[name] ?? '', {
    id: kept.id,
    changesOf: (day): KeptChanges => ({ dates: { [name]: day || null } }),
    change: (changes, act) => void actions.change(kept.id, changes, act),
    pause: Number.POSITIVE_INFINITY,
  });
  return (
    <label>
      <span class="visually-hidden">{label}</span>
      <input type="date" name={name} max="9999-12-31" {...field} />
    </label>
  );
}
