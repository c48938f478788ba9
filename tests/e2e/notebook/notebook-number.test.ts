/** A kept filing whose number does not fit it, on the screen and on paper, in real Chromium. */
import { expect, it } from 'vitest';
import { provinceOf } from '../../../data/directory';
import { poll } from '../../../scripts/browser/poll';
import { officeOf, provinceName, zh } from '../../words';
import { page, useChromium } from '../fixture';
import { readPdf, standsOn } from '../form/pdf-text';
import { answer, button, keep, keptOnes, unfold, unfoldRest, useEmptyNotebook } from './notebook-steps';

useChromium();
useEmptyNotebook();

/** What is said of a number of Beijing with a filing of Guangdong. */
const inBeijing = zh('guide.numberFault.number-province', {
  number: '京ICP备19001234号-1',
  other: officeOf('bj'),
  authority: officeOf('gd'),
});

it.each([
  ['京ICP备19001234号-1', inBeijing, inBeijing, '京ICP备19001234号-1'],
  // For the whole subject its own number is printed, which fits.
  ['粤ICP备19001234号-1', zh('form.finding.number-needs-subject'), '粤ICP备19001234号', '粤ICP备19001234号'],
])('says what does not fit about %s, and prints what holds', async (number, caution, printed, shown) => {
  await keep('粤ICP备19001234号');
  await unfold();
  await unfoldRest();
  await page.getByLabel(zh('notebook.number.label'), { exact: true }).fill(number);
  await page.keyboard.press('Tab');
  for (const words of [zh('case.answer.whose.mine'), zh('case.answer.what.subject')]) {
    await answer(words);
  }
  await page.locator('.kept-number .caution', { hasText: caution }).waitFor();
  // The sheet is gone as soon as the browser has been asked to print; a copy stays for the PDF.
  await page.evaluate(() => {
    globalThis.print = () => {
      const sheet = document.querySelector('.print-sheet');
      if (sheet) document.querySelector('.notebook')?.append(sheet.cloneNode(true));
    };
  });
  await button(zh('guide.print.button')).click();
  await page.locator('.notebook > .print-sheet').waitFor({ state: 'attached' });
  const pdf = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(standsOn(pdf[0], printed)).toBe(true);
  expect(standsOn(pdf[0], shown)).toBe(true);
  expect(standsOn(pdf[0], zh('form.finding.number-needs-subject'))).toBe(false);
});

it('a number of another province or with the wrong suffix is said, and mended by one press', async () => {
  await keep('粤ICP备19001234号');
  await unfold();
  await unfoldRest();
  const number = page.getByLabel(zh('notebook.number.label'), { exact: true });
  const caution = page.locator('.kept-number .caution');
  await number.fill('京ICP备19001234号-1');
  await number.press('Tab');
  await caution.filter({ hasText: inBeijing }).waitFor();
  await page.locator('.kept-head', { hasText: zh('notebook.number.check') }).waitFor();
  await page
    .getByRole('button', {
      name: zh('notebook.number.switch', { province: provinceName('bj') }),
      exact: true,
    })
    .click();
  await caution.waitFor({ state: 'detached' });
  await expect.poll(() => keptOnes()).toMatchObject([{ provinceId: 'bj', number: '京ICP备19001234号-1' }]);
  await expect.poll(() => number.evaluate((one) => one === document.activeElement)).toBe(true);

  await answer(zh('case.answer.whose.mine'));
  await answer(zh('case.answer.what.subject'));
  await caution.filter({ hasText: zh('form.finding.number-needs-subject') }).waitFor();
  await page
    .getByRole('button', { name: zh('filing.useNumber', { number: '京ICP备19001234号' }), exact: true })
    .click();
  await caution.waitFor({ state: 'detached' });
  await poll('the field follows', async () => (await number.inputValue()) === '京ICP备19001234号');
  await expect
    .poll(() => page.locator('.kept-head', { hasText: zh('notebook.number.check') }).count())
    .toBe(0);

  await number.fill('不是备案号');
  await number.press('Tab');
  await caution
    .filter({ hasText: zh('form.finding.number-unreadable', { prefix: provinceOf('bj').prefix }) })
    .waitFor();
});
