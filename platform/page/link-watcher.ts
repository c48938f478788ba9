import { isOver, life } from './life';
import { frameDocument, innerRoots, isElement, type Root } from './page-roots';

/** Follows what is added to a page or given another address, in one batch per frame of the screen. */
export interface LinkWatcher {
  /** Forgets changes not handed out yet: those that our own writes have caused. */
  skipOwn: () => void;
  stop: () => void;
}

/**
 * @param document The page. Open shadow roots and same-origin frames in it are followed too, also later ones.
 * @param roots The trees in it now.
 * @param changed Gets the elements under which links may be new. Its own writes must end with `skipOwn`.
 */
export function watchLinks(
  document: Document,
  roots: readonly Root[],
  changed: (elements: ReadonlySet<Root | Element>) => void,
): LinkWatcher {
  const waiting = new Set<Root | Element>();
  const followed = new WeakSet<Root>();
  const ended = new AbortController();
  const signal = AbortSignal.any([life, ended.signal]);
  let asked = false;

  const collect = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') waiting.add(target as Element);
      for (const node of addedNodes) if (isElement(node)) waiting.add(node);
    }
    if (waiting.size > 0) ask();
  };
  const observer = new MutationObserver(collect);
  signal.addEventListener('abort', () => observer.disconnect());

  const follow = (root: Root): void => {
    if (followed.has(root)) return;
    followed.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href', 'action'],
    });
    // The load of a frame does not bubble, but it can be caught on its way down.
    root.addEventListener(
      'load',
      ({ target }) => {
        const inner = isElement(target) ? frameDocument(target) : null;
        if (!inner) return;
        waiting.add(inner);
        ask();
      },
      { capture: true, signal },
    );
  };

  const flush = (): void => {
    asked = false;
    if (isOver() || signal.aborted) return;
    collect(observer.takeRecords());
    const elements = new Set(waiting);
    waiting.clear();
    for (const element of [...elements]) {
      if (!isElement(element)) follow(element);
      for (const root of innerRoots(element)) {
        follow(root);
        elements.add(root);
      }
    }
    changed(elements);
  };

  function ask(): void {
    if (asked) return;
    asked = true;
    // A hidden tab draws no frames.
    if (document.hidden) setTimeout(flush, 100);
    else requestAnimationFrame(flush);
  }

  for (const root of roots) follow(root);
  // Components defined while the page loads get their shadow roots without a trace in the tree.
  document.defaultView?.addEventListener(
    'load',
    () => {
      waiting.add(document);
      ask();
    },
    { signal },
  );
  return {
    skipOwn: () => void observer.takeRecords(),
    stop: () => ended.abort(),
  };
}
