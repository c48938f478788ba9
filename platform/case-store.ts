/**
 * The notebook in local storage, one value for each case, so that a damaged or refused one touches no other.
 * Only the background writes; pages ask it by message.
 */
import type { ProvinceId } from '../data/schema';
import { type CaseChanges, type CaseFile, changeCase, newCase, readCase } from '../lib/cases/case-file';
import { caseKey, caseKeyPrefix } from '../lib/cases/case-key';
import type { CaseAnswers } from '../lib/guide/case-answers';
import { answersWithNumber } from '../lib/guide/number-answers';
import { saysFull } from '../lib/storage-full';
import { browser } from './browser';
import { takeTurns } from './turns';

/** A stored value that is no case any more; it is kept as it is until the person erases it. */
export interface DamagedCase {
  key: string;
  /** Where in it and why, in English. */
  reason: string;
  raw: unknown;
}

export interface CaseShelf {
  cases: CaseFile[];
  damaged: DamagedCase[];
}

/** `quota`: the browser's space for this extension is full; `storage`: it refused for another reason. */
export type CaseRefusal = 'quota' | 'storage' | 'invalid' | 'missing';
export type CaseReply = { ok: true; kept: CaseFile } | { ok: false; reason: CaseRefusal };
/** Stored values by key; null where there was none. What a page hands back to undo. */
export type StoredValues = Record<string, unknown>;

export type ImportReply =
  | { ok: true; added: number; replaced: number; unchanged: number; before: StoredValues }
  | { ok: false; reason: CaseRefusal };

/** Two tabs that change the same case at once both count. */
const inTurn = takeTurns();

/** Writes values, all or none, and says why not. */
async function write(values: StoredValues): Promise<CaseRefusal | null> {
  try {
    await browser.storage.local.set(values);
    return null;
  } catch (error) {
    return saysFull(error) ? 'quota' : 'storage';
  }
}

/** Everything in the notebook, readable or not. */
export async function listCases(): Promise<CaseShelf> {
  const shelf: CaseShelf = { cases: [], damaged: [] };
  for (const [key, raw] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(caseKeyPrefix)) continue;
    const reading = readCase(raw);
    if (reading.ok && caseKey(reading.value.id) === key) shelf.cases.push(reading.value);
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
export async function loadCase(id: string): Promise<CaseFile | null> {
  const key = caseKey(id);
  const reading = readCase((await browser.storage.local.get(key))[key]);
  return reading.ok ? reading.value : null;
}

export interface NewCase {
  provinceId: ProvinceId;
  number?: string;
  answers?: CaseAnswers;
}

/** Keeps a new case. */
export function createCase({ provinceId, ...given }: NewCase): Promise<CaseReply> {
  return inTurn(() => keep(newCase(crypto.randomUUID(), provinceId, new Date(), given)));
}

/** Changes a case piece by piece; a change that does not fit changes nothing. */
export function updateCase(id: string, changes: CaseChanges): Promise<CaseReply> {
  return inTurn(async () => {
    const kept = await loadCase(id);
    return kept ? keep(changeCase(kept, changes, new Date())) : { ok: false, reason: 'missing' };
  });
}

async function keep(changed: CaseFile): Promise<CaseReply> {
  const answers = answersWithNumber(changed.answers, changed.number);
  const reading = readCase({ ...changed, answers });
  if (!reading.ok) return { ok: false, reason: 'invalid' };
  const refusal = await write({ [caseKey(changed.id)]: reading.value });
  return refusal ? { ok: false, reason: refusal } : { ok: true, kept: reading.value };
}

/**
 * Erases cases.
 *
 * @param keys Storage keys of the notebook, readable or damaged; null for all of them.
 * @returns What was erased, for putting it back.
 */
export function eraseCases(keys: readonly string[] | null): Promise<StoredValues> {
  return inTurn(async () => {
    const all = await browser.storage.local.get(null);
    const wanted = Object.keys(all).filter(
      (key) => key.startsWith(caseKeyPrefix) && (!keys || keys.includes(key)),
    );
    await browser.storage.local.remove(wanted);
    return Object.fromEntries(wanted.map((key) => [key, all[key]]));
  });
}

/** Puts stored values back as they were; null removes. Other keys than the notebook's are left alone. */
export function restoreCases(values: StoredValues): Promise<CaseRefusal | null> {
  return inTurn(async () => {
    const own = Object.entries(values).filter(([key]) => key.startsWith(caseKeyPrefix));
    const refusal = await write(Object.fromEntries(own.filter(([, value]) => value !== null)));
    if (!refusal)
      await browser.storage.local.remove(own.flatMap(([key, value]) => (value === null ? [key] : [])));
    return refusal;
  });
}

/** Takes over the cases of a file, all or none; of two versions of one case the later changed stays. */
export function importIntoShelf(cases: readonly unknown[]): Promise<ImportReply> {
  return inTurn(async () => {
    const values: StoredValues = {};
    const before: StoredValues = {};
    let replaced = 0;
    for (const value of cases) {
      const reading = readCase(value);
      if (!reading.ok) return { ok: false, reason: 'invalid' };
      const key = caseKey(reading.value.id);
      const raw = (await browser.storage.local.get(key))[key];
      const present = readCase(raw);
      if (present.ok && present.value.changedAt >= reading.value.changedAt) continue;
      if (raw !== undefined) replaced += 1;
      values[key] = reading.value;
      before[key] = raw ?? null;
    }
    const count = Object.keys(values).length;
    const refusal = await write(values);
    if (refusal) return { ok: false, reason: refusal };
    return { ok: true, added: count - replaced, replaced, unchanged: cases.length - count, before };
  });
}
