import type { Guide } from '../../lib/guide';
import { formFact, type GuideForm } from '../../lib/guide-form';
import { useWords } from '../i18n';
import { DeskLink } from '../lookup/desk-link';
import { FactDate, Proof } from '../proof';

/** The form that matches, or honestly what is known of it, with the administration's own pages beside it. */
export function FormCard({ guide, form }: { guide: Guide; form: GuideForm }) {
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
        <DeskLink
          route={{ page: 'form', provinceId: guide.provinceId, number: null, caseId: null }}
          class={best.kind === 'official-page' ? 'button' : 'button main'}
        >
          {t('popup.form.fill')}
        </DeskLink>
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
