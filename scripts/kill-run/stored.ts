/** What the extension has stored, read past all of its own code. */
import { parseDraft } from '../../lib/form/model/draft';
import { fieldKey } from '../../lib/form/model/fields';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { type KeptFiling, readKept } from '../../lib/notebook/kept-filing';
import { pickSettings } from '../../lib/settings';
import { type Model, modelOfKept } from './model';

/** The stores of the database with their keys, and what stands beside it. */
export interface Raw {
  stores: Record<string, [key: string, value: unknown][]>;
  local: Record<string, unknown>;
  alarms: string[];
}

/** Runs in a page of the extension; null where the database is not there yet. */
export async function readRaw(): Promise<Raw | null> {
  const database = await new Promise<IDBDatabase | null>((done, fail) => {
    const opening = indexedDB.open('beian');
    // Only the extension makes it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => (opening.error?.name === 'AbortError' ? done(null) : fail(opening.error));
  });
  if (!database) return null;
  const stores: Raw['stores'] = {};
  const reading = database.transaction([...database.objectStoreNames]);
  for (const name of database.objectStoreNames) {
    const store = reading.objectStore(name);
    stores[name] = await new Promise((done, fail) => {
      const keys = store.getAllKeys();
      const values = store.getAll();
      values.onsuccess = () => done(keys.result.map((key, at) => [String(key), values.result[at]]));
      values.onerror = () => fail(values.error);
    });
  }
  database.close();
  const alarms = await chrome.alarms.getAll();
  return { stores, local: await chrome.storage.local.get(null), alarms: alarms.map(({ name }) => name) };
}

export interface Stored {
  model: Model;
  /** The kept filings as they stand, by number. */
  kept: Record<string, KeptFiling>;
  /** What no model holds: values that cannot be read, things that are there twice, changes that wait. */
  faults: string[];
  alarms: string[];
}

/** What is stored, in the terms of the model. */
export function storedIn({ stores, local, alarms }: Raw): Stored {
  const faults: string[] = [];
  const put = <T>(into: Record<string, T>, kind: string, key: string, value: T): void => {
    if (Object.hasOwn(into, key)) faults.push(`${kind} ${key} is there twice`);
    into[key] = value;
  };
  const kept: Record<string, KeptFiling> = {};
  for (const [id, value] of stores.kept ?? []) {
    const reading = readKept(value);
    if (reading.ok && reading.value.id === id) put(kept, 'filing', reading.value.number, reading.value);
    else faults.push(`filing ${id} is damaged`);
  }
  const drafts: Record<string, string> = {};
  for (const [id, value] of stores.drafts ?? []) {
    const text = parseDraft(value)?.entry.text;
    if (text) put(drafts, 'draft', text[fieldKey.number] ?? '', text[organiser] ?? '');
    else faults.push(`draft ${id} is damaged`);
  }
  if (stores.pending?.length) faults.push(`${stores.pending.length} changes wait in the journal`);
  const lookups = (stores.lookups ?? []).map(
    ([, value]) => value as { lookup: { text: string }; at: number },
  );
  const answers = (stores.answers ?? []).map(([key, value]) => [
    key,
    (value as { answers: CaseAnswers }).answers,
  ]);
  const settings = Object.entries(local).flatMap(([key, value]) =>
    key.startsWith('setting:') ? [[key.slice('setting:'.length), value]] : [],
  );
  return {
    model: {
      kept: Object.fromEntries(Object.entries(kept).map(([number, one]) => [number, modelOfKept(one)])),
      drafts,
      answers: Object.fromEntries(answers),
      lookups: lookups.sort((a, b) => b.at - a.at).map(({ lookup }) => lookup.text),
      settings: pickSettings(Object.fromEntries(settings)),
    },
    kept,
    faults,
    alarms,
  };
}

/** The field whose text the run changes in forms. */
export const organiser = 'organiserName';
