/** Lists in real Chromium: a hundred thousand lines, and what a short one says. */
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { deskHash } from '../../../lib/desk-route';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh, zhLike } from '../../words';
import { useChromium } from '../fixture';
import {
  another,
  cellsOfRows,
  chip,
  exported,
  firstLine,
  give,
  manyLines,
  page,
  rowCount,
  rowsRead,
  status,
  useListView,
} from './list-steps';

useChromium();
useListView();

describe('a list of a hundred thousand lines', () => {
  it('is sorted while the page goes on answering, and shown a page at a time', async () => {
    await give('many.csv', manyLines(100_000));
    await page.waitForSelector('progress');
    // The page takes keys while the worker reads.
    await page.focus('textarea');
    await page.keyboard.type('abc');
    await expect.poll(() => page.inputValue('textarea')).toBe('abc');
    await expect.poll(() => page.locator('progress').count()).toBe(1);
    await status(rowsRead(100_000, 31, 10_000)).waitFor();
    await rowCount(100);
    await expect
      .poll(() => page.locator('.list-chip').allTextContents())
      .toEqual(
        expect.arrayContaining([
          `${zh('lookup.list.all')} 100,000`,
          expect.stringMatching(new RegExp(`^${provinceName('gd')} [\\d,]+$`)),
          `${zh('lookup.list.unknown')} 10,000`,
        ]),
      );
    await expect.poll(() => page.locator('.list-chip').count()).toBe(33);

    await page.getByRole('button', { name: zh('ui.part.next') }).click();
    await firstLine('101');

    await chip(provinceName('gd')).click();
    const rows = provinces.findIndex(({ id }) => id === 'gd');
    await firstLine(String(rows + 1));
    const csv = await exported();
    const head = ['line', 'number', 'kind', 'province', 'domain', 'note', 'text'] as const;
    const words = head.map((column) => zh(`lookup.list.${column}`));
    expect(csv.startsWith(`\uFEFF${words.join()}\r\n`)).toBe(true);
    const lines = csv.trimEnd().split('\r\n').slice(1);
    const expected = Array.from({ length: 100_000 }, (_, i) => i).filter(
      (i) => i % 31 === rows && i % 10 !== 9,
    );
    expect(lines).toHaveLength(expected.length);
    expect(
      lines.every((line) => line.includes(`,${zh('filing.kind.icp-website')},${provinceName('gd')},site`)),
    ).toBe(true);

    await page.fill('input[type=search]', 'site18.cn');
    await rowCount(1);
    await expect
      .poll(() => page.getAttribute('.list-ways a', 'href'))
      .toMatch(/^#\/guide\?province=[a-z]{2}$/);
  });

  it('can be stopped, and what was sorted before stays', async () => {
    await give('many.csv', manyLines(200_000));
    await page.getByRole('button', { name: zh('lookup.list.cancel') }).click();
    await status(zhLike('lookup.list.cancelled')).waitFor();
    const said = await page.innerText('.list-source > p[role=status]');
    const sorted = Number(/[\d,]+/.exec(said)?.[0].replaceAll(',', ''));
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
    await status(rowsRead(20_000)).waitFor();
    await another();
    await expect.poll(() => page.inputValue('textarea')).toBe('');
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
    await status(rowsRead(8, 3, 4)).waitFor();
    await rowCount(8);
    const cells = await cellsOfRows();
    const website = zh('filing.kind.icp-website');
    expect(cells).toEqual([
      ['1', '粤ICP备17055554号-1', website, provinceName('gd'), 'example.com', ''],
      [
        '3',
        '蜀ICP备12005138号',
        zh('filing.kind.icp-subject'),
        provinceName('sc'),
        '',
        zh('filing.flag.unofficial-prefix', { number: '蜀ICP备12005138号' }),
      ],
      [
        '3',
        '京公网安备11010502008968号',
        zh('filing.kind.psb'),
        provinceName('bj'),
        '',
        zh('lookup.list.otherProcedure'),
      ],
      ['4', '粤ICP备17055554号-1', website, provinceName('gd'), '', zh('lookup.list.repeats', { line: 1 })],
      ['5', '', '', '', 'example.com', zh('lookup.list.reason.domain-only')],
      ['6', '', '', '', '', zh('lookup.list.reason.no-prefix')],
      ['7', '', '', '', '', zh('lookup.list.reason.masked')],
      ['8', '', '', '', 'evil.example', zh('lookup.list.reason.domain-only')],
    ]);
    // Beijing has only a public-security number here: no guide and no form for that.
    const ways = page.locator('.list-ways');
    await chip(provinceName('bj')).click();
    await rowCount(1);
    await expect
      .poll(async () => [await ways.locator('a').count(), await ways.innerText()])
      .toEqual([0, zh('lookup.list.otherProcedure')]);
    await chip(provinceName('gd')).click();
    const province = provinceName('gd');
    await rowCount(2);
    await expect
      .poll(() => ways.locator('a').allInnerTexts())
      .toEqual([zh('lookup.list.guide', { province }), zh('lookup.list.form', { province })]);
    // Pressed again, it lets all rows come back.
    await chip(provinceName('gd')).click();
    await rowCount(8);
    const csv = await exported();
    expect(csv).toContain(
      `京公网安备11010502008968号,${zh('filing.kind.psb')},${provinceName('bj')},,${zh('lookup.list.otherProcedure')},`,
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);

    await page.getByLabel(zh('lookup.list.filter.hideRepeats')).check();
    await rowCount(7);
    await page.getByRole('button', { name: zh('lookup.list.copy') }).click();
    await page.getByText(zh('lookup.list.copied', { count: 3 })).waitFor();
    await page.fill('input[type=search]', '火星');
    await page.getByText(zh('lookup.list.none')).waitFor();
    await page.getByRole('button', { name: zh('lookup.list.showAll') }).click();
    await rowCount(8);
  });

  it('stays with its filter and page while another page of the desk is looked at', async () => {
    const text = `${manyLines(400)}\r\n粤ICP备17055554号-1`.replaceAll('\r\n', '\n');
    await page.fill('textarea', text);
    await page.getByRole('button', { name: zh('lookup.list.start'), exact: true }).click();
    await status(rowsRead(401)).waitFor();
    await page.fill('input[type=search]', 'ICP');
    const firstRow = () => page.innerText('.list-table tbody td:nth-child(2)');
    const before = await firstRow();
    await page.getByRole('button', { name: zh('ui.part.next') }).click();
    await page.getByText(zh('ui.part.which', { page: 2, pages: 4 })).waitFor();
    // The rows come from a worker.
    const first = await poll('the rows of the page', async () => {
      const now = await firstRow();
      return now !== before && now;
    });

    for (const leave of ['.list-table a', '.desk-head a']) {
      await page.locator(leave).first().click();
      await page.waitForSelector('.list-view', { state: 'detached' });
      if (leave === '.desk-head a') {
        await page.getByRole('link', { name: zh('desk.home.door.list.title') }).click();
      } else await page.goBack();
      await status(rowsRead(401)).waitFor();
      await rowCount(100);
      if (leave === '.list-table a') await another();
      await expect.poll(() => page.inputValue('textarea')).toBe(text);
      await expect.poll(() => page.inputValue('input[type=search]')).toBe('ICP');
      await poll('the same page of the list', async () => (await firstRow()) === first);
    }

    await page.fill('input[type=search]', '粤ICP备17055554号');
    await rowCount(1);
    await expect
      .poll(() => page.getAttribute('.list-table a', 'href'))
      .toBe(deskHash({ view: 'lookup', query: '粤ICP备17055554号-1' }));
  });
});
