/** The case that the popup offers first, as part of all that was answered. */
import type { CaseAnswers } from './case-answers';

/** The choices that the popup offers first: what most people are in. */
export const popupCases = [
  { id: 'mine-online', answers: { whose: 'mine', account: 'usable' } },
  { id: 'mine-lost', answers: { whose: 'mine', account: 'lost' } },
  { id: 'mine-paper', answers: { whose: 'mine', account: 'provider-gone' } },
  { id: 'other-paper', answers: { whose: 'other' } },
  { id: 'misused', answers: { whose: 'other', conflict: 'identity' } },
] as const satisfies readonly { id: string; answers: CaseAnswers }[];

export type CaseId = (typeof popupCases)[number]['id'];

function answersOf(id: CaseId): CaseAnswers {
  return popupCases.find((each) => each.id === id)?.answers ?? {};
}

/** The case that somebody is in who answered so; null for none of these. */
export function caseIn({ whose, account, conflict }: CaseAnswers): CaseId | null {
  const fits = (wanted: CaseAnswers): boolean =>
    wanted.whose === whose &&
    (wanted.account === undefined || wanted.account === account) &&
    (wanted.conflict === 'identity') === (whose === 'other' && conflict === 'identity');
  return popupCases.find(({ answers }) => fits(answers))?.id ?? null;
}

/**
 * The answers with a case chosen over them. A provider belongs to the answer about the account, and goes with it; so
 * does a misused identity where the filing blocks something else.
 */
export function withCase(before: CaseAnswers, id: CaseId): CaseAnswers {
  const chosen = answersOf(id);
  const { providerId, conflict, ...others } = before;
  const stays = providerId !== undefined && (chosen.account ?? before.account) === before.account;
  const leaves = chosen.whose === 'other' && conflict === 'identity';
  return {
    ...others,
    ...(stays && { providerId }),
    ...(conflict !== undefined && !leaves && { conflict }),
    ...chosen,
  };
}

/** What was chosen and said before it was known what had been answered. */
export interface Early {
  readonly wanted: CaseId | null;
  readonly more: CaseAnswers;
}

/** What had been answered, with what was chosen and said meanwhile over it. */
export function withEarly(known: CaseAnswers, { wanted, more }: Early): CaseAnswers {
  return { ...(wanted ? withCase(known, wanted) : known), ...more };
}
