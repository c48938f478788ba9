import type { Guide } from '../guide/guide';
import type { GuideItem } from '../guide/guide-item';
import { queryLink } from '../guide/guide-links';
import type { NextAct } from '../guide/guide-screen';

/**
 * What is pressed for the next step of a checklist.
 *
 * @param next Null where all of the way is ticked.
 * @returns Null for a step that is not done by pressing anything.
 */
export function nextActFor(next: GuideItem | null, { form }: Pick<Guide, 'form'>): NextAct | null {
  if (!next) return null;
  const { id: stepId, links } = next;
  const [link] = links;
  if (stepId === 'paper-form' && form && (form.layout !== null || !link)) return { stepId, kind: 'fill' };
  // The register does not say which provider it is (data/national.json, `special`, topic `query`).
  if (!link || stepId === 'find-provider') return null;
  return link.url === queryLink.url ? { stepId, kind: 'query' } : { stepId, kind: 'open', link };
}
