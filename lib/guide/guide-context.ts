/** What every part of the guide works from. */
import { providers, provinceOf } from '../../data/directory';
import type { Provider, ProviderAction, Province, ProvinceId } from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { isEmptyFiling, isEmptySubject, relevantAnswers } from './case-questions';
import { routeFor, type Way } from './case-route';

export interface GuideContext {
  province: Province;
  /** Only the answers that count. */
  answers: CaseAnswers;
  route: readonly Way[];
  /** No access provider reports the filing any more. */
  isEmpty: boolean;
  /** The subject itself is empty and to go, not one empty website of it. */
  isEmptySubject: boolean;
  /** The provider or platform named, null where none or one that is not listed. */
  provider: Provider | null;
  /** The order that the case needs, as in data/national.json; null while that is open. */
  action: ProviderAction | null;
  /** The day that counts as today. */
  on: Date;
}

const actions = {
  subject: 'deregister-subject',
  service: 'deregister-service',
  access: 'cancel-access',
  domain: 'change-website',
} as const;

/**
 * Puts together what a guide needs to know of a case.
 *
 * @param given Any answers; those that do not count are left out.
 * @param on The day that counts as today.
 */
export function guideContext(provinceId: ProvinceId, given: CaseAnswers, on: Date): GuideContext {
  const answers = relevantAnswers(provinceId, given);
  const { what, providerId } = answers;
  return {
    province: provinceOf(provinceId),
    answers,
    route: routeFor(provinceId, answers),
    isEmpty: isEmptyFiling(answers),
    isEmptySubject: isEmptySubject(answers),
    provider: providers.find(({ id }) => id === providerId) ?? null,
    action: what && what in actions ? actions[what as keyof typeof actions] : null,
    on,
  };
}

/** Whether this very case was seen to go by e-mail; else the administration has to be asked. */
export function isKnownByEmail({ answers }: GuideContext): boolean {
  return answers.whose === 'mine' && answers.what === 'service';
}

/** Whether the case ends a filing, or only changes a website or leaves one provider. */
export function endsFiling(context: GuideContext): boolean {
  const { action } = context;
  return (action !== 'change-website' && action !== 'cancel-access') || goesToProvince(context);
}

/** Whether the form of the administration is among the ways. */
export function goesToProvince({ route }: GuideContext): boolean {
  return route.includes('province-paper') || route.includes('province-email');
}
