import { provinces } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import { useWords } from '../i18n';
import { Seal } from '../seal';

/** The 31 seals as an index, in GB/T 2260 order. */
export function HomePage() {
  const { t, say } = useWords();
  return (
    <section>
      <h1>{t('desk.choose')}</h1>
      <ul class="seal-grid">
        {provinces.map((province) => (
          <li key={province.id}>
            <a href={deskHash({ page: 'province', provinceId: province.id })}>
              <Seal character={province.prefix} size={48} />
              <span>{say(province.name)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
