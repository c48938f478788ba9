import type { Bilingual, Fact, Provider } from '../../data/schema';
import type { KeyOf } from '../../locales/dictionaries';
import type words from '../../locales/zh_CN/guide.json';
import { isSure } from './fact-trust';

/** A key of locales/…/guide.json, dotted. */
export type GuideKey = KeyOf<typeof words>;

/** Words of our own: a key of the guide's locale and what goes into its places. */
export interface GuideText {
  key: GuideKey;
  /** Values of the placeholders, in both languages where they differ. */
  params?: Readonly<Record<string, string | { zh: string; en: string }>>;
}

/** A link to offer; the label is words of ours or a bilingual name out of the data. */
export interface GuideLink {
  url: string;
  label: GuideText | { zh: string; en: string };
}

/** One line of the guide: what to do or know, and the facts that it rests on. */
export interface GuideItem {
  /** Stable within one guide; checklists remember it. */
  id: string;
  /** Ids of lines that say the same in other cases, or did in earlier versions: a tick on one of them counts. */
  otherIds?: readonly string[];
  /** Our words. Null where the facts speak for themselves. */
  text: GuideText | null;
  /** What supports the line, each with its source and date; empty for advice that claims nothing. */
  facts: readonly Fact[];
  /** Those of the facts that say more than the line itself. */
  details: readonly Fact[];
  links: readonly GuideLink[];
  /** False when no fact under it is certain: then show the date and "ask the administration first". */
  sure: boolean;
  /** The one provider that says what the line says, where only one does and the person has not chosen it. */
  onlyOf?: Bilingual;
  /** The same of each of its facts; missing where no fact needs it. */
  tellers?: ReadonlyMap<Fact, Bilingual>;
}

/** A line before the clock was asked how sure it is: `withSureness` makes it one of the guide. */
export interface GuideLineDraft extends Omit<GuideItem, 'sure' | 'onlyOf' | 'tellers'> {
  /** Set where something else than its facts decides how sure the line is. */
  sure?: boolean;
  /** Set where not all of its facts decide that. */
  restsOn?: readonly Fact[];
}

/** What a line is made of; what is left out follows from the rest. */
interface LineParts {
  id: string;
  otherIds?: readonly string[];
  /** Left out or null where the facts speak for themselves. */
  key?: GuideKey | null;
  params?: GuideText['params'];
  facts?: readonly Fact[];
  details?: readonly Fact[];
  links?: readonly GuideLink[];
  sure?: boolean;
}

/** Words of ours that say all that their facts say. */
const restated: ReadonlySet<GuideKey> = new Set([
  'step.login',
  'step.loginAt',
  'consequence.law',
  'consequence.lawGround',
  'consequence.lawGroundRevised',
  'step.accessFirst',
  'consequence.noWithdraw',
  'consequence.tldList',
  'step.findOwn',
  'step.noSms',
  'step.check',
  'step.checkFalse',
  'step.findFalse',
  'step.findFalseNamed',
  'step.recoverAccount',
  'step.recoverAt',
  'step.findProvider',
  'special.falseFiling',
]);

/**
 * Builds a line. Its details are all of its facts, unless they are named or its words say all that these say
 * already.
 */
export function guideItem({ id, key, params, facts = [], links = [], ...given }: LineParts): GuideLineDraft {
  const details = key && !restated.has(key) ? facts : [];
  return { id, text: key ? { key, ...(params && { params }) } : null, facts, details, links, ...given };
}

/**
 * The lines with how sure each of them is on this day: as sure as the surest of its facts, where it does not
 * say itself; advice that claims nothing is sure.
 */
export function withSureness(lines: readonly GuideLineDraft[], now: Date): GuideItem[] {
  return lines.map((line) => {
    const facts = line.restsOn ?? line.facts;
    const sure = line.sure ?? (facts.length === 0 || facts.some((fact) => isSure(fact, now)));
    if (!line.restsOn) return { ...line, sure };
    const { restsOn: _, ...rest } = line;
    return { ...rest, sure };
  });
}

/** Whether a line is ticked, under its own id or another one of it. */
export function isTicked({ id, otherIds = [] }: GuideItem, ticked: ReadonlySet<string>): boolean {
  return [id, ...otherIds].some((each) => ticked.has(each));
}

/** Whether a step is to ask what is not known, which stands under it. */
export function isAskStep({ id }: Pick<GuideItem, 'id'>): boolean {
  return id === 'paper-ask' || id === 'paper-report';
}

/** One line for each fact, numbered after `id`, in its own words. */
export function factItems(id: string, facts: readonly Fact[]): GuideLineDraft[] {
  return facts.map((fact, index) => guideItem({ id: `${id}-${index + 1}`, facts: [fact] }));
}

/** A line out of a provider's record as a fact: with date and sources of its own, or else those of the record. */
export function providerFact(
  provider: Provider,
  { zh, en, own = provider }: Provider['limits'][number],
): Fact & { provider: string } {
  const { source, asOf, asOfBound, confidence } = own;
  return { zh, en, source, asOf, ...(asOfBound && { asOfBound }), confidence, provider: provider.id };
}
