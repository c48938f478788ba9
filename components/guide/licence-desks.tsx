import type { Guide } from '../../lib/guide/guide';
import { FactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { Proof } from '../ui/proof';

/** Phones and desks for telecom licences, listed so that nobody takes them for the filing desk. */
export function LicenceDesks({ guide }: { guide: Guide }) {
  const { t, say } = useWords();
  if (guide.licenceDesks.length === 0) return null;
  return (
    <details class="more">
      <summary>
        <h3>{t('guide.title.licenceDesks')}</h3>
      </summary>
      <p class="soft">{t('guide.note.licenceDesks')}</p>
      <ul class="lines">
        {guide.licenceDesks.map((desk) => (
          <li key={desk.zh + desk.value}>
            <div class="with-proof">
              <p>
                <span class="not-for-filings">{desk.value}</span> {say(desk)}{' '}
                <span class={desk.sure ? 'soft small' : 'unsure'}>
                  {!desk.sure && `${t('guide.licenceDesk.unsure')} · `}
                  <FactDate fact={desk} />
                </span>
              </p>
              <Proof facts={[desk]} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
