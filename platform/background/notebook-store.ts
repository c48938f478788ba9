/**
 * The notebook in local storage, one value for each case, so that a damaged or refused one touches no other.
 * Only the background writes; pages ask it by message.
 */
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { answersWithNumber } from '../../lib/guide/number-answers';
import { filingOfKept, findKept } from '../../lib/notebook/find-kept';
import {
  changeKept,
  type KeptChanges,
  type KeptFiling,
  type KeptReading,
  newKept,
  readKept,
} from '../../lib/notebook/kept-filing';
import { keptKey, keptKeyPrefix } from '../../lib/notebook/kept-key';
import type {
  FilingToKeep,
  ImportReply,
  KeptReply,
  Notebook,
  StoredValues,
} from '../../lib/notebook/notebook';
import { type Refusal, refusalOf, type WriteRefusal } from '../../lib/refusal';
import { browser } from '../browser';
import { newId } from '../new-id';
import { keptFilings } from '../stored/kept-filings';
import { loadAll, loadOne } from '../stored/stored';
import { takeTurns } from './turns';

/** Two tabs that change the same case at once both count. */
const inTurn = takeTurns();

/** Writes values, all or none, and says why not. */
async function write(values: StoredValues): Promise<WriteRefusal | null> {
  try {
    await browser.storage.local.set(values);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Everything in the notebook, readable or not, with what was changed just before. */
export function listNotebook(): Promise<Notebook> {
  return inTurn(readNotebook);
}

async function readNotebook(): Promise<Notebook> {
  const shelf: Notebook = { filings: [], damaged: [] };
  for (const { id, value: reading, raw } of await loadAll(keptFilings)) {
    if (reading.ok && reading.value.id === id) shelf.filings.push(reading.value);
    else shelf.damaged.push({ key: keptKey(id), reason: reasonOf(reading), raw });
  }
  return shelf;
}

/** Where a stored value is damaged and why; a sound one stands under another's key. */
function reasonOf(reading: KeptReading): string {
  if (reading.ok) return 'id: does not belong here';
  const { path, reason } = reading.fault;
  return path.length > 0 ? `${path.join('.')}: ${reason}` : reason;
}

/** The case of an id; null where there is none that can be read. */
export async function loadKept(id: string): Promise<KeptFiling | null> {
  const reading = await loadOne(keptFilings, id);
  return reading.ok ? reading.value : null;
}

/** Keeps a new case. */
export function createKept({ provinceId, ...given }: FilingToKeep): Promise<KeptReply> {
  return inTurn(() => keep(newKept(newId(), provinceId, new Date(), given)));
}

/** Changes a case piece by piece; a change that does not fit changes nothing. */
export function updateKept(id: string, changes: KeptChanges): Promise<KeptReply> {
  return inTurn(async () => {
    const kept = await loadKept(id);
    return kept ? keep(changeKept(kept, changes, new Date())) : { ok: false, reason: 'missing' };
  });
}

/** Answers for a filing, in the entry under way that keeps it; null where none does. */
export function answerKept(filing: Filing, answers: CaseAnswers): Promise<KeptReply | null> {
  return inTurn(async () => {
    const kept = findKept((await readNotebook()).filings, filing);
    return kept && keep(changeKept(kept, { answers }, new Date()));
  });
}

async function keep(changed: KeptFiling): Promise<KeptReply> {
  const answers = answersWithNumber(changed.answers, filingOfKept(changed));
  const reading = readKept({ ...changed, answers });
  if (!reading.ok) return { ok: false, reason: 'invalid' };
  const refusal = await write({ [keptKey(changed.id)]: reading.value });
  return refusal ? { ok: false, reason: refusal } : { ok: true, kept: reading.value };
}

/**
 * Erases filings.
 *
 * @param keys Storage keys of the notebook, readable or damaged; null for all of them.
 * @returns What was erased, for putting it back.
 */
export function eraseKept(keys: readonly string[] | null): Promise<StoredValues> {
  return inTurn(async () => {
    const all = await browser.storage.local.get(null);
    const wanted = Object.keys(all).filter(
      (key) => key.startsWith(keptKeyPrefix) && (!keys || keys.includes(key)),
    );
    await browser.storage.local.remove(wanted);
    return Object.fromEntries(wanted.map((key) => [key, all[key]]));
  });
}

/** Puts stored values back as they were; null removes. Other keys than the notebook's are left alone. */
export function restoreKept(values: StoredValues): Promise<Refusal | null> {
  return inTurn(async () => {
    const own = Object.entries(values).filter(([key]) => key.startsWith(keptKeyPrefix));
    const refusal = await write(Object.fromEntries(own.filter(([, value]) => value !== null)));
    if (!refusal)
      await browser.storage.local.remove(own.flatMap(([key, value]) => (value === null ? [key] : [])));
    return refusal;
  });
}

/** Takes over the filings of a file, all or none; of two versions of one case the later changed stays. */
export function importIntoNotebook(filings: readonly unknown[]): Promise<ImportReply> {
  return inTurn(async () => {
    const values: StoredValues = {};
    const before: StoredValues = {};
    let replaced = 0;
    for (const value of filings) {
      const reading = readKept(value);
      if (!reading.ok) return { ok: false, reason: 'invalid' };
      const key = keptKey(reading.value.id);
      const raw = (await browser.storage.local.get(key))[key];
      const present = readKept(raw);
      if (present.ok && present.value.changedAt >= reading.value.changedAt) continue;
      if (raw !== undefined) replaced += 1;
      values[key] = reading.value;
      before[key] = raw ?? null;
    }
    const count = Object.keys(values).length;
    const refusal = await write(values);
    if (refusal) return { ok: false, reason: refusal };
    return { ok: true, added: count - replaced, replaced, unchanged: filings.length - count, before };
  });
}
