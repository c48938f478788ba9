import type { Filing } from '../../lib/filing/filing';
import type { Checklist } from '../../lib/notebook/checklist';
import {
  actOf,
  type EventName,
  eventChanges,
  eventOf,
  eventsOf,
  takeBackChanges,
} from '../../lib/notebook/events';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { NextButton } from '../guide/next-button';
import { useWords } from '../ui/i18n';
import { askOnceToNotify } from './ask-once';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  list: Checklist;
  actions: NotebookActions;
}

/**
 * The act of the next step, and what can have happened: sent, verified, done. The accent is on that act; where there is none,
 * on the event that is the step.
 */
export function KeptEvents({ kept, filing, list, actions }: Props) {
  const { t } = useWords();
  const { dates } = kept;
  const act = actOf(list);
  const events = eventsOf(list);
  const current = list.next ? eventOf(list.next, list) : list.asksFirst ? null : 'done';
  const press = (name: EventName): void => {
    const now = new Date();
    // Firefox lets this be asked only straight from the click.
    if (name === 'sent') askOnceToNotify();
    void actions.alter(kept, name, eventChanges(name, list, now));
  };
  const button = (name: EventName, words: string) => (
    // What one was must not become another under the hand: pressed twice, nothing else happens.
    <button
      key={name}
      type="button"
      class={!act && current === name ? 'main' : undefined}
      onClick={() => press(name)}
    >
      {words}
    </button>
  );
  if (dates.done)
    return (
      <div class="actions kept-events">
        <button
          type="button"
          onClick={() => void actions.alter(kept, 'reopened', takeBackChanges('done', list))}
        >
          {t('notebook.reopen')}
        </button>
      </div>
    );
  return (
    <div class="actions kept-events">
      {act && <NextButton next={act} filing={filing} form={list.guide.form} keptId={kept.id} />}
      {events.sent && !dates.sent && button('sent', t(`notebook.event.sent.${events.sent.how}`))}
      {events.sms && dates.sent && !dates.sms && button('sms', t('notebook.event.sms'))}
      {button('done', t(events.leavesRegister ? 'notebook.event.done' : 'notebook.done'))}
    </div>
  );
}
