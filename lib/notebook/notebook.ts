/** What the notebook as a whole is, and what comes of changing it. */
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers } from '../guide/case-answers';
import type { Refusal } from '../refusal';
import type { KeptFiling } from './kept-filing';

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

/** One of many to be kept at once, with the name it gets. */
export interface FilingToName extends FilingToKeep {
  number: string;
  label: string;
}

/** How many were kept, by their ids, and how many were under way before. */
export type KeepManyReply =
  | { ok: true; added: number; already: number; ids: string[] }
  | { ok: false; reason: Refusal };

/** The filings that were answered for. */
export type AnswerManyReply = { ok: true; ids: string[] } | { ok: false; reason: Refusal };

/** What was erased, for putting it back. */
export type EraseReply = { ok: true; before: StoredValues } | { ok: false; reason: Refusal };

export type ImportReply =
  | {
      ok: true;
      added: number;
      replaced: number;
      unchanged: number;
      before: StoredValues;
      /** Notices that were noted, and what stood in their place. */
      seen: number;
      seenBefore: StoredValues;
    }
  | { ok: false; reason: Refusal };
