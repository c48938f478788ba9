/** What a person looks up and sets. */
import { mostLookups } from '../../../lib/lookup/recent-lookups';
import type { Settings } from '../../../lib/settings';
import type { MessageKey } from '../../../locales/dictionaries';
import { en, zh } from '../../../tests/words';
import type { Deed } from '../deeds';
import { emptyModel, type Model } from '../model';
import type { Choices, Given, Step } from './step';
import { pauseOf } from './typing';

/** The words beside each box or dot, and what it sets. */
const dots: [MessageKey, Partial<Settings>][] = [
  ['settings.hints.on', { hints: 'on' }],
  ['settings.hints.quiet', { hints: 'quiet' }],
  ['settings.hints.off', { hints: 'off' }],
  ['settings.look.themeLight', { theme: 'light' }],
  ['settings.look.themeDark', { theme: 'dark' }],
];
const boxes: [MessageKey, 'repairOnBeianPages' | 'navigationRescue' | 'recentLookups'][] = [
  ['settings.repair.onBeianPages', 'repairOnBeianPages'],
  ['settings.repair.navigationRescue', 'navigationRescue'],
  ['settings.memory.recentLookups', 'recentLookups'],
];

export function otherSteps(given: Given): Choices {
  const { lookups, settings } = given.model;
  return [
    [8, () => set(given)],
    [0.5, () => eraseEverything(given)],
    ...(settings.recentLookups === false ? [] : [[6, () => lookUp(given)] as const]),
    ...(lookups.length > 0 ? [[1, () => eraseLookups(given)] as const] : []),
  ];
}

function withSettings(model: Model, settings: Partial<Settings>): Model {
  const lookups = settings.recentLookups === false ? [] : model.lookups;
  return { ...model, lookups, settings: { ...model.settings, ...settings } };
}

/** Chooses one to three settings. */
function set({ model, random }: Given): Step {
  const states = [model];
  const deeds: Deed[] = [];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const { settings } = states.at(-1) as Model;
    const isDot = random.chance(0.5);
    const others = dots.filter(([, sets]) =>
      Object.entries(sets).some(([name, to]) => (settings[name as keyof Settings] ?? 'on') !== to),
    );
    const [words, name] = random.pick(boxes);
    const [dot, sets] = random.pick(others);
    const change = isDot ? sets : { [name]: !(settings[name] ?? true) };
    deeds.push({
      do: 'press',
      at: '.settings label',
      words: zh(isDot ? dot : words),
      pause: pauseOf(random),
    });
    states.push(withSettings(states.at(-1) as Model, change));
  }
  const says = { at: '.said', like: zh('settings.saved') };
  return { name: 'settings', area: 'settings', hash: '#/settings', fresh: true, deeds, states, says };
}

/** What is private goes at once or not at all; the settings, which stand elsewhere, may outlive it when it is killed. */
function eraseEverything({ model, random }: Given): Step {
  return {
    name: 'erase everything',
    area: 'settings',
    hash: '#/settings',
    fresh: true,
    before: [{ do: 'press', at: '.settings .actions button', words: zh('settings.erase.ask') }],
    deeds: [
      {
        do: 'press',
        at: '.settings .actions button',
        words: zh('settings.erase.yes'),
        pause: pauseOf(random),
        asks: true,
      },
    ],
    states: [model, emptyModel],
    alsoAllowed: [{ ...emptyModel, settings: model.settings }],
    // Until then it may be asked for once more, in the language of the browser.
    says: { at: '.said', like: `${zh('settings.erase.done')}|${en('settings.erase.done')}` },
  };
}

function lookUp({ model, random }: Given): Step {
  const number = `粤ICP备${12_000_000 + random.below(12)}号`;
  const lookups = [number, ...model.lookups.filter((one) => one !== number)].slice(0, mostLookups);
  return {
    name: 'look up',
    area: 'lookup',
    hash: '#/lookup',
    fresh: true,
    // To the guide of the number.
    movesOn: true,
    before: [{ do: 'type', at: '.lookup-view .ask-line input', text: number }],
    deeds: [{ do: 'submit', at: '.lookup-view .ask-input', pause: pauseOf(random) }],
    states: [model, { ...model, lookups }],
  };
}

function eraseLookups({ model, random }: Given): Step {
  const erase = { do: 'press', at: '.recent button', words: zh('lookup.recent.erase') } as const;
  return {
    name: 'erase lookups',
    area: 'lookup',
    hash: '#/lookup',
    fresh: true,
    deeds: [{ ...erase, pause: pauseOf(random), asks: true }],
    states: [model, { ...model, lookups: [] }],
  };
}
