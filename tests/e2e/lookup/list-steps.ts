/** What a person does with a list on the desk, in Chromium. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
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
  page.locator('.list-view > [role=status]').filter({ hasText: words });

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

/** Chooses a file. */
export async function give(name: string, content: string | Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
}

/** The text of the file that is exported. */
export async function exported(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: zh('lookup.list.export') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(zh('lookup.list.fileName'));
  return readFile(await download.path(), 'utf8');
}
