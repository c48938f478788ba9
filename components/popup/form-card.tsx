import type { Guide } from '../../lib/guide';
import { formFact, type GuideForm } from '../../lib/guide-form';
import { useWords } from '../i18n';
import { DeskLink } from '../lookup/desk-link';
import { FactDate, Proof } from '../proof';

interface Props {
  guide: Guide;
  form: GuideForm;
  /** The filing number that the form is for, if one is known. */
  number?: string | null;
  /** Whether to offer filling it in; not where that stands elsewhere on the screen. */
  fill?: boolean;
}

/** The form that matches, or honestly what is known of it, with the administration's own pages beside it. */
export function FormCard({ guide, form, number = null, fill = true }: Props) {
  const { t, say } = useWords();
  const { best } = form;
  const fact = formFact(best);
  return (
    <section class="card" aria-labelledby="form-title">
      <h2 id="form-title">{t('popup.form.title')}</h2>
      <p class="form-name" lang="zh-CN">
        {best.title ?? t('popup.form.none')}
      </p>
      <div class="with-proof">
        <p class="small">
          {t(`popup.form.kind.${best.kind}`)}
          {' · '}
          <FactDate fact={fact} />
        </p>
        <Proof facts={[fact]} />
      </div>
      <p class="guide-links">
        {fill && (
          <DeskLink
            route={{ page: 'form', provinceId: guide.provinceId, number, caseId: null }}
            class={best.kind === 'official-page' ? 'button' : 'button main'}
          >
            {t('popup.form.fill')}
          </DeskLink>
        )}
        {best.kind === 'official-page' && best.url && (
          <a class="button main" href={best.url} target="_blank" rel="noreferrer">
            {t('popup.form.openOfficial')} <span aria-hidden="true">↗</span>
          </a>
        )}
        {form.guideListUrl && form.guideListUrl !== best.url && (
          <a class="button" href={form.guideListUrl} target="_blank" rel="noreferrer">
            {t('guide.linkGuideList')} <span aria-hidden="true">↗</span>
          </a>
        )}
        <a class="button" href={form.homeUrl} target="_blank" rel="noreferrer">
          {t('popup.form.site', { authority: say(guide.province.authority) })}{' '}
          <span aria-hidden="true">↗</span>
        </a>
      </p>
    </section>
  );
}
