import type { GuideItem } from '../../lib/guide/guide-item';
import { type GuideMaterials, materialGroups } from '../../lib/guide/guide-materials';
import { useWords } from '../ui/i18n';
import { Doubt } from '../ui/proof';
import { GuideLine } from './guide-line';
import { LineDetails } from './line-details';
import { Tick } from './way-steps';

interface Props {
  materials: GuideMaterials;
  /** Ticks of the entry that keeps the filing; null where none does. */
  ticked?: ReadonlySet<string> | null;
  tick?: (item: GuideItem, ticked: boolean) => void;
}

/** What to enclose; under a heading for each applicant while nobody has said who applies. */
export function MaterialsList({ materials, ticked = null, tick = () => undefined }: Props) {
  const { t } = useWords();
  const isShared = materials.from === 'generic';
  return (
    <section aria-labelledby="materials-title">
      <h3 id="materials-title">
        {t('guide.materials.title')}
        {isShared && (
          <span class="soft small">
            {' '}
            {t('guide.note.generic')} <Doubt fact={undefined} />
          </span>
        )}
      </h3>
      {materialGroups(materials).map(({ applicant, named, papers }) => (
        <div key={applicant} class="materials">
          {named && <h4>{t(`guide.materials.${applicant}`)}</h4>}
          <ul>
            {papers.map((item) => (
              <li key={item.id}>
                <Tick item={item} ticked={ticked} tick={tick} />
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
