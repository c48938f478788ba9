/**
 * The steps against a filing that somebody made in the person's own name: the whole subject is false and goes with all of
 * its websites, whichever of its numbers was found. Whoever never filed has no account and no bills to look for.
 */
import type { GuideContext } from './guide-context';
import { afterFacts, formRules, lawFacts, specialFacts } from './guide-facts';
import { type GuideLineDraft, guideItem } from './guide-item';
import { authorityLinks, queryLink } from './guide-links';
import { sharedProofs } from './papers';

/** Stands where the number of the subject belongs, as its province writes it, until a filing is named. */
function anyNumber({ province }: GuideContext): string {
  return `${province.prefix}ICP备…号`;
}

/** Finding the filing, with the police, then word to the administration and to the provider that filed it, and the ground. */
export function falseFilingSteps(context: GuideContext): GuideLineDraft[] {
  const query = specialFacts('query');
  return [
    guideItem({
      id: 'paper-find',
      key: 'step.findFalse',
      params: { prefix: context.province.prefix },
      facts: formRules('province'),
      links: [queryLink],
    }),
    // No source says that the receipt has to be enclosed.
    guideItem({ id: 'paper-police', key: 'step.reportPolice', sure: false }),
    guideItem({
      id: 'paper-report',
      key: 'step.reportFalse',
      // The article stands with its day among what to know before.
      facts: [...lawFacts('第二十三条'), ...query],
      details: query,
      links: authorityLinks(context),
    }),
    guideItem({ id: 'paper-ground', key: 'step.groundFalse', facts: sharedProofs('subject') }),
  ];
}

/** The words of the form's step, which name the number of the subject. */
export function fillFalse(context: GuideContext): Pick<Parameters<typeof guideItem>[0], 'key' | 'params'> {
  return { key: 'step.fillFalse', params: { subjectNumber: anyNumber(context) } };
}

/** Seeing that it is gone: the subject, not only one of its websites. */
export function checkFalse(context: GuideContext): GuideLineDraft {
  return guideItem({
    id: 'paper-check',
    key: 'step.checkFalse',
    params: { subjectNumber: anyNumber(context) },
    facts: afterFacts('check'),
    links: [queryLink],
  });
}
