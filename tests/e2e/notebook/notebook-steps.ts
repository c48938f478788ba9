/** What a person does in the notebook, in Chromium, and what is stored of it. */
import { beforeEach } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { openDesk, page } from '../fixture';
import { emptyStore, held } from '../store';

/** Empties the store and opens the notebook before every test of a file. */
export function useEmptyNotebook(): void {
  beforeEach(async () => {
    await openDesk('#/settings', page);
    await emptyStore(page);
    await openDesk('#/notebook', page);
  });
}

/** The filings that are stored. */
export async function keptOnes(): Promise<Record<string, unknown>[]> {
  return Object.values(await held(page, 'kept')) as Record<string, unknown>[];
}

/** The same, once it is as wanted: what is drawn may be a moment ahead of what is stored. */
export function whenStored(
  what: string,
  fits: (filings: Record<string, unknown>[]) => boolean,
): Promise<Record<string, unknown>[]> {
  return poll(what, async () => {
    const filings = await keptOnes();
    return fits(filings) ? filings : null;
  });
}

/** Keeps a filing by its number. */
export async function keep(number: string): Promise<void> {
  const details = page.locator('.new-filing');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const count = await page.locator('.kept-card').count();
  await page.getByLabel(zh('filing.field.label')).fill(number);
  await page.keyboard.press('Enter');
  await page.locator('.kept-card').nth(count).waitFor();
}

/** Opens the row of a kept filing. */
export const unfold = (at = 0) => page.locator('.kept-card').nth(at).locator('.kept-head button').click();

/** Opens all that is folded in the row that stands open. */
export const unfoldRest = () =>
  page.locator('.kept-body').evaluate((body) => {
    for (const fold of body.querySelectorAll<HTMLDetailsElement>('details.more')) fold.open = true;
  });

/** The button that is called so. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Says in the opened row that the filing is one's own, so that its way stands there. */
export async function sayMine(): Promise<void> {
  await answer(zh('case.answer.whose.mine'));
  await page.locator('.kept-step').waitFor();
}

/** Answers the question that is asked. */
export const answer = (words: string) =>
  page.locator('.question').getByRole('button', { name: words, exact: true }).click();
