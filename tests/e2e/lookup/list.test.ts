/** Lists in real Chromium: a hundred thousand lines, files as people save them, what is no list. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { deskHash } from '../../../lib/desk-route';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium(sites);
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

beforeEach(async () => {
  page = await chromium.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(chromium.extensionUrl('desk.html#/list'));
  await page.waitForSelector('textarea');
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

const rowCount = (count: number) =>
  page.waitForFunction((rows) => document.querySelectorAll('.list-table tbody tr').length === rows, count);

const status = (start: RegExp) => page.locator('.list-view > [role=status]').filter({ hasText: start });

async function setLanguage(language: string): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set: (v: object) => Promise<void> } } } }
      ).chrome.storage.local.set({ settings }),
    { version: 1, theme: 'light', language },
  );
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), language.slice(0, 2));
}

function manyLines(count: number): string {
  const prefixes = provinces.map(({ prefix }) => prefix);
  return Array.from({ length: count }, (_, i) => {
    if (i % 10 === 9) return `site${i}.example.com`;
    return `site${i}.example.com,${prefixes[i % prefixes.length]}ICP备${10_000_000 + i}号-1`;
  }).join('\r\n');
}

async function give(name: string, content: string | Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
}

async function exported(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 .csv' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('备案号整理.csv');
  return readFile(await download.path(), 'utf8');
}

describe('a list of a hundred thousand lines', () => {
  it('is sorted while the page goes on answering, and shown a page at a time', async () => {
    await give('many.csv', manyLines(100_000));
    await page.waitForSelector('progress');
    // The page takes keys while the worker reads.
    await page.focus('textarea');
    await page.keyboard.type('abc');
    expect(await page.inputValue('textarea')).toBe('abc');
    expect(await page.locator('progress').count()).toBe(1);
    await status(/^100000 条，31 个省，10000 条看不出省份/).waitFor();
    await rowCount(100);
    expect(await page.locator('.list-summary tbody tr').count()).toBe(32);

    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForFunction(() => document.querySelector('.list-table tbody td')?.textContent === '101');

    await page.locator('.list-summary button', { hasText: '广东' }).click();
    const rows = provinces.findIndex(({ id }) => id === 'gd');
    await page.waitForFunction(
      (line) => document.querySelector('.list-table tbody td')?.textContent === String(line),
      rows + 1,
    );
    const csv = await exported();
    expect(csv.startsWith('\uFEFF行,号码,种类,省份,域名,说明,原文\r\n')).toBe(true);
    const lines = csv.trimEnd().split('\r\n').slice(1);
    const expected = Array.from({ length: 100_000 }, (_, i) => i).filter(
      (i) => i % 31 === rows && i % 10 !== 9,
    );
    expect(lines).toHaveLength(expected.length);
    expect(lines.every((line) => line.includes(',网站,广东,site'))).toBe(true);

    await page.fill('input[type=search]', 'site18.example');
    await rowCount(1);
    expect(await page.getAttribute('.list-summary tbody tr a', 'href')).toMatch(
      /^#\/guide\?province=[a-z]{2}$/,
    );
  });

  it('can be stopped, and what was sorted before stays', async () => {
    await give('many.csv', manyLines(200_000));
    await page.getByRole('button', { name: '停止' }).click();
    await status(/^已停止，下面是停止前整理出的 \d+ 条/).waitFor();
    const sorted = Number(/\d+/.exec(await page.innerText('.list-view > [role=status]'))?.[0]);
    expect(sorted).toBeGreaterThan(0);
    expect(sorted).toBeLessThan(200_000);
    await rowCount(100);
  });

  it('is not put into the field when pasted', async () => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document
        .querySelector('textarea')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    }, manyLines(20_000));
    await status(/^20000 条/).waitFor();
    expect(await page.inputValue('textarea')).toBe('');
  });
});

describe('a short list', () => {
  it('is sorted by keyboard alone, with repeats, unknown lines and their reasons', async () => {
    await page.focus('textarea');
    await page.keyboard.insertText(
      [
        'example.com,粤ICP备17055554号-1',
        '',
        '川ICP备12005138号 京公网安备11010502008968号',
        '粤ICP备17055554号-1',
        'only.example.com',
        '17055554',
        '粤ICP备17****54号',
        '=HYPERLINK("http://evil.example")',
      ].join('\n'),
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    await status(/^8 条，3 个省，4 条看不出省份/).waitFor();
    await rowCount(8);
    const cells = await page
      .locator('.list-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()).slice(0, 6),
        ),
      );
    expect(cells).toEqual([
      ['1', '粤ICP备17055554号-1', '网站', '广东', 'example.com', ''],
      ['3', '蜀ICP备12005138号', '主体', '四川', '', '正式简称是另一个字，按 蜀ICP备12005138号 查。'],
      ['3', '京公网安备11010502008968号', '公安联网备案', '北京', '', '另有手续，不用注销申请表'],
      ['4', '粤ICP备17055554号-1', '网站', '广东', '', '与第 1 行相同'],
      ['5', '', '', '', 'only.example.com', '只有域名，到公共查询里查'],
      ['6', '', '', '', '', '少了省份简称'],
      ['7', '', '', '', '', '号码被遮住'],
      ['8', '', '', '', 'evil.example', '只有域名，到公共查询里查'],
    ]);
    // Beijing has only a public-security number here: no guide and no form for that.
    const ways = (name: string) =>
      page.locator('.list-summary tbody tr').filter({ hasText: name }).locator('td').last();
    expect(await ways('北京').locator('a').count()).toBe(0);
    expect(await ways('北京').innerText()).toBe('另有手续，不用注销申请表');
    expect(await ways('广东').locator('a').allInnerTexts()).toEqual(['怎么注销', '申请表']);
    const csv = await exported();
    expect(csv).toContain('京公网安备11010502008968号,公安联网备案,北京,,另有手续，不用注销申请表,');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);

    await page.getByLabel('不看重复的').check();
    await rowCount(7);
    await page.getByRole('button', { name: '复制号码' }).click();
    await page.getByText('已复制 3 个号码').waitFor();
    await page.fill('input[type=search]', '火星');
    await page.getByText('没有符合的').waitFor();
    await page.locator('.list-view p button.plain', { hasText: '全部' }).click();
    await rowCount(8);
  });

  it('stays with its filter and page while another page of the desk is looked at', async () => {
    const text = `${manyLines(400)}\r\n粤ICP备17055554号-1`.replaceAll('\r\n', '\n');
    await page.fill('textarea', text);
    await page.getByRole('button', { name: '整理', exact: true }).click();
    await status(/^401 条/).waitFor();
    await page.fill('input[type=search]', 'ICP');
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页，共 4 页').waitFor();
    const first = await page.innerText('.list-table tbody td');

    for (const leave of ['.list-summary a', '.list-table a', '.desk-head a']) {
      await page.locator(leave).first().click();
      await page.waitForSelector('.list-view', { state: 'detached' });
      if (leave === '.desk-head a') await page.locator('.desk-head a[href="#/list"]').click();
      else await page.goBack();
      await status(/^401 条/).waitFor();
      await rowCount(100);
      expect(await page.inputValue('textarea')).toBe(text);
      expect(await page.inputValue('input[type=search]')).toBe('ICP');
      await poll(
        'the same page of the list',
        async () => (await page.innerText('.list-table tbody td')) === first,
      );
    }

    await page.fill('input[type=search]', '粤ICP备17055554号');
    await rowCount(1);
    expect(await page.getAttribute('.list-table a', 'href')).toBe(
      deskHash({ view: 'lookup', query: '粤ICP备17055554号-1' }),
    );
  });

  it('leaves the focus where it was, and takes it to the result from the button to stop', async () => {
    await page.fill('textarea', manyLines(400));
    await page.getByRole('button', { name: '整理', exact: true }).focus();
    await page.keyboard.press('Enter');
    await status(/^400 条/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('整理');

    await give('many.csv', manyLines(200_000));
    await page.getByRole('button', { name: '停止' }).focus();
    await page.keyboard.press('Enter');
    await status(/^已停止/).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('已停止'));
  });

  it.each(['en', 'zh_CN'])('breaks no word of the counts at 320 px and hides none, %s', async (language) => {
    await setLanguage(language);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.fill('textarea', '黑ICP备17055554号\n蒙ICP备17055554号\n京公网安备11010502008968号');
    await page.keyboard.press('ControlOrMeta+Enter');
    await rowCount(3);
    const broken = await page.locator('.list-summary :is(th, td)').evaluateAll((cells) => {
      const range = document.createRange();
      return cells.flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{Letter}\p{Number}]+/gu)) {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (range.getClientRects().length > 1) words.push(word);
          }
        return words;
      });
    });
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(
      await page
        .locator('.list-counts')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    await setLanguage('zh_CN');
  });

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
    await status(/^1 条，1 个省，0 条/).waitFor();
    expect(await page.innerText('.list-table tbody td:nth-child(2)')).toBe('粤ICP备17055554号-1');
  });

  it('is taken when dropped', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['沪ICP备14003370号'], 'dropped.txt', { type: 'text/plain' }));
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await status(/^1 条，1 个省/).waitFor();
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
    expect(await page.inputValue('textarea')).toBe('粤ICP备17055554号\n沪ICP备14003370号');
    await page.fill('textarea', '');
    await drop(manyLines(20_000));
    await status(/^20000 条/).waitFor();
    expect(await page.inputValue('textarea')).toBe('');
  });

  it('says what is wrong with a file that is none, and with an empty field, and keeps the text', async () => {
    await page.getByRole('button', { name: '整理', exact: true }).click();
    await page.getByText('还没有内容').waitFor();
    await page.fill('textarea', '粤ICP备17055554号');
    await give('empty.csv', '\r\n');
    await page.locator('.list-view > [role=status]').filter({ hasText: '还没有内容' }).waitFor();
    await give('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    await page.getByText('book.xlsx 不是文字文件').waitFor();
    expect(await page.inputValue('textarea')).toBe('粤ICP备17055554号');
  });

  it('is cleared and brought back by keyboard, and the focus goes to the field each time', async () => {
    const field = page.locator('textarea');
    const focused = () => field.evaluate((one) => one === document.activeElement);
    await field.fill('粤ICP备17055554号');
    await page.getByRole('button', { name: '清空' }).focus();
    await page.keyboard.press('Enter');
    expect([await field.inputValue(), await focused()]).toEqual(['', true]);
    await page.getByRole('button', { name: '恢复刚才的文字' }).focus();
    await page.keyboard.press('Space');
    expect([await field.inputValue(), await focused()]).toEqual(['粤ICP备17055554号', true]);
  });

  it('leaves the browser by no way', async () => {
    const before = sites.visits.length;
    await page.fill('textarea', manyLines(50));
    await page.getByRole('button', { name: '整理', exact: true }).click();
    await status(/^50 条/).waitFor();
    const asked = sites.visits.slice(before).filter(({ host }) => !/\.google(?:apis)?\.com$/.test(host));
    expect(asked).toEqual([]);
  });
});
