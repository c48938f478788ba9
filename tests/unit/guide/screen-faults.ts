/** What must never be on the screen of a guide. */
import { provinceOf } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { type Filing, readFiling } from '../../../lib/filing/filing';
import type { Guide } from '../../../lib/guide/guide';
import { type GuideItem, type GuideText, isAskStep } from '../../../lib/guide/guide-item';
import { type GuideMaterials, materialGroups } from '../../../lib/guide/guide-materials';
import type { GuideScreen } from '../../../lib/guide/guide-screen';
import { screenOf } from '../../../lib/guide/screen';
import { targetNumberOf, withFiling } from '../../../lib/guide/with-filing';
import { zh } from '../../words';

/** Of one guide many screens are looked at, which share its lines. */
const known = new WeakMap<GuideText, string>();

/** A line's words as a person reads them. */
function textOf(text: GuideText): string {
  const said = known.get(text) ?? filledIn(text);
  known.set(text, said);
  return said;
}

function filledIn({ key, params = {} }: GuideText): string {
  return zh(`guide.${key}`).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'string' ? value : value.zh;
  });
}
const wordsOf = ({ text, facts: [first] }: GuideItem): string => (text ? textOf(text) : (first?.zh ?? ''));

const stepsOf = ({ ways }: GuideScreen): GuideItem[] => ways.flatMap((way) => [...way.steps]);
const papersOf = ({ materials }: GuideScreen): GuideItem[] =>
  materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];
const foldLines = ({ folds }: GuideScreen): GuideItem[] =>
  folds.flatMap(({ parts }) => parts.flatMap(({ items }) => [...items]));

/** Every statement that is written out, each as often as it is. What stands only behind a mark is among them. */
function statementsOf(screen: GuideScreen): string[] {
  const lines = [...screen.caution, ...stepsOf(screen), ...(screen.asks?.items ?? []), ...screen.timing];
  const folded = foldLines(screen);
  return [
    ...[...lines, ...folded].map(wordsOf),
    ...screen.handIn.map(({ zh: words }) => words),
    ...papersOf(screen).flatMap(({ details }) => details.map((fact) => fact.zh)),
    ...[...screen.timing, ...folded].flatMap(({ details }) => details.map((fact) => fact.zh)),
    ...[...screen.told.values()].flatMap((facts) => [...facts].map((fact) => fact.zh)),
  ];
}

function twice(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((one) => seen.has(one) || !seen.add(one));
}

const isByForm = ({ ways }: GuideScreen): boolean =>
  ways.some(({ way }) => way === 'province-paper' || way === 'province-email');

/** Everything that must never be on a screen; empty when it is sound. */
function faultsOf(guide: Guide, screen: GuideScreen): string[] {
  const steps = stepsOf(screen);
  const has = (id: string | null) => id === null || steps.some((step) => step.id === id);
  const asked = screen.asks?.items ?? [];
  const said = statementsOf(screen);
  const again = twice(said);
  const faults: [wrong: boolean, what: string | (() => string)][] = [
    [steps.length > 6, () => `${steps.length} steps: ${steps.map(({ id }) => id)}`],
    [twice(steps.map(({ id }) => id)).length > 0, 'a step twice'],
    [screen.folds.length > 5, `${screen.folds.length} folds`],
    [screen.folds.some(({ parts }) => parts.length === 0), 'a fold with nothing in it'],
    [screen.caution.length > 2, 'a long caution'],
    [again.length > 0, () => `said twice: ${again}`],
    [said.includes(''), 'a line without words'],
    [
      said.some((words) => /[{}]|undefined/.test(words)),
      () => `an empty place: ${said.find((one) => /[{}]|undefined/.test(one))}`,
    ],
    [!has(screen.next?.stepId ?? null), `the next act belongs to ${screen.next?.stepId}`],
    [screen.asks !== null && asked.length === 0, 'nothing to ask'],
    [!has(screen.asks?.stepId ?? null), `the questions stand at ${screen.asks?.stepId}`],
    [
      steps.some((step) => isAskStep(step) && screen.asks?.stepId !== step.id),
      'a step of asking whose questions stand elsewhere',
    ],
    [(screen.asks?.whom === 'authority') !== (isByForm(screen) && guide.asks.length > 0), 'asked of another'],
    [
      isByForm(screen) !== (screen.materials !== null),
      'papers where none are handed in, or none where they are',
    ],
    [!isByForm(screen) && screen.handIn.length > 0, 'where to hand in what is not handed in'],
    [screen.handIn.some(({ purpose }) => purpose === 'licence-desk'), 'a licence desk'],
    [
      screen.ways.length + screen.others.length !== guide.ways.length,
      'a way that is neither shown nor offered',
    ],
    [screen.others.some(({ at, way }) => guide.ways[at] !== way), 'another way under a wrong place'],
    [
      !screen.hasDoubt &&
        (screen.materials?.from === 'generic' ||
          [...screen.caution, ...steps, ...papersOf(screen), ...foldLines(screen)].some(({ sure }) => !sure)),
      'a doubt that is not told',
    ],
    [
      screen.materials !== null && headingFaults(screen.materials) > 0,
      'papers without whose they are, or whose they are where nothing is to tell apart',
    ],
  ];
  return faults.flatMap(([wrong, what]) => (wrong ? [typeof what === 'string' ? what : what()] : []));
}

/** Groups of papers that say wrongly, or wrongly do not say, whose papers they are. */
function headingFaults(materials: GuideMaterials): number {
  const groups = materialGroups(materials);
  const isToTell = groups.some(({ applicant }) => applicant !== 'both') && materials.from !== 'generic';
  return groups.filter(({ named }) => named !== isToTell).length;
}

/** What of a number on a screen is wrong: the subject's where only a service goes, or the service's where all goes. */
function numberFaults(guide: Guide, screen: GuideScreen, filing: Filing): string[] {
  const { written } = filing;
  const number = targetNumberOf(guide, filing);
  const isWhole = guide.answers.what === 'subject' || guide.answers.conflict === 'identity';
  const wanted = isWhole ? written.replace(/-.*/, '') : written;
  const shown = stepsOf(screen)
    .flatMap((step) => wordsOf(step).match(/.ICP备\d+号(?:-\d+)?/g) ?? [])
    .filter((one) => one !== wanted);
  return [...(number === wanted ? [] : [`${number} for ${wanted}`]), ...shown.map((one) => `names ${one}`)];
}

/** What is wrong about the next act: it opens a third party's copy, or the page of an SMS that nobody has got yet. */
function actFaults({ provider }: Guide, { next }: GuideScreen): string[] {
  if (next?.kind !== 'open') return [];
  const { url, label } = next.link;
  const own = provider?.links.some((link) => link.url === url) || new URL(url).hostname.endsWith('.gov.cn');
  return own && !('key' in label && label.key === 'link.verify') ? [] : [`next opens ${url}`];
}

const filings = new Map<ProvinceId, Filing>();

/** A filing of a service in this province. */
function filingOf(id: ProvinceId): Filing {
  const filing = filings.get(id) ?? readFiling(id, `${provinceOf(id).prefix}ICP备17055554号-2`);
  filings.set(id, filing);
  return filing;
}

/** A complete case without a number, then with one of a service; seen from its best way and, without, from every other. */
export function screenFaults(guide: Guide): string[] {
  const id = guide.provinceId;
  const best = screenOf(guide);
  const filing = filingOf(id);
  const named = withFiling(guide, filing);
  const withNumber = screenOf(named);
  return [
    ...(stepsOf(best).length < 3 ? [`only ${stepsOf(best).map((step) => step.id)}`] : []),
    ...faultsOf(guide, best),
    ...best.others.flatMap(({ at }) =>
      faultsOf(guide, screenOf(guide, at)).map((fault) => `way ${at}: ${fault}`),
    ),
    ...actFaults(guide, best),
    ...faultsOf(named, withNumber).map((fault) => `with a number: ${fault}`),
    ...(stepsOf(withNumber).length < 3 ? ['few steps with a number'] : []),
    ...numberFaults(guide, withNumber, filing),
  ];
}
