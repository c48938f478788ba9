import { useState } from 'preact/hooks';
import { keptLimits } from '../../lib/notebook/kept-filing';
import { mostKept } from '../../lib/notebook/notebook';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import type { ListReader } from '../../platform/pages/list-reader';
import { askStore } from '../../platform/pages/store';

/** What came of keeping the picked rows, for saying it and for taking it back. */
export type Kept =
  /** `stayed`: taken back, but for those that were changed meanwhile. */
  | { ok: true; added: number; already: number; ids: string[]; stayed?: number }
  | { ok: false; reason: Refusal };

/** Keeps the picked filings of a list in the notebook, all or none, and takes that back. */
export function useKeepPicked() {
  const [kept, setKept] = useState<Kept | null>(null);
  const keep = async (reader: ListReader): Promise<void> => {
    // Several rows may speak of one filing; the first one names it.
    const rows = new Map((await reader.formRows()).reverse().map((row) => [row.number.canonical, row]));
    const filings = [...rows.values()]
      .reverse()
      .flatMap(({ number: { provinceId, canonical }, values: { organiser = '' } }) =>
        provinceId
          ? [{ id: newId(), provinceId, number: canonical, label: organiser.slice(0, keptLimits.label) }]
          : [],
      );
    // More than the notebook ever holds: nobody needs to wait for that answer.
    if (filings.length > mostKept) setKept({ ok: false, reason: 'many' });
    else setKept(await askStore('keepFilings', newId(), filings).catch(failed));
  };
  const undo = async (): Promise<void> => {
    if (!kept?.ok) return;
    const takeBack = async (): Promise<Kept | null> => {
      const { filings } = await askStore('readNotebook', kept.ids);
      const same = filings.filter(({ createdAt, changedAt }) => createdAt === changedAt);
      const nothing = Object.fromEntries(same.map(({ id }) => [id, null]));
      const reason = await askStore('restoreFilings', newId(), nothing);
      if (reason) return { ok: false, reason };
      const stayed = filings.length - same.length;
      return stayed > 0 ? { ok: true, added: 0, already: 0, ids: [], stayed } : null;
    };
    setKept(await takeBack().catch(failed));
  };
  return { kept, keep, undo };
}

function failed(error: unknown): Kept {
  return { ok: false, reason: refusalOf(error) };
}
