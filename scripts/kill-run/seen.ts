/** What the extension's pages show, held against the model. */
import { checklistOf } from '../../lib/notebook/checklist';
import { reminderNames } from '../../lib/notebook/due';
import { defaultSettings } from '../../lib/settings';
import type { Tab } from './browsers';
import { differences, filingOfModel, type KeptModel, type Model } from './model';
import { guideHash, knownIn } from './steps/guide';
import type { Step } from './steps/step';
import { shownAnswers } from './steps/typing';
import { organiser } from './stored';

/** Runs in a page: everything in it that says that something is not as it should be. */
export function troubleSaid(): string[] {
  const places = '[role=alert], .not-stored, .store-trouble, .said.caution, .draft-state .caution, .damaged';
  return [...document.querySelectorAll<HTMLElement>(places)]
    .map((one) => one.innerText.trim())
    .filter(Boolean);
}

interface Shown {
  number: string;
  label: string;
  notes: string;
  dates: KeptModel['dates'];
  ticked: string[];
  reminders: number;
  answered: string[];
}

/** Runs in the notebook: what each row shows, opened one after the other; null while they are not drawn. */
async function cardsShown(): Promise<Shown[] | null> {
  if (!document.querySelector('.notebook-files')) return null;
  const until = async (fits: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 100 && !fits(); tries += 1) await new Promise((next) => setTimeout(next, 10));
  };
  const all: Shown[] = [];
  for (const card of document.querySelectorAll('.kept-card')) {
    const opener = card.querySelector<HTMLElement>('.kept-head button');
    if (opener?.getAttribute('aria-expanded') === 'false') opener.click();
    await until(() => card.querySelector('.kept-body') !== null);
    const textAt = (selector: string): string => card.querySelector<HTMLInputElement>(selector)?.value ?? '?';
    const dates: Shown['dates'] = { sent: null, sms: null, done: null };
    for (const button of card.querySelectorAll<HTMLElement>('.kept-dates button[aria-expanded]')) {
      const field = () => button.parentElement?.querySelector('input');
      if (!field()) button.click();
      await until(() => Boolean(field()));
      const input = field();
      if (input) dates[input.name as keyof typeof dates] = input.value || null;
    }
    all.push({
      number: textAt('.kept-number input'),
      label: textAt('.kept-fields > label input'),
      notes: textAt('.notes textarea'),
      dates,
      ticked: [...card.querySelectorAll<HTMLInputElement>('.check-list input:checked')].map(
        ({ name }) => name,
      ),
      reminders: card.querySelectorAll('.kept-reminds').length,
      answered: [...card.querySelectorAll('.case-chips .chip')].map(
        (one) => one.firstChild?.textContent ?? '',
      ),
    });
  }
  return all;
}

function cardOfModel(kept: KeptModel): Shown {
  const { number, label, notes, dates, provinceId, answers } = kept;
  const { steps, papers } = checklistOf(filingOfModel(kept), new Date());
  return {
    number,
    label,
    notes,
    dates,
    ticked: [...steps, ...papers].flatMap(({ item, ticked }) => (ticked ? [item.id] : [])),
    reminders: dates.done ? 0 : reminderNames.filter((name) => kept[name] !== null).length,
    answered: shownAnswers(provinceId, answers),
  };
}

async function notebookSeen(tab: Tab, { kept }: Model): Promise<string[]> {
  const cards = await tab.evaluate(cardsShown);
  if (!cards) return ['notebook: not drawn'];
  const byNumber = (all: Shown[]): Record<string, Shown> =>
    Object.fromEntries(all.map((one) => [one.number, { ...one, ticked: [...one.ticked].sort() }]));
  const twice = cards.length - new Set(cards.map(({ number }) => number)).size;
  return [
    ...(twice > 0 ? [`notebook: ${twice} filings shown twice`] : []),
    ...differences(byNumber(Object.values(kept).map(cardOfModel)), byNumber(cards), 'notebook'),
  ];
}

async function guideSeen(tab: Tab, model: Model, number: string): Promise<string[]> {
  const { answers, kept } = knownIn(model, number);
  const shown = await tab.evaluate(() => ({
    isDrawn: document.querySelector('.case') !== null,
    answered: [...document.querySelectorAll('.case-chips .chip')].map(
      (one) => one.firstChild?.textContent ?? '',
    ),
    // Before the last answer it is said only where all is shown.
    saysKept: document.querySelector('.keep') && document.querySelector('.keep > a') !== null,
  }));
  if (!shown.isDrawn) return ['guide: not drawn'];
  const isKept = kept !== null;
  return differences(
    { answered: shownAnswers('gd', answers), isKept },
    { answered: shown.answered, isKept: shown.saysKept ?? isKept },
    'guide',
  );
}

/** The list of drafts, and the form of one of them if it is open. */
async function formSeen(tab: Tab, { drafts }: Model, number: string): Promise<string[]> {
  const { open, listed } = await tab.evaluate((field) => {
    const input = document.querySelector<HTMLInputElement>(`.form-editor [name="${field}"]`);
    return {
      open: input && {
        text: input.value,
        keep: document.querySelector<HTMLInputElement>('.draft-bar input')?.checked ?? false,
      },
      listed: [...document.querySelectorAll('.drafts li > span')].map(
        (one) => one.textContent?.split(' · ')[0] ?? '',
      ),
    };
  }, organiser);
  const text = drafts[number];
  return [
    ...differences(Object.keys(drafts).sort(), listed.sort(), 'drafts'),
    ...(open ? differences({ text: text ?? open.text, keep: text !== undefined }, open, 'form') : []),
  ];
}

async function settingsSeen(tab: Tab, { settings }: Model): Promise<string[]> {
  const { hints, theme, language, ...flags } = { ...defaultSettings, ...settings };
  const shown = await tab.evaluate(() => ({
    dots: [...document.querySelectorAll('.choice')].map((one) =>
      [...one.querySelectorAll<HTMLInputElement>('input')].findIndex(({ checked }) => checked),
    ),
    boxes: [...document.querySelectorAll<HTMLInputElement>('.switch input')].map(({ checked }) => checked),
  }));
  const dots = [
    ['on', 'quiet', 'off'].indexOf(hints),
    ['browser', 'zh_CN', 'en'].indexOf(language),
    ['browser', 'light', 'dark'].indexOf(theme),
  ];
  const boxes = [flags.repairOnBeianPages, flags.navigationRescue, flags.recentLookups];
  return differences({ dots, boxes }, shown, 'settings');
}

async function lookupsSeen(tab: Tab, { lookups }: Model): Promise<string[]> {
  const shown = await tab.evaluate(() => {
    const isEmpty = document.querySelector<HTMLInputElement>('.lookup-view .ask-line input')?.value === '';
    const listed = [...document.querySelectorAll('.recent li button:not(.plain)')];
    // They are listed where nothing is being looked up.
    return isEmpty ? listed.map((one) => one.textContent?.trim() ?? '') : null;
  });
  return shown ? differences(lookups, shown, 'lookups') : [];
}

/** Where in the desk to look at what a step is about, and with what eyes. */
export function lookAt({ area, number = '' }: Pick<Step, 'area' | 'number'>): {
  hash: string;
  seen: (tab: Tab, model: Model) => Promise<string[]>;
} {
  switch (area) {
    case 'notebook':
      return { hash: '#/notebook', seen: notebookSeen };
    case 'guide':
      return { hash: guideHash(number), seen: (tab, model) => guideSeen(tab, model, number) };
    case 'form':
      return { hash: '#/form', seen: (tab, model) => formSeen(tab, model, number) };
    case 'lookup':
      return { hash: '#/lookup', seen: lookupsSeen };
    case 'settings':
      return { hash: '#/settings', seen: settingsSeen };
  }
}
