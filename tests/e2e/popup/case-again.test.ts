/** Asking again in the popup, one question after the other, in real Chromium. */
import { expect, it } from 'vitest';
import { filingKey, readFiling } from '../../../lib/filing/filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { chromium, page, useChromium } from '../fixture';
import { held } from '../store';

useChromium();

const filing = readFiling('gd', '粤ICP备17055554号-2');

const whatStored = async (): Promise<unknown> => {
  const stored = (await held(page, 'answers'))[filingKey(filing)] as
    | { answers: { what?: string } }
    | undefined;
  return stored?.answers.what;
};

it('what was said of the case can be kept, and what of it is to go said anew', async () => {
  await page.goto(chromium.extensionUrl('popup.html'));
  await page.getByRole('combobox').fill(filing.written);
  await page.getByRole('combobox').press('Enter');
  const press = (words: string) => page.locator('.segments button', { hasText: words }).click();
  await press(zh('case.offer.minePaper'));
  await press(zh('case.answer.what.service'));
  await page.locator('.way-title').waitFor();
  await poll('the website', async () => (await whatStored()) === 'service');

  await page.locator('.case-line').getByRole('button').click();
  const chosen = page.locator('.segments [aria-pressed="true"]');
  await expect.poll(() => chosen.innerText()).toContain(zh('case.offer.minePaper'));
  await page.getByRole('button', { name: zh('case.question.keep') }).click();
  await expect.poll(() => chosen.innerText()).toContain(zh('case.answer.what.service'));
  await press(zh('case.answer.what.subject'));
  await page.locator('.way-title').waitFor();
  await poll('the whole subject', async () => (await whatStored()) === 'subject');
});
