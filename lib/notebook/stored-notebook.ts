/** The notebook between the database and the program: what is stored of a case, and what is read of stored values. */
import { answersWithNumber } from '../guide/number-answers';
import { changeKept } from './change-kept';
import { filingOfKept } from './find-kept';
import { type KeptChanges, type KeptFiling, type KeptReading, newKept, readKept } from './kept-filing';
import type { Notebook } from './notebook';

/** A case as it is stored: what its number itself answers is answered. Null where it is none. */
export function keptToStore(kept: KeptFiling): KeptFiling | null {
  const reading = readKept({ ...kept, answers: answersWithNumber(kept.answers, filingOfKept(kept)) });
  return reading.ok ? reading.value : null;
}

/** Whether changes fit a case at all, whichever it is. */
export function areChanges(changes: KeptChanges): boolean {
  const now = new Date();
  return keptToStore(changeKept(newKept('any', 'gd', now), changes, now)) !== null;
}

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
