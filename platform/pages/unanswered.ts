/**
 * What a person typed, ticked or chose in a page of the extension while the database has not answered yet, or has not been
 * asked because the person still types: the calls, in the origin's localStorage. That is written in the very task and waits
 * for nothing, whereas the database throws away what a page that is gone has asked for behind another change, or before it
 * was open (seen in the kill run, Chromium 156, 2026-11-29). Once their page is gone, another one, open or opened next, makes
 * the calls again: an act done twice counts once.
 */
import { newId } from '../new-id';

/** Those whose first argument names the act. */
const lasting = ['changeFiling', 'answerFiling', 'rememberLookup', 'leaveDraft', 'chooseSettings'] as const;
export type Lasting = (typeof lasting)[number];

/** One of them, as it was made. */
export interface Call {
  name: Lasting;
  given: unknown[];
  /** When it was made, in milliseconds since 1970. */
  at: number;
}

const prefix = 'unanswered:';
const ownPage = newId();
let count = 0;

/** Whether this page is on its way out. */
let leaves = false;

/**
 * Notes a call until it is answered, in the task it is called in.
 *
 * @returns To be told how it was answered; the note is gone then. What a page hears on its way out, when the browser breaks
 *   off what it began, is no answer.
 */
export function noteCall(name: string, given: unknown[]): (done: boolean) => void {
  if (!isLasting(name)) return () => undefined;
  count += 1;
  const key = `${prefix}${ownPage}:${String(count).padStart(9, '0')}`;
  put(key, JSON.stringify({ name, given, at: Date.now() } satisfies Call));
  return (done) => {
    if (done || !leaves) put(key, null);
  };
}

/** Without it, or where it is full, the database alone remembers. */
function put(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}

function isLasting(name: unknown): name is Lasting {
  return lasting.includes(name as Lasting);
}

/**
 * Makes the calls of pages that are gone, now and as long as this page lives.
 *
 * @param make Makes one, and says whether it is done; else the next page tries again.
 */
export function answerForGonePages(make: (call: Call) => Promise<boolean>): void {
  const known = new Set([ownPage]);
  const look = (): void => {
    for (const [owner = ''] of notes()) {
      if (known.has(owner)) continue;
      known.add(owner);
      // Given once that page is gone, to one page after the other.
      void navigator.locks.request(prefix + owner, () => makeAgain(owner, make)).catch(() => undefined);
    }
  };
  addEventListener('pagehide', () => {
    leaves = true;
  });
  addEventListener('pageshow', () => {
    leaves = false;
  });
  try {
    void navigator.locks.request(prefix + ownPage, () => new Promise(() => undefined));
    look();
    addEventListener('storage', look);
  } catch {
    // A browser without localStorage or locks.
  }
}

/** The notes of all pages, by page and key, in order. */
function notes(): [owner: string, key: string][] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map((key) => [key.slice(prefix.length).split(':')[0] ?? '', key]);
}

async function makeAgain(owner: string, make: (call: Call) => Promise<boolean>): Promise<void> {
  for (const [page, key] of notes()) {
    if (page !== owner) continue;
    const call = readCall(localStorage.getItem(key));
    if (!call || (await make(call))) put(key, null);
  }
}

function readCall(noted: string | null): Call | null {
  try {
    const { name, given, at } = JSON.parse(noted ?? '') as Partial<Call>;
    return isLasting(name) && Array.isArray(given) && typeof at === 'number' ? { name, given, at } : null;
  } catch {
    return null;
  }
}

/** Forgets all of them. */
export function forgetCalls(): void {
  try {
    for (const [, key] of notes()) put(key, null);
  } catch {}
}
