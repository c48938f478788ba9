/** Rows of a list picked in real Chromium: one by one, with the shift key, all that fit; and where they stand. */
import { describe, expect, it } from 'vitest';
import { zh } from '../../words';
import { useChromium } from '../fixture';
import { exported, give, manyLines, page, rowCount, rowsRead, status, useListView } from './list-steps';
import { tableText } from './table-of-filings';

useChromium();
useListView();

describe('a list', () => {
  it('that is picked has nothing off to the right when the window becomes narrow', async () => {
    await give('table.csv', tableText());
    await status(rowsRead(60, 9, 2)).waitFor();
    await page.locator('.list-table thead input').click();
    await page.getByRole('link', { name: zh('lookup.list.forms', { count: 58 }) }).waitFor();
    await page.setViewportSize({ width: 360, height: 780 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('has rows picked one by one, from one to another with the shift key, and all that fit', async () => {
    const ticks = page.locator('.list-table tbody input');
    const picked = (count: number) => page.getByText(zh('ui.pick.count', { count })).waitFor();
    await give('many.csv', manyLines(1000));
    await rowCount(100);
    await ticks.nth(1).click();
    await picked(1);
    await ticks.nth(12).click({ modifiers: ['Shift'] });
    // The tenth line is a domain alone.
    await picked(11);
    await page.locator('.list-table thead input').click();
    await picked(900);
    await ticks.nth(0).click();
    await picked(899);
    const csv = await exported(zh('lookup.list.exportPicked'));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(900);
    await page.getByRole('button', { name: zh('lookup.list.copyPicked') }).click();
    await page.getByText(zh('lookup.list.copied', { count: 899 })).waitFor();
    await page.getByRole('button', { name: zh('ui.pick.none') }).click();
    await page.getByText(zh('lookup.list.pickHint')).waitFor();
    await page.locator('.list-table input:checked').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: zh('lookup.list.pickAgain') }).click();
    await picked(899);
  });

  it('of all provinces begins high on the page, and what finds in it stays in sight', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await give('many.csv', manyLines(1000));
    await rowCount(100);
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(() => top('.list-table tbody tr')).toBeLessThanOrEqual(420);
    await page.evaluate(() => scrollTo(0, 1500));
    await page.waitForFunction(() => scrollY > 1000);
    await expect.poll(() => top('.sticky-bar')).toBe(0);
  });
});
