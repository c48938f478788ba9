import { answerMessages } from '../messages';
import { watchFollowedLinks } from './followed-links';
import { startHint } from './hint';
import { repairLinksOf } from './link-repairer';

/** Where a script already at work in this page leaves its mark; the isolated world is ours alone. */
const mark = '__beianPageAgent';

/**
 * Starts answering for this page: what can be repaired, repair it, undo it.
 * Started twice (on a beian page and again by the popup) it stays one.
 */
export function startPageAgent(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[mark]) return;
  world[mark] = true;

  const links = repairLinksOf(document);
  watchFollowedLinks(document);
  const changed = startHint(() => links.scan());
  answerMessages({
    pageScan: () => links.scan(),
    pageRepair: ({ id }) => {
      links.repair(id);
      changed();
      return links.scan();
    },
    pageUndo: ({ id }) => {
      links.undo(id);
      changed();
      return links.scan();
    },
  });
}
