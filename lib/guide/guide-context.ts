/** What every part of the guide works from, found once for each case. */
import { provinceOf } from '../../data/facts';
import { providers } from '../../data/national';
import type { Fact, Provider, ProviderAction, ProvinceFacts, ProvinceId } from '../../data/schema';
import type { CaseAnswers, QuestionId } from './case-answers';
import { isEmptyFiling, isEmptySubject, questionsFor, relevantAnswers } from './case-questions';
import { routeOf } from './case-route';
import { current } from './fact-trust';
import { type GuideForm, guideFormFor } from './guide-form';
import { type HandIn, handInFor } from './guide-hand-in';
import type { GuideLineDraft } from './guide-item';
import { type GuideMaterials, materialsFor } from './guide-materials';
import { paperCaseOf } from './papers';
import type { Way } from './way';

export interface GuideContext {
  province: ProvinceFacts;
  /** Only the answers that count. */
  answers: CaseAnswers;
  /** The questions that matter in this case. */
  questions: readonly QuestionId[];
  route: readonly Way[];
  /** The form of the administration is among the ways. */
  toProvince: boolean;
  /** The case ends a filing, and does not only change a website or leave one provider. */
  endsFiling: boolean;
  /** No access provider reports the filing any more. */
  isEmpty: boolean;
  /** The provider or platform named, null where none or one that is not listed. */
  provider: Provider | null;
  /** The order that the case needs, as in data/national.json; null while that is open. */
  action: ProviderAction | null;
  /** The form; null where nothing goes to the administration. */
  form: GuideForm | null;
  /** What to enclose; null where nothing goes to the administration. */
  materials: GuideMaterials<GuideLineDraft> | null;
  /** Where the form goes; empty where nothing goes to the administration. */
  handIn: readonly HandIn[];
  /** What is known of the time this administration takes. */
  timing: readonly Fact[];
  now: Date;
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
 */
export function guideContext(provinceId: ProvinceId, given: CaseAnswers, now: Date): GuideContext {
  const province = provinceOf(provinceId);
  const answers = relevantAnswers(provinceId, given);
  const { what, providerId } = answers;
  const route = routeOf(province, answers);
  const toProvince = route.includes('province-paper') || route.includes('province-email');
  const action = what && what in actions ? actions[what as keyof typeof actions] : null;
  const isEmpty = isEmptyFiling(answers);
  const emptySubject = isEmptySubject(answers);
  return {
    province,
    answers,
    questions: questionsFor(provinceId, given),
    route,
    toProvince,
    endsFiling: (action !== 'change-website' && action !== 'cancel-access') || toProvince,
    isEmpty,
    provider: providers.find(({ id }) => id === providerId) ?? null,
    action,
    form: toProvince ? guideFormFor(province, emptySubject, now) : null,
    materials: toProvince ? materialsFor(paperCaseOf(provinceId, answers), answers.applicant) : null,
    handIn: toProvince ? handInFor(province, now, emptySubject) : [],
    timing: current(province.timing).filter(({ cases }) => isEmpty || !cases?.includes('empty')),
    now,
  };
}

/** Whether this very case was seen to go by e-mail; else the administration has to be asked. */
export function isKnownByEmail({ answers }: GuideContext): boolean {
  return answers.whose === 'mine' && answers.what === 'service';
}
