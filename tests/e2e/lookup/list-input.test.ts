/** What a list is given in real Chromium: files as people save them, what is dropped, what is no list. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../locales/dictionaries';
import { zh, zhLike } from '../../words';
import { chromium, sites, useChromium } from '../fixture';
import { choose } from '../store';
import { another, give, manyLines, page, rowCount, rowsRead, status, useListView } from './list-steps';

useChromium();
useListView();

async function setLanguage(language: Locale): Promise<void> {
  await choose(await chromium.worker(), { theme: 'light', language });
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), language.slice(0, 2));
}

describe('the field', () => {
  it('gives the focus to what was found when it folds, and when the button to stop is gone', async () => {
    await page.fill('textarea', manyLines(400));
    await page.getByRole('button', { name: zh('lookup.list.start'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await status(rowsRead(400)).waitFor();
    await page.waitForFunction(
      (like) => new RegExp(like).test(document.activeElement?.textContent ?? ''),
      rowsRead(400).source,
    );

    await another();
    await give('many.csv', manyLines(200_000));
    await page.getByRole('button', { name: zh('lookup.list.cancel') }).focus();
    await page.keyboard.press('Enter');
    await status(zhLike('lookup.list.cancelled')).waitFor();
    await page.waitForFunction(
      (like) => new RegExp(like).test(document.activeElement?.textContent ?? ''),
      zhLike('lookup.list.cancelled').source,
    );
  });

  it.each(['en', 'zh_CN'] as const)(
    'breaks no word of the provinces at 320 px and has nothing off to the right, %s',
    async (language) => {
      await setLanguage(language);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.fill('textarea', '黑ICP备17055554号\n蒙ICP备17055554号\n京公网安备11010502008968号');
      await page.keyboard.press('ControlOrMeta+Enter');
      await rowCount(3);
      const broken = await page.locator(':is(.list-chip, .list-table td)').evaluateAll((cells) => {
        const range = document.createRange();
        return cells.flatMap((cell) => {
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          const words: string[] = [];
          for (let text = texts.nextNode(); text; text = texts.nextNode())
            for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{Letter}\p{Number}]+/gu)) {
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              if (!cell.closest('td:last-child') && range.getClientRects().length > 1) words.push(word);
            }
          return words;
        });
      });
      expect(broken).toEqual([]);
      const outside = await page
        .locator('.list-table td, .list-columns, .list-source')
        .evaluateAll(
          (cells) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length,
        );
      expect(outside).toBe(0);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await setLanguage('zh_CN');
    },
  );

  it('is read from a file in GBK, as Excel saves it in China', async () => {
    // example.com,粤ICP备17055554号-1 in GB 18030
    const line = Buffer.concat([
      Buffer.from('example.com,'),
      Buffer.from([0xd4, 0xc1]),
      Buffer.from('ICP'),
      Buffer.from([0xb1, 0xb8]),
      Buffer.from('17055554'),
      Buffer.from([0xba, 0xc5]),
      Buffer.from('-1\r\n'),
    ]);
    await give('excel.csv', line);
    await status(rowsRead(1, 1, 0)).waitFor();
    await expect.poll(() => page.innerText('.list-table tbody td:nth-child(3)')).toBe('粤ICP备17055554号-1');
  });

  it('is taken when dropped', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['沪ICP备14003370号'], 'dropped.txt', { type: 'text/plain' }));
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await status(rowsRead(1, 1)).waitFor();
  });

  it('takes dropped text into the field, and sorts a long one at once', async () => {
    const drop = (text: string): Promise<void> =>
      page.evaluate((dropped) => {
        const data = new DataTransfer();
        data.setData('text/plain', dropped);
        document
          .querySelector('h1')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, text);
    await page.fill('textarea', '粤ICP备17055554号');
    await drop('沪ICP备14003370号');
    await expect.poll(() => page.inputValue('textarea')).toBe('粤ICP备17055554号\n沪ICP备14003370号');
    await page.fill('textarea', '');
    await drop(manyLines(20_000));
    await status(rowsRead(20_000)).waitFor();
    await another();
    await expect.poll(() => page.inputValue('textarea')).toBe('');
  });

  it('says what is wrong with a file that is none, and with an empty field, and keeps the text', async () => {
    await page.getByRole('button', { name: zh('lookup.list.start'), exact: true }).click();
    await page.getByText(zh('lookup.list.fault.empty')).waitFor();
    await page.fill('textarea', '粤ICP备17055554号');
    await give('empty.csv', '\r\n');
    await status(new RegExp(zh('lookup.list.fault.empty'))).waitFor();
    await give('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    await page.getByText(zh('lookup.list.fault.notText', { name: 'book.xlsx' })).waitFor();
    await expect.poll(() => page.inputValue('textarea')).toBe('粤ICP备17055554号');
  });

  it('is cleared and brought back by keyboard, and the focus goes to the field each time', async () => {
    const field = page.locator('textarea');
    const focused = () => field.evaluate((one) => one === document.activeElement);
    await field.fill('粤ICP备17055554号');
    await page.getByRole('button', { name: zh('lookup.list.clear') }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => [await field.inputValue(), await focused()]).toEqual(['', true]);
    await page.getByRole('button', { name: zh('lookup.list.undoClear') }).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(async () => [await field.inputValue(), await focused()])
      .toEqual(['粤ICP备17055554号', true]);
  });

  it('leaves the browser by no way', async () => {
    const before = sites.visits.length;
    await page.fill('textarea', manyLines(50));
    await page.getByRole('button', { name: zh('lookup.list.start'), exact: true }).click();
    await status(rowsRead(50)).waitFor();
    const asked = sites.visits.slice(before).filter(({ host }) => !/\.google(?:apis)?\.com$/.test(host));
    expect(asked).toEqual([]);
  });
});
