/** What a person does about a filing in the popup. Each works in the popup of either browser. */
import type { PopupOverPage } from '../form/form-browser';

type Popup = Pick<PopupOverPage, 'evaluate' | 'until'>;

/** Presses the answer that begins so, of the question that stands there or is asked again, and waits for what follows. */
export async function answerInPopup(popup: Popup, words: string): Promise<void> {
  await popup.until((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('.question button')];
    const found = all.find((one) => one.textContent?.trim().startsWith(wanted));
    if (!found) document.querySelector<HTMLElement>('.case-line button')?.click();
    // As a press does.
    found?.focus();
    found?.click();
    return found;
  }, words);
  await popup.until(
    (wanted) =>
      document.querySelector('.case-line') &&
      ![...document.querySelectorAll('.question button')].some((one) =>
        one.textContent?.trim().startsWith(wanted),
      ),
    words,
  );
}

/** Opens the first number that the page has, or the one that is named. */
export async function openNumber(popup: Popup, number = ''): Promise<void> {
  await popup.until((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button.number')];
    all.find((one) => one.textContent?.includes(wanted))?.click();
    return document.querySelector('.popup-filing');
  }, number);
}

/** The buttons and links in the accent that are in sight. */
export function accentsIn(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.main:not(main)')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.textContent ?? ''),
  );
}

/** How high the popup is with all that it shows, in CSS pixels. */
export function heightOf(popup: Popup): Promise<number> {
  return popup.evaluate(() => document.body.scrollHeight);
}

/** How many steps of a way stand in the popup: all of a short one, the beginning of a long one. */
export function stepsShown(all: number): number {
  return all > 5 ? 3 : all;
}
