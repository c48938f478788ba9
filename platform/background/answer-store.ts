/** What a person answered in the guide, remembered for each filing even before it is kept as a case. */
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { readAnswers } from '../../lib/notebook/kept-filing';
import { browser } from '../browser';
import { loadStored, type StoredValue } from '../stored/stored';
import { takeTurns } from './turns';

/** The oldest are forgotten first. */
const limit = 50;

type Remembered = [filing: string, answers: CaseAnswers][];

const stored: StoredValue<Remembered> = {
  area: 'local',
  key: 'answers',
  read: (raw) =>
    !Array.isArray(raw)
      ? []
      : raw.flatMap((entry: unknown): Remembered => {
          if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
          const answers = readAnswers(entry[1]);
          return answers ? [[entry[0], answers]] : [];
        }),
};

/** A late answer never brings back what was just erased, and who asks gets what was answered just before. */
const inTurn = takeTurns();

/** What was answered for a filing; nothing where it was not asked yet. */
export async function answersOf(filing: string): Promise<CaseAnswers> {
  return (await inTurn(() => loadStored(stored))).find(([name]) => name === filing)?.[1] ?? {};
}

function change(edit: (all: Remembered) => Remembered): Promise<void> {
  return inTurn(async () => {
    const all = edit(await loadStored(stored)).slice(-limit);
    if (all.length > 0) await browser.storage.local.set({ [stored.key]: all });
    else await browser.storage.local.remove(stored.key);
  });
}

/** Remembers the answers for a filing; false where they cannot be stored, and are only not remembered. */
export function rememberAnswers(filing: string, answers: CaseAnswers): Promise<boolean> {
  const entry: Remembered = Object.keys(answers).length > 0 ? [[filing, answers]] : [];
  return change((all) => [...all.filter(([name]) => name !== filing), ...entry]).then(
    () => true,
    () => false,
  );
}

/** Forgets the answers for some filings, or with null all of them. */
export function forgetAnswers(filings: readonly string[] | null): Promise<void> {
  return change((all) => (filings ? all.filter(([name]) => !filings.includes(name)) : []));
}
