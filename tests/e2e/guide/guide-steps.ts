/** What a person does in the guide, in Chromium, and what stands there then. */
import { expect } from 'vitest';
import { page } from '../fixture';

/** Answers the question that is open by the button that begins with these words; a number may stand behind them. */
export async function answer(...all: string[]): Promise<void> {
  for (const words of all) {
    const begins = new RegExp(`^\\s*${words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`);
    await page.locator('.question button').filter({ hasText: begins }).first().click();
    await page.locator('.case-chips .chip').first().waitFor();
  }
}

/** What was answered, without the numbers that stand behind it. */
export const chips = (): Promise<string[]> =>
  page
    .locator('.case-chips .chip')
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent?.trim() ?? ''));

/** The name of the way, once there is one. */
export const wayTitle = (): Promise<string> => page.locator('.way-title').innerText();

/** What the steps of the way say. */
export const steps = (): Promise<string[]> =>
  page.locator('.way-steps > li > .guide-line > p:first-child').allInnerTexts();

/** The ways that are offered besides. */
export const otherWays = (): Promise<string[]> => page.locator('.other-ways button').allInnerTexts();

/** Opens everything that is folded in the guide, and waits until it is drawn. */
export async function openFolds(): Promise<void> {
  const count = await page.locator('.guide-folds > details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
    return all.length;
  });
  expect(count).toBeGreaterThan(1);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.guide-folds > details')].every((one) => one.childElementCount > 1),
  );
}
