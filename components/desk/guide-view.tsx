import type { ProvinceId } from '../../data/schema';
import { deskHash } from '../../lib/desk-route';
import { filingsIn } from '../../lib/filing/target';
import { guideFor } from '../../lib/guide/guide';
import { FilingActions } from '../guide/filing-actions';
import { FilingField } from '../guide/filing-field';
import { GuideContent } from '../guide/guide-content';
import { NumberCaution } from '../guide/number-caution';
import { PrintSheet } from '../guide/print-sheet';
import { QuestionList } from '../guide/question-list';
import { useAnswers } from '../notebook/use-answers';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { KnownLegend, SealIndex } from './seal-index';

/** The questions of a case and the guide that follows from the answers. */
export function GuideView({ route: { provinceId, number } }: DeskViewProps<'guide'>) {
  // The number says whose it is; an address that names another province is wrong about it.
  const owner = filingsIn(number ?? '')[0]?.provinceId ?? provinceId;
  return owner ? <FilingGuide provinceId={owner} number={number} /> : <WhichProvince />;
}

function WhichProvince() {
  const { t } = useWords();
  return (
    <section class="home">
      <h1>{t('guide.title.whichProvince')}</h1>
      <p class="soft">{t('guide.note.whichProvince')}</p>
      <div class="guide-search">
        <FilingField
          choose={(provinceId, number) => {
            location.hash = deskHash({ view: 'guide', provinceId, number });
          }}
        />
      </div>
      <KnownLegend />
      <SealIndex to={(provinceId) => ({ view: 'guide', provinceId, number: null })} />
    </section>
  );
}

function FilingGuide({ provinceId, number }: { provinceId: ProvinceId; number: string | null }) {
  const { t, say } = useWords();
  const { answers, change, kept } = useAnswers(provinceId, number);
  const guide = guideFor(provinceId, answers ?? {});
  const { province } = guide;
  return (
    <article class="province">
      <header class="province-head">
        <Seal character={province.prefix} size={52} />
        <div>
          <h1>{t('guide.case.heading')}</h1>
          <p class="soft">
            {number ? `${number} · ` : ''}
            <a href={deskHash({ view: 'province', provinceId })}>{say(province.authority)}</a>
            {' · '}
            <a href={deskHash({ view: 'guide', provinceId: null, number: null })}>
              {t('guide.otherProvince')}
            </a>
          </p>
        </div>
      </header>
      <NumberCaution number={number ?? ''} provinceId={provinceId} what={guide.answers.what} />
      <section class="screen-only" aria-label={t('guide.title.questions')}>
        {answers ? (
          <QuestionList provinceId={provinceId} answers={answers} change={change} />
        ) : (
          <p class="soft" role="status">
            {t('ui.loading')}
          </p>
        )}
      </section>
      {answers && (
        <>
          <FilingActions
            key={JSON.stringify([number, kept?.id])}
            provinceId={provinceId}
            number={number ?? ''}
            answers={guide.answers}
            kept={kept}
          />
          <GuideContent guide={guide} number={number} />
          <PrintSheet guide={guide} number={number ?? ''} ticked={kept?.ticked ?? []} />
        </>
      )}
    </article>
  );
}
