/** What a person answered in the guide, remembered for each filing even before it is kept as a case. */
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { readAnswers } from '../../lib/notebook/kept-filing';
import { browser } from '../browser';
import { takeTurns } from '../turns';

const key = 'answers';
/** The oldest are forgotten first. */
const limit = 50;

type Remembered = [filing: string, answers: CaseAnswers][];

async function load(): Promise<Remembered> {
  const stored = (await browser.storage.local.get(key))[key];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): Remembered => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
    const answers = readAnswers(entry[1]);
    return answers ? [[entry[0], answers]] : [];
  });
}

/** A late answer never brings back what was just erased, and who asks gets what was answered just before. */
const inTurn = takeTurns();

/** What was answered for a filing; nothing where it was not asked yet. Background only. */
export async function answersOf(filing: string): Promise<CaseAnswers> {
  return (await inTurn(load)).find(([name]) => name === filing)?.[1] ?? {};
}

function change(edit: (all: Remembered) => Remembered): Promise<void> {
  return inTurn(async () => {
    const all = edit(await load()).slice(-limit);
    if (all.length > 0) await browser.storage.local.set({ [key]: all });
    else await browser.storage.local.remove(key);
  });
}

/** Remembers the answers for a filing. Background only. Answers that cannot be stored are only not remembered. */
export function rememberAnswers(filing: string, answers: CaseAnswers): Promise<void> {
  const entry: Remembered = Object.keys(answers).length > 0 ? [[filing, answers]] : [];
  return change((all) => [...all.filter(([name]) => name !== filing), ...entry]).catch(() => undefined);
}

/** Forgets the answers for some filings, or with null all of them. Background only. */
export function forgetAnswers(filings: readonly string[] | null): Promise<void> {
  return change((all) => (filings ? all.filter(([name]) => !filings.includes(name)) : []));
}
