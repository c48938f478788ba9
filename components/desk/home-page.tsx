import { useWords } from '../i18n';
import { KnownLegend, SealIndex } from './seal-index';

/** Where the desk begins: the 31 seals, and what is known of each province. */
export function HomePage() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('desk.choose')}</h1>
      <KnownLegend />
      <SealIndex to={(provinceId) => ({ page: 'province', provinceId })} />
    </section>
  );
}
