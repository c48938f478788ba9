import { useId } from 'preact/hooks';
import type { GuideItem } from '../../lib/guide/guide-item';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { GuideLine } from './guide-line';
import { LineDetails } from './line-details';

interface Props {
  title: MessageKey;
  items: readonly GuideItem[];
  /** Said above the lines. */
  note?: MessageKey;
  /** Folded away until it is asked for. */
  folded?: boolean;
}

/** A heading with lines of the guide under it; nothing where there are none. */
export function GuideSection({ title, items, note, folded = false }: Props) {
  const { t } = useWords();
  const id = useId();
  if (items.length === 0) return null;
  const lines = (
    <>
      {note && <p class="soft">{t(note)}</p>}
      <GuideLines items={items} />
    </>
  );
  if (folded) {
    return (
      <details class="more">
        <summary>
          <h2>{t(title)}</h2>
        </summary>
        {lines}
      </details>
    );
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {lines}
    </section>
  );
}

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
