import { answerMessages, type PageReport } from '../messages';
import { watchFollowedLinks } from './followed-links';
import { type LinkRepairer, repairLinksOf } from './link-repairer';
import { findPageNumbers } from './page-numbers';

/** Where a script already at work in this page leaves its mark; the isolated world is ours alone. */
const mark = '__beianPageAgent';

/**
 * Starts answering for this page: what can be repaired, repair it, undo it, which filing numbers it shows.
 * Started twice (on a beian page and again by the popup) it stays one.
 */
export function startPageAgent(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[mark]) return;
  world[mark] = true;

  const links = repairLinksOf(document);
  watchFollowedLinks(document);
  answerMessages({
    pageScan: () => report(links),
    pageRepair: ({ id }) => {
      links.repair(id);
      return report(links);
    },
    pageUndo: ({ id }) => {
      links.undo(id);
      return report(links);
    },
  });
}

function report(links: LinkRepairer): PageReport {
  return { repairs: links.scan(), numbers: findPageNumbers(document) };
}
