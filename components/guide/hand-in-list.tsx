import type { Guide } from '../../lib/guide/guide';
import type { HandIn } from '../../lib/guide/guide-hand-in';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';
import { useOnlyOf } from './guide-line';
import { useNoted } from './use-seen';

/**
 * Where the form goes. An old address can send a copy of somebody's ID to strangers: what is not certain is
 * folded away under a warning, what is not known is said.
 */
export function HandInList({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const { forms } = useNoted(guide.province.id);
  const known = guide.handIn.filter((entry) => entry.value !== null);
  const certain = known.filter((entry) => entry.sure);
  const doubtful = known.filter((entry) => !entry.sure);
  const ways = guide.handIn.filter((entry) => entry.value === null);
  return (
    <section aria-labelledby="hand-in-title">
      <h2 id="hand-in-title">{t('guide.handIn.title')}</h2>
      {forms.some(({ notice }) => notice.lines.length > 0) && <p>{t('guide.handIn.seen')}</p>}
      {certain.length === 0 && (
        <p>
          {t(
            doubtful.some(({ purpose }) => purpose === 'deregistration')
              ? 'guide.handIn.onlyOld'
              : ways.length > 0
                ? 'guide.handIn.noAddress'
                : 'guide.handIn.none',
          )}
        </p>
      )}
      <Entries entries={[...certain, ...ways]} />
      {doubtful.length > 0 && (
        <details class="more">
          <summary>{t('guide.handIn.doubtful', { count: doubtful.length })}</summary>
          <Caution small>{t('guide.handIn.warning')}</Caution>
          <Entries entries={doubtful} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries }: { entries: readonly HandIn[] }) {
  const { t, say } = useWords();
  const onlyOf = useOnlyOf();
  if (entries.length === 0) return null;
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.zh}>
          <div class="with-proof">
            <p>
              {t(`guide.handIn.kind.${entry.kind}`)} · {t(`guide.handIn.purpose.${entry.purpose}`)}
            </p>
            <Proof facts={[entry]} />
          </div>
          {entry.value && (
            <p class="contact" lang="zh-CN">
              {entry.value}
            </p>
          )}
          <p class="small soft">
            {say(entry)}
            {onlyOf(entry.onlyOf)}
          </p>
          {!entry.sure && (
            <p>
              <Doubt advice="ui.callFirst" fact={entry} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
