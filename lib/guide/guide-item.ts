import type { Fact, Provider } from '../../data/schema';
import type words from '../../locales/en/guide.json';
import { isSure } from './fact-trust';

/** A key of locales/…/guide.json. */
export type GuideKey = keyof typeof words;

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
  /** Our words. Null where the facts speak for themselves. */
  text: GuideText | null;
  /** What supports the line, each with its source and date; empty for advice that claims nothing. */
  facts: readonly Fact[];
  /** Those of the facts that say more than the line itself. */
  details: readonly Fact[];
  links: readonly GuideLink[];
  /** False when no fact under it is certain: then show the date and "ask the administration first". */
  sure: boolean;
}

/** Words of ours that say all that their facts say. */
const restated: ReadonlySet<GuideKey> = new Set([
  'stepLogin',
  'stepLoginAt',
  'lawLine',
  'stepAccessFirst',
  'noWithdraw',
  'tldList',
  'stepFindOwn',
  'stepNoSms',
  'stepCheck',
  'stepRecoverAccount',
  'stepFindProvider',
  'unknownForm',
  'unknownPortal',
]);

/** Builds a line; `sure` follows from its facts. */
export function guideItem(
  id: string,
  key: GuideKey | null,
  on: Date,
  facts: readonly (Fact | undefined)[] = [],
  links: readonly GuideLink[] = [],
  params?: GuideText['params'],
): GuideItem {
  const known = facts.filter((fact) => fact !== undefined);
  return {
    id,
    text: key && { key, ...(params && { params }) },
    facts: known,
    details: key && !restated.has(key) ? known : [],
    links,
    sure: known.length === 0 || known.some((fact) => isSure(fact, on)),
  };
}

/** The same line without links that stand elsewhere on the page already. */
export function withoutLinks(item: GuideItem, shown: readonly GuideLink[]): GuideItem {
  return { ...item, links: item.links.filter(({ url }) => !shown.some((link) => link.url === url)) };
}

/** One line for each fact, numbered after `id`, in its own words. */
export function factItems(id: string, facts: readonly Fact[], on: Date): GuideItem[] {
  return facts.map((fact, index) => guideItem(`${id}-${index + 1}`, null, on, [fact]));
}

/** A line out of a provider's record as a fact of its own, with the record's date and sources. */
export function providerFact(
  provider: Provider,
  { zh, en }: { zh: string; en: string },
): Fact & { provider: string } {
  const { id, source, asOf, confidence } = provider;
  return { zh, en, source, asOf, confidence, provider: id };
}

/** Facts that are not superseded. */
export function current<F extends Fact>(facts: readonly F[]): F[] {
  return facts.filter((fact) => !fact.superseded);
}
