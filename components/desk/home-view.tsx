import { useWords } from '../ui/i18n';
import { KnownLegend, SealIndex } from './seal-index';

/** Where the desk begins: the 31 seals, and what is known of each province. */
export function HomeView() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('desk.choose')}</h1>
      <KnownLegend />
      <SealIndex to={(provinceId) => ({ view: 'province', provinceId })} />
    </section>
  );
}
