import { nameOf } from '../../data/names/names';
import { readFiling } from '../../lib/filing/filing';
import { isFiling } from '../../lib/filing/filing-number';
import type { PageNumber } from '../../lib/filing/page-number';
import type { ChooseFiling } from '../lookup/number-card';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';

interface Props {
  numbers: readonly PageNumber[];
  choose: ChooseFiling;
  /** Whether the page is one of the ministry's, which shows other people's filings: its own is hardly what one came for. */
  official?: boolean;
}

/** Numbers shown at once; the rest is folded away, so that the search field stays in sight. */
const shown = 3;

/** Filing numbers found on the page, offered before anything is typed. */
export function NumbersList({ numbers, choose, official = false }: Props) {
  const { t } = useWords();
  const others = official ? numbers.filter(({ own }) => !own) : numbers;
  // Under its own heading nobody need be told again.
  const own = official ? numbers.filter((one) => one.own).map((one) => ({ ...one, own: false })) : [];
  const more = others.slice(shown);
  // The fold says by itself what is in it.
  if (others.length === 0) return <Folded summary={t('popup.numbers.own')} numbers={own} choose={choose} />;
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">{t('popup.numbers.title')}</h2>
      <Numbers numbers={others.slice(0, shown)} choose={choose} />
      {more.length > 0 && (
        <Folded summary={t('popup.numbers.more', { count: more.length })} numbers={more} choose={choose} />
      )}
      {own.length > 0 && <Folded summary={t('popup.numbers.own')} numbers={own} choose={choose} />}
    </section>
  );
}

function Folded({ summary, ...list }: Props & { summary: string }) {
  return (
    <details class="more">
      <summary>{summary}</summary>
      <Numbers {...list} />
    </details>
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
              <Seal character={nameOf(provinceId).prefix} size={28} />
              <span>
                <b lang="zh-CN">{canonical}</b>{' '}
                <span class="soft small">
                  {`· ${t(`filing.kind.${kind}`)}`}
                  {own && ` · ${t('filing.own')}`}
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
