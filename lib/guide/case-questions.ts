/** The case of one filing: what is asked, in which order, and which answers count. */
import { provinceOf } from '../../data/facts';
import { providerNames } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { type CaseAnswers, type QuestionId, questionOptions } from './case-answers';
import { current } from './fact-trust';

/** One question as a page shows it. */
export interface CaseQuestion {
  id: QuestionId;
  options: readonly string[];
  /** Providers to choose from together with the answer; empty where none is asked. */
  providers: readonly { id: string; name: { zh: string; en: string } }[];
}

/** Whether this province takes the deregistration of single services on paper only. */
export function isServiceOnPaper(provinceId: ProvinceId): boolean {
  return current(provinceOf(provinceId).scope).some(
    ({ effect, cases }) => effect === 'paper-only' && cases?.includes('service'),
  );
}

/**
 * The questions that matter for a case, in order, at most five. It grows with the answers: what an answer
 * leaves open is asked next, what it settles is not.
 */
export function questionsFor(provinceId: ProvinceId, answers: CaseAnswers): QuestionId[] {
  const { whose, what, account, empty } = answers;
  if (whose === 'other') return ['whose', 'conflict', 'applicant'];
  // Its number says what it is before anybody is asked.
  if (what === 'mini-program') return ['whose', 'what', 'platform', 'phoneChanged'];
  if (whose !== 'mine') return ['whose'];
  if (what === 'service' && isServiceOnPaper(provinceId)) return ['whose', 'what', ...whoApplies(answers)];
  const asked: QuestionId[] = ['whose', 'what', 'account'];
  if (what === 'domain') return asked;
  if (account === 'lost' || account === 'unknown') {
    const byForm = empty === 'yes' && what !== 'access';
    return [...asked, 'empty', ...(byForm ? (['applicant'] as const) : [])];
  }
  if (what === 'access') return asked;
  if (account === 'usable') return [...asked, 'phoneChanged'];
  if (account === 'provider-gone') return [...asked, ...whoApplies(answers)];
  return asked;
}

/**
 * Who sends the form, and of a unit whether it still exists. Notebooks of before may say that alone, which counts until
 * somebody says that an individual applies.
 */
function whoApplies({ applicant, dissolved }: CaseAnswers): QuestionId[] {
  return applicant === 'unit' || (!applicant && dissolved) ? ['applicant', 'dissolved'] : ['applicant'];
}

/**
 * Whether it is worth asking which access provider has the filing: the person has, or had, an account there and has not
 * said where.
 *
 * @param answers Only those that count, as `relevantAnswers` leaves them.
 */
export function asksProvider({ account, empty, providerId }: CaseAnswers): boolean {
  return (account === 'usable' || account === 'lost') && empty !== 'yes' && providerId === undefined;
}

/** Whether one's own filing has no access provider any more, as far as these answers say. */
export function isEmptyFiling({ account, empty }: CaseAnswers): boolean {
  return account === 'provider-gone' || empty === 'yes';
}

/** Whether such a filing is to go as a whole subject and not as one website of it. */
export function isEmptySubject(answers: CaseAnswers): boolean {
  return isEmptyFiling(answers) && answers.what !== 'service';
}

/**
 * What of a filing is to go, as far as the case says it. One that was made in one's own name is false as a whole, so the
 * subject goes, whatever was said before of one of its websites.
 *
 * @param answers Only those that count, as `relevantAnswers` leaves them.
 */
export function targetOfCase({ conflict, what }: CaseAnswers): 'subject' | 'service' | null {
  if (conflict === 'identity') return 'subject';
  return what === 'subject' || what === 'service' ? what : null;
}

/** The next question worth asking, null when the way is settled. */
export function nextQuestion(provinceId: ProvinceId, answers: CaseAnswers): CaseQuestion | null {
  const id = questionsFor(provinceId, answers).find((question) => answers[question] === undefined);
  return id ? questionOf(id) : null;
}

/** A question with its options, for asking it again. */
export function questionOf(id: QuestionId): CaseQuestion {
  const kind = id === 'account' ? 'access' : id === 'platform' ? 'mini-program' : null;
  return {
    id,
    options: questionOptions[id],
    providers: providerNames
      .filter((provider) => provider.kind === kind)
      .map(({ id, name }) => ({ id, name })),
  };
}

/**
 * Only the answers that count in this case: an answer left over from before another one was changed says
 * nothing any more, and neither does a provider of the wrong kind.
 */
export function relevantAnswers(provinceId: ProvinceId, answers: CaseAnswers): CaseAnswers {
  const asked = questionsFor(provinceId, answers);
  const kept: CaseAnswers = Object.fromEntries(
    asked.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );
  const wantsAccess = kept.account === 'usable' || kept.account === 'lost';
  const kind = kept.platform === 'known' ? 'mini-program' : wantsAccess ? 'access' : null;
  if (kind && answers.providerId !== undefined) {
    const known = providerNames.some(({ id, kind: of }) => id === answers.providerId && of === kind);
    kept.providerId = known ? answers.providerId : null;
  }
  return kept;
}
