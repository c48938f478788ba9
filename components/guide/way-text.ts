import { type Filing, printedNumber } from '../../lib/filing/filing';
import { isSure } from '../../lib/guide/fact-trust';
import type { Guide } from '../../lib/guide/guide';
import { filingContacts } from '../../lib/guide/guide-hand-in';
import type { GuideItem } from '../../lib/guide/guide-item';
import { type GuideMaterials, materialGroups } from '../../lib/guide/guide-materials';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import { targetFilingOf } from '../../lib/guide/with-filing';
import { useWords } from '../ui/i18n';
import { useLineText, useOnlyOf } from './guide-line';
import { useWayTitle } from './way-title';

/** The way as plain text, to send to a colleague or a provider's support: steps, papers, what to ask; what is doubtful has its "?". */
export function useWayText(): (guide: Guide, screen: GuideScreen, filing: Filing) => string {
  const { t, say } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const onlyOf = useOnlyOf();
  const line = (item: GuideItem): string => `${lineText(item)}${item.sure ? '' : ' ?'}`;
  /** What to enclose, each with when it is wanted and by whom. */
  const papersOf = (materials: GuideMaterials): string[] => {
    const isShared = materials.from === 'generic';
    const now = new Date();
    return [
      `${t('guide.materials.title')}${isShared ? ` (${t('guide.note.generic')} ?)` : ''}`,
      ...materialGroups(materials).flatMap(({ applicant, named, papers }) =>
        papers.flatMap((paper) => {
          const isNamed = named && applicant !== 'both';
          const who = isNamed ? t('notebook.applicant', { who: t(`guide.materials.${applicant}`) }) : '';
          const told = paper.details.map((fact) => `  ${say(fact)}${isSure(fact, now) ? '' : ' ?'}`);
          return [`- ${who}${line(paper)}`, ...told];
        }),
      ),
    ];
  };
  return (guide, { ways, caution, asks, materials, handIn, hasDoubt }, filing) => {
    const steps = ways.flatMap((way) => way.steps);
    const { province } = guide;
    const questions = (at: string | null): string[] =>
      asks && asks.stepId === at ? asks.items.map((item) => `   - ${lineText(item)}`) : [];
    return [
      [printedNumber(targetFilingOf(guide, filing)), say(province.authority), province.authority.url]
        .filter(Boolean)
        .join(' · '),
      ways.map((way) => wayTitle(way)[1]).join(' → '),
      ...caution.map(line),
      '',
      ...steps.flatMap((step, index) => [`${index + 1}. ${line(step)}`, ...questions(step.id)]),
      ...questions(null),
      ...(materials && materialGroups(materials).length > 0 ? ['', ...papersOf(materials)] : []),
      ...filingContacts(handIn).map(
        (entry) =>
          `${t('guide.handIn.title')}: ${t(`guide.handIn.kind.${entry.kind}`)} ${entry.value}${onlyOf(entry.onlyOf)}${entry.sure ? '' : ' ?'}`,
      ),
      ...(hasDoubt ? ['', t('guide.print.note')] : []),
    ].join('\n');
  };
}
