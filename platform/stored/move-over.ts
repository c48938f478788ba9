/**
 * Moves what earlier versions kept in local storage, which scripts in pages can read, into the database: once, copied,
 * compared, then removed. Ended at any point, it goes on where it was; nobody reads or changes the database before.
 */
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { lookupKey, readRecentLookups } from '../../lib/lookup/recent-lookups';
import { readAnswers } from '../../lib/notebook/kept-filing';
import { browser } from '../browser';
import { beginChange, type Database, readFrom } from './schema';

/** Where it stands how far the move is: `copied`, then `removed`. */
const progress = 'progress';

interface Copy {
  from: string;
  to: 'kept' | 'drafts' | 'answers' | 'lookups';
  key: string;
  value: unknown;
}

/** The values of local storage as they belong into the database; those of settings stay. */
function copiesOf(old: Record<string, unknown>): Copy[] {
  return Object.entries(old).flatMap(([from, value]): Copy[] => {
    if (from.startsWith('case:')) return [{ from, to: 'kept', key: from.slice('case:'.length), value }];
    if (from.startsWith('draft:')) return [{ from, to: 'drafts', key: from.slice('draft:'.length), value }];
    if (from === 'answers') return answersIn(value).map((one) => ({ from, to: 'answers', ...one }));
    if (from !== 'recentLookups') return [];
    // The newest came first.
    return readRecentLookups(value).map((lookup, after) => {
      return { from, to: 'lookups', key: lookupKey(lookup), value: { lookup, at: -after } };
    });
  });
}

function answersIn(value: unknown): { key: string; value: { answers: CaseAnswers; at: number } }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, at) => {
    const answers = Array.isArray(entry) && typeof entry[0] === 'string' ? readAnswers(entry[1]) : null;
    return answers ? [{ key: (entry as [string])[0], value: { answers, at } }] : [];
  });
}

const ofOldVersions = (key: string): boolean =>
  /^(?:case|draft):/.test(key) || key === 'answers' || key === 'recentLookups';

/** @throws Where local storage cannot be read before all is copied, or the copies are not what they should be. */
export async function moveOver(database: Database): Promise<void> {
  const before = await readFrom(database, 'moved').get(progress);
  if (before === 'removed') return;
  if (before === 'copied') {
    // What could not be removed the last time.
    void removeOld(database).catch(() => undefined);
    return;
  }
  const copies = copiesOf(await browser.storage.local.get(null));
  await copy(database, copies);
  await compare(database, copies);
  // A browser that does not remove them now is asked again the next time.
  await removeOld(database).catch(() => undefined);
}

async function copy(database: Database, copies: readonly Copy[]): Promise<void> {
  const change = beginChange(database, ['moved', 'kept', 'drafts', 'answers', 'lookups']);
  // Another page may have been quicker, and its person may have changed or erased something since.
  if (!(await change.objectStore('moved').get(progress))) {
    for (const { to, key, value } of copies) await change.objectStore(to).put(value as never, key);
  }
  await change.done;
}

async function compare(database: Database, copies: readonly Copy[]): Promise<void> {
  const change = beginChange(database, ['moved', 'kept', 'drafts', 'answers', 'lookups']);
  const moved = change.objectStore('moved');
  if (!(await moved.get(progress))) {
    for (const { from, to, key, value } of copies) {
      const copied: unknown = await change.objectStore(to).get(key);
      if (JSON.stringify(copied) !== JSON.stringify(value)) throw new Error(`${from} was not copied`);
    }
    await moved.put('copied', progress);
  }
  await change.done;
}

async function removeOld(database: Database): Promise<void> {
  const old = Object.keys(await browser.storage.local.get(null)).filter(ofOldVersions);
  await browser.storage.local.remove(old);
  const change = beginChange(database, ['moved']);
  await change.store.put('removed', progress);
  await change.done;
}
