import { popupCases } from '../../lib/guide/guide';
import type { CaseId } from '../../lib/guide/popup-case';
import type { MessageKey } from '../../locales/dictionaries';
import { Segments } from '../ui/choice';
import { useWords } from '../ui/i18n';

const caseWords: Record<CaseId, [MessageKey, MessageKey]> = {
  'mine-online': ['guide.case.mineOnline', 'guide.case.mineOnlineWay'],
  'mine-lost': ['guide.case.mineLost', 'guide.case.mineLostWay'],
  'mine-paper': ['guide.case.minePaper', 'guide.case.minePaperWay'],
  'other-paper': ['guide.case.otherPaper', 'guide.case.otherPaperWay'],
  misused: ['guide.case.misused', 'guide.case.misusedWay'],
};

/** The cases that most people are in, as one question. */
export function CaseChoice({ chosen, choose }: { chosen: CaseId | null; choose: (chosen: CaseId) => void }) {
  const { t } = useWords();
  return (
    <fieldset class="question">
      <legend data-open tabIndex={-1}>
        {t('guide.question.whose')}
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
