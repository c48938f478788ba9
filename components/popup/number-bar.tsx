import type { Guide } from '../../lib/guide/guide';
import { guideFormFor } from '../../lib/guide/guide-form';
import { goesByForm, lookUp } from '../../lib/lookup/lookup';
import { openTab } from '../../platform/tabs';
import { FillLink } from '../guide/fill-link';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { Outward } from '../ui/out-link';

/** The number that was chosen, kept in sight above the guide, with what one does with it. */
export function NumberBar({ guide, number }: { guide: Guide; number: string }) {
  const { t } = useWords();
  const { provinceId, province } = guide;
  const form = guide.form ?? guideFormFor(province, false, new Date());
  const { numbers, queryUrl } = lookUp(number);
  return (
    <section class="number-bar" aria-label={number}>
      <h2 lang="zh-CN">{number}</h2>
      <p class="actions">
        {numbers.some(goesByForm) && <FillLink provinceId={provinceId} form={form} number={number} />}
        <CopyButton text={number}>{t('lookup.copy.number')}</CopyButton>
        <CopyButton text={number} then={() => void openTab(queryUrl)}>
          {t('lookup.copy.andQuery')}
          <Outward />
        </CopyButton>
      </p>
    </section>
  );
}
