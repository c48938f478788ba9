import type { ProvinceId } from '../../data/schema';
import { outOfDateUrl } from '../../lib/project-page';
import { useWords } from '../i18n';

/** Opens a prefilled issue form of the project in a new tab; it says nothing about the person. */
export function OutOfDate({ provinceId }: { provinceId: ProvinceId }) {
  const { t } = useWords();
  return (
    <p class="small">
      <a href={outOfDateUrl(provinceId)} target="_blank" rel="noreferrer">
        {t('guide.outOfDate')}
        <span aria-hidden="true"> ↗</span>
      </a>
    </p>
  );
}
