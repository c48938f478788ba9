/**
 * The database as the extension's pages use it: loaded when it is first asked, with an end to the waiting, and with word of
 * whether it works at all.
 */
import { type Refusal, refusalOf, type WriteRefusal } from '../../lib/refusal';
import { browser } from '../browser';
import { readAgain } from '../store-changes';
import type { Store } from '../stored/store';
import { askBackground, inTime } from '../wire';
import { drawn } from './drawn';
import { answerForGonePages, type Lasting, noteCall } from './unanswered';

type Calls = {
  [N in keyof Store]: (...given: Parameters<Store[N]>) => Promise<Awaited<ReturnType<Store[N]>>>;
};

/** The same by message: in private windows Firefox gives pages no database (Firefox 153, 2026-11-28). */
const overMessages = new Proxy({} as Calls, {
  get: (_, name) =>
    name === 'then'
      ? undefined
      : (...given: unknown[]) =>
          // The background may be ended under the question; what is done twice counts once.
          askBackground('storeCall', { name: name as keyof Store, given }, { again: true }),
});

let loading: Promise<Calls> | null = null;

/** Loads it ahead, so that what is done later is stored in the task in which it is done; not before the page has drawn itself. */
export function loadStore(): Promise<Calls> {
  loading ??= (
    browser.extension?.inIncognitoContext
      ? Promise.resolve(overMessages)
      : drawn.then(() => import('../stored/store')).then(({ store }): Calls => store)
  ).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Calls a function of the database. One that stores what a person typed, ticked or chose is noted in the task of the call,
 * and made also when the page is gone.
 *
 * @throws Where it fails, or does not answer within five seconds; what was to be stored may then be stored all the same.
 */
export async function askStore<N extends keyof Store>(
  name: N,
  ...given: Parameters<Store[N]>
): Promise<Awaited<ReturnType<Store[N]>>> {
  const answered = noteCall(name, given);
  try {
    const calls = await loadStore();
    const answer = await inTime(calls[name](...given));
    answered(!isFailure(answer));
    setTrouble(null);
    return answer;
  } catch (error) {
    answered(false);
    setTrouble(refusalOf(error));
    throw error;
  }
}

/**
 * Notes a call that is to follow: made by others should the page be gone before, until the returned function is called. In
 * the task of the event, and without a word to the database.
 */
export function noteAhead<N extends Lasting>(name: N, ...given: Parameters<Store[N]>): () => void {
  const answered = noteCall(name, given);
  return () => answered(true);
}

/** What pages before this one left behind on their way, and what others will, is stored. */
export function finishOthers(): void {
  askStore('settle').catch(() => undefined);
  answerForGonePages(async ({ name, given, at }) => {
    const make = async (): Promise<unknown> => {
      const calls = await loadStore();
      // A browser that was killed may have forgotten that the note is gone.
      if (await calls.erasedSince(at)) return null;
      return (calls[name] as (...all: unknown[]) => Promise<unknown>)(...given);
    };
    return !isFailure(await make().catch(refusalOf));
  });
}

/** Whether the database has answered that it could not; tried again it may. */
function isFailure(answer: unknown): boolean {
  return ['full', 'many', 'outdated', 'failed'].includes(answer as WriteRefusal);
}

let trouble: Refusal | null = null;
const listeners = new Set<() => void>();

function setTrouble(now: Refusal | null): void {
  if (trouble === now) return;
  trouble = now;
  for (const listener of [...listeners]) listener();
}

/** Why the database did not answer the last time; null while it does. */
export function storeTrouble(): Refusal | null {
  return trouble;
}

/** Calls back when that changes, until the returned function is called. */
export function watchTrouble(changed: () => void): () => void {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
}

/** Asks again for everything that is shown. */
export function tryStoreAgain(): void {
  loading = null;
  readAgain();
}
