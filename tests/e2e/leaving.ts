/** What a person does in a page, as functions that run in it, and pages that end in the very task in which it was done. */
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { firefox } from './fixture';
import type { FormTab } from './form/form-browser';

/** How a page ends: its tab is closed, it loads anew, or another page takes its place. */
export const leavings = ['closes', 'reloads', 'goes elsewhere'] as const;
export type Leaving = (typeof leavings)[number];

/**
 * Runs a function in a tab of the extension, which then leaves in the same task, unless the function throws. The tab is
 * gone afterwards.
 */
export async function doAndLeave<A extends unknown[]>(
  tab: FormTab,
  leaving: Leaving,
  act: (...args: A) => void,
  ...args: A
): Promise<void> {
  const inPage = `async (leaving, ...given) => {
    const { id } = await chrome.tabs.getCurrent();
    const leave = {
      closes: () => void chrome.tabs.remove(id),
      reloads: () => location.reload(),
      'goes elsewhere': () => location.assign('http://elsewhere.example/'),
    }[leaving];
    globalThis.isStillThere = true;
    // Not in this task: a page that is gone does not answer that it has done what it was asked.
    setTimeout(() => {
      (${act})(...given);
      leave();
    });
  }`;
  await tab.evaluate(inPage as unknown as (leaving: Leaving, ...given: A) => Promise<void>, leaving, ...args);
  if (leaving === 'closes') return;
  await tab.until(() => !Object.hasOwn(globalThis, 'isStillThere'));
  await tab.close();
}

/**
 * Leaves a page of a tab of Firefox for another, and comes back to it as the browser has kept it, whole. Now and then it
 * keeps none, which nothing tells before: then once more, from the beginning.
 *
 * @param ready Waits, at the page, for what is to be there before.
 * @param meanwhile What happens while the tab is at the other page.
 */
export async function comeBackToKept(
  tab: FirefoxTab,
  url: string,
  ready: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  for (let time = 0; time < 5; time += 1) {
    await tab.goTo(url);
    await ready();
    await tab.evaluate(() => {
      Object.assign(globalThis, { cameBack: 'not yet' });
      addEventListener(
        'pageshow',
        ({ persisted }) => persisted && Object.assign(globalThis, { cameBack: 'kept' }),
      );
    });
    await tab.goTo('http://plain.example/');
    await meanwhile();
    await firefox.send('browsingContext.traverseHistory', { context: tab.id, delta: -1 });
    const how = await tab.until((left) => {
      const { cameBack = 'anew' } = globalThis as unknown as { cameBack?: string };
      return (
        location.href === left && document.readyState === 'complete' && cameBack !== 'not yet' && cameBack
      );
    }, url);
    if (how === 'kept') return;
  }
  throw new Error(`Firefox never kept ${url}`);
}

/** Runs in the page: types into the first field of a selector, which keeps the focus. */
export function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page: presses the first element of a selector that says this, or anything. */
export function press(selector: string, words: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((one) => !words || one.textContent?.trim() === words);
  if (!found) throw new Error(`no ${selector} ${words}`);
  found.click();
}

/** Runs in the page: whether no page has noted what is still to be stored. */
export function nothingOnItsWay(): boolean {
  return !Object.keys(localStorage).some((key) => key.startsWith('unanswered:'));
}
