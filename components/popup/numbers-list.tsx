import { provinceOf } from '../../data/directory';
import { readFiling } from '../../lib/filing/filing';
import { isFiling } from '../../lib/filing/filing-number';
import type { PageNumber } from '../../lib/filing/page-number';
import type { ChooseFiling } from '../lookup/number-card';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

interface Props {
  numbers: PageNumber[];
  choose: ChooseFiling;
}

/** Numbers shown at once; the rest is folded away, so that the search field stays in sight. */
const shown = 5;

/** Filing numbers found on the page, offered before anything is typed. */
export function NumbersList({ numbers, choose }: Props) {
  const { t } = useWords();
  const more = numbers.slice(shown);
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">{t('popup.numbers.title')}</h2>
      <Numbers numbers={numbers.slice(0, shown)} choose={choose} />
      {more.length > 0 && (
        <details class="more">
          <summary>{t('popup.numbers.more', { count: more.length })}</summary>
          <Numbers numbers={more} choose={choose} />
        </details>
      )}
    </section>
  );
}

function Numbers({ numbers, choose }: Props) {
  const { t } = useWords();
  return (
    <ul class="numbers">
      {numbers.map(({ canonical, kind, provinceId, own }) => (
        <li key={canonical}>
          {provinceId && isFiling(kind) ? (
            <button type="button" class="number" onClick={() => choose(readFiling(provinceId, canonical))}>
              <Seal character={provinceOf(provinceId).prefix} size={28} />
              <span>
                <b lang="zh-CN">{canonical}</b>{' '}
                <span class="soft small">
                  {t(`filing.kind.${kind}`)}
                  {own && ` · ${t('lookup.own')}`}
                </span>
              </span>
            </button>
          ) : (
            <p class="number">
              <span lang="zh-CN">{canonical}</span>
              <span class="soft small">
                {t(`filing.kind.${kind}`)} · {t('popup.numbers.otherProcedure')}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
