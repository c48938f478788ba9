import { type Filing, printedNumber } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import { filingContacts } from '../../lib/guide/guide-hand-in';
import { type GuideItem, isAskStep, isTicked } from '../../lib/guide/guide-item';
import { queryLink } from '../../lib/guide/guide-links';
import { type GuideMaterials, materialGroups } from '../../lib/guide/guide-materials';
import { targetFilingOf, withFiling } from '../../lib/guide/with-filing';
import { today } from '../../lib/local-time';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';
import { Doubt } from '../ui/proof';
import { Seal } from '../ui/seal';
import { useLineText, useOnlyOf } from './guide-line';
import { LineDetails } from './line-details';
import { NumberCaution } from './number-caution';
import { useWayTitle } from './way-title';

interface Props {
  guide: Guide;
  filing: Filing;
  /** Ids of what is done already. */
  ticked?: readonly string[];
}

/** Route and checklist on paper, one or two A4 pages. Shown by the printer only. */
export function PrintSheet({ guide: general, filing, ticked = [] }: Props) {
  const { t, say } = useWords();
  const wayTitle = useWayTitle();
  const onlyOf = useOnlyOf();
  const guide = withFiling(general, filing);
  const { province, materials } = guide;
  const { what } = guide.answers;
  const number = printedNumber(targetFilingOf(guide, filing));
  // Only what is meant for this and was not doubted when it was found; it may still be old, and says so.
  const addresses = filingContacts(guide.handIn);
  const done = new Set(ticked);
  const box = (item: GuideItem): string => (isTicked(item, done) ? '☑' : '☐');
  // What stands under a step already is not printed twice.
  const atSteps = new Set(guide.steps.flatMap(({ details }) => details));
  const sms = guide.sms.filter(
    ({ text, facts }) => text !== null || !facts.some((fact) => atSteps.has(fact)),
  );
  return (
    <article class="print-sheet">
      <header>
        <Seal character={province.prefix} size={44} />
        <div>
          <p class="print-title">{t('guide.print.title', { authority: say(province.authority) })}</p>
          <p>
            {number && <b lang="zh-CN">{number}　</b>}
            {t('guide.print.on', { date: today(new Date()) })}
          </p>
        </div>
      </header>
      {/* For the whole subject its own number is printed. */}
      <NumberCaution filing={filing} what={what === 'subject' ? undefined : what} />
      <PrintedNotes title="guide.title.consequences" items={guide.consequences} />
      {guide.ways.map((way) => (
        <section key={way.way}>
          <h2>{wayTitle(way).join('')}</h2>
          <ul>
            {way.steps.map((step) => (
              <li key={step.id}>
                {box(step)} <PrintLine item={step} />
                {isAskStep(step) && <PrintedAsks asks={guide.asks} />}
                <LineDetails item={step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {materials && <PrintedMaterials materials={materials} box={box} />}
      {addresses.length > 0 && (
        <section>
          <h2>{t('guide.handIn.title')}</h2>
          <ul>
            {addresses.map((entry) => (
              <li key={entry.zh}>
                {t(`guide.handIn.kind.${entry.kind}`)} <b lang="zh-CN">{entry.value}</b>
                {onlyOf(entry.onlyOf)}
                {!entry.sure && <Doubt advice="ui.callFirst" fact={entry} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sms.length > 1 && <PrintedNotes title="guide.title.sms" items={sms} />}
      <footer>
        <p>
          {say(province.authority)} {province.authority.url} · {t('guide.link.query')} {queryLink.url}
        </p>
        <p>
          {sms.length === 1 && sms[0] && <PrintLine item={sms[0]} />}
          {guide.publicSecurity[0] && <PrintLine item={guide.publicSecurity[0]} />} {t('guide.print.note')}
        </p>
      </footer>
    </article>
  );
}

/** What to ask at a step. */
function PrintedAsks({ asks }: { asks: readonly GuideItem[] }) {
  return (
    <ul class="line-details">
      {asks.map((ask) => (
        <li key={ask.id}>
          <PrintLine item={ask} />
        </li>
      ))}
    </ul>
  );
}

/** Lines to know, without a box to tick. */
function PrintedNotes({ title, items }: { title: MessageKey; items: readonly GuideItem[] }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            – <PrintLine item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to enclose, with what the sources say beyond the names. */
function PrintedMaterials({
  materials,
  box,
}: {
  materials: GuideMaterials;
  box: (item: GuideItem) => string;
}) {
  const { t } = useWords();
  return (
    <section>
      <h2>
        {t('guide.materials.title')}
        {materials.from === 'generic' && ` (${t('guide.note.generic')} ?)`}
      </h2>
      {materialGroups(materials).map(({ applicant, named, papers }) => (
        <div key={applicant}>
          {named && <h3>{t(`guide.materials.${applicant}`)}</h3>}
          <ul>
            {papers.map((paper) => (
              <li key={paper.id}>
                {box(paper)} <PrintLine item={paper} />
                <LineDetails item={paper} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PrintLine({ item }: { item: GuideItem }) {
  const lineText = useLineText();
  return (
    <>
      {lineText(item)}
      {!item.sure && <Doubt fact={item.facts[0]} />}
    </>
  );
}
