/** What follows once the filing is gone, how long that takes, and the filing with the police beside it. */
import { national } from '../../data/national';
import { current } from './fact-trust';
import type { GuideContext } from './guide-context';
import { afterFacts } from './guide-facts';
import { factItems, type GuideLineDraft, guideItem } from './guide-item';
import { publicSecurityLink } from './guide-links';
import { ownTime } from './guide-steps-online';

/** How long it takes; empty where no filing ends. */
export function timingOf(context: GuideContext): GuideLineDraft[] {
  const { endsFiling, toProvince, timing } = context;
  if (!endsFiling) return [];
  return [
    ...factItems('timing-provider', ownTime(context)),
    ...(toProvince ? factItems('timing', timing) : []),
    ...factItems('timing-general', afterFacts('time')),
  ];
}

/** Seeing that it is gone, and filing anew; empty where no filing ends. */
export function afterOf({ endsFiling }: GuideContext): GuideLineDraft[] {
  if (!endsFiling) return [];
  return ['check', 'refile'].flatMap((topic) => factItems(`after-${topic}`, afterFacts(topic)));
}

/** The separate filing with the police; all that is said on one topic in one line. Who never filed has no account there. */
export function publicSecurityLines({ answers }: GuideContext): GuideLineDraft[] {
  const facts = current(national.publicSecurity.facts);
  const topics = answers.conflict === 'identity' ? ['separate'] : ['separate', 'how', 'attacked'];
  return topics.map((wanted, index) => {
    const about = facts.filter(({ topic }) => topic === wanted);
    return guideItem({
      id: `psb-${index + 1}`,
      facts: about,
      details: about.slice(1),
      links: index === 0 ? [publicSecurityLink] : [],
    });
  });
}
