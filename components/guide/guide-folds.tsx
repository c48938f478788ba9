import type { Guide } from '../../lib/guide/guide';
import type { Fold, FoldId } from '../../lib/guide/guide-screen';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { GuideLinks } from './guide-line';
import { GuideLines } from './guide-section';
import { LicenceDesks } from './licence-desks';
import { OutOfDate } from './out-of-date';

const foldWords: Record<FoldId, MessageKey> = {
  before: 'guide.title.before',
  sms: 'guide.title.sms',
  rules: 'guide.title.rules',
  keep: 'guide.title.keep',
  special: 'guide.title.special',
  more: 'guide.title.more',
};

/** Everything that is not the way itself, one line until it is opened. */
export function GuideFolds({ folds, guide }: { folds: readonly Fold[]; guide: Guide }) {
  const { t } = useWords();
  return (
    <div class="guide-folds">
      {folds.map(({ id, parts }) => (
        <details key={id} class="more">
          <summary>
            {t(foldWords[id])}{' '}
            <span class="soft small">{parts.reduce((sum, { items }) => sum + items.length, 0)}</span>
          </summary>
          {parts.map(({ title, items }) => (
            <section key={title ?? id}>
              {title && <FoldTitle guide={guide} title={title} />}
              <GuideLines items={items} />
            </section>
          ))}
          {id === 'special' && guide.provider && <GuideLinks links={guide.provider.links} />}
          {id === 'more' && (
            <>
              <LicenceDesks guide={guide} />
              <OutOfDate provinceId={guide.provinceId} />
            </>
          )}
        </details>
      ))}
    </div>
  );
}

function FoldTitle({ guide, title }: { guide: Guide; title: NonNullable<Fold['parts'][number]['title']> }) {
  const { t, say } = useWords();
  const provider = guide.provider?.provider.name;
  return <h3>{t(`guide.title.${title}`, { provider: provider ? say(provider) : '' })}</h3>;
}
