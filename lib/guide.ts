/**
 * The way out: from the province of a filing number and what the person says of the case to the way, the
 * form, the steps, the papers and what comes after, each line carrying the facts that it rests on.
 */
import { national } from '../data/directory';
import type { Provider, Province, ProvinceId } from '../data/schema';
import { type CaseAnswers, type QuestionId, questionsFor } from './case-questions';
import { reusable, type Way } from './case-route';
import { isSureContact } from './fact-trust';
import {
  actionFacts,
  afterFacts,
  type GuideContext,
  goesToProvince,
  guideContext,
  routeFacts,
  ruleFacts,
  smsFacts,
  specialFacts,
  verifyLink,
} from './guide-context';
import { formFact, formFor, type GuideForm } from './guide-form';
import { type HandIn, handInFor, licenceDesksOf } from './guide-hand-in';
import { current, factItems, type GuideItem, type GuideLink, guideItem, providerFact } from './guide-item';
import { type GuideMaterials, materialsFor } from './guide-materials';
import {
  authorityLinks,
  providerLinks,
  publicSecurityLink,
  reuseFacts,
  stepsFor,
  timingFacts,
} from './guide-steps';

export interface Guide {
  provinceId: ProvinceId;
  province: Province;
  /** The answers that counted. */
  answers: CaseAnswers;
  /** The ways in the order in which to try them; never empty. */
  route: readonly Way[];
  /** What to do, in order; never empty. */
  steps: readonly GuideItem[];
  /** The same steps by way, for pages that show them under headings. */
  ways: readonly { way: Way; steps: readonly GuideItem[] }[];
  /** The form; null where the case needs none. */
  form: GuideForm | null;
  /** What to enclose; null where nothing goes to the administration. */
  materials: GuideMaterials | null;
  /** Where the form goes: never a licence desk, nothing superseded; empty where nothing is known. */
  handIn: readonly HandIn[];
  /** Desks that do not handle filings, to be shown only as such. */
  licenceDesks: readonly HandIn[];
  /** What the administration says of which cases it takes. */
  scope: readonly GuideItem[];
  timing: readonly GuideItem[];
  after: readonly GuideItem[];
  /** First of all that the filing password is gone; then the SMS where the case meets it. */
  sms: readonly GuideItem[];
  /** What cannot be undone, and the fine for leaving it. To be read before anyone acts. */
  consequences: readonly GuideItem[];
  /** Ways that keep the filing. */
  alternatives: readonly GuideItem[];
  /** Special circumstances: expired domain, several providers, clearing by the administration … */
  special: readonly GuideItem[];
  /** The separate filing with the police. */
  publicSecurity: readonly GuideItem[];
  /** The provider or platform named, with its entry, steps and limits. */
  provider: GuideProvider | null;
  /** What is not known, said as such. */
  unknowns: readonly GuideItem[];
  /** What old texts say and no longer holds. History only, never a step. */
  outdated: readonly GuideItem[];
  /** The administration's own pages, for "ask the administration first". */
  askFirst: readonly GuideLink[];
  /** The questions that matter in this case. */
  questions: readonly QuestionId[];
}

export interface GuideProvider {
  provider: Provider;
  links: readonly GuideLink[];
  limits: readonly GuideItem[];
}

/** The three choices that the popup offers first. */
export const popupCases = [
  { id: 'mine-online', answers: { whose: 'mine', account: 'usable' } },
  { id: 'mine-paper', answers: { whose: 'mine', account: 'provider-gone' } },
  { id: 'other-paper', answers: { whose: 'other' } },
] as const satisfies readonly { id: string; answers: CaseAnswers }[];

/**
 * The guide of one case.
 *
 * @param provinceId The province of the filing number to be removed, not of the applicant (rule on all
 *   provincial forms, data/forms.json common.rules).
 * @param answers What the person said; without any, the general guide: online first, else the form.
 * @param on The day that counts as today; contact data older than two years is marked.
 * @returns Always at least one way and one step. Never throws for an id of data/schema.ts.
 */
export function guideFor(provinceId: ProvinceId, answers: CaseAnswers = {}, on: Date = new Date()): Guide {
  const context = guideContext(provinceId, answers, on);
  const { province, route, isEmpty, provider } = context;
  const toProvince = goesToProvince(context);
  const ways = route.map((way) => ({ way, steps: stepsFor(way, context) }));
  return {
    provinceId,
    province,
    answers: context.answers,
    route,
    steps: ways.flatMap(({ steps }) => steps),
    ways,
    form: toProvince ? formFor(province, isEmpty, on) : null,
    materials: toProvince ? materialsFor(province, context.answers, isEmpty, on) : null,
    handIn: toProvince ? handInFor(province, on) : [],
    licenceDesks: licenceDesksOf(province, on),
    scope: scopeOf(context),
    timing: [
      ...(toProvince ? factItems('timing', timingFacts(context), on) : []),
      ...factItems('timing-general', afterFacts('time'), on),
    ],
    after: ['check', 'refile'].flatMap((topic) => factItems(`after-${topic}`, afterFacts(topic), on)),
    sms: smsOf(context),
    consequences: consequencesOf(context),
    alternatives: alternativesOf(context),
    special: specialOf(context),
    publicSecurity: current(national.publicSecurity.facts)
      .filter(({ topic }) => topic === 'separate' || topic === 'how' || topic === 'attacked')
      .map((fact, index) => guideItem(`psb-${index + 1}`, null, on, [fact], [publicSecurityLink])),
    provider: provider && {
      provider,
      links: providerLinks(provider),
      limits: [
        ...factItems(
          'limit',
          provider.limits.map((limit) => providerFact(provider, limit)),
          on,
        ),
        ...phoneOf(provider, on),
      ],
    },
    unknowns: unknownsOf(context),
    outdated: outdatedOf(context),
    askFirst: authorityLinks(context),
    questions: questionsFor(provinceId, answers),
  };
}

/** The provider's phone; like every contact it is certain only while it is fresh. */
function phoneOf(provider: Provider, on: Date): GuideItem[] {
  const { phone } = provider;
  if (!phone) return [];
  const fact = providerFact(provider, { zh: phone, en: phone });
  const item = guideItem('provider-phone', 'providerPhone', on, [fact], [], { phone });
  return [{ ...item, details: [], sure: isSureContact(fact, on) }];
}

function scopeOf({ province, answers, isEmpty, on }: GuideContext): GuideItem[] {
  const { whose, what } = answers;
  const says = new Set<string>();
  if (whose !== 'other') says.add('own');
  if (whose !== 'mine') says.add('other');
  if (isEmpty || whose === undefined) says.add('empty');
  for (const name of ['subject', 'service', 'access']) {
    if (whose !== 'other' && (what === undefined || what === 'unknown' || what === name)) says.add(name);
  }
  const facts = current(province.scope).filter(({ cases }) => !cases || cases.some((name) => says.has(name)));
  return factItems('scope', facts, on);
}

function smsOf({ route, action, on, province, answers }: GuideContext): GuideItem[] {
  const password = factItems('sms-password', smsFacts('password'), on);
  const online = route.includes('provider-online') && action !== 'change-website';
  if (!online && !route.includes('platform')) return password;
  const receiver = route.includes('platform') ? 'mini-program' : action;
  const receivers = receiver
    ? smsFacts('receiver', receiver)
    : smsFacts('receiver').filter((fact) => fact.action !== 'mini-program');
  if (receiver === 'cancel-access') return [...password, ...factItems('sms-receiver', receivers, on)];
  const page = guideItem('sms-page', null, on, smsFacts('page'), [verifyLink]);
  return [
    ...password,
    ...factItems('sms-receiver', receivers, on),
    ...factItems(
      'sms-province',
      current(province.notes).filter(({ topic }) => topic === 'sms'),
      on,
    ),
    page,
    ...['time', 'sender', 'resend'].flatMap((topic) => factItems(`sms-${topic}`, smsFacts(topic), on)),
    guideItem('sms-abort', 'smsAbort', on, smsFacts('time')),
    ...(answers.phoneChanged === 'no' ? [] : factItems('sms-phone', specialFacts('phone-changed'), on)),
  ];
}

function consequencesOf({ action, route, on, answers }: GuideContext): GuideItem[] {
  const fine = national.law.filter((fact) => fact.article.includes('第二十六条'));
  const duty = national.law.filter((fact) => fact.article.includes('第十五条'));
  const law = [...duty, ...fine].map((fact, index) => guideItem(`law-${index + 1}`, null, on, [fact]));
  if (answers.whose === 'other') return factItems('consequence-withdraw', afterFacts('withdraw'), on);
  // Changing a website or leaving one provider ends no filing.
  if (action === 'change-website') return removed(action, on);
  if (action === 'cancel-access') return [...removed(action, on), ...law];
  const last = action ?? (route.includes('platform') ? 'deregister-service' : 'deregister-subject');
  return [
    ...removed(last, on),
    ...['block', 'withdraw', 'tld', 'quota'].flatMap((topic) =>
      factItems(`consequence-${topic}`, afterFacts(topic), on),
    ),
    ...factItems('consequence-rule', [...ruleFacts('one-left'), ...ruleFacts('all-providers')], on),
    ...law,
  ];
}

/** What an action takes away and leaves, and what the sources say about it. */
function removed(action: string, on: Date): GuideItem[] {
  return actionFacts(action).map((fact, index) => {
    const { removes, keeps } = fact;
    const id = `consequence-action-${index + 1}`;
    return removes && keeps
      ? guideItem(id, 'consequenceRemoves', on, [fact], [], { removes, keeps })
      : guideItem(id, null, on, [fact]);
  });
}

function alternativesOf(context: GuideContext): GuideItem[] {
  const { answers, province, on, route, action } = context;
  if (answers.whose === 'other') return [];
  const notes = current(province.notes);
  const keeps = (['change-website', 'cancel-access', 'transfer-website'] as const).filter(
    (a) => a !== action,
  );
  return [
    ...(route.includes('reuse') || reusable(province) === 'no'
      ? []
      : [guideItem('alternative-reuse', 'alternativeReuse', on, reuseFacts(context))]),
    ...keeps.map((name) =>
      guideItem(`alternative-${name}`, null, on, [
        ...actionFacts(name),
        ...(name === 'transfer-website' ? notes.filter(({ topic }) => topic === 'transfer') : []),
      ]),
    ),
    ...factItems('alternative-rule', [...ruleFacts('individual-to-unit'), ...ruleFacts('app-owner')], on),
    ...factItems(
      'alternative-change',
      notes.filter(({ topic }) => topic === 'change'),
      on,
    ),
  ];
}

function specialOf({ answers, province, on, isEmpty, route }: GuideContext): GuideItem[] {
  const notes = current(province.notes);
  const topics =
    answers.whose === 'other'
      ? ['domain-moved']
      : [
          'domain-expired',
          'domain-moved',
          'several-providers',
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

function unknownsOf(context: GuideContext): GuideItem[] {
  const { province, route, provider, isEmpty, on, answers } = context;
  const links = authorityLinks(context);
  const unknowns: GuideItem[] = [
    guideItem('unknown-portal', 'unknownPortal', on, routeFacts('portal-direct')),
  ];
  if (goesToProvince(context)) {
    const form = formFor(province, isEmpty, on);
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
    if (current(province.materials).length === 0) {
      unknowns.push(guideItem('unknown-materials', 'unknownMaterials', on, [], links));
    }
    if (route.includes('province-email') && (answers.whose === 'other' || answers.what !== 'service')) {
      unknowns.push(guideItem('unknown-email-scope', 'unknownEmailScope', on, [], links));
    }
  }
  if (route.includes('platform') && !provider) {
    unknowns.push(guideItem('unknown-platform', 'unknownPlatform', on));
  }
  if (provider && provider.steps.length === 0) {
    unknowns.push(
      guideItem('unknown-provider', 'unknownProvider', on, [], providerLinks(provider), {
        provider: provider.name,
      }),
    );
  }
  return unknowns;
}

function outdatedOf({ province, on }: GuideContext): GuideItem[] {
  const gone = [...province.scope, ...province.submission, ...province.timing, ...province.materials].filter(
    ({ superseded }) => superseded,
  );
  const forms = province.forms.filter(({ superseded }) => superseded).map(formFact);
  const seed = province.notes.filter(({ topic, superseded }) => topic === 'seed' || superseded);
  return factItems('outdated', [...seed, ...gone, ...forms], on).map((item) => ({ ...item, sure: false }));
}
