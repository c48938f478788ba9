/** The life of the hint in one page: looks when the page is idle, asks the background, draws, falls silent. */
import type { PageRole } from '../../lib/repair/automatic';
import type { PageRepair } from '../../lib/repair/page-repair';
import { askAsScript, askOnce } from './ask-as-script';
import { type HintCard, showHint } from './hint-card';
import { isOver, life } from './life';
import { numberText } from './number-text';
import { reader, type Shown } from './official-mark';

/** Milliseconds between a change of the page and the next look. */
const pause = 400;

/**
 * Starts looking after one page.
 *
 * @param links The links of the page that are repaired or could be, as they are now.
 * @param ready Whether this is a national page, once the page has been repaired or will not be.
 * @returns To be called when links were repaired or given back, or the settings have changed.
 */
export function startHint(
  links: () => readonly PageRepair[],
  ready: Promise<PageRole['national']>,
): () => void {
  // Provincial pages are known by their address; the national ones by what they show.
  let national: PageRole['national'] = null;
  let card: HintCard | undefined;
  let drawn: unknown;
  let text = '';
  /** What was read of an official page, and what of it the card shows. */
  let official: unknown;
  let shown: Shown = { hash: '', official };
  /** No hint may appear here: nothing is read. */
  let unwanted = false;
  let turn = 0;
  /** All that the background was told; another address of the same page counts, too. */
  let told = '';
  /** The background does not know the page as it is. */
  let stale = true;
  /** For this page load. The toolbar goes on following the page. */
  let dismissed = false;

  const removeCard = (): void => {
    card?.remove();
    card = undefined;
  };
  const act = (action: string): Promise<boolean> | undefined => {
    if (action[0] === '@')
      return reader()
        ?.act(action.slice(1), shown)
        .catch(() => false)
        .then((done) => {
          // What could not be done is offered in another way, if there is one.
          if (!done) again();
          return done;
        });
    if (action.startsWith('hint'))
      askOnce(action as 'hintOpen' | 'hintPanel', { text }).catch(() => {
        if (isOver()) card?.end('');
      });
    else {
      dismissed = true;
      removeCard();
      if (action !== 'close') askAsScript('hintMute', { everywhere: action === 'mute-all' }).catch(isOver);
    }
    return undefined;
  };
  const ask = async (): Promise<void> => {
    const all = links();
    const repaired = all.filter((link) => link.repaired).length;
    const seen = { text, hash: location.hash, official };
    const read = reader();
    turn += 1;
    const mine = turn;
    const view = await askAsScript('seenPage', { ...seen, repaired, waiting: all.length - repaired });
    // What was asked later knows better.
    if (mine !== turn) return;
    shown = seen;
    if (!view || dismissed) removeCard();
    else if (!card) card = showHint(view, act);
    else if (JSON.stringify(view) !== JSON.stringify(drawn)) card.draw(view);
    drawn = view;
    unwanted = dismissed || (!view && Boolean(read));
    // It came with the answer, which is none yet.
    if (!read && reader()) {
      stale = true;
      look();
    }
  };

  /** For the next look. */
  let waiting = true;
  const look = (): void => {
    if (isOver()) return;
    waiting = false;
    // Chromium may load a page before anybody asks for it; until it is shown, its tab shows another one.
    if ((document as { prerendering?: boolean }).prerendering) return;
    text = national ? numberText(document) : '';
    official = unwanted ? undefined : reader()?.read();
    const now = JSON.stringify([text, location.hash, official]);
    if (stale || now !== told) {
      stale = false;
      told = now;
      // Nobody has answered: asked again when the page changes.
      ask().catch(() => {
        stale = true;
      });
    } else card?.place();
  };
  const whenIdle = (timeout: number): void => void requestIdleCallback(look, { timeout });
  const later = (): void => {
    // After a press Chromium 156 counts as busy for seconds (2026-11-30), and what opens then needs the hint's place.
    if (!waiting) setTimeout(whenIdle, pause, pause);
    waiting = true;
  };

  const observer = new MutationObserver((records) => {
    // Beside the body stands only the hint itself.
    if (records.some(({ target }) => target !== document.documentElement)) later();
  });
  void ready.then((answer) => {
    national = answer;
    // Results are drawn late, and so are captchas and chat windows in the hint's place.
    const all = { childList: true, characterData: true, attributes: true, subtree: true };
    if (answer !== null) observer.observe(document, all);
    whenIdle(2000);
  });
  // Dialogs come after a click, content moves under the hint, and so does the focus.
  for (const type of ['scroll', 'resize', 'click', 'focusin'])
    addEventListener(type, later, { capture: true, signal: life });
  life.addEventListener('abort', () => {
    waiting = true;
    observer.disconnect();
    card?.end();
  });
  const again = (): void => {
    stale = true;
    unwanted = dismissed;
    later();
  };
  return again;
}
