import { type Filing, readFiling } from '../filing/filing';
import { subjectNumberOf } from '../filing/filing-number';
import { targetOfCase } from './case-questions';
import type { Guide } from './guide';
import type { GuideItem } from './guide-item';

/**
 * The number of what is to go: the subject's where the case ends the whole subject, else as it is; null without one number
 * of the guide's province, and where only the subject's is known of a service.
 */
export function targetNumberOf(
  { provinceId, answers }: Pick<Guide, 'provinceId' | 'answers'>,
  { filings: [first, ...more] }: Filing,
): string | null {
  if (!first || more.length > 0 || first.provinceId !== provinceId) return null;
  const target = targetOfCase(answers);
  // The subject stays when one of its services goes: its number would be looked for in vain.
  if (target === 'service' && first.kind === 'icp-subject') return null;
  return (target === 'subject' ? subjectNumberOf(first) : null) ?? first.canonical;
}

/**
 * The filing by the number of what is to go, as it is copied, asked about and looked for in the public register; as it was
 * given where that number is not known.
 */
export function targetFilingOf(guide: Pick<Guide, 'provinceId' | 'answers'>, filing: Filing): Filing {
  const number = targetNumberOf(guide, filing);
  return number === null ? filing : readFiling(filing.provinceId, number);
}

/**
 * A guide whose steps name the number of what is to go, where they speak of it, and in which nobody is told to look up a
 * number that is known. Who was impersonated still looks up all that stands under it.
 *
 * @param filing Without one number of the guide's province, the guide stays as it is.
 */
export function withFiling(guide: Guide, filing: Filing): Guide {
  const number = targetNumberOf(guide, filing);
  if (number === null) return guide;
  const named = (item: GuideItem): GuideItem => {
    if (item.text?.key === 'step.findFalse') {
      return { ...item, text: { key: 'step.findFalseNamed', params: { number } } };
    }
    const { params } = item.text ?? {};
    if (!item.text || !params) return item;
    const known = {
      ...('number' in params && { number }),
      ...('named' in params && { named: { zh: `（${number}）`, en: ` (${number})` } }),
    };
    return Object.keys(known).length > 0
      ? { ...item, text: { ...item.text, params: { ...params, ...known } } }
      : item;
  };
  const isFound = guide.answers.conflict !== 'identity';
  const ways = guide.ways.map((way) => ({
    ...way,
    steps: way.steps.filter(({ id }) => !(isFound && id === 'paper-find')).map(named),
  }));
  return { ...guide, ways, steps: ways.flatMap(({ steps }) => steps) };
}
