/** What the person searched for on the public register, and whether the page has answered just that with nothing. */
import { nothingFound } from '../../lib/official/nothing-found';
import { snapshotLimits as limits } from '../../lib/official/snapshot-limits';
import { findBoxes, isSearch, isShown } from './official-boxes';

/** What covers the page for a captcha, and what says that the answer is on its way. */
const busy = '[role=dialog],[class*=captcha i],[class*=loading i]';

interface Search {
  /** What was in the box when the person pressed search. */
  text: string;
  button: Element | null;
  at: number;
  /** When the sentence was drawn that there is nothing; null while it was not. */
  answeredAt: number | null;
}

/** A request of the page, in milliseconds since it was opened. */
type Asked = Pick<PerformanceResourceTiming, 'startTime' | 'responseEnd' | 'responseStatus'>;

/**
 * Follows the searches of a page.
 *
 * @param life Ends it.
 * @returns Asked later: what the person searched for, while the page says to just that that there is nothing: the sentence
 *   was drawn since the person's own press, by an answer that was asked for after it, while the box still said the same.
 *   Null before, and wherever that cannot be told: an empty table that stays the same, an older answer that comes late, a
 *   failure, another page of the results, another place and back. What the page makes up is no press.
 */
export function watchSearches(life: AbortSignal): () => string | null {
  let search: Search | null = null;
  let requests: Asked[] = [];
  const asking = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[])
      if (/^(?:fetch|xmlhttprequest)$/.test(entry.initiatorType)) requests = [...requests, entry].slice(-200);
  });
  asking.observe({ type: 'resource' });
  const drawing = new MutationObserver((records) => {
    const changes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    if (!search || !changes.some(isResult)) return;
    const says = records.some(({ addedNodes }) => [...addedNodes].some(saysNothing));
    const isSame = findBoxes().query?.value === search.text;
    // Whatever is drawn after the answer is another one.
    search =
      says && isSame && search.answeredAt === null ? { ...search, answeredAt: performance.now() } : null;
  });
  const start = (button: Element | null): void => {
    const text = findBoxes().query?.value ?? '';
    search =
      text.trim() && text.length <= limits.asked
        ? { text, button, at: performance.now(), answeredAt: null }
        : null;
    drawing.observe(document, { childList: true, subtree: true });
  };
  const options = { capture: true, signal: life };
  addEventListener(
    'click',
    ({ isTrusted, target }) => {
      const button = (target as Element | null)?.closest?.<HTMLElement>('button,[role=button],input');
      if (isTrusted && button && isSearch(button)) start(button);
    },
    options,
  );
  addEventListener(
    'keydown',
    ({ isTrusted, key, target, isComposing }) => {
      if (isTrusted && key === 'Enter' && !isComposing && target === findBoxes().query) start(null);
    },
    options,
  );
  addEventListener(
    'hashchange',
    () => {
      search = null;
    },
    options,
  );
  life.addEventListener('abort', () => {
    drawing.disconnect();
    asking.disconnect();
  });
  return () => (search && isAnswered(search, requests) && !isBusy(search) ? search.text : null);
}

/** Whether the sentence came with an answer to this very search, and no other one was on its way then. */
function isAnswered({ at, answeredAt }: Search, requests: readonly Asked[]): boolean {
  if (answeredAt === null) return false;
  const during = requests.filter(({ responseEnd }) => responseEnd > at);
  const isOwn = ({ startTime, responseEnd }: Asked): boolean => startTime >= at && responseEnd <= answeredAt;
  // A status that is not told is 0 (Resource Timing, 2026-11).
  return during.length > 0 && during.every((one) => isOwn(one) && one.responseStatus < 400);
}

/** Whether a captcha is there, the answer on its way, or something over the button that was pressed. */
function isBusy({ button }: Search): boolean {
  if ([...document.querySelectorAll(busy)].some(isShown)) return true;
  if (!button?.isConnected) return button !== null;
  const { x, y, width, height } = button.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && !button.contains(top);
}

/** Rows, or what says that there are none; what stands in a dialog is none of these. */
function isResult(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).closest('[role=dialog]')) return false;
  return (
    (node as Element).matches('tr,td,table') ||
    (node as Element).querySelector('tr') !== null ||
    saysNothing(node)
  );
}

/** Whether something says, in so many words, that there is nothing; in it the sentence may be one of several lines. */
function saysNothing(node: Node): boolean {
  const text = (node.textContent ?? '').slice(0, 5000);
  if (!/[无没未空]/.test(text)) return false;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as HTMLElement) : node.parentElement;
  const lines = (element?.innerText ?? '').split(/[\n\t]/);
  return lines.some((line) => nothingFound.test(line.trim()));
}
