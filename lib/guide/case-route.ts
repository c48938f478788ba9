/** From the answers of a case to the way or ways, in the order in which to try them. */
import { provinceOf } from '../../data/facts';
import { national } from '../../data/national';
import type { ProvinceFacts, ProvinceId } from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { isEmptyFiling, isServiceOnPaper, relevantAnswers } from './case-questions';
import { current } from './fact-trust';
import type { Way } from './way';

/** Whether the form goes to this administration by e-mail instead of on paper. */
export function takesEmail(province: ProvinceFacts): boolean {
  return current(province.submission).some(
    ({ kind, purpose }) => kind === 'email' && purpose === 'deregistration',
  );
}

/**
 * Whether an empty subject of this province can take a new website without being deregistered first.
 * `disputed` when its notes contradict each other.
 */
export function reusable(province: ProvinceFacts): 'yes' | 'no' | 'disputed' {
  const notes = current(province.notes).filter(({ topic }) => topic === 'empty-subject');
  const says = new Set(notes.map((note) => note.reusable));
  if (says.has(true) && says.has(false)) return 'disputed';
  return says.has(true) || national.emptySubjectReusable.includes(province.id) ? 'yes' : 'no';
}

/** Whether the unit may open another website, as far as is known: not who is gone, nor who may not do business any more. */
export function mayRunSites(dissolved: CaseAnswers['dissolved']): boolean {
  return dissolved !== 'yes' && dissolved !== 'revoked';
}

/**
 * The ways of a case, best first; never empty.
 *
 * @param provinceId The province of the filing number, not of the applicant.
 * @param answers Any answers; those that do not count are ignored.
 */
export function routeFor(provinceId: ProvinceId, answers: CaseAnswers): Way[] {
  return routeOf(provinceOf(provinceId), relevantAnswers(provinceId, answers));
}

/**
 * The same where it is settled already which answers count.
 *
 * @param answers Only those that count, as `relevantAnswers` leaves them.
 */
export function routeOf(province: ProvinceFacts, answers: CaseAnswers): Way[] {
  const { whose, what, account, dissolved } = answers;
  const paper: Way = takesEmail(province) ? 'province-email' : 'province-paper';
  if (whose === 'other') return [paper];
  if (what === 'mini-program') return whose === 'unknown' ? ['look-up', 'platform'] : ['platform'];
  if (whose === 'unknown') return ['look-up', 'provider-online', paper];
  if (what === 'domain' || what === 'access') return routeOfPart(answers, paper);
  const serviceOnPaper = isServiceOnPaper(province.id);
  if (what === 'service' && serviceOnPaper) return [paper];
  if (account === 'usable') {
    return serviceOnPaper && what !== 'subject' ? ['provider-online', paper] : ['provider-online'];
  }
  if (isEmptyFiling(answers)) {
    const mayReuse = what !== 'service' && mayRunSites(dissolved) && reusable(province) === 'yes';
    return mayReuse ? [paper, 'reuse'] : [paper];
  }
  if (account === 'lost') return ['recover-account', 'provider-online', paper];
  if (account === 'unknown') return ['find-provider', 'provider-online', paper];
  return ['provider-online', paper];
}

/** One domain or one provider's access cannot be taken out on paper; without a provider there is no access. */
function routeOfPart(answers: CaseAnswers, paper: Way): Way[] {
  const { what, account } = answers;
  if (account === 'usable') return ['provider-online'];
  if (isEmptyFiling(answers)) return what === 'access' ? ['new-provider', paper] : ['new-provider'];
  if (account === 'lost') return ['recover-account', 'provider-online', 'new-provider'];
  if (account === 'unknown') return ['find-provider', 'provider-online', 'new-provider'];
  return ['provider-online', 'new-provider'];
}
