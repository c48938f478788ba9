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

/** Finding the filing, then the police, the administration and the provider that filed it. */
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
    guideItem({
      id: 'paper-report',
      key: 'step.reportFalse',
      // The article stands with its day among what to know before.
      facts: [...lawFacts('第二十三条'), ...query],
      details: query,
      links: authorityLinks(context),
    }),
  ];
}

/** What the application rests on, and what it has to say. */
export function groundFalse(): GuideLineDraft {
  return guideItem({ id: 'paper-ground', key: 'step.groundFalse', facts: sharedProofs('subject') });
}

/** Seeing that it is gone: the subject, not only one of its websites. */
export function checkFalse(context: GuideContext): GuideLineDraft {
  return guideItem({
    id: 'paper-check',
    key: 'step.checkFalse',
    params: { number: anyNumber(context) },
    facts: afterFacts('check'),
    links: [queryLink],
  });
}
