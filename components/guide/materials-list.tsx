import { type GuideMaterials, materialGroups } from '../../lib/guide/guide-materials';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { GuideLine } from './guide-line';
import { LineDetails } from './line-details';

/** What to enclose, by who applies. */
export function MaterialsList({ materials }: { materials: GuideMaterials }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="materials-title">
      <h2 id="materials-title">{t('guide.materials.title')}</h2>
      {materials.from === 'generic' && <Caution small>{t('guide.materials.generic')}</Caution>}
      {materialGroups(materials).map(({ applicant, papers }) => (
        <div key={applicant} class="materials">
          {materials.from === 'province' && <h3>{t(`guide.materials.${applicant}`)}</h3>}
          <ul>
            {papers.map((item) => (
              <li key={item.id}>
                <GuideLine item={item} />
                <LineDetails item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
