import { useWords } from '../i18n';
import { SealIndex } from './seal-index';

/** Where the desk begins: the 31 seals, and what is known of each province. */
export function HomePage() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('desk.choose')}</h1>
      <p class="soft small legend">
        {t('desk.known.legend')}
        <span class="known-mark full" aria-hidden="true">
          {t('desk.known.form.sign')}
        </span>
        {t('desk.known.legendFull')}
        <span class="known-mark half" aria-hidden="true">
          {t('desk.known.form.sign')}
        </span>
        {t('desk.known.legendHalf')}
        <span class="known-mark none" aria-hidden="true">
          {t('desk.known.form.sign')}
        </span>
        {t('desk.known.legendNone')}
      </p>
      <SealIndex to={(provinceId) => ({ page: 'province', provinceId })} />
    </section>
  );
}
