import type { Guide } from '../../lib/guide';
import { useWords } from '../i18n';
import { FactDate, Proof } from '../proof';

/** Where the form goes. Old or doubtful addresses and phones always carry "call first"; unknown ones say so. */
export function HandInList({ guide }: { guide: Guide }) {
  const { t, say } = useWords();
  return (
    <section aria-labelledby="hand-in-title">
      <h2 id="hand-in-title">{t('popup.handIn.title')}</h2>
      {guide.handIn.length === 0 && <p>{t('popup.handIn.none')}</p>}
      <ul>
        {guide.handIn.map((entry) => (
          <li key={entry.zh}>
            <p>
              <b>{t(`popup.handIn.kind.${entry.kind}`)}</b> · {t(`popup.handIn.purpose.${entry.purpose}`)}
            </p>
            {entry.value && (
              <p class="contact" lang="zh-CN">
                {entry.value}
              </p>
            )}
            <p class="small soft">{say(entry)}</p>
            {!entry.sure && (
              <p class="unsure">
                {t('common.callFirst')} · <FactDate fact={entry} />
              </p>
            )}
            <Proof facts={[entry]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
