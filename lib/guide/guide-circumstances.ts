/** What lies beside the way: alternatives, special cases, what is unknown, what is out of date. */
import type { Fact } from '../../data/schema';
import { reusable } from './case-route';
import { type GuideContext, goesToProvince, isKnownByEmail } from './guide-context';
import { actionFacts, reuseFacts, routeFacts, ruleFacts, specialFacts, timingFacts } from './guide-facts';
import { formFact, guideFormFor } from './guide-form';
import { handInFor } from './guide-hand-in';
import { current, factItems, type GuideItem, guideItem } from './guide-item';
import { authorityLinks, providerDocs, providerEntry } from './guide-links';
import { materialsFor } from './guide-materials';

/** Ways that keep the filing. */
export function alternativesOf(context: GuideContext): GuideItem[] {
  const { answers, province, on, route, action, isEmpty } = context;
  if (answers.whose === 'other') return [];
  if (route.includes('platform')) return factItems('alternative-rule', ruleFacts('app-owner'), on);
  const notes = current(province.notes);
  // No provider is left to change, cancel or pass on anything at; a new one keeps the filing.
  const newProvider = guideItem('alternative-new-provider', 'stepNewProvider', on, specialFacts('clearing'));
  const keeps = (isEmpty ? [] : (['change-website', 'cancel-access', 'transfer-website'] as const)).filter(
    (a) => a !== action,
  );
  return [
    ...(route.includes('reuse') || reusable(province) === 'no'
      ? []
      : [guideItem('alternative-reuse', 'alternativeReuse', on, reuseFacts(context))]),
    ...(isEmpty && !route.includes('new-provider') ? [newProvider] : []),
    ...keeps.map((name) =>
      alternative(
        name,
        on,
        name === 'transfer-website' ? notes.filter(({ topic }) => topic === 'transfer') : [],
      ),
    ),
    ...factItems('alternative-rule', [...ruleFacts('individual-to-unit'), ...ruleFacts('app-owner')], on),
    ...factItems(
      'alternative-change',
      notes.filter(({ topic }) => topic === 'change'),
      on,
    ),
  ];
}

/** One of the national ways under its name, with what the province says of it. */
function alternative(name: string, on: Date, notes: readonly Fact[]): GuideItem {
  const facts = actionFacts(name);
  const [fact] = facts;
  const item = guideItem(`alternative-${name}`, 'alternativeAction', on, [...facts, ...notes], [], {
    name: fact?.name ?? name,
    says: fact ?? '',
  });
  return { ...item, details: notes };
}

/** Special circumstances. */
export function specialOf({ answers, province, on, isEmpty, route, action }: GuideContext): GuideItem[] {
  const notes = current(province.notes);
  const topics =
    answers.whose === 'other'
      ? // With the ground settled the step says it.
        answers.conflict === undefined || answers.conflict === 'unknown'
        ? ['domain-moved']
        : []
      : route.includes('platform')
        ? []
        : [
            'domain-expired',
            'domain-moved',
            ...(action === 'cancel-access' && !isEmpty ? [] : ['several-providers']),
            ...(isEmpty ? [] : ['provider-gone']),
            'clearing',
          ];
  const paper = route.some((way) => way.startsWith('province-'));
  return [
    ...topics.flatMap((topic) => factItems(`special-${topic}`, specialFacts(topic), on)),
    ...(paper && answers.whose !== 'other' && answers.dissolved !== 'no'
      ? factItems('special-dissolved', specialFacts('dissolved'), on)
      : []),
    ...(answers.whose === 'other' ? [] : factItems('special-number', ruleFacts('one-number'), on)),
    ...(['clearing', 'provider', 'number', 'refile'] as const).flatMap((topic) =>
      factItems(
        `note-${topic}`,
        notes.filter((note) => note.topic === topic),
        on,
      ),
    ),
    ...(route.includes('provider-online')
      ? factItems('special-button', routeFacts('button-hidden'), on)
      : []),
    ...(route.includes('provider-online') ? factItems('special-order', routeFacts('one-order'), on) : []),
  ];
}

/** What is not known, said as such. */
export function unknownsOf(context: GuideContext): GuideItem[] {
  const { province, route, provider, isEmptySubject, on, answers } = context;
  const links = authorityLinks(context);
  const unknowns: GuideItem[] = [
    guideItem('unknown-portal', 'unknownPortal', on, routeFacts('portal-direct')),
  ];
  if (goesToProvince(context)) {
    const form = guideFormFor(province, isEmptySubject, on);
    if (form.best.kind === 'none-found') {
      unknowns.push(guideItem('unknown-form', 'unknownForm', on, [formFact(form.best)], links));
    }
    const known = handInFor(province, on).some(
      ({ purpose, kind, value, confidence }) =>
        purpose === 'deregistration' && value !== null && kind !== 'phone' && confidence !== 'low',
    );
    if (!known) unknowns.push(guideItem('unknown-address', 'unknownAddress', on, [], links));
    if (timingFacts(context).length === 0) {
      unknowns.push(guideItem('unknown-time', 'unknownTime', on, [], links));
    }
    if (answers.dissolved === 'yes') {
      unknowns.push(guideItem('unknown-dissolved', 'unknownDissolved', on, [], links));
    }
    if (materialsFor(province, answers, isEmptySubject, on).from === 'generic') {
      unknowns.push(guideItem('unknown-materials', 'unknownMaterials', on, [], links));
    }
    if (route.includes('province-email') && !isKnownByEmail(context)) {
      unknowns.push(guideItem('unknown-email-scope', 'unknownEmailScope', on, [], links));
    }
  }
  if (route.includes('platform') && !provider) {
    unknowns.push(guideItem('unknown-platform', 'unknownPlatform', on));
  }
  if (provider && provider.steps.length === 0) {
    unknowns.push(
      guideItem(
        'unknown-provider',
        'unknownProvider',
        on,
        [],
        [...providerEntry(provider), ...providerDocs(provider)],
        {
          provider: provider.name,
        },
      ),
    );
  }
  return unknowns;
}

/** What old texts say and no longer holds. */
export function outdatedOf({ province, on }: GuideContext): GuideItem[] {
  const gone = [...province.scope, ...province.submission, ...province.timing, ...province.materials].filter(
    ({ superseded }) => superseded,
  );
  const forms = province.forms.filter(({ superseded }) => superseded).map(formFact);
  const seed = province.notes.filter(({ topic, superseded }) => topic === 'seed' || superseded);
  return factItems('outdated', [...seed, ...gone, ...forms], on).map((item) => ({ ...item, sure: false }));
}
