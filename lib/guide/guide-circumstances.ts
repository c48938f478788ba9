/** What lies beside the way: alternatives, special cases, what is unknown, what is out of date. */
import type { Fact, ProvinceFacts } from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { mayRunSites, reusable } from './case-route';
import { outdated } from './fact-trust';
import type { GuideContext } from './guide-context';
import {
  accessFacts,
  actionFacts,
  individualRule,
  lawFacts,
  notesOn,
  portalFacts,
  reuseFacts,
  routeFacts,
  ruleFacts,
  specialFacts,
} from './guide-facts';
import { formFact } from './guide-form';
import { factItems, type GuideLineDraft, guideItem } from './guide-item';

/** Ways that keep the filing. */
export function alternativesOf(context: GuideContext): GuideLineDraft[] {
  const { answers, province, route, action, isEmpty } = context;
  // Who is gone, or may not do business any more, keeps nothing.
  if (answers.whose === 'other' || !mayRunSites(answers.dissolved)) return [];
  if (route.includes('platform')) return factItems('alternative-rule', ruleFacts('app-owner'));
  const reuse = guideItem({
    id: 'alternative-reuse',
    key: 'alternative.reuse',
    facts: reuseFacts(province),
  });
  // No provider is left to change, cancel or pass on anything at; a new one keeps the filing.
  const newProvider = guideItem({
    id: 'alternative-new-provider',
    key: 'step.newProvider',
    facts: [...specialFacts('clearing'), ...accessFacts(province)],
  });
  const keeps = (isEmpty ? [] : (['change-website', 'cancel-access', 'transfer-website'] as const)).filter(
    (name) => name !== action,
  );
  const besides: Readonly<Record<string, readonly Fact[]>> = {
    'change-website': ruleFacts('one-domain'),
    'transfer-website': notesOn(province, 'transfer'),
  };
  return [
    ...(route.includes('reuse') || reusable(province) === 'no' ? [] : [reuse]),
    ...(isEmpty && !route.includes('new-provider') ? [newProvider] : []),
    ...keeps.map((name) => alternative(name, besides[name] ?? [])),
    ...individualLines(province),
    ...factItems('alternative-change', notesOn(province, 'change-subject')),
    ...factItems('alternative-rule', ruleFacts('app-owner')),
  ];
}

/** That an individual's filing stays one; where the province is not known to say so itself, the administration is to be asked. */
function individualLines(province: ProvinceFacts): GuideLineDraft[] {
  const isOwnRule = notesOn(province, 'change-subject').some(
    ({ individualToUnit }) => individualToUnit === false,
  );
  const lines = factItems('alternative-individual', individualRule(province));
  return isOwnRule ? lines : lines.map((line) => ({ ...line, sure: false }));
}

/** One of the national ways under its name, with what else is said of it. */
function alternative(name: string, besides: readonly Fact[]): GuideLineDraft {
  const facts = actionFacts(name);
  const [fact] = facts;
  return guideItem({
    id: `alternative-${name}`,
    key: 'alternative.action',
    params: { name: fact?.name ?? name, says: fact ?? '' },
    facts: [...facts, ...besides],
    details: besides,
  });
}

/** Special circumstances. */
export function specialOf(context: GuideContext): GuideLineDraft[] {
  const { answers, province, route, toProvince } = context;
  const isOther = answers.whose === 'other';
  const isOnline = route.includes('provider-online');
  return [
    ...specialTopics(context).flatMap((topic) => factItems(`special-${topic}`, specialFacts(topic))),
    ...(toProvince && !isOther && answers.applicant !== 'individual' ? endLines(answers.dissolved) : []),
    ...(isOther && answers.conflict !== 'identity'
      ? [guideItem({ id: 'special-false-filing', key: 'special.falseFiling', facts: lawFacts('第二十三条') })]
      : []),
    ...(route.includes('find-provider') || route.includes('recover-account')
      ? [guideItem({ id: 'special-not-mine', key: 'special.notMine' })]
      : []),
    ...(isOther
      ? []
      : [
          ...factItems('special-number', ruleFacts('one-number')),
          ...factItems('note-one-number', notesOn(province, 'one-number')),
        ]),
    ...notesFor(answers).flatMap((wanted) => factItems(`note-${wanted}`, notesOn(province, wanted))),
    // The filing system's own pages offer no way around the provider.
    ...(isOnline ? [guideItem({ id: 'special-portal-1', facts: noWayOnPortal() })] : []),
    ...(isOnline ? factItems('special-button', routeFacts('button-hidden')) : []),
    ...(isOnline ? factItems('special-order', routeFacts('one-order')) : []),
  ];
}

/** What the portal's menu offers, and who looked for a way there in vain. */
function noWayOnPortal(): readonly Fact[] {
  return [...portalFacts('menu').slice(0, 1), ...routeFacts('portal-direct')];
}

/** What of a province's notes may concern the case. Who never filed keeps nothing, and files nothing anew. */
function notesFor({ conflict }: CaseAnswers) {
  return conflict === 'identity'
    ? (['number'] as const)
    : (['clearing', 'provider', 'number', 'refile'] as const);
}

/** What is known of a unit that has come to its end, and of one that only lost its licence. */
function endLines(dissolved: CaseAnswers['dissolved']): GuideLineDraft[] {
  const of = (topic: string) => factItems(`special-${topic}`, specialFacts(topic));
  return [
    ...(dissolved === 'no' || dissolved === 'revoked' ? [] : of('dissolved')),
    ...(dissolved === 'unknown' ? of('revoked') : []),
  ];
}

/** Which of the national special cases may be this one. */
function specialTopics({ answers, route, isEmpty, action }: GuideContext): string[] {
  const { whose, conflict } = answers;
  if (whose === 'other') {
    // With the ground settled the step says it.
    return conflict === undefined || conflict === 'unknown' ? ['domain-moved'] : [];
  }
  if (route.includes('platform')) return [];
  return [
    'domain-expired',
    'domain-moved',
    ...(action === 'cancel-access' && !isEmpty ? [] : ['several-providers']),
    ...(isEmpty ? ['empty-wait', 'empty-website'] : ['provider-gone']),
    'clearing',
    'clearing-basis',
  ];
}

/** What old texts say and no longer holds: never sure, however well it is documented. */
export function outdatedOf({ province }: GuideContext): GuideLineDraft[] {
  const { scope, submission, timing, materials, forms, notes } = province;
  const gone = outdated<Fact>([...notes, ...scope, ...submission, ...timing, ...materials]);
  const old = notes.filter((note) => note.topic === 'seed' || gone.includes(note));
  const facts = new Set([...old, ...gone, ...outdated(forms).map(formFact)]);
  return factItems('outdated', [...facts]).map((line) => ({ ...line, sure: false }));
}
