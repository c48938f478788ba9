import type { ProvinceId } from '../../data/schema';
import type { HandIn } from '../../lib/guide/guide-hand-in';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';
import { useOnlyOf } from './guide-line';
import { useNoted } from './use-seen';

interface Props {
  handIn: readonly HandIn[];
  provinceId: ProvinceId;
}

/**
 * Where the form goes, as far as it is known; what is not, stands among what to ask. An old address can send a copy of
 * somebody's ID to strangers: what is not certain is folded away under a warning.
 */
export function HandInList({ handIn, provinceId }: Props) {
  const { t } = useWords();
  const { forms } = useNoted(provinceId);
  const isNoted = forms.some(({ notice }) => notice.lines.length > 0);
  if (handIn.length === 0 && !isNoted) return null;
  const known = handIn.filter((entry) => entry.value !== null);
  const certain = known.filter((entry) => entry.sure);
  const doubtful = known.filter((entry) => !entry.sure);
  const ways = handIn.filter((entry) => entry.value === null);
  return (
    <section aria-labelledby="hand-in-title">
      <h3 id="hand-in-title">{t('guide.handIn.title')}</h3>
      {isNoted && <p>{t('guide.handIn.seen')}</p>}
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
              {t(`guide.handIn.kind.${entry.kind}`)} · {t(`guide.handIn.purpose.${entry.purpose}`)}{' '}
              {!entry.sure && <Doubt advice="ui.callFirst" fact={entry} />}
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
        </li>
      ))}
    </ul>
  );
}
