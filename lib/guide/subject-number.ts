import type { Filing } from '../filing/filing';
import { subjectNumberOf } from '../filing/filing-number';
import type { Guide } from './guide';
import type { GuideItem } from './guide-item';

/**
 * A guide whose steps name the number of the subject that the filing belongs to, where they speak of it.
 *
 * @param filing Without one number of the guide's province, the steps stay as they are.
 */
export function withSubjectNumber(guide: Guide, { filings: [first, ...more] }: Filing): Guide {
  const isOne = first?.provinceId === guide.provinceId && more.length === 0;
  const subjectNumber = first && isOne ? subjectNumberOf(first) : null;
  if (subjectNumber === null) return guide;
  const named = (item: GuideItem): GuideItem =>
    item.text?.params && 'subjectNumber' in item.text.params
      ? { ...item, text: { ...item.text, params: { ...item.text.params, subjectNumber } } }
      : item;
  const ways = guide.ways.map((way) => ({ ...way, steps: way.steps.map(named) }));
  return { ...guide, ways, steps: ways.flatMap(({ steps }) => steps) };
}
