/** What a person does with forms and their drafts. */
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { zh, zhLike } from '../../../tests/words';
import type { Deed } from '../deeds';
import { type Model, without } from '../model';
import { organiser } from '../stored';
import type { Choices, Given, Step } from './step';
import { newNumber, pauseOf, strokesOf } from './typing';

const most = 3;
const saved = { at: '.draft-state', like: zhLike('form.draft.saved').source };
const off = { at: '.draft-state', like: zh('form.draft.off') };

function withDraft(model: Model, number: string, text: string): Model {
  return { ...model, drafts: { ...model.drafts, [number]: text } };
}

/** Opens the draft of a number out of the list. */
export function openDraft(number: string): Deed {
  return {
    do: 'press',
    at: 'button',
    words: zh('form.draft.open'),
    within: { at: '.drafts li', words: number },
  };
}

/** The first of the two answers to the question. */
const yes = '.draft-bar.asking button';
const keepBox = '.draft-bar input[name="keep"]';
const field = `.form-editor [name="${organiser}"]`;

export function formSteps(given: Given): Choices {
  const numbers = Object.keys(given.model.drafts);
  const number = numbers.length > 0 ? given.random.pick(numbers) : '';
  return [
    ...(numbers.length < most ? [[5, () => keep(given)] as const, [1, () => waver(given)] as const] : []),
    [0.5, () => typeUnkept(given)],
    ...(number
      ? [
          [6, () => type(given, number)] as const,
          [2, () => forget(given, number)] as const,
          [2, () => erase(given, number)] as const,
        ]
      : []),
  ];
}

function newForm({ random, turn }: Given) {
  const number = newNumber(random, turn);
  const hash = deskHash({ view: 'form', filing: readFiling('gd', number), keptId: null });
  return { area: 'form', hash, number, fresh: true } as const;
}

/** Types, answers that it is to be kept, and types on. */
function keep(given: Given): Step {
  const { model, random } = given;
  const form = newForm(given);
  const [first = '', ...texts] = strokesOf(random);
  return {
    ...form,
    name: 'keep draft',
    deeds: [
      { do: 'type', at: field, text: first, pause: pauseOf(random) },
      { do: 'press', at: yes, pause: pauseOf(random) },
      ...texts.map((text): Deed => ({ do: 'type', at: field, text, pause: pauseOf(random) })),
    ],
    states: [model, model, ...[first, ...texts].map((text) => withDraft(model, form.number, text))],
    says: saved,
  };
}

/** Types, keeps, unticks and ticks again, faster than anything is stored. */
function waver(given: Given): Step {
  const { model, random } = given;
  const form = newForm(given);
  const [text = ''] = strokesOf(random);
  const turns = Array.from({ length: 2 + random.below(3) }, (_, at): Deed => {
    return at === 0
      ? { do: 'press', at: yes, pause: 0 }
      : { do: 'press', at: keepBox, pause: random.below(12) };
  });
  const deeds: Deed[] = [{ do: 'type', at: field, text, pause: pauseOf(random) }, ...turns];
  const kept = withDraft(model, form.number, text);
  const states = [model, model, ...turns.map((_, at) => (at % 2 === 0 ? kept : model))];
  return {
    ...form,
    name: 'keep, not, keep',
    deeds,
    states,
    says: turns.length % 2 === 0 ? off : saved,
    livesOn: true,
  };
}

/** Types into a form that is not kept: nothing of it may be stored. */
function typeUnkept(given: Given): Step {
  const texts = strokesOf(given.random);
  const deeds = texts.map((text): Deed => ({ do: 'type', at: field, text, pause: pauseOf(given.random) }));
  return {
    ...newForm(given),
    name: 'type, not kept',
    deeds,
    states: [given.model, ...texts.map(() => given.model)],
    says: { at: '.draft-state', like: zh('form.draft.ask') },
  };
}

function type({ model, random }: Given, number: string): Step {
  const texts = strokesOf(random).map((text) => `${model.drafts[number]?.slice(0, 4)}${text}`);
  return {
    area: 'form',
    hash: '#/form',
    fresh: true,
    number,
    name: 'type in draft',
    before: [openDraft(number)],
    deeds: texts.map((text): Deed => ({ do: 'type', at: field, text, pause: pauseOf(random) })),
    states: [model, ...texts.map((text) => withDraft(model, number, text))],
    says: saved,
  };
}

/** Unticks the box. */
function forget({ model, random }: Given, number: string): Step {
  return {
    area: 'form',
    hash: '#/form',
    fresh: true,
    number,
    name: 'keep draft no longer',
    before: [openDraft(number)],
    deeds: [{ do: 'press', at: keepBox, pause: pauseOf(random), asks: true }],
    states: [model, { ...model, drafts: without(model.drafts, number) }],
    says: off,
  };
}

/** Erases one out of the list, which asks to be pressed twice. */
function erase({ model, random }: Given, number: string): Step {
  const press = { do: 'press', at: 'button', within: { at: '.drafts li', words: number } } as const;
  return {
    area: 'form',
    hash: '#/form',
    fresh: true,
    number,
    name: 'erase draft',
    before: [{ ...press, words: zh('form.draft.erase') }],
    deeds: [{ ...press, words: zh('form.draft.eraseSure'), pause: pauseOf(random), asks: true }],
    states: [model, { ...model, drafts: without(model.drafts, number) }],
    says: { at: '.drafts', like: zh('form.draft.erased') },
  };
}
