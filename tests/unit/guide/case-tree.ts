import { providers } from '../../../data/directory';
import { type ProvinceId, provinceIds } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { asksProvider, nextQuestion, relevantAnswers } from '../../../lib/guide/case-questions';

/**
 * Every state in which a person can leave the questions of a case: no answer, each prefix of answers and
 * each complete set, with every provider where one is asked for.
 *
 * @param withProviders Whether, or of which, providers are named at all.
 */
export function* everyCase(
  provinceId: ProvinceId,
  withProviders: boolean | readonly string[] = true,
): Generator<CaseAnswers> {
  const open: CaseAnswers[] = [{}];
  for (let answers = open.pop(); answers; answers = open.pop()) {
    yield answers;
    const question = nextQuestion(provinceId, answers);
    if (!question) continue;
    for (const option of question.options) {
      const next = { ...answers, [question.id]: option } as CaseAnswers;
      open.push(next);
      const asksProvider =
        (question.id === 'account' && (option === 'usable' || option === 'lost')) ||
        (question.id === 'platform' && option === 'known');
      if (!withProviders || !asksProvider) continue;
      const named = question.providers.filter(
        ({ id }) => withProviders === true || withProviders.includes(id),
      );
      for (const { id } of named) open.push({ ...next, providerId: id });
      open.push({ ...next, providerId: null });
    }
  }
}

/** Provinces that differ: by e-mail, services on paper, an own form that was read, and none. In CI they see every provider. */
const withEveryProvider: readonly ProvinceId[] = process.env.CI ? ['zj', 'js', 'gd', 'tj'] : [];
/** How many provinces it takes to have gone through every provider. */
const turns = process.env.CI ? 6 : 12;

/** The providers to go through in a province. What is said of one hardly knows the province, so most see a few, in turns. */
export function providersIn(id: ProvinceId): true | readonly string[] {
  if (withEveryProvider.includes(id)) return true;
  const turn = provinceIds.indexOf(id) % turns;
  return providers.flatMap((provider, place) => (place % turns === turn ? [provider.id] : []));
}

/** Whether nothing more is asked: each question answered, and the provider named or said to be unknown. */
export function isComplete(provinceId: ProvinceId, answers: CaseAnswers): boolean {
  return nextQuestion(provinceId, answers) === null && !asksProvider(relevantAnswers(provinceId, answers));
}

/** Every complete case. */
export function* completeCases(
  provinceId: ProvinceId,
  providers: true | readonly string[] = true,
): Generator<CaseAnswers> {
  for (const answers of everyCase(provinceId, providers)) if (isComplete(provinceId, answers)) yield answers;
}
