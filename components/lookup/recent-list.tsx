import { nameOf } from '../../data/names/names';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import { useWords } from '../ui/i18n';

interface Props {
  lookups: readonly RecentLookup[];
  open: (lookup: RecentLookup) => void;
  erase: () => void;
}

/** What was looked up lately, to be opened again or forgotten. */
export function RecentList({ lookups, open, erase }: Props) {
  const { t, say } = useWords();
  if (lookups.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">
        {t('lookup.recent.title')} <span class="soft small">{t('lookup.recent.private')}</span>
      </h2>
      <ul>
        {lookups.map((one) => (
          <li key={JSON.stringify(one)}>
            <button type="button" onClick={() => open(one)}>
              {one.kind === 'province' ? say(nameOf(one.provinceId).name) : one.text}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="plain small" onClick={erase}>
            {t('lookup.recent.erase')}
          </button>
        </li>
      </ul>
    </section>
  );
}
