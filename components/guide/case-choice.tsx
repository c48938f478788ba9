import { popupCases } from '../../lib/guide/guide';
import type { MessageKey } from '../../locales/dictionaries';
import { Segments } from '../ui/choice';
import { useWords } from '../ui/i18n';

export type CaseId = (typeof popupCases)[number]['id'];

const caseWords: Record<CaseId, [MessageKey, MessageKey]> = {
  'mine-online': ['guide.caseMineOnline', 'guide.caseMineOnlineWay'],
  'mine-lost': ['guide.caseMineLost', 'guide.caseMineLostWay'],
  'mine-paper': ['guide.caseMinePaper', 'guide.caseMinePaperWay'],
  'other-paper': ['guide.caseOtherPaper', 'guide.caseOtherPaperWay'],
};

/** The cases that most people are in; choosing the chosen one again leaves it. */
export function CaseChoice({
  chosen,
  choose,
}: {
  chosen: CaseId | null;
  choose: (chosen: CaseId | null) => void;
}) {
  const { t } = useWords();
  return (
    <Segments
      segments={popupCases.map(({ id }) => ({
        key: id,
        label: (
          <>
            <span>{t(caseWords[id][0])}</span>
            <span class="case-way">→ {t(caseWords[id][1])}</span>
          </>
        ),
        pressed: chosen === id,
        press: () => choose(chosen === id ? null : id),
      }))}
    />
  );
}
