/** What is not known, as the questions to put to who knows it, and whom to ask. Said once, and nowhere else. */
import type { Fact } from '../../data/schema';
import { current, isSureContact, isUsable } from './fact-trust';
import { type GuideContext, isKnownByEmail } from './guide-context';
import { notesOn, portalFacts, specialFacts } from './guide-facts';
import { filingContacts, type HandIn } from './guide-hand-in';
import { factItems, type GuideItem, type GuideKey, type GuideLineDraft, guideItem } from './guide-item';
import { authorityLinks, providerDocs, providerEntry } from './guide-links';
import { domainProofsForAll } from './papers';

/** Questions for the administration; empty where nothing goes there. */
export function asksOf(context: GuideContext): GuideLineDraft[] {
  const { form, handIn, timing, answers, materials, route, province, isEmpty } = context;
  if (!form) return [];
  const { dissolved, conflict, whose } = answers;
  const sendsOwnOnline = current(province.scope).filter(
    ({ effect }) => effect === 'own-online' || (effect === 'own-online-unless-empty' && !isEmpty),
  );
  const domainProofs = domainProofsForAll(province);
  const isFalse = conflict === 'identity';
  const ask = (isOpen: boolean, id: string, key: GuideKey, facts: readonly Fact[] = []) =>
    isOpen ? [guideItem({ id, key, facts, details: [] })] : [];
  return [
    ...ask(whose !== 'other' && sendsOwnOnline.length > 0, 'unknown-own', 'ask.own', sendsOwnOnline),
    ...ask(
      route.includes('province-email') && !isKnownByEmail(context),
      'unknown-email-scope',
      'ask.emailScope',
    ),
    ...ask(form.best === null && form.notices.finds === 'missed', 'unknown-form', 'ask.form'),
    ...ask(
      !filingContacts(handIn).some(({ kind }) => kind !== 'phone'),
      'unknown-address',
      route.includes('province-email') ? 'ask.mailbox' : 'ask.address',
    ),
    ...ask(materials?.from === 'generic', 'unknown-materials', 'ask.materials'),
    ...ask(dissolved === 'yes', 'unknown-dissolved', 'ask.dissolved'),
    ...ask(dissolved === 'revoked', 'unknown-revoked', 'ask.revoked', specialFacts('revoked')),
    ...ask(isFalse, 'unknown-false-filing', 'ask.falseFiling'),
    ...ask(isFalse && domainProofs.length > 0, 'unknown-false-domain', 'ask.falseDomain', domainProofs),
    ...ask(timing.length === 0, 'unknown-time', 'ask.time'),
  ];
}

/** What only the provider or platform knows of its own steps; empty where they are known, or none is named. */
export function providerAsksOf({ provider, route }: GuideContext): GuideLineDraft[] {
  if (!provider) {
    return route.includes('platform') ? [guideItem({ id: 'unknown-platform', key: 'ask.platform' })] : [];
  }
  if (provider.steps.length > 0) return [];
  return [
    guideItem({
      id: 'unknown-provider',
      key: 'ask.provider',
      params: { provider: provider.name },
      links: [...providerEntry(provider), ...providerDocs(provider)],
    }),
  ];
}

const hotlineId = 'ask-hotline';

/** Where the administration can be asked besides its site. Contacts, so sure only while they are fresh. */
export function channelsOf(context: GuideContext): GuideLineDraft[] {
  const { province, now, route } = context;
  if (route.includes('platform')) return [];
  const lines = [
    ...factItems('ask-contact', notesOn(province, 'contact')),
    ...specialFacts('hotline').map((fact) =>
      guideItem({ id: hotlineId, facts: [fact, ...portalFacts('help')], details: portalFacts('help') }),
    ),
  ];
  return lines.map((line) => ({ ...line, sure: line.facts.some((fact) => isSureContact(fact, now)) }));
}

/** The step of asking first: before anything is written, where more is open than how long it takes. */
export function askStep(context: GuideContext): GuideLineDraft[] {
  const open = asksOf(context).filter(({ id }) => id !== 'unknown-time');
  if (open.length === 0) return [];
  return [
    guideItem({
      id: 'paper-ask',
      key: 'step.ask',
      links: authorityLinks(context),
    }),
  ];
}

/** A phone, what names it, and whether it may be relied on. */
export interface Channel {
  phone: string;
  fact: Fact;
  sure: boolean;
  /** Whether it is the national one, at which nobody speaks for the administration. */
  national: boolean;
}

/**
 * The best phone that is known for questions on a filing: one of the administration for this, else the national one. Never a
 * licence desk's, nor one that the data doubts.
 */
export function channelOf({
  handIn,
  channels,
}: {
  handIn: readonly HandIn[];
  channels: readonly GuideItem[];
}): Channel | null {
  const own = handIn.find(
    (entry) => entry.kind === 'phone' && entry.purpose !== 'supervision' && isUsable(entry) && entry.value,
  );
  if (own?.value) return { phone: own.value, fact: own, sure: own.sure, national: false };
  for (const { id, facts, sure } of channels) {
    const [fact] = facts;
    const phone = fact && /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/.exec(fact.zh)?.[0];
    if (fact && phone && isUsable(fact)) return { phone, fact, sure, national: id === hotlineId };
  }
  return null;
}
