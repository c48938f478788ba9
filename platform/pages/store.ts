/**
 * The database as the extension's pages use it: loaded when it is first asked, with an end to the waiting, and with word of
 * whether it works at all.
 */
import { type Refusal, refusalOf } from '../../lib/refusal';
import { browser } from '../browser';
import { readAgain } from '../store-changes';
import type { Store } from '../stored/store';
import { askBackground, inTime } from '../wire';

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

/** Loads it ahead, so that what is done later is stored in the task in which it is done. */
export function loadStore(): Promise<Calls> {
  loading ??= (
    browser.extension?.inIncognitoContext
      ? Promise.resolve(overMessages)
      : import('../stored/store').then(({ store }): Calls => store)
  ).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Calls a function of the database. Once the database is open, one that stores by way of the journal has stored it in the
 * task of the call.
 *
 * @throws Where it fails, or does not answer within five seconds; what was to be stored may then be stored all the same.
 */
export async function askStore<N extends keyof Store>(
  name: N,
  ...given: Parameters<Store[N]>
): Promise<Awaited<ReturnType<Store[N]>>> {
  try {
    const calls = await loadStore();
    const answer = await inTime(calls[name](...given));
    setTrouble(null);
    return answer;
  } catch (error) {
    setTrouble(refusalOf(error));
    throw error;
  }
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
