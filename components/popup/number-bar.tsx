import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { guideFormFor } from '../../lib/guide/guide-form';
import { lookUp } from '../../lib/lookup/lookup';
import { openTab } from '../../platform/tabs';
import { CopyButton } from '../copy-button';
import { FillLink } from '../guide/fill-link';
import { useWords } from '../i18n';
import { Outward } from '../out-link';

/** The number that was chosen, kept in sight above the guide, with what one does with it. */
export function NumberBar({ provinceId, number }: { provinceId: ProvinceId; number: string }) {
  const { t } = useWords();
  const form = guideFormFor(provinceOf(provinceId), false, new Date());
  return (
    <section class="number-bar" aria-label={number}>
      <h2 lang="zh-CN">{number}</h2>
      <p class="actions">
        <FillLink provinceId={provinceId} form={form} number={number} />
        <CopyButton text={number}>{t('lookup.copyNumber')}</CopyButton>
        <CopyButton text={number} then={() => void openTab(lookUp(number).queryUrl)}>
          {t('lookup.query')}
          <Outward />
        </CopyButton>
      </p>
    </section>
  );
}
