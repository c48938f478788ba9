/** The life of the hint in one page: looks when the page is idle, asks the background, draws, falls silent. */
import { findHost } from '../../lib/find-host';
import { askBackground, type PageRepair } from '../messages';
import { whenSettingsChange } from '../settings';
import { type HintCard, showHint } from './hint-card';
import { numberText } from './number-text';

/** Milliseconds between a change of the page and the next look. */
const pause = 400;

/**
 * Starts looking after one page.
 *
 * @param links The links of the page that are repaired or could be, as they are now.
 * @param ready When the page has been repaired, or will not be.
 * @returns To be called when links were repaired or given back.
 */
export function startHint(links: () => readonly PageRepair[], ready: Promise<void>): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const kind = findHost(location.hostname)?.kind;
  // Provincial pages are known by their address; the national ones draw their results late.
  const national = kind === 'miit' || kind === 'psb';
  let card: HintCard | undefined;
  let text = '';

  /** For good: the person wants none here, or the extension was updated or removed and nobody answers. */
  const stop = (): void => {
    ending.abort();
    card?.remove();
  };
  const tell = async <N extends 'seenPage' | 'hintOpen'>(name: N) => {
    const all = links();
    const repaired = all.filter((link) => link.repaired).length;
    return askBackground(name, { repaired, waiting: all.length - repaired, text });
  };
  const act = (action: string): void => {
    if (action === 'open') tell('hintOpen').catch(stop);
    else {
      if (action !== 'close') askBackground('hintMute', { everywhere: action === 'mute-all' }).catch(stop);
      stop();
    }
  };
  const ask = async (): Promise<void> => {
    const view = await tell('seenPage');
    if (signal.aborted) return;
    if (!view) {
      card?.remove();
      card = undefined;
    } else if (card) card.draw(view);
    else card = showHint(view, act, signal);
  };
  const changed = (): void => {
    if (!signal.aborted) ask().catch(stop);
  };

  const look = (first?: boolean): void => {
    const found = national ? numberText(document) : '';
    if (first || found !== text) {
      text = found;
      changed();
    } else card?.place();
  };
  const whenIdle = (work: () => void): void => {
    requestIdleCallback(() => signal.aborted || work(), { timeout: 2000 });
  };
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(
      () =>
        whenIdle(() => {
          waiting = false;
          look();
        }),
      pause,
    );
  };

  void ready.then(() =>
    whenIdle(() => {
      look(true);
      if (national) {
        // Beside the body stands only the hint itself.
        const observer = new MutationObserver((changes) => {
          if (changes.some(({ target }) => target !== document.documentElement)) later();
        });
        observer.observe(document, { childList: true, characterData: true, subtree: true });
        signal.addEventListener('abort', () => observer.disconnect());
      }
    }),
  );
  // Dialogs and captchas come after a click, and content moves under the hint.
  for (const type of ['scroll', 'resize', 'click', 'focusin']) {
    addEventListener(type, later, { signal, passive: true, capture: true });
  }
  signal.addEventListener('abort', whenSettingsChange(changed));
  return changed;
}
