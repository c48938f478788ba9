/** What the background answers about the notebook; every change sets the reminders right. */
import type { CaseFile } from '../lib/cases/case-file';
import { answersOf, filingName, forgetAnswers, rememberAnswers } from './answer-store';
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

/** The name under which the answers of a stored case are remembered; none for a damaged one. */
function filingOf(value: unknown): string[] {
  const { provinceId, number } = (value ?? {}) as Partial<CaseFile>;
  return provinceId ? [filingName(provinceId, number ?? null)] : [];
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
    await forgetAnswers(keys && Object.values(erased).flatMap(filingOf));
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
