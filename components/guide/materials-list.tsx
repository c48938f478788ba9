import type { GuideItem } from '../../lib/guide/guide-item';
import type { GuideMaterials } from '../../lib/guide/guide-materials';
import type { MessageKey } from '../../locales/dictionaries';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { GuideLine } from './guide-line';

/** The papers under the heading of who applies, without empty groups. */
export function materialGroups({
  unit,
  individual,
  both,
}: GuideMaterials): (readonly [MessageKey, readonly GuideItem[]])[] {
  const groups = [
    ['guide.materials.unit', unit],
    ['guide.materials.individual', individual],
    ['guide.materials.both', both],
  ] as const;
  return groups.filter(([, items]) => items.length > 0);
}

/** What to enclose, by who applies. */
export function MaterialsList({ materials }: { materials: GuideMaterials }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="materials-title">
      <h2 id="materials-title">{t('guide.materials.title')}</h2>
      {materials.from === 'generic' && <Caution small>{t('guide.materials.generic')}</Caution>}
      {materialGroups(materials).map(([title, items]) => (
        <div key={title} class="materials">
          {materials.from === 'province' && <h3>{t(title)}</h3>}
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <GuideLine item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
