/** What the notebook as a whole is, and what comes of changing it. */
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers } from '../guide/case-answers';
import type { Refusal } from '../refusal';
import { type KeptFiling, type KeptReading, readKept } from './kept-filing';

/** A stored value that is no kept filing any more; it is left as it is until the person erases it. */
export interface DamagedFiling {
  /** The key it stands under. */
  id: string;
  /** Where in it and why, in English. */
  reason: string;
  raw: unknown;
}

export interface Notebook {
  filings: KeptFiling[];
  damaged: DamagedFiling[];
}

/** Most filings in the notebook: none leaves by itself, so there is an end to adding. */
export const mostKept = 5000;

/** What keeps a filing. */
export interface FilingToKeep {
  /** The id it gets, and of the act: kept again, it is kept once. */
  id: string;
  provinceId: ProvinceId;
  number?: string;
  answers?: CaseAnswers;
}

/** Stored values by id; null where there was none. What undoes a change gets them back. */
export type StoredValues = Record<string, unknown>;

/** The filing as it is kept; `already` where it was under way before. */
export type KeptReply = { ok: true; kept: KeptFiling; already: boolean } | { ok: false; reason: Refusal };

/** What was erased, for putting it back. */
export type EraseReply = { ok: true; before: StoredValues } | { ok: false; reason: Refusal };

export type ImportReply =
  | { ok: true; added: number; replaced: number; unchanged: number; before: StoredValues }
  | { ok: false; reason: Refusal };

/** Everything in the notebook by what stands under each id, readable or not. */
export function notebookOf(values: Iterable<readonly [id: string, raw: unknown]>): Notebook {
  const notebook: Notebook = { filings: [], damaged: [] };
  for (const [id, raw] of values) {
    const reading = readKept(raw);
    if (reading.ok && reading.value.id === id) notebook.filings.push(reading.value);
    else notebook.damaged.push({ id, reason: reasonOf(reading), raw });
  }
  return notebook;
}

/** Where a stored value is damaged and why; a sound one stands under another's key. */
function reasonOf(reading: KeptReading): string {
  if (reading.ok) return 'id: does not belong here';
  const { path, reason } = reading.fault;
  return path.length > 0 ? `${path.join('.')}: ${reason}` : reason;
}
