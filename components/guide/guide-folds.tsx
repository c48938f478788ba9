import { useState } from 'preact/hooks';
import type { Guide } from '../../lib/guide/guide';
import type { Fold, FoldId } from '../../lib/guide/guide-screen';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { GuideLinks } from './guide-line';
import { GuideLines } from './guide-lines';
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
  return (
    <div class="guide-folds">
      {folds.map((fold) => (
        <GuideFold key={fold.id} fold={fold} guide={guide} />
      ))}
    </div>
  );
}

/** One of them; what is in it is drawn when it is opened first. */
function GuideFold({ fold: { id, parts }, guide }: { fold: Fold; guide: Guide }) {
  const { t } = useWords();
  const [isDrawn, setDrawn] = useState(false);
  return (
    <details class="more" onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}>
      <summary>
        {t(foldWords[id])}{' '}
        <span class="soft small">{parts.reduce((sum, { items }) => sum + items.length, 0)}</span>
      </summary>
      {isDrawn &&
        parts.map(({ title, items }) => (
          <section key={title ?? id}>
            {title && <FoldTitle guide={guide} title={title} />}
            <GuideLines items={items} />
          </section>
        ))}
      {isDrawn && id === 'special' && guide.provider && <GuideLinks links={guide.provider.links} />}
      {isDrawn && id === 'more' && (
        <>
          <LicenceDesks guide={guide} />
          <OutOfDate provinceId={guide.provinceId} />
        </>
      )}
    </details>
  );
}

function FoldTitle({ guide, title }: { guide: Guide; title: NonNullable<Fold['parts'][number]['title']> }) {
  const { t, say } = useWords();
  const provider = guide.provider?.provider.name;
  return <h3>{t(`guide.title.${title}`, { provider: provider ? say(provider) : '' })}</h3>;
}
