/** What every part of the guide works from, and the national facts picked by what they are about. */
import { forms, national, providers, provinceOf } from '../data/directory';
import type { Provider, ProviderAction, Province, ProvinceId } from '../data/schema';
import type { CaseAnswers } from './case-answers';
import { isEmptyFiling, isEmptySubject, relevantAnswers } from './case-questions';
import { routeFor, type Way } from './case-route';
import type { GuideLink } from './guide-item';

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

/** What is known of a phone that changed; what holds at one provider only is left out at another. */
export function phoneFacts({ provider }: GuideContext, topic: 'phone-changed' | 'phone-dead') {
  const facts = topic === 'phone-changed' ? specialFacts(topic) : smsFacts(topic);
  return facts.filter((fact) => !provider || !fact.provider || fact.provider === provider.id);
}

/** Whether the form of the administration is among the ways. */
export function goesToProvince({ route }: GuideContext): boolean {
  return route.includes('province-paper') || route.includes('province-email');
}

export function smsFacts(topic: string, action?: string) {
  return national.sms.filter((fact) => fact.topic === topic && (!action || fact.action === action));
}

export function afterFacts(topic: string) {
  return national.after.filter((fact) => fact.topic === topic);
}

export function specialFacts(topic: string) {
  return national.special.filter((fact) => fact.topic === topic);
}

export function routeFacts(of: string) {
  return national.routes.filter((fact) => fact.case === of);
}

export function actionFacts(action: string) {
  return national.actions.filter((fact) => fact.action === action);
}

export function ruleFacts(topic: string) {
  return national.actions.filter((fact) => fact.action === 'rule' && fact.topic === topic);
}

/** Rules that the forms of several provinces share. */
export function formRules(topic: string) {
  return forms.common.rules.filter((fact) => fact.topic === topic);
}

function portalUrl(use: 'public-query' | 'verify'): string {
  return national.portal.routes.find((route) => route.use === use)?.url ?? national.portal.url;
}

export const queryLink: GuideLink = { url: portalUrl('public-query'), label: { key: 'linkQuery' } };
export const verifyLink: GuideLink = { url: portalUrl('verify'), label: { key: 'linkVerify' } };
