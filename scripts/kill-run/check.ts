/** After a kill: is there what should be there, and do the pages show and say it? */
import { setTimeout as wait } from 'node:timers/promises';
import type { Tab } from './browsers';
import { awaitsReminder, differences, type Model } from './model';
import { lookAt, troubleSaid } from './seen';
import type { Step } from './steps/step';
import { readRaw, type Stored, storedIn } from './stored';

/** Milliseconds that a page or the store has for becoming what it should be. */
const patience = 6000;
/** Milliseconds for which the likeliest outcome is waited for, before another is taken for the end. */
const grace = 400;
/** Milliseconds between two looks. */
const pause = 50;

/** What is stored now, once the extension itself has opened its store. */
export async function readStored(tab: Tab): Promise<Stored | null> {
  const raw = await tab.evaluate(readRaw).catch(() => null);
  return raw && storedIn(raw);
}

export interface Outcome {
  stored: Stored;
  /** Which of the allowed ones it is; -1 for none. */
  which: number;
  /** How it differs from the likeliest. */
  faults: string[];
}

/**
 * Waits until the store holds one of some models, and nothing is left to be settled.
 *
 * @param allowed The likeliest first.
 * @throws Where the store cannot be read at all.
 */
export async function outcome(tab: Tab, allowed: readonly Model[]): Promise<Outcome> {
  const begun = Date.now();
  for (;;) {
    const stored = await readStored(tab);
    const late = Date.now() - begun;
    if (stored) {
      const which =
        stored.faults.length > 0
          ? -1
          : allowed.findIndex((one) => differences(one, stored.model).length === 0);
      if (which === 0 || (which > 0 && late > grace)) return { stored, which, faults: [] };
      if (late > patience) {
        return { stored, which, faults: [...stored.faults, ...differences(allowed[0], stored.model)] };
      }
    } else if (late > 5 * patience) throw new Error('The store cannot be read.');
    await wait(pause);
  }
}

/** Asks until nothing is at odds, and says what still is when patience is at its end. */
export async function stillAtOdds(ask: () => Promise<string[]>, time = patience): Promise<string[]> {
  const end = Date.now() + time;
  for (;;) {
    // A page that is just being drawn anew cannot be asked.
    const found = await ask().catch((error) => [String(error)]);
    if (found.length === 0 || Date.now() > end) return found;
    await wait(pause);
  }
}

/** What a page shows otherwise than it is. */
export function pageAtOdds(tab: Tab, step: Pick<Step, 'area' | 'number'>, model: Model): Promise<string[]> {
  return stillAtOdds(() => lookAt(step).seen(tab, model));
}

/** What a page says otherwise than it is: troubles where there are none, or not what it should say. */
export function wordsAtOdds(tab: Tab, says: Step['says']): Promise<string[]> {
  return stillAtOdds(async () => {
    const troubles = await tab.evaluate(troubleSaid);
    const missing = says && (await tab.evaluate(isSaid, says.at, says.like)) ? [] : [says].filter(Boolean);
    return [...troubles, ...missing.map((one) => `not said: ${one?.like}`)];
  });
}

function isSaid(at: string, like: string): boolean {
  const places = [...document.querySelectorAll<HTMLElement>(at)];
  return places.some(({ innerText }) => new RegExp(like).test(innerText));
}

/**
 * What is wrong with the alarms: one is there exactly when a reminder is still to come.
 *
 * @returns Also whether one outlasted its reminder until the background looked again.
 */
export async function alarmsAtOdds(tab: Tab, model: Model): Promise<{ faults: string[]; isLate: boolean }> {
  const names = (): Promise<string[]> =>
    tab.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  if (awaitsReminder(model)) {
    // That of a page counts, too: it wakes the background in time.
    const faults = await stillAtOdds(async () =>
      (await names()).length > 0 ? [] : ['no alarm for a reminder'],
    );
    return { faults, isLate: false };
  }
  const left = async (): Promise<string[]> =>
    (await names())
      .filter((name) => name !== 'reminders-written')
      .map((name) => `alarm ${name} without a reminder`);
  if ((await left()).length === 0) return { faults: [], isLate: false };
  await tab.evaluate(() => chrome.runtime.sendMessage({ beian: 'storeChanged', data: { stores: ['kept'] } }));
  return { faults: await stillAtOdds(left), isLate: true };
}
