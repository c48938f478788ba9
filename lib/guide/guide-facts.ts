/** The facts of data/ that the guide rests on, picked by what they are about. */
import { forms, national } from '../../data/national';
import type { Fact, Provider, ProvinceFacts } from '../../data/schema';
import { fitting } from './fact-origin';
import { current } from './fact-trust';

/** What is known of the SMS: by topic, and by the order that it belongs to. */
export function smsFacts(topic: string, action?: string) {
  return national.sms.filter((fact) => fact.topic === topic && (!action || fact.action === action));
}

/** What comes after a deregistration. */
export function afterFacts(topic: string) {
  return national.after.filter((fact) => fact.topic === topic);
}

/** Special circumstances. */
export function specialFacts(topic: string) {
  return national.special.filter((fact) => fact.topic === topic);
}

/** What says which way a case goes, by the name of the case in data/national.json. */
export function routeFacts(of: string) {
  return national.routes.filter((fact) => fact.case === of);
}

/** What an order does, by its name. */
export function actionFacts(action: string) {
  return national.actions.filter((fact) => fact.action === action);
}

/** Rules that hold for every order. */
export function ruleFacts(topic: string) {
  return national.actions.filter((fact) => fact.action === 'rule' && fact.topic === topic);
}

/** What is known of the portal itself. */
export function portalFacts(topic: (typeof national.portal.facts)[number]['topic']) {
  return current(national.portal.facts).filter((fact) => fact.topic === topic);
}

/** An article of the law, by a part of its name. */
export function lawFacts(article: string) {
  return national.law.filter((fact) => fact.article.includes(article));
}

/** What has become of the text that the articles are quoted from. */
export function lawRevisions() {
  return national.law.filter(({ revision }) => revision);
}

/** Rules that the forms of several provinces share. */
export function formRules(topic: string) {
  return forms.common.rules.filter((fact) => fact.topic === topic);
}

/** What is known of a phone that changed; what holds at one provider only is left out at another. */
export function phoneFacts(provider: Provider | null, topic: 'phone-changed' | 'phone-dead') {
  return fitting(topic === 'phone-changed' ? specialFacts(topic) : smsFacts(topic), provider);
}

/** Who gets the SMS of a mini-program; what one platform says of itself is left out at another. */
export function platformReceivers(platform: Provider | null) {
  return fitting(smsFacts('receiver', 'mini-program'), platform);
}

/**
 * That an individual's filing cannot become an organisation's: said of all provinces by one provider, so only where nothing
 * is known of the province to the contrary.
 */
export function individualRule({ notes }: ProvinceFacts): readonly Fact[] {
  return current(notes).some(({ individualToUnit }) => individualToUnit)
    ? []
    : ruleFacts('individual-to-unit');
}

/** What a province says of one topic and still holds. */
export function notesOn(province: ProvinceFacts, topic: ProvinceFacts['notes'][number]['topic']) {
  return current(province.notes).filter((note) => note.topic === topic);
}

/** What is said of adding a new service to an empty subject of this province; where some say yes, who doubts it. */
export function reuseFacts(province: ProvinceFacts): readonly Fact[] {
  const notes = notesOn(province, 'empty-subject');
  return notes.some(({ reusable }) => reusable) ? [...notes, ...specialFacts('empty-subject')] : notes;
}

/** What stands in the way of having a new access provider take over a filing of this province. */
export function accessFacts({ id }: ProvinceFacts): readonly Fact[] {
  return ['access-first', 'access-phone', 'access-name']
    .flatMap(specialFacts)
    .filter(({ provinces }) => provinces?.includes(id) ?? true);
}
