import { type CaseId, popupCases } from '../../lib/guide/popup-case';
import type { MessageKey } from '../../locales/dictionaries';
import { Segments } from '../ui/choice';
import { useWords } from '../ui/i18n';

const caseWords: Record<CaseId, [MessageKey, MessageKey]> = {
  'mine-online': ['case.offer.mineOnline', 'case.offer.mineOnlineWay'],
  'mine-lost': ['case.offer.mineLost', 'case.offer.mineLostWay'],
  'mine-paper': ['case.offer.minePaper', 'case.offer.minePaperWay'],
  'other-paper': ['case.offer.otherPaper', 'case.offer.otherPaperWay'],
  misused: ['case.offer.misused', 'case.offer.misusedWay'],
};

/** The cases that most people are in, as one question. */
export function CaseChoice({ chosen, choose }: { chosen: CaseId | null; choose: (chosen: CaseId) => void }) {
  const { t } = useWords();
  return (
    <fieldset class="question">
      <legend data-open tabIndex={-1}>
        {t('case.question.whose')}
      </legend>
      <Segments
        segments={popupCases.map(({ id }) => ({
          key: id,
          label: (
            <>
              <span>{t(caseWords[id][0])}</span>
              <span class="case-way">{t(caseWords[id][1])}</span>
            </>
          ),
          pressed: chosen === id,
          press: () => choose(id),
        }))}
      />
    </fieldset>
  );
}
