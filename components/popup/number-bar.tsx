import type { Filing } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import { guideFormFor } from '../../lib/guide/guide-form';
import { queryLink } from '../../lib/guide/guide-links';
import { goesByForm } from '../../lib/lookup/lookup';
import { visitPage } from '../../platform/pages/visit';
import { FillLink } from '../guide/fill-link';
import { visitFor } from '../guide/visit-link';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { Outward } from '../ui/out-link';

/** The number of the filing that was chosen, kept in sight above the guide, with what one does with it. */
export function NumberBar({ guide, filing }: { guide: Guide; filing: Filing }) {
  const { t } = useWords();
  const { written } = filing;
  const form = guide.form ?? guideFormFor(guide.province, false, new Date());
  return (
    <section class="number-bar" aria-label={written}>
      <h2 lang="zh-CN">{written}</h2>
      <p class="actions">
        {filing.filings.some(goesByForm) && <FillLink filing={filing} form={form} />}
        <CopyButton text={written}>{t('lookup.copy.number')}</CopyButton>
        <CopyButton text={written} then={() => void visitPage(queryLink.url, visitFor(filing))}>
          {t('lookup.copy.andQuery')}
          <Outward />
        </CopyButton>
      </p>
    </section>
  );
}
