import { isSure } from '../../lib/guide/fact-trust';
import type { GuideItem } from '../../lib/guide/guide-item';
import { useWords } from '../ui/i18n';
import { Doubt } from '../ui/proof';
import { useOnlyOf } from './guide-line';

/** What the sources say beyond the line itself; each that is doubtful says so. */
export function LineDetails({ item }: { item: GuideItem }) {
  const { say } = useWords();
  const onlyOf = useOnlyOf();
  const now = new Date();
  if (item.details.length === 0) return null;
  return (
    <ul class="line-details">
      {item.details.map((fact) => (
        <li key={fact.zh}>
          {say(fact)}
          {onlyOf(item.tellers?.get(fact))}
          {!isSure(fact, now) && ' '}
          {!isSure(fact, now) && <Doubt fact={fact} />}
        </li>
      ))}
    </ul>
  );
}
