/**
 * The way out: from the province of a filing number and what the person says of the case to the way, the
 * form, the steps, the papers and what comes after, each line carrying the facts that it rests on.
 */
import type { Fact, Provider, ProvinceFacts, ProvinceId } from '../../data/schema';
import type { CaseAnswers, QuestionId } from './case-answers';
import { withOrigin } from './fact-origin';
import { afterOf, publicSecurityLines, timingOf } from './guide-after';
import { asksOf, channelsOf, providerAsksOf } from './guide-asks';
import { alternativesOf, outdatedOf, specialOf } from './guide-circumstances';
import { consequencesOf, scopeOf, smsOf } from './guide-consequences';
import { type GuideContext, guideContext } from './guide-context';
import type { GuideForm } from './guide-form';
import { type HandIn, licenceDesksOf } from './guide-hand-in';
import { type GuideItem, type GuideLineDraft, type GuideLink, withSureness } from './guide-item';
import { authorityLinks, providerDocs, providerEntry } from './guide-links';
import type { GuideMaterials } from './guide-materials';
import { limitsOf } from './guide-provider';
import { basisOf, stepsFor } from './guide-steps';
import { linkOf, type Way } from './way';

export interface Guide {
  provinceId: ProvinceId;
  province: ProvinceFacts;
  /** The answers that counted. */
  answers: CaseAnswers;
  /** The ways in the order in which to try them; never empty. */
  route: readonly Way[];
  /** What to do, in order; never empty. */
  steps: readonly GuideItem[];
  /** The same steps by way, for pages that show them under headings. */
  ways: readonly GuideWay[];
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
  /** How long it takes and what comes then; empty where no filing ends. */
  timing: readonly GuideItem[];
  after: readonly GuideItem[];
  /** First of all that the filing password is gone; then the SMS where the case meets it. Empty for who never filed. */
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
  /** What is not known of the way to the administration, as the questions to put to it. */
  asks: readonly GuideItem[];
  /** What is not known of the provider's or platform's own steps, to be asked there. */
  providerAsks: readonly GuideItem[];
  /** Phones at which the administration may be asked, besides those among `handIn`. */
  channels: readonly GuideItem[];
  /** What old texts say and no longer holds. History only, never a step. */
  outdated: readonly GuideItem[];
  /** The administration's own pages, for "ask the administration first". */
  askFirst: readonly GuideLink[];
  /** The questions that matter in this case. */
  questions: readonly QuestionId[];
}

export interface GuideWay {
  way: Way;
  /** How it stands to the way before it. */
  link: ReturnType<typeof linkOf>;
  /** What says that the case goes this way. */
  basis: readonly Fact[];
  steps: readonly GuideItem[];
}

export interface GuideProvider {
  provider: Provider;
  links: readonly GuideLink[];
  limits: readonly GuideItem[];
}

/**
 * The guide of one case.
 *
 * @param provinceId The province of the filing number to be removed, not of the applicant (rule on all
 *   provincial forms, data/forms.json common.rules).
 * @param answers What the person said; without any, the general guide: online first, else the form.
 * @param now Contact data older than two years is marked.
 * @returns Always at least one way and one step. Never throws for an id of data/schema.ts.
 */
export function guideFor(provinceId: ProvinceId, answers: CaseAnswers = {}, now: Date = new Date()): Guide {
  const context = guideContext(provinceId, answers, now);
  const { province, route, provider, form, materials, handIn } = context;
  const told = (lines: readonly GuideLineDraft[]) => withOrigin(withSureness(lines, now), provider);
  const ways = waysOf(context);
  return {
    provinceId,
    province,
    answers: context.answers,
    route,
    steps: ways.flatMap(({ steps }) => steps),
    ways,
    form,
    materials: materials && {
      ...materials,
      unit: told(materials.unit),
      individual: told(materials.individual),
      both: told(materials.both),
    },
    handIn,
    licenceDesks: licenceDesksOf(province, now),
    scope: told(scopeOf(context)),
    timing: told(timingOf(context)),
    after: told(afterOf(context)),
    sms: told(smsOf(context)),
    consequences: told(consequencesOf(context)),
    alternatives: told(alternativesOf(context)),
    special: told(specialOf(context)),
    publicSecurity: told(publicSecurityLines(context)),
    provider: provider && {
      provider,
      links: [...providerEntry(provider), ...providerDocs(provider)],
      limits: told(limitsOf(provider, now)),
    },
    asks: told(asksOf(context)),
    providerAsks: told(providerAsksOf(context)),
    channels: told(channelsOf(context)),
    outdated: told(outdatedOf(context)),
    askFirst: authorityLinks(context),
    questions: context.questions,
  };
}

/** The ways of the case with their steps. */
function waysOf(context: GuideContext): GuideWay[] {
  const { route, now, provider } = context;
  return route.map((way, index) => ({
    way,
    link: linkOf(way, route[index - 1]),
    basis: basisOf(way, context),
    steps: withOrigin(withSureness(stepsFor(way, context), now), provider),
  }));
}
