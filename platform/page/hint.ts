/** The life of the hint in one page: looks when the page is idle, asks the background, draws, falls silent. */
import { findHost } from '../../lib/find-host';
import { browser } from '../browser';
import { askBackground, type PageRepair } from '../messages';
import { type HintCard, showHint } from './hint-card';
import { numberText } from './number-text';

/** Milliseconds between a change of the page and the next look, plus twenty times what a look costs. */
const pause = 300;

/**
 * Starts looking after one page.
 *
 * @param links The links of the page that are repaired or could be, as they are now.
 * @returns To be called when links were repaired or given back.
 */
export function startHint(links: () => readonly PageRepair[]): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const kind = findHost(location.hostname)?.kind;
  // Provincial pages are known by their address; the national ones draw their results late.
  const national = kind === 'miit' || kind === 'psb';
  let card: HintCard | null = null;
  let text = '';
  let cost = 0;

  /** For good: the person wants none here, or the extension was updated or removed. */
  const stop = (): void => {
    ending.abort();
    card?.remove();
    card = null;
  };
  const seen = () => {
    const repaired = links().filter((link) => link.repaired).length;
    return { repaired, waiting: links().length - repaired, text };
  };
  const ask = async <T>(question: () => Promise<T>): Promise<T | null> => {
    try {
      return await question();
    } catch {
      stop();
      return null;
    }
  };

  const tell = async (): Promise<void> => {
    const view = await ask(() => askBackground('seenPage', seen()));
    if (signal.aborted) return;
    if (!view) {
      card?.remove();
      card = null;
    } else if (card) card.draw(view);
    else {
      card = showHint(view, {
        open: () => void ask(() => askBackground('hintOpen', seen())),
        mute: (everywhere) => void ask(() => askBackground('hintMute', { everywhere })).then(stop),
        close: stop,
      });
    }
  };

  const look = (): void => {
    if (!browser.runtime?.id) {
      stop();
      return;
    }
    const start = performance.now();
    const found = national ? numberText(document) : '';
    cost = performance.now() - start;
    if (found !== text) {
      text = found;
      void tell();
    } else card?.place();
  };

  let waiting = false;
  const later = (work: () => void): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    setTimeout(
      () => {
        requestIdleCallback(
          () => {
            waiting = false;
            if (!signal.aborted) work();
          },
          { timeout: 2000 },
        );
      },
      pause + 20 * cost,
    );
  };

  requestIdleCallback(
    () => {
      if (national) {
        text = numberText(document);
        const observer = new MutationObserver(() => later(look));
        observer.observe(document, { childList: true, characterData: true, subtree: true });
        signal.addEventListener('abort', () => observer.disconnect());
      }
      void tell();
    },
    { timeout: 2000 },
  );
  // Dialogs and captchas come after a click, and content moves under the hint.
  for (const type of ['scroll', 'resize', 'click', 'focusin']) {
    addEventListener(type, () => later(look), { signal, passive: true, capture: true });
  }
  return () => void tell();
}
