import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import { guideFor } from '../../lib/guide/guide';
import { FilingActions } from '../guide/filing-actions';
import { GuideContent } from '../guide/guide-content';
import { NumberCaution } from '../guide/number-caution';
import { PrintSheet } from '../guide/print-sheet';
import { QuestionList } from '../guide/question-list';
import { NotStoredMark } from '../notebook/not-stored';
import { useAnswers } from '../notebook/use-answers';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { GuideStart } from './guide-start';

/** The questions of a case and the guide that follows from the answers. */
export function GuideView({ route: { filing, whose } }: DeskViewProps<'guide'>) {
  return filing ? <FilingGuide filing={filing} /> : <GuideStart whose={whose} />;
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
            {say(province.authority)}
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
