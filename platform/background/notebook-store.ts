/**
 * The notebook in local storage, one value for each case, so that a damaged or refused one touches no other.
 * Only the background writes; pages ask it by message.
 */
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { answersWithNumber } from '../../lib/guide/number-answers';
import { filingOfKept } from '../../lib/notebook/find-kept';
import {
  changeKept,
  type KeptChanges,
  type KeptFiling,
  newKept,
  readKept,
} from '../../lib/notebook/kept-filing';
import { keptKey, keptKeyPrefix } from '../../lib/notebook/kept-key';
import { saysFull } from '../../lib/storage-full';
import { browser } from '../browser';
import { takeTurns } from '../turns';

/** A stored value that is no case any more; it is kept as it is until the person erases it. */
export interface DamagedFiling {
  key: string;
  /** Where in it and why, in English. */
  reason: string;
  raw: unknown;
}

export interface Notebook {
  filings: KeptFiling[];
  damaged: DamagedFiling[];
}

/** `quota`: the browser's space for this extension is full; `storage`: it refused for another reason. */
export type NotebookRefusal = 'quota' | 'storage' | 'invalid' | 'missing';
export type KeptReply = { ok: true; kept: KeptFiling } | { ok: false; reason: NotebookRefusal };
/** Stored values by key; null where there was none. What a page hands back to undo. */
export type StoredValues = Record<string, unknown>;

export type ImportReply =
  | { ok: true; added: number; replaced: number; unchanged: number; before: StoredValues }
  | { ok: false; reason: NotebookRefusal };

/** Two tabs that change the same case at once both count. */
const inTurn = takeTurns();

/** Writes values, all or none, and says why not. */
async function write(values: StoredValues): Promise<NotebookRefusal | null> {
  try {
    await browser.storage.local.set(values);
    return null;
  } catch (error) {
    return saysFull(error) ? 'quota' : 'storage';
  }
}

/** Everything in the notebook, readable or not. */
export async function listNotebook(): Promise<Notebook> {
  const shelf: Notebook = { filings: [], damaged: [] };
  for (const [key, raw] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(keptKeyPrefix)) continue;
    const reading = readKept(raw);
    if (reading.ok && keptKey(reading.value.id) === key) shelf.filings.push(reading.value);
    else {
      const reason = reading.ok
        ? 'id: does not belong here'
        : [
            ...(reading.fault.path.length > 0 ? [reading.fault.path.join('.')] : []),
            reading.fault.reason,
          ].join(': ');
      shelf.damaged.push({ key, reason, raw });
    }
  }
  return shelf;
}

/** The case of an id; null where there is none that can be read. */
export async function loadKept(id: string): Promise<KeptFiling | null> {
  const key = keptKey(id);
  const reading = readKept((await browser.storage.local.get(key))[key]);
  return reading.ok ? reading.value : null;
}

export interface FilingToKeep {
  provinceId: ProvinceId;
  number?: string;
  answers?: CaseAnswers;
}

/** Keeps a new case. */
export function createKept({ provinceId, ...given }: FilingToKeep): Promise<KeptReply> {
  return inTurn(() => keep(newKept(crypto.randomUUID(), provinceId, new Date(), given)));
}

/** Changes a case piece by piece; a change that does not fit changes nothing. */
export function updateKept(id: string, changes: KeptChanges): Promise<KeptReply> {
  return inTurn(async () => {
    const kept = await loadKept(id);
    return kept ? keep(changeKept(kept, changes, new Date())) : { ok: false, reason: 'missing' };
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
export function restoreKept(values: StoredValues): Promise<NotebookRefusal | null> {
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
