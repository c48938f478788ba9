/** What the background answers about the notebook; every change sets the reminders right. */
import { filingKey } from '../../lib/filing/filing';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Handlers } from '../messages';
import { answersOf, forgetAnswers, rememberAnswers } from './answer-store';
import {
  createKept,
  eraseKept,
  importIntoNotebook,
  type KeptReply,
  listNotebook,
  restoreKept,
  updateKept,
} from './notebook-store';
import { setAllReminders, setReminder } from './reminders';

async function withReminder(reply: KeptReply): Promise<KeptReply> {
  if (reply.ok) await setReminder(reply.kept.id);
  return reply;
}

/** The name under which the answers of a stored case are remembered; none for a damaged one or one without a number. */
function filingOf(value: unknown): string[] {
  const { provinceId, number } = (value ?? {}) as Partial<KeptFiling>;
  return provinceId && number ? [filingKey(filingOfKept({ provinceId, number }))] : [];
}

export const answerNotebook = {
  answersOf: ({ filing }) => answersOf(filing),
  rememberAnswers: async ({ filing, answers }) => {
    await rememberAnswers(filing, answers);
    return null;
  },
  notebookList: () => listNotebook(),
  keptCreate: async (given) => withReminder(await createKept(given)),
  keptChange: async ({ id, changes }) => withReminder(await updateKept(id, changes)),
  keptErase: async ({ keys }) => {
    const erased = await eraseKept(keys);
    await forgetAnswers(keys && Object.values(erased).flatMap(filingOf));
    await setAllReminders();
    return erased;
  },
  keptRestore: async ({ values }) => {
    const refusal = await restoreKept(values);
    await setAllReminders();
    return refusal;
  },
  notebookImport: async ({ filings }) => {
    const reply = await importIntoNotebook(filings);
    await setAllReminders();
    return reply;
  },
} satisfies Handlers;
