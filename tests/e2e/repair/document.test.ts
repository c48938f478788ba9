/** A document on the desk in both browsers: read, ticked, saved and copied, and what is none. */
import { describe, expect, it } from 'vitest';
import { encode } from '../../unit/repair/document/document-bytes';
import { zh } from '../../words';
import { audit, axeSource } from '../axe';
import { openDesk, useChromium } from '../fixture';
import { inBothBrowsers } from '../form/in-both-browsers';
import { click, dead, drop, give, says, tick, ticks, today, type, watchClipboard } from './document-steps';

const found = (addresses: number, repairs: number): string =>
  zh('repair.document.result.found', { addresses, repairs });

inBothBrowsers('a document', (browser) => {
  it('in GBK is saved under its name with only the chosen addresses changed', async () => {
    const page = (one: string, two: string, three: string): Uint8Array =>
      Uint8Array.from([
        ...encode(`<p>备案号在<a href="${one}">这里</a>查\r\n`, 'gb18030'),
        // No character of GBK.
        ...[0xff, 0x0d, 0x0a],
        ...encode(`<a href="${two}">工信部</a>，${three}，好的：${today}\r\n`, 'gb18030'),
      ]);
    const tab = await browser.open('#/document');
    await give(tab, '帮助 cancel.html', page(dead, dead, dead));
    await says(tab, found(4, 3));
    await says(tab, zh('repair.document.facts', { encoding: 'GBK', lines: 3 }));
    // The rows come after what was counted.
    await says(tab, zh('repair.document.line', { line: 3 }));
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.document-repairs li')].map((row) =>
        row.innerText
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    );
    expect(rows).toEqual([
      [
        zh('repair.document.line', { line: 1 }),
        `<p>备案号在<a href="${dead}">这里</a>查`,
        `→ ${today}`,
        zh('repair.reason.retired-host'),
      ],
      expect.arrayContaining([zh('repair.document.line', { line: 3 })]),
      expect.arrayContaining([zh('repair.document.line', { line: 3 })]),
    ]);
    await tick(tab, 1);
    await says(tab, zh('repair.document.ticked', { count: 2, all: 3 }));
    await click(tab, zh('repair.document.save'));
    const saved = await browser.savedFile('帮助 cancel.html');
    expect(Buffer.compare(saved, page(today, dead, today))).toBe(0);
    await tab.close();
  });

  it('in UTF-8 with a mark is dropped, saved and copied, none and all chosen', async () => {
    const text = (address: string): string => `# 注销\r\n\r\n[查询](${address})\r\n`;
    const tab = await browser.open('#/document');
    await drop(tab, 'icp.md', `\ufeff${text(dead)}`);
    await says(tab, found(1, 1));
    await click(tab, zh('repair.document.noneOfThem'));
    await expect.poll(() => ticks(tab)).toEqual([false]);
    await click(tab, zh('repair.document.all'));
    await expect.poll(() => ticks(tab)).toEqual([true]);
    await click(tab, zh('repair.document.save'));
    const saved = Buffer.from(await browser.savedFile('icp.md'));
    expect(saved.toString('utf8')).toBe(`\ufeff${text(today)}`);
    const copied = await watchClipboard(tab);
    await click(tab, zh('repair.document.copy'));
    expect(await copied()).toBe(text(today));
    await tab.close();
  });

  it('is pasted, and copied with the chosen addresses changed; there is no file to save', async () => {
    const tab = await browser.open('#/document');
    await click(tab, zh('repair.document.start'));
    await says(tab, zh('repair.document.fault.empty'));
    await type(tab, `一 ${dead}\n二 ${dead}`);
    await click(tab, zh('repair.document.start'));
    await says(tab, found(2, 2));
    await tick(tab, 0);
    const main = await tab.evaluate(() =>
      [...document.querySelectorAll('main button.main')].map((one) => one.textContent),
    );
    expect(main).toEqual([zh('repair.document.copy')]);
    const copied = await watchClipboard(tab);
    await click(tab, zh('repair.document.copy'));
    await says(tab, zh('ui.copied'));
    expect(await copied()).toBe(`一 ${dead}\n二 ${today}`);
    await tab.close();
  });

  it('says what is wrong with a file, or that nothing is, and keeps the document that is open', async () => {
    const tab = await browser.open('#/document');
    const fault = (name: 'tooBig' | 'notText' | 'readFailed', file: string): string =>
      zh(`repair.document.fault.${name}`, { name: file, size: 21, most: 20 });
    await give(tab, 'icp.md', dead);
    await says(tab, found(1, 1));
    await drop(tab, 'large.md', 'x'.repeat(2 ** 20 + 1), 20);
    await says(tab, fault('tooBig', 'large.md'));
    await drop(tab, 'a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    await says(tab, fault('notText', 'a.docx'));
    await drop(tab, 'empty.txt', '');
    await says(tab, zh('repair.document.fault.empty'));
    await says(tab, found(1, 1));
    await drop(tab, 'none.txt', '没有地址');
    await says(tab, zh('repair.document.result.none'));
    await drop(tab, 'fine.txt', today);
    await says(tab, zh('repair.document.result.fine', { addresses: 1 }));
    await drop(tab, 'names.txt', `旧网站 www.miitbeian.gov.cn 已停用\n![](${dead}logo.png)`);
    await says(tab, found(2, 0));
    await says(tab, zh('repair.document.leftOver.count', { count: 2 }));
    await tab.evaluate(() => document.querySelector('summary')?.click());
    await says(tab, zh('repair.document.leftOver.name'));
    await says(tab, zh('repair.document.leftOver.dead'));
    await click(tab, zh('repair.document.another'));
    await give(tab, 'gone.md', dead, true);
    await says(tab, fault('readFailed', 'gone.md'));
    await tab.close();
  });

  it('stays with its ticks and place while another view is looked at, and is brought back when it was left', async () => {
    const tab = await browser.open('#/document');
    await give(tab, 'many.txt', `${dead}\n`.repeat(250));
    await says(tab, found(250, 250));
    // The rows come after what was counted, and move what is pressed next.
    await says(tab, zh('repair.document.line', { line: 100 }));
    await click(tab, zh('ui.part.next'));
    await says(tab, zh('repair.document.line', { line: 101 }));
    await tick(tab, 0);
    const isThere = async (): Promise<void> => {
      await says(tab, zh('ui.part.which', { page: 2, pages: 3 }));
      await says(tab, zh('repair.document.ticked', { count: 249, all: 250 }));
      await says(tab, zh('repair.document.line', { line: 101 }));
      await expect
        .poll(async () => (await ticks(tab)).map((on, at) => (on ? -1 : at)).filter((at) => at >= 0))
        .toEqual([0]);
    };
    await tab.evaluate(() => location.assign('#/list'));
    await tab.until(() => document.querySelector('.list-view'));
    await tab.evaluate(() => history.back());
    await isThere();

    await click(tab, zh('repair.document.another'));
    await says(tab, zh('repair.document.left', { name: 'many.txt' }));
    await click(tab, zh('repair.document.bringBack'));
    await isThere();
    await drop(tab, 'one.txt', dead);
    await says(tab, found(1, 1));
    await click(tab, zh('repair.document.bringBack'));
    await isThere();
    await tab.close();
  });

  it('of 19 MB can be stopped while it is read, and shows what was found', async () => {
    const tab = await browser.open('#/document');
    await tab.evaluate((words) => {
      new MutationObserver(() => {
        const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === words);
        stop?.click();
      }).observe(document.body, { childList: true, subtree: true });
    }, zh('repair.document.stop'));
    await drop(tab, 'long.md', `${dead} ${'x'.repeat(1000)}\n`, 19_000);
    await says(tab, zh('repair.document.stopped'));
    const [count = 0] = await tab.evaluate(() =>
      (document.querySelector('h2')?.textContent ?? '').split(/\D+/).map(Number),
    );
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(19_000);
    await tab.close();
  });
});

describe('a document in Chromium', () => {
  useChromium();

  it('is repaired by keyboard alone', async () => {
    const page = await openDesk('#/document');
    await page.focus('textarea');
    await page.keyboard.insertText(`${dead} ${dead}`);
    await page.keyboard.press('ControlOrMeta+Enter');
    const heading = page.locator('h2', { hasText: found(2, 2) });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'document-result');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    for (
      let steps = 0;
      (await focused()) !== zh('repair.document.tick', { line: 1, url: dead });
      steps += 1
    ) {
      expect(steps).toBeLessThan(5);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.getByText(zh('repair.document.ticked', { count: 1, all: 2 })).waitFor();
    await page.getByRole('button', { name: zh('repair.document.another') }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.close();
  });

  it('has nothing that axe finds wrong, and nothing wider than a small window', async () => {
    const page = await openDesk('#/document');
    await page.setInputFiles('input[type=file]', {
      name: `${'long-name-'.repeat(12)}.md`,
      mimeType: 'text/markdown',
      buffer: Buffer.from(`${dead}state/${'x'.repeat(300)}\n`.repeat(120)),
    });
    await page.locator('.document-repairs li').first().waitFor();
    await page.evaluate(axeSource);
    expect(await page.evaluate(audit)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });
});
