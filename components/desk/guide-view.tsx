import { deskHash } from '../../lib/desk-route';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { guideFor } from '../../lib/guide/guide';
import { FilingActions } from '../guide/filing-actions';
import { FilingField } from '../guide/filing-field';
import { GuideContent } from '../guide/guide-content';
import { NumberCaution } from '../guide/number-caution';
import { PrintSheet } from '../guide/print-sheet';
import { QuestionList } from '../guide/question-list';
import { NotStoredMark } from '../notebook/not-stored';
import { useAnswers } from '../notebook/use-answers';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { KnownLegend, SealIndex } from './seal-index';

/** The questions of a case and the guide that follows from the answers. */
export function GuideView({ route: { filing } }: DeskViewProps<'guide'>) {
  return filing ? <FilingGuide filing={filing} /> : <WhichProvince />;
}

function WhichProvince() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('guide.title.whichProvince')}</h1>
      <p class="soft">{t('guide.note.whichProvince')}</p>
      <div class="guide-search">
        <FilingField
          choose={(filing) => {
            location.hash = deskHash({ view: 'guide', filing });
          }}
        />
      </div>
      <KnownLegend />
      <SealIndex to={(provinceId) => ({ view: 'guide', filing: readFiling(provinceId) })} />
    </section>
  );
}

function FilingGuide({ filing }: { filing: Filing }) {
  const { t, say } = useWords();
  const { provinceId, written } = filing;
  const { answers, change, kept, refused } = useAnswers(filing);
  const guide = guideFor(provinceId, answers ?? {});
  const { province } = guide;
  return (
    <article class="province">
      <header class="province-head">
        <Seal character={province.prefix} size={52} />
        <div>
          <h1>{t('guide.case.heading')}</h1>
          <p class="soft">
            {written ? `${written} · ` : ''}
            <a href={deskHash({ view: 'province', provinceId })}>{say(province.authority)}</a>
            {' · '}
            <a href={deskHash({ view: 'guide', filing: null })}>{t('guide.otherProvince')}</a>
          </p>
        </div>
      </header>
      <NumberCaution filing={filing} what={guide.answers.what} />
      <section class="screen-only" aria-label={t('guide.title.questions')}>
        {answers ? (
          <QuestionList provinceId={provinceId} answers={answers} change={change} />
        ) : (
          <p class="soft" role="status">
            {t('ui.loading')}
          </p>
        )}
        <NotStoredMark refused={refused} />
      </section>
      {answers && (
        <>
          <FilingActions
            key={JSON.stringify([written, kept?.id])}
            filing={filing}
            answers={guide.answers}
            kept={kept}
          />
          <GuideContent guide={guide} filing={filing} />
          <PrintSheet guide={guide} filing={filing} ticked={kept?.ticked ?? []} />
        </>
      )}
    </article>
  );
}
