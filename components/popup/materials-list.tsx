import type { GuideMaterials } from '../../lib/guide-materials';
import type { MessageKey } from '../../locales/dictionaries';
import { GuideLine } from '../guide-line';
import { useWords } from '../i18n';

/** What to enclose, by who applies. */
export function MaterialsList({ materials }: { materials: GuideMaterials }) {
  const { t } = useWords();
  const groups = [
    ['popup.materials.unit', materials.unit],
    ['popup.materials.individual', materials.individual],
    ['popup.materials.both', materials.both],
  ] as const satisfies readonly (readonly [MessageKey, GuideMaterials['both']])[];
  return (
    <section aria-labelledby="materials-title">
      <h2 id="materials-title">{t('popup.materials.title')}</h2>
      {materials.from === 'generic' && <p class="caution small">{t('popup.materials.generic')}</p>}
      {groups.map(([title, items]) =>
        items.length > 0 ? (
          <div key={title}>
            {materials.from === 'province' && <h3>{t(title)}</h3>}
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <GuideLine item={item} />
                </li>
              ))}
            </ul>
          </div>
        ) : null,
      )}
    </section>
  );
}
