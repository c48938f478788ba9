import type { Filing } from '../../lib/filing/filing';
import { formFact, formState, type GuideForm } from '../../lib/guide/guide-form';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { FactDate, Proof } from '../ui/proof';
import { FillLink } from './fill-link';

interface Props {
  form: GuideForm;
  /** What the form is for. */
  filing: Filing;
  /** Whether to offer filling it in; not where that stands elsewhere on the screen. */
  fill?: boolean;
}

/** The form that matches, or honestly what is known of it, with the administration's own pages beside it. */
export function FormCard({ form, filing, fill = true }: Props) {
  const { t } = useWords();
  const { best, guideListUrl, homeUrl } = form;
  const fact = formFact(best);
  const page = best.kind === 'official-page' ? best.url : null;
  // Without a page and without a form of the province's own, looking for it there comes first.
  const search = page === null && form.layout === null;
  return (
    <section class="card" aria-labelledby="form-title">
      <h2 id="form-title">{t('popup.form.title')}</h2>
      <p class="form-name" lang={best.title ? 'zh-CN' : undefined}>
        {best.title ?? t('popup.form.none')}
      </p>
      <div class="with-proof">
        <p class="small">
          {t(`popup.form.state.${formState(form)}`)}{' '}
          <span class={form.sure || best.kind === 'none-found' ? 'soft' : 'unsure'}>
            {!form.sure && best.kind !== 'none-found' && `${t('common.askFirst')} · `}
            <FactDate fact={fact} />
            {best.confidence === 'low' && ` · ${t('common.confidence.low')}`}
          </span>
        </p>
        <Proof facts={[fact]} />
      </div>
      <p class="actions">
        {page && (
          <OutLink class="button main" href={page}>
            {t('popup.form.openOfficial')}
          </OutLink>
        )}
        {search && (
          <OutLink class="button main" href={guideListUrl ?? homeUrl}>
            {t(guideListUrl ? 'popup.form.searchGuides' : 'popup.form.searchSite')}
          </OutLink>
        )}
        {fill && <FillLink filing={filing} form={form} />}
      </p>
      {(guideListUrl || !search) && (
        <p class="guide-links">
          {guideListUrl && guideListUrl !== page && !search && (
            <OutLink href={guideListUrl}>{t('guide.linkGuideList')}</OutLink>
          )}
          <OutLink href={homeUrl}>{t('popup.form.site')}</OutLink>
        </p>
      )}
    </section>
  );
}
