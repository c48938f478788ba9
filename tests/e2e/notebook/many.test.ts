/** A notebook of many filings in real Chromium: a part at a time, filtered and sorted, one row open. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { printNotebookFile } from '../../../lib/notebook/notebook-file';
import { zh } from '../../words';
import { openDesk, page, useChromium } from '../fixture';
import { button, useEmptyNotebook, whenStored } from './notebook-steps';

useChromium();
useEmptyNotebook();

const now = new Date('2026-11-30T00:00:00.000Z');
const filings = Array.from({ length: 150 }, (_, at): KeptFiling => {
  const [provinceId, prefix] = at % 3 === 0 ? (['bj', '京'] as const) : (['gd', '粤'] as const);
  const kept = newKept(`f-${at}`, provinceId, new Date(now.getTime() - at * 60_000), {
    number: `${prefix}ICP备${10_000_000 + at}号`,
    answers: { whose: 'mine', what: 'subject', account: 'usable', phoneChanged: 'no' },
  });
  return {
    ...kept,
    label: at === 140 ? '客户的官网' : '',
    dates: {
      ...kept.dates,
      sent: at % 5 === 0 ? '2026-11-20' : null,
      done: at % 50 === 49 ? '2026-11-21' : null,
    },
  };
});

beforeEach(async () => {
  await page.locator('input[type="file"]').setInputFiles({
    name: 'notebook.json',
    mimeType: 'application/json',
    buffer: Buffer.from(printNotebookFile(filings, now)),
  });
  await page.locator('.kept-card').nth(99).waitFor();
});

const rows = (tab: Page) => tab.locator('.notebook > .kept-list > .kept-card');

it('draws a part of them, finds one by its name in another, and opens one by its address', async () => {
  await expect.poll(() => rows(page).count()).toBe(100);
  await page.getByRole('navigation', { name: zh('notebook.list.rows') }).waitFor();
  await page.getByLabel(zh('notebook.list.filter')).fill('官网');
  await rows(page).nth(1).waitFor({ state: 'detached' });
  await expect.poll(() => rows(page).innerText()).toContain('客户的官网');
  await button(zh('notebook.list.clear')).click();
  await rows(page).nth(99).waitFor();
  // The focus does not go with the button that had it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');

  await openDesk(deskHash({ view: 'notebook', keptId: 'f-147' }), page);
  await page.locator('[data-kept="f-147"] .kept-body').waitFor();
  await expect.poll(() => rows(page).count()).toBe(47);
});

it('filters by state and province with counts, also after another view, and keeps an open row where it is', async () => {
  const chip = (words: string) => page.locator('.notebook-tools .chip', { hasText: words });
  await chip('北京').click();
  await chip(zh('notebook.list.state.todo')).click();
  const counted = filings.filter(
    ({ provinceId, dates }) => provinceId === 'bj' && !dates.sent && !dates.done,
  );
  await page.locator('.notebook-tools [role="status"]', { hasText: String(counted.length) }).waitFor();
  await expect.poll(() => rows(page).count()).toBe(counted.length);
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.locator('.notebook').waitFor({ state: 'detached' });
  await page.evaluate(() => {
    location.hash = '#/notebook';
  });
  await rows(page)
    .nth(counted.length - 1)
    .waitFor();
  expect(await chip('北京').getAttribute('aria-pressed')).toBe('true');

  const third = rows(page).nth(2);
  const id = await third.getAttribute('data-kept');
  await third.locator('.kept-head button').click();
  await button(zh('notebook.event.sent.submitted')).click();
  await whenStored('sent', (all) =>
    all.some((one) => one.id === id && (one.dates as KeptFiling['dates']).sent !== null),
  );
  await page.locator('.kept-now .undo').waitFor();
  await expect.poll(() => rows(page).nth(2).getAttribute('data-kept')).toBe(id);
  // Only one is open, and once it is folded it is where it belongs.
  await rows(page).nth(0).locator('.kept-head button').click();
  await page.locator(`[data-kept="${id}"]`).waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.kept-body').count()).toBe(1);
});
