import type { PageRole } from '../../lib/repair/automatic';
import type { PageMessages } from '../messages';
import { answerMessages } from '../wire';
import { askAsScript } from './ask-as-script';
import { repairNote } from './browser-texts';
import { watchFollowedLinks } from './followed-links';
import { startHint } from './hint';
import { life } from './life';
import { type LinkRepairer, repairLinksOf } from './link-repairer';

/** Where a script already at work in this page leaves its mark; the isolated world is ours alone. */
const mark = '__beian';

/**
 * Starts answering for this page: what can be repaired, repair it, undo it.
 * Started twice (on a beian page and again by the popup) it stays one.
 */
export function startPageAgent(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[mark]) return;
  world[mark] = true;

  watchFollowedLinks(document);
  const links = repairLinksOf(document, repairNote, () => changed());
  const followSettings = settingsFollower(links);
  const changed = startHint(links.scan, followSettings());
  const follow = (): void => void followSettings().then(changed);
  // A page kept for going back to, or loaded before anybody asks for it, hears nothing, and has no toolbar.
  for (const type of ['pageshow', 'prerenderingchange'])
    addEventListener(type, (event) => (event as PageTransitionEvent).persisted !== false && follow(), {
      signal: life,
    });
  answerMessages<PageMessages>({
    pageScan: links.scan,
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
    settingsChanged: () => {
      follow();
      return null;
    },
  });
}

/**
 * Makes what repairs without being asked where the settings say so, and gives all back when they no longer do.
 *
 * @returns Asks what the settings say now and does it; then resolves with whether this is a national page.
 */
function settingsFollower(links: LinkRepairer): () => Promise<PageRole['national']> {
  let active = false;
  return async () => {
    // Nobody answers when the extension was updated or removed: what is repaired stays so.
    const none = { national: null, repairs: active };
    const { national, repairs } = await askAsScript('pageRole', null).catch(() => none);
    if (repairs !== active) {
      active = repairs;
      if (repairs) links.repair(null);
      else links.undo(null);
    }
    return national;
  };
}
