import type { Filing } from '../../lib/filing/filing';
import { isUsable } from '../../lib/guide/fact-trust';
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
      <h2 id="form-title">{t('guide.form.title')}</h2>
      <p class="form-name" lang={best.title ? 'zh-CN' : undefined}>
        {best.title ?? t('guide.form.none')}
      </p>
      <div class="with-proof">
        <p class="small">
          {t(`guide.form.state.${formState(form)}`)}{' '}
          <span class={form.sure || best.kind === 'none-found' ? 'soft' : 'unsure'}>
            {!form.sure && best.kind !== 'none-found' && `${t('ui.askFirst')} · `}
            <FactDate fact={fact} />
            {!isUsable(best) && ` · ${t('ui.confidence.low')}`}
          </span>
        </p>
        <Proof facts={[fact]} />
      </div>
      <p class="actions">
        {page && (
          <OutLink class="button main" href={page}>
            {t('guide.form.openOfficial')}
          </OutLink>
        )}
        {search && (
          <OutLink class="button main" href={guideListUrl ?? homeUrl}>
            {t(guideListUrl ? 'guide.form.searchGuides' : 'guide.form.searchSite')}
          </OutLink>
        )}
        {fill && <FillLink filing={filing} form={form} />}
      </p>
      {(guideListUrl || !search) && (
        <p class="guide-links">
          {guideListUrl && guideListUrl !== page && !search && (
            <OutLink href={guideListUrl}>{t('guide.link.guideList')}</OutLink>
          )}
          <OutLink href={homeUrl}>{t('guide.form.site')}</OutLink>
        </p>
      )}
    </section>
  );
}
