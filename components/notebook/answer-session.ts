/** What was answered in this page and could not be stored: it outlives its view, and is tried again until it is. */
import { type Filing, filingKey } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';

interface Unsaved {
  act: string;
  filing: Filing;
  answers: CaseAnswers;
  /** Why it was refused the last time; null on its first way. */
  refusal: Refusal | null;
}

/** Milliseconds until what was refused is tried again; each time twice as long. */
const firstRetry = 1500;
const lastRetry = 30_000;

/** By the key of the filing. */
const unsaved = new Map<string, Unsaved>();
const listeners = new Set<() => void>();
let started = false;

/** What was last answered for a filing in this page, while it is not stored. */
export function unsavedAnswers(filing: Filing): Unsaved | null {
  return unsaved.get(filingKey(filing)) ?? null;
}

/** Calls back after each change of what is not stored, until the returned function is called. */
export function watchUnsaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function put(key: string, one: Unsaved | null): void {
  if (one) unsaved.set(key, one);
  else unsaved.delete(key);
  for (const listener of [...listeners]) listener();
}

function start(): void {
  if (started) return;
  started = true;
  const refused = () => [...unsaved.values()].filter(({ refusal }) => refusal);
  addEventListener('beforeunload', (event) => {
    if (refused().length > 0) event.preventDefault();
  });
  // The last chance of what was refused.
  addEventListener('pagehide', () => {
    for (const one of refused()) void store(one);
  });
}

function store({ act, filing, answers }: Unsaved): Promise<Refusal | null> {
  return askStore('answerFiling', act, filing, answers).then(() => null, refusalOf);
}

/**
 * Stores what was answered, begun in the task it is called in, and tries again until it is stored or something else is
 * answered for the filing.
 */
export async function storeAnswers(filing: Filing, answers: CaseAnswers): Promise<void> {
  start();
  const key = filingKey(filing);
  let one: Unsaved = { act: newId(), filing, answers, refusal: unsaved.get(key)?.refusal ?? null };
  put(key, one);
  for (let pause = firstRetry; ; pause = Math.min(pause * 2, lastRetry)) {
    const refusal = await store(one);
    if (unsaved.get(key) !== one) return;
    if (refusal === null) {
      put(key, null);
      return;
    }
    one = { ...one, refusal };
    put(key, one);
    await new Promise((next) => setTimeout(next, pause));
    if (unsaved.get(key) !== one) return;
  }
}
