/** What a person does with a list on the desk, in Chromium. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, onTestFinished } from 'vitest';
import { provinces } from '../../../data/directory';
import { zh, zhLike } from '../../words';
import { openDesk } from '../fixture';

/** The tab with the list, a new one for every test. */
export let page: Page;

/** Opens the list before every test of a file, which ends without an error in the page. */
export function useListView(): void {
  const errors: string[] = [];
  beforeEach(async () => {
    page = await openDesk('#/list');
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });
}

/** Waits until the table has so many rows. */
export const rowCount = (count: number) =>
  page.waitForFunction((rows) => document.querySelectorAll('.list-table tbody tr').length === rows, count);

/** What the list says of how far it is, once it is this. */
export const status = (words: RegExp): Locator =>
  page.locator('.list-source > p[role=status]').filter({ hasText: words });

/** What the list says when it has been read; numbers that are not given may be any. */
export const rowsRead = (rows: number, provinceCount?: number, unknown?: number): RegExp =>
  new RegExp(
    `^${
      zhLike('lookup.list.done', {
        rows,
        ...(provinceCount !== undefined && { provinces: provinceCount }),
        ...(unknown !== undefined && { unknown }),
      }).source
    }`,
  );

/** Lines with numbers of all provinces in turn; every tenth has none. */
export function manyLines(count: number): string {
  const prefixes = provinces.map(({ prefix }) => prefix);
  return Array.from({ length: count }, (_, i) => {
    if (i % 10 === 9) return `site${i}.cn`;
    return `site${i}.cn,${prefixes[i % prefixes.length]}ICP备${10_000_000 + i}号-1`;
  }).join('\r\n');
}

/** Brings the field back that a sorted list has folded. */
export async function another(): Promise<void> {
  await page.getByRole('button', { name: zh('lookup.list.another') }).click();
  await page.waitForSelector('textarea');
}

/** The button that shows one province's rows. */
export const chip = (name: string): Locator => page.locator('.list-chip').filter({ hasText: name });

/** The cells of the rows that are drawn: line, number, kind, province, domain, and what follows but the text itself. */
export const cellsOfRows = (): Promise<string[][]> =>
  page.locator('.list-table tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('td')].slice(1).map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        copy.querySelector('.line-text')?.remove();
        return copy.textContent ?? '';
      }),
    ),
  );

/** Waits until the first row that is drawn is that of a line. */
export const firstLine = (line: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.list-table tbody td:nth-child(2)')?.textContent === wanted,
    line,
  );

/** Chooses a file: one on disk, as a person does; the bytes of a large one given to Playwright go through the page. */
export async function give(name: string, content: string | Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name);
  await writeFile(file, content);
  await page.setInputFiles('input[type=file]', file);
}

/** The text of the file that is exported, by the button for what is shown or another. */
export async function exported(button = zh('lookup.list.export')): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(zh('lookup.list.fileName'));
  return readFile(await download.path(), 'utf8');
}
