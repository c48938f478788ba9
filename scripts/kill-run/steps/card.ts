/** What a person does in the notebook with one kept filing. */
import { readFiling } from '../../../lib/filing/filing';
import { fromLocalField, today } from '../../../lib/local-time';
import { checklistOf, ticksOf } from '../../../lib/notebook/checklist';
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
  return [
    [5, () => tick(card)],
    [4, () => type(card, 'notes', '.notes textarea')],
    [2, () => type(card, 'label', '.kept-fields > label input')],
    [3, () => date(card)],
    [2, () => finish(card)],
    [4, () => remind(card)],
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
): Step {
  const states = [model];
  for (const one of changes) states.push(withChange(states.at(-1) ?? model, number, one));
  const inside = deeds.map((deed) => ({ ...deed, at: `${cardOf(id)} ${deed.at}` }));
  return { name, area: 'notebook', hash: '#/notebook', number, before: [unfold(id)], deeds: inside, states };
}

function tick(card: Card): Step {
  const { kept, random } = card;
  const { steps, papers } = checklistOf(filingOfModel(kept), new Date());
  const lines = Array.from({ length: 1 + random.below(3) }, () => random.pick([...steps, ...papers]));
  const on = new Map<string, boolean>();
  const changes = lines.map(({ item, ticked }): KeptChanges => {
    on.set(item.id, !(on.get(item.id) ?? ticked));
    return { ticks: ticksOf(item, on.get(item.id) ?? false) };
  });
  const deeds = lines.map(
    ({ item }): Deed => ({ do: 'press', at: `.check-list input[name="${item.id}"]`, pause: pauseOf(random) }),
  );
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
  const name = random.pick(['sent', 'sms'] as const);
  const day = random.chance(0.2) ? '' : `202${random.below(7)}-0${1 + random.below(9)}-1${random.below(10)}`;
  const at = `.kept-dates input[name="${name}"]`;
  const deed: Deed = { do: 'type', at, text: day, leave: random.chance(0.5), pause: pauseOf(random) };
  return inCard(card, 'date', [deed], [{ dates: { [name]: day || null } }]);
}

function finish(card: Card): Step {
  const isDone = card.kept.dates.done !== null;
  const deed: Deed = {
    do: 'press',
    at: '.actions button',
    words: zh(isDone ? 'notebook.reopen' : 'notebook.done'),
    pause: pauseOf(card.random),
  };
  return inCard(
    card,
    isDone ? 'reopen' : 'done',
    [deed],
    [{ dates: { done: isDone ? null : today(new Date()) } }],
  );
}

function remind(card: Card): Step {
  const { random, kept } = card;
  if (kept.reminder && random.chance(0.5)) {
    const clear = zh('notebook.reminder.clear');
    const deed: Deed = { do: 'press', at: '.kept-reminder button', words: clear, pause: pauseOf(random) };
    return inCard(card, 'reminder off', [deed], [{ reminder: null }]);
  }
  const time = `203${random.below(9)}-1${random.below(3)}-1${random.below(10)}T0${random.below(10)}:30`;
  const set = zh(kept.reminder ? 'notebook.reminder.change' : 'notebook.reminder.set');
  const deeds: Deed[] = [
    { do: 'type', at: '.kept-reminder input', text: time },
    { do: 'press', at: '.kept-reminder button', words: set, pause: pauseOf(random) },
  ];
  const at = fromLocalField(time) as string;
  return inCard(card, 'reminder', deeds, [{}, { reminder: { at, notified: false } }]);
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
