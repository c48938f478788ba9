/** What the background answers about the notebook; every change sets the reminders right. */
import { answersOf, forgetAnswers, rememberAnswers } from './answer-store';
import {
  type CaseReply,
  createCase,
  eraseCases,
  importIntoShelf,
  listCases,
  restoreCases,
  updateCase,
} from './case-store';
import type { Handlers } from './messages';
import { setAllReminders, setReminder } from './reminders';

async function withReminder(reply: CaseReply): Promise<CaseReply> {
  if (reply.ok) await setReminder(reply.kept.id);
  return reply;
}

export const answerCases = {
  answersOf: ({ filing }) => answersOf(filing),
  rememberAnswers: async ({ filing, answers }) => {
    await rememberAnswers(filing, answers);
    return null;
  },
  caseList: () => listCases(),
  caseCreate: async (given) => withReminder(await createCase(given)),
  caseChange: async ({ id, changes }) => withReminder(await updateCase(id, changes)),
  caseErase: async ({ keys }) => {
    const erased = await eraseCases(keys);
    if (!keys) await forgetAnswers();
    await setAllReminders();
    return erased;
  },
  caseRestore: async ({ values }) => {
    const refusal = await restoreCases(values);
    await setAllReminders();
    return refusal;
  },
  caseImport: async ({ cases }) => {
    const reply = await importIntoShelf(cases);
    await setAllReminders();
    return reply;
  },
} satisfies Handlers;
