import type { PageRole } from '../../lib/repair/automatic';
import type { PageMessages } from '../messages';
import { whenSettingsChange } from '../settings';
import { answerMessages } from '../wire';
import { askAsScript } from './ask-as-script';
import { repairNote } from './browser-texts';
import { watchFollowedLinks } from './followed-links';
import { startHint } from './hint';
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
  const changed = startHint(
    links.scan,
    followSettings(links, () => changed()),
  );
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
  });
}

/**
 * Repairs without being asked where the settings say so, and gives all back when they no longer do.
 *
 * @param changed Called after each change of the settings.
 * @returns Whether this is a national page, once the page has been repaired or will not be.
 */
function followSettings(links: LinkRepairer, changed: () => void): Promise<PageRole['national']> {
  let active = false;
  const follow = async (): Promise<PageRole['national']> => {
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
  whenSettingsChange(() => void follow().then(changed));
  return follow();
}
