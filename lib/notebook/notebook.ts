/** What the notebook as a whole is, and what comes of changing it. */
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers } from '../guide/case-answers';
import type { Refusal } from '../refusal';
import type { KeptFiling } from './kept-filing';

/** A stored value that is no kept filing any more; it is left as it is until the person erases it. */
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

/** What a page sends to keep a filing. */
export interface FilingToKeep {
  provinceId: ProvinceId;
  number?: string;
  answers?: CaseAnswers;
}

/** Stored values by key; null where there was none. What a page hands back to undo. */
export type StoredValues = Record<string, unknown>;

export type KeptReply = { ok: true; kept: KeptFiling } | { ok: false; reason: Refusal };

export type ImportReply =
  | { ok: true; added: number; replaced: number; unchanged: number; before: StoredValues }
  | { ok: false; reason: Refusal };
