import { national } from '../../data/directory';
import type { Guide } from '../../lib/guide';
import { queryLink } from '../../lib/guide-context';
import type { GuideItem } from '../../lib/guide-item';
import { useGuideText } from '../guide-line';
import { useWords } from '../i18n';
import { materialGroups } from '../popup/materials-list';
import { wayWords } from '../popup/province-view';
import { Seal } from '../seal';
import { LineDetails } from './line-details';

interface Props {
  guide: Guide;
  number: string;
  /** Ids of what is done already. */
  ticked?: readonly string[];
}

/** Route and checklist on paper, one or two A4 pages. Shown by the printer only. */
export function PrintSheet({ guide, number, ticked = [] }: Props) {
  const { t, say, locale } = useWords();
  const { province, materials } = guide;
  const box = (id: string): string => (ticked.includes(id) ? '☑' : '☐');
  return (
    <article class="print-sheet">
      <header>
        <Seal character={province.prefix} size={44} />
        <div>
          <p class="print-title">{t('guide.printTitle', { authority: say(province.authority) })}</p>
          <p>
            {number && <b>{number}　</b>}
            {t('guide.printedOn', {
              date: new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-CN'),
            })}
          </p>
        </div>
      </header>
      {guide.consequences.length > 0 && (
        <section>
          <h2>{t('guide.consequencesTitle')}</h2>
          <ul>
            {guide.consequences.map((item) => (
              <li key={item.id}>
                – <PrintLine item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {guide.ways.map(({ way, steps }, index) => (
        <section key={way}>
          <h2>
            {index > 0 && t('guide.orElse')}
            {t(wayWords[way])}
          </h2>
          <ul>
            {steps.map((step) => (
              <li key={step.id}>
                {box(step.id)} <PrintLine item={step} />
                <LineDetails item={step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {materials && (
        <section>
          <h2>{t('popup.materials.title')}</h2>
          {materials.from === 'generic' && <p>{t('popup.materials.generic')}</p>}
          {materialGroups(materials).map(([title, papers]) => (
            <div key={title}>
              {materials.from === 'province' && <h3>{t(title)}</h3>}
              <ul>
                {papers.map((paper) => (
                  <li key={paper.id}>
                    {box(paper.id)} <PrintLine item={paper} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <footer>
        <p>
          {say(province.authority)} {province.authority.url} · {t('guide.linkQuery')} {queryLink.url}
        </p>
        <p>
          {say(national.sms.find(({ topic }) => topic === 'password') ?? national.portal.name)}
          {t('guide.printNote')}
        </p>
      </footer>
    </article>
  );
}

function PrintLine({ item }: { item: GuideItem }) {
  const { t, say } = useWords();
  const words = useGuideText();
  const [first] = item.facts;
  return (
    <>
      {item.text ? words(item.text) : first && say(first)}
      {!item.sure &&
        ` （${t('common.askFirst')}${first && first.asOf !== 'unknown' ? ` · ${first.asOf}` : ''}）`}
    </>
  );
}
