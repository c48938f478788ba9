import type { GuideItem } from '../../lib/guide/guide-item';
import { GuideLine } from './guide-line';
import { LineDetails } from './line-details';

/** Lines of the guide in order, each with what the sources say beyond it. */
export function GuideLines({ items }: { items: readonly GuideItem[] }) {
  return (
    <ul class="lines">
      {items.map((item) => (
        <li key={item.id}>
          <GuideLine item={item} />
          <LineDetails item={item} />
        </li>
      ))}
    </ul>
  );
}
