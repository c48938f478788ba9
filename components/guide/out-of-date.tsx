import type { ProvinceId } from '../../data/schema';
import { outOfDateUrl } from '../../lib/project-page';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';

/** Opens a prefilled issue form of the project in a new tab; it says nothing about the person. */
export function OutOfDate({ provinceId }: { provinceId: ProvinceId }) {
  const { t } = useWords();
  return (
    <p class="small">
      <OutLink href={outOfDateUrl(provinceId)}>{t('guide.outOfDate')}</OutLink>
    </p>
  );
}
