import { type Filing, printedNumber } from '../../lib/filing/filing';
import type { Guide } from '../../lib/guide/guide';
import { filingContacts } from '../../lib/guide/guide-hand-in';
import type { GuideItem } from '../../lib/guide/guide-item';
import { materialGroups } from '../../lib/guide/guide-materials';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import { useWords } from '../ui/i18n';
import { useLineText } from './guide-line';
import { useWayTitle } from './way-title';

/** The way as plain text, to send to a colleague or a provider's support: steps, papers, what to ask; what is doubtful has its "?". */
export function useWayText(): (guide: Guide, screen: GuideScreen, filing: Filing) => string {
  const { t, say } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const line = (item: GuideItem): string => `${lineText(item)}${item.sure ? '' : ' ?'}`;
  return ({ province }, { ways, caution, asks, materials, handIn, hasDoubt }, filing) => {
    const steps = ways.flatMap((way) => way.steps);
    const papers = materials ? materialGroups(materials).flatMap((group) => group.papers) : [];
    const questions = (at: string | null): string[] =>
      asks && asks.stepId === at ? asks.items.map((item) => `   - ${lineText(item)}`) : [];
    return [
      [printedNumber(filing), say(province.authority), province.authority.url].filter(Boolean).join(' · '),
      ways.map((way) => wayTitle(way)[1]).join(' → '),
      ...caution.map(line),
      '',
      ...steps.flatMap((step, index) => [`${index + 1}. ${line(step)}`, ...questions(step.id)]),
      ...questions(null),
      ...(papers.length > 0
        ? ['', t('guide.materials.title'), ...papers.map((paper) => `- ${line(paper)}`)]
        : []),
      ...filingContacts(handIn).map(
        (entry) =>
          `${t('guide.handIn.title')}: ${t(`guide.handIn.kind.${entry.kind}`)} ${entry.value}${entry.sure ? '' : ' ?'}`,
      ),
      ...(hasDoubt ? ['', t('guide.print.note')] : []),
    ].join('\n');
  };
}
