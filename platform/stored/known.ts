/** What is known of a filing, what the person answers of it, and what was looked up. */
import { type Filing, filingKey } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import { type AskedFiling, type KnownOfFiling, knownOfFiling } from '../../lib/notebook/known-of-filing';
import type { StoreChange } from '../../lib/notebook/store-change';
import { refusalOf, type WriteRefusal } from '../../lib/refusal';
import type { Settings } from '../../lib/settings';
import { announce } from '../store-changes';
import { openDatabase } from './database';
import { readNotebook } from './kept';
import { addPending, settle, whileNobodySettles } from './pending';
import { beginChange, readFrom } from './schema';
import { dropSettings, settleSettings } from './settings';

/** What is known of a filing, with what was answered just before. */
export async function knownOf(asked: AskedFiling): Promise<KnownOfFiling> {
  const { filings } = await readNotebook();
  const key = asked.filing && filingKey(asked.filing);
  const remembered = key === null ? undefined : await readFrom(await openDatabase(), 'answers').get(key);
  return knownOfFiling(asked, filings, remembered?.answers ?? {});
}

/**
 * What was answered for a filing counts from now on, in the notebook too; by way of the journal, begun in the task it is
 * called in.
 */
export async function answerFiling(
  act: string,
  { provinceId, written }: Pick<Filing, 'provinceId' | 'written'>,
  answers: CaseAnswers,
): Promise<void> {
  const touched: StoreChange = { stores: ['answers', 'kept'] };
  await addPending({ kind: 'answers', act, provinceId, written, answers, at: Date.now() }, touched);
  await settle();
  announce(touched);
}

/** What was looked up lately, the newest first. */
export async function readLookups(): Promise<RecentLookup[]> {
  await settle().catch(() => undefined);
  const all = await readFrom(await openDatabase(), 'lookups')
    .index('at')
    .getAll();
  return all.reverse().map(({ lookup }) => lookup);
}

/** Remembers a lookup; by way of the journal, begun in the task it is called in. */
export async function rememberLookup(act: string, lookup: RecentLookup): Promise<void> {
  const touched: StoreChange = { stores: ['lookups'] };
  await addPending({ kind: 'lookup', act, lookup, at: Date.now() }, touched);
  await settle();
  announce(touched);
}

/** Forgets every lookup. */
export async function eraseLookups(): Promise<void> {
  await settle();
  const change = beginChange(await openDatabase(), ['lookups']);
  await change.store.clear();
  await change.done;
  announce({ stores: ['lookups'] });
}

/**
 * Chooses settings, by way of the journal: begun in the task it is called in.
 *
 * @returns Why the browser did not take them; then they are as before.
 */
export async function chooseSettings(act: string, changes: Partial<Settings>): Promise<WriteRefusal | null> {
  await addPending({ kind: 'settings', act, changes, at: Date.now() }, { stores: [] });
  try {
    await settleSettings();
  } catch (error) {
    await dropSettings(act);
    return refusalOf(error);
  }
  // The background does so too, at its next start, should this page be gone by now.
  if (changes.recentLookups === false) await eraseLookups();
  return null;
}

const erased = 'erased';

/**
 * Whether everything was erased since something was done: then it is done no more.
 *
 * @param at When it was done, in milliseconds since 1970, by the computer's clock.
 */
export async function erasedSince(at: number): Promise<boolean> {
  const when = Number((await readFrom(await openDatabase(), 'moved').get(erased)) ?? 0);
  const now = Date.now();
  // Erased while the clock ran ahead: what has a time that has passed was done after it was put right.
  if (when > now && at <= now) return false;
  return at <= when;
}

/** Empties the database, and notes when. */
export async function eraseStore(): Promise<void> {
  const database = await openDatabase();
  await whileNobodySettles(async () => {
    const emptied = ['kept', 'drafts', 'answers', 'lookups', 'seen', 'pending', 'acts'] as const;
    const change = beginChange(database, [...emptied, 'moved']);
    for (const name of emptied) await change.objectStore(name).clear();
    await change.objectStore('moved').put(Date.now(), erased);
    await change.done;
  });
  announce({ stores: ['kept', 'drafts', 'answers', 'lookups', 'seen'] });
}
