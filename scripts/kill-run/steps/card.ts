/** What a person does in the notebook with one kept filing. */
import { readFiling } from '../../../lib/filing/filing';
import { fromLocalField } from '../../../lib/local-time';
import { changeKept } from '../../../lib/notebook/change-kept';
import { checklistOf, ticksOf } from '../../../lib/notebook/checklist';
import { reminderNames } from '../../../lib/notebook/due';
import { type EventName, eventChanges, eventsOf, takeBackChanges } from '../../../lib/notebook/events';
import type { KeptChanges } from '../../../lib/notebook/kept-filing';
import { zh } from '../../../tests/words';
import type { Deed } from '../deeds';
import { filingOfModel, type KeptModel, type Model, withChange } from '../model';
import type { Random } from '../random';
import type { Choices, Step } from './step';
import { answersOf, pauseOf, strokesOf } from './typing';

export interface Card {
  model: Model;
  number: string;
  id: string;
  kept: KeptModel;
  random: Random;
}

export function cardSteps(card: Card): Choices {
  const { sent, done } = card.kept.dates;
  return [
    // Before it is said whose it is there are no steps.
    [card.kept.answers.whose ? 5 : 0, () => tick(card)],
    [4, () => type(card, 'notes', '.notes textarea')],
    [2, () => type(card, 'label', '.kept-fields > label input')],
    [sent ? 3 : 0, () => date(card)],
    [sent || done ? 0 : 3, () => happen(card, 'sent')],
    [2, () => finish(card)],
    // What is done has no reminder.
    [done ? 0 : 4, () => remind(card)],
    [3, () => answer(card)],
  ];
}

/** The card of a filing, by the name it is stored under. */
export function cardOf(id: string): string {
  return `[data-kept="${id}"]`;
}

/** Unfolds it. */
export function unfold(id: string): Deed {
  return { do: 'press', at: `${cardOf(id)} .kept-head button`, unless: `[id="${id}-body"]` };
}

/** A step in the unfolded card of one filing. */
function inCard(
  { model, number, id }: Card,
  name: string,
  deeds: readonly Deed[],
  changes: readonly KeptChanges[],
  before: readonly Deed[] = [],
): Step {
  const states = [model];
  for (const one of changes) states.push(withChange(states.at(-1) ?? model, number, one));
  const inside = (all: readonly Deed[]): Deed[] =>
    all.map((deed) => ({ ...deed, at: `${cardOf(id)} ${deed.at}` }));
  const opened = [unfold(id), ...inside(before)];
  return { name, area: 'notebook', hash: '#/notebook', number, before: opened, deeds: inside(deeds), states };
}

function tick(card: Card): Step {
  const { kept, random } = card;
  const deeds: Deed[] = [];
  const changes: KeptChanges[] = [];
  let now = filingOfModel(kept);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    // What is ticked decides which way is shown.
    const { steps, papers } = checklistOf(now, new Date());
    const { item, ticked } = random.pick([...steps, ...papers]);
    const change = { ticks: ticksOf(item, !ticked) };
    deeds.push({ do: 'press', at: `.check-list input[name="${item.id}"]`, pause: pauseOf(random) });
    changes.push(change);
    now = changeKept(now, change, new Date());
  }
  return inCard(card, 'tick', deeds, changes);
}

function type(card: Card, field: 'notes' | 'label', at: string): Step {
  const texts = strokesOf(card.random);
  const leaves = card.random.chance(0.3);
  const deeds = texts.map(
    (text, index): Deed => ({
      do: 'type',
      at,
      text,
      pause: pauseOf(card.random),
      leave: leaves && index === texts.length - 1,
    }),
  );
  return inCard(
    card,
    `type ${field}`,
    deeds,
    texts.map((text) => ({ [field]: text })),
  );
}

function date(card: Card): Step {
  const { random } = card;
  const day = random.chance(0.2) ? '' : `202${random.below(7)}-0${1 + random.below(9)}-1${random.below(10)}`;
  const at = '.kept-dates input[name="sent"]';
  const deed: Deed = { do: 'type', at, text: day, leave: random.chance(0.5), pause: pauseOf(random) };
  const open: Deed = { do: 'press', at: '.kept-dates button', unless: at };
  return inCard(card, 'date', [deed], [{ dates: { sent: day || null } }], [open]);
}

/** Presses what has happened; a way without sending anything is done at once. */
function happen(card: Card, wanted: EventName): Step {
  const list = checklistOf(filingOfModel(card.kept), new Date());
  const { sent, leavesRegister } = eventsOf(list);
  const name = wanted === 'sent' && sent ? 'sent' : 'done';
  const words =
    name === 'sent'
      ? zh(`notebook.event.sent.${sent?.how ?? 'submitted'}`)
      : zh(leavesRegister ? 'notebook.event.done' : 'notebook.done');
  const deed: Deed = { do: 'press', at: '.kept-events button', words, pause: pauseOf(card.random) };
  return inCard(card, name, [deed], [eventChanges(name, list, new Date())]);
}

function finish(card: Card): Step {
  if (card.kept.dates.done === null) return happen(card, 'done');
  const list = checklistOf(filingOfModel(card.kept), new Date());
  const deed: Deed = {
    do: 'press',
    at: '.kept-events button',
    words: zh('notebook.reopen'),
    pause: pauseOf(card.random),
  };
  return inCard(card, 'reopen', [deed], [takeBackChanges('done', list)]);
}

function remind(card: Card): Step {
  const { random, kept } = card;
  const [first] = reminderNames.filter((name) => kept[name] !== null);
  if (first && random.chance(0.5)) {
    const deed: Deed = { do: 'press', at: '.kept-reminds button', pause: pauseOf(random) };
    return inCard(card, 'reminder off', [deed], [{ [first]: null }]);
  }
  const time = `203${random.below(9)}-1${random.below(3)}-1${random.below(10)}T0${random.below(10)}:30`;
  const choose: Deed = {
    do: 'press',
    at: '.kept-reminder .chip',
    words: zh('notebook.reminder.choose'),
    unless: 'input[name="reminder"]',
  };
  const deeds: Deed[] = [
    { do: 'type', at: '.kept-reminder input', text: time },
    { do: 'press', at: '.kept-reminder button', words: zh('notebook.reminder.set'), pause: pauseOf(random) },
  ];
  const at = fromLocalField(time) as string;
  return inCard(card, 'reminder', deeds, [{}, { reminder: { at, notified: false } }], [choose]);
}

function answer(card: Card): Step {
  const { deeds, answers } = answersOf(card.random, readFiling(card.kept.provinceId), card.kept.answers);
  return inCard(
    card,
    'answer in the notebook',
    deeds,
    answers.map((one) => ({ answers: one })),
  );
}
