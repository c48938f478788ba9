/** Changes of the notebook as the person makes them: every one sets the reminders right. */
import { filingKey } from '../../lib/filing/filing';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import type { FilingToKeep, ImportReply, KeptReply, StoredValues } from '../../lib/notebook/notebook';
import type { Refusal } from '../../lib/refusal';
import { answersOf, forgetAnswers } from './answer-store';
import { createKept, eraseKept, importIntoNotebook, restoreKept, updateKept } from './notebook-store';
import { setAllReminders, setReminder } from './reminders';

async function withReminder(reply: KeptReply): Promise<KeptReply> {
  if (reply.ok) await setReminder(reply.kept.id);
  return reply;
}

/** The name under which the answers of a stored case are remembered; none for a damaged one or one without a number. */
function keyOf(value: unknown): string[] {
  const { provinceId, number } = (value ?? {}) as Partial<KeptFiling>;
  return provinceId && number && typeof number === 'string'
    ? [filingKey(filingOfKept({ provinceId, number }))]
    : [];
}

/** Keeps a new filing; without answers, with those that were given for its number before it was kept. */
export async function keepFiling(given: FilingToKeep): Promise<KeptReply> {
  const { provinceId, number, answers } = given;
  const known =
    answers || !number ? answers : await answersOf(filingKey(filingOfKept({ provinceId, number })));
  return withReminder(await createKept({ ...given, ...(known && { answers: known }) }));
}

/** Changes a kept filing piece by piece. */
export async function changeFiling(id: string, changes: KeptChanges): Promise<KeptReply> {
  return withReminder(await updateKept(id, changes));
}

/**
 * Erases filings and what was answered for them.
 *
 * @param keys Storage keys of the notebook; null for all of it, and all answers.
 * @returns What was erased, for putting it back.
 */
export async function eraseFilings(keys: readonly string[] | null): Promise<StoredValues> {
  const erased = await eraseKept(keys);
  await forgetAnswers(keys && Object.values(erased).flatMap(keyOf));
  await setAllReminders();
  return erased;
}

/** Puts stored values back as they were; null removes. */
export async function restoreFilings(values: StoredValues): Promise<Refusal | null> {
  const refusal = await restoreKept(values);
  await setAllReminders();
  return refusal;
}

/** Takes over the filings of a file, all or none. */
export async function importFilings(filings: readonly unknown[]): Promise<ImportReply> {
  const reply = await importIntoNotebook(filings);
  await setAllReminders();
  return reply;
}
