/**
 * The notebook as this page shows it: what was read, and the changes on their way to the database or refused by it. They
 * live here and not in a component, so that what is not stored yet outlives its field, the card and the view.
 */
import { changeKept, mergeChanges } from '../../lib/notebook/change-kept';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import type { Notebook } from '../../lib/notebook/notebook';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';

/** A change that the database does not hold yet, as far as this page knows. */
interface Unsaved {
  act: string;
  id: string;
  changes: KeptChanges;
  /** Whether it is on its way now. */
  busy: boolean;
  /** Why it, or something in it, was refused the last time, also while it is tried again; null while it never was. */
  refusal: Refusal | null;
  /** What of it was refused. */
  refused: KeptChanges;
}

export interface NotebookSession {
  /** Null while it is being read. */
  shelf: Notebook | null;
  /** Whether the last reading failed. */
  failed: boolean;
  unsaved: readonly Unsaved[];
}

/** Milliseconds until what was refused is tried again; each time twice as long. */
const firstRetry = 1500;
const lastRetry = 30_000;

let session: NotebookSession = { shelf: null, failed: false, unsaved: [] };
const listeners = new Set<() => void>();
let retry: ReturnType<typeof setTimeout> | undefined;

/** The notebook as it is now. */
export function currentNotebook(): NotebookSession {
  return session;
}

/** Calls back after each change until the returned function is called; reads the notebook for the first. */
export function watchNotebook(listener: () => void): () => void {
  start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function publish(changes: Partial<NotebookSession>): void {
  session = { ...session, ...changes };
  for (const listener of [...listeners]) listener();
}

let started = false;

function start(): void {
  if (started) return;
  started = true;
  void readAgain(null);
  watchStore(['kept'], ({ ids }) => void readAgain(ids ?? null));
  addEventListener('beforeunload', (event) => {
    if (session.unsaved.some(({ refusal }) => refusal)) event.preventDefault();
  });
  // The last chance of what was refused.
  addEventListener('pagehide', tryAgain);
}

let reading: Promise<void> = Promise.resolve();

/** Reads the notebook, or what of it stands under some ids; one reading after the other. */
export function readAgain(ids: readonly string[] | null): Promise<void> {
  reading = reading.then(async () => {
    try {
      const wanted = session.shelf ? ids : null;
      const found = await askStore('readNotebook', wanted);
      const kept = session.shelf && wanted ? without(session.shelf, wanted) : { filings: [], damaged: [] };
      publish({
        shelf: {
          filings: [...kept.filings, ...found.filings],
          damaged: [...kept.damaged, ...found.damaged],
        },
        failed: false,
      });
    } catch {
      publish({ failed: true });
    }
  });
  return reading;
}

function without({ filings, damaged }: Notebook, ids: readonly string[]): Notebook {
  const gone = new Set(ids);
  return {
    filings: filings.filter(({ id }) => !gone.has(id)),
    damaged: damaged.filter(({ id }) => !gone.has(id)),
  };
}

/** The filings with the changes in them that are on their way or were refused: what was ticked or typed stays so. */
export function shownFilings({ shelf, unsaved }: NotebookSession): readonly KeptFiling[] {
  const filings = shelf?.filings ?? [];
  if (unsaved.length === 0) return filings;
  return filings.map((kept) =>
    unsaved
      .filter(({ id }) => id === kept.id)
      .reduce((current, { changes }) => changeKept(current, changes, new Date(kept.changedAt)), kept),
  );
}

/** Why what stands in a field of a case is not stored; null where it is, or is on its way for the first time. */
export function refusalAt(id: string, field: keyof KeptChanges): Refusal | null {
  return session.unsaved.find((one) => one.id === id && field in one.refused)?.refusal ?? null;
}

/**
 * Changes a case: shown at once, stored in the task of the call, and tried again by itself where that fails.
 *
 * @param act Under which it was noted, if it was.
 * @returns Why it was not stored, this time; null when it was.
 */
export function changeFiling(
  id: string,
  changes: KeptChanges,
  act: string = newId(),
): Promise<Refusal | null> {
  const before = waiting().filter((one) => one.id === id);
  const refused = before.map((one) => one.changes).reduce(mergeChanges, {});
  const one: Unsaved = {
    act,
    id,
    changes: mergeChanges(refused, changes),
    busy: true,
    refusal: before[0]?.refusal ?? null,
    refused,
  };
  publish({ unsaved: [...session.unsaved.filter((other) => !before.includes(other)), one] });
  return store(one);
}

async function store(one: Unsaved): Promise<Refusal | null> {
  const { act, id, changes } = one;
  const refusal = await askStore('changeFiling', act, id, changes).catch(refusalOf);
  if (refusal === null || refusal === 'missing' || refusal === 'invalid') {
    // Until it is read back it counts as made.
    await readAgain([id]);
    publish({ unsaved: session.unsaved.filter((other) => other.act !== act) });
    if (refusal === null) tryAgain();
    return refusal;
  }
  // What was changed after it in the same fields counts also when it is tried again.
  const at = session.unsaved.findIndex((other) => other.act === act);
  const later = session.unsaved.slice(at + 1).filter((other) => other.id === id);
  const all = later.map((other) => other.changes).reduce(mergeChanges, changes);
  publish({
    unsaved: session.unsaved.map((other) =>
      other.act === act ? { ...one, changes: all, busy: false, refusal, refused: all } : other,
    ),
  });
  if (!retry) planRetry(firstRetry);
  return refusal;
}

function planRetry(pause: number): void {
  retry = setTimeout(() => {
    retry = undefined;
    tryAgain();
    if (session.unsaved.length > 0) planRetry(Math.min(pause * 2, lastRetry));
  }, pause);
}

/** Tries what was refused once more, the changes of each case together. */
export function tryAgain(): void {
  for (const id of new Set(waiting().map((one) => one.id))) void changeFiling(id, {});
}

/** What was refused and is not on its way. */
function waiting(): Unsaved[] {
  return session.unsaved.filter(({ busy }) => !busy);
}
