import { useState } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { guideFor } from '../../lib/guide/guide';
import { type CaseId, withCase } from '../../lib/guide/popup-case';
import { knownOf } from '../../lib/guide/province-known';
import { CaseChoice } from '../guide/case-choice';
import { FilingActions } from '../guide/filing-actions';
import { GuideContent } from '../guide/guide-content';
import { PrintSheet } from '../guide/print-sheet';
import { useWords } from '../ui/i18n';
import { OutLink } from '../ui/out-link';
import { FactDate, Proof } from '../ui/proof';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { SealIndex } from './seal-index';

/** One province: whose office it is, what is known of it, and the guide for the case that is chosen. */
export function ProvinceView({ route: { provinceId } }: DeskViewProps<'province'>) {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState<CaseId | null>(null);
  const answers = chosen ? withCase({}, chosen) : {};
  const filing = readFiling(provinceId);
  const guide = guideFor(provinceId, answers);
  const { province } = guide;
  const known = knownOf(province, new Date());
  return (
    <>
      <nav class="side-index" aria-label={t('desk.index')}>
        <SealIndex compact here={provinceId} to={(id) => ({ view: 'province', provinceId: id })} />
      </nav>
      <article class="province">
        <header class="province-head">
          <Seal character={province.prefix} size={72} />
          <div>
            <h1>{say(province.authority)}</h1>
            <p>
              <OutLink href={province.authority.url}>{new URL(province.authority.url).host}</OutLink>{' '}
              <span class="soft small">
                <FactDate fact={province.authority} />
              </span>
            </p>
            <dl class="known-list">
              <dt>{t('desk.known.form.name')}</dt>
              <dd>{t(`desk.known.form.${known.form}`)}</dd>
              <dt>{t('desk.known.route.name')}</dt>
              <dd>{t(`desk.known.route.${known.route}`)}</dd>
              <dt>{t('desk.known.contact.name')}</dt>
              <dd>{t(`desk.known.contact.${known.contact}`)}</dd>
            </dl>
          </div>
          <Proof facts={[province.authority]} />
        </header>
        <section class="screen-only" aria-labelledby="case-title">
          <h2 id="case-title">{t('guide.case.heading')}</h2>
          <CaseChoice chosen={chosen} choose={setChosen} />
          <p>
            <a class="button main" href={deskHash({ view: 'guide', filing })}>
              {t('guide.question.stepByStep')}
            </a>
          </p>
        </section>
        <FilingActions filing={filing} answers={answers} kept={null} />
        <GuideContent guide={guide} filing={filing} />
        <PrintSheet guide={guide} filing={filing} />
      </article>
    </>
  );
}
