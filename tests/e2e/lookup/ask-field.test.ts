/** The one field of the extension on the desk, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { linesIn } from '../../../lib/lookup/ask-choices';
import { provinceName, zh, zhLike } from '../../words';
import { openDesk, page, useChromium } from '../fixture';
import { askedText, pasteText } from './ask-steps';

useChromium();

const field = () => page.locator('.ask-line > :is(input, textarea)');
const isAt = (hash: string) => page.waitForURL((url) => url.hash === hash);
const guideOf = (...filing: Parameters<typeof readFiling>) =>
  deskHash({ view: 'guide', filing: readFiling(...filing) });

describe('on the home page', () => {
  it.each([
    ['粤ICP备17055554号-1', guideOf('gd', '粤ICP备17055554号-1')],
    ['川ICP备 17055554 号', guideOf('sc', '蜀ICP备17055554号')],
    ['guangdong', guideOf('gd')],
    ['粤', guideOf('gd')],
    ['gdca.miit.gov.cn', guideOf('gd')],
    // Neither a filing nor a province.
    ['example.com', deskHash({ view: 'lookup', query: 'example.com' })],
    ['京ICP证030173号', deskHash({ view: 'lookup', query: '京ICP证030173号' })],
  ])('Enter after %s', async (text, place) => {
    await openDesk('#/', page);
    await field().fill(text);
    await page.keyboard.press('Enter');
    await isAt(place);
  });

  it('goes where Enter goes by its button, and chooses rows by arrow keys and mouse', async () => {
    await openDesk('#/', page);
    await field().fill('guang');
    const options = page.getByRole('option');
    await expect.poll(() => options.count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    const marked = page.locator('[role=option][aria-selected=true]');
    await expect.poll(() => marked.innerText()).toContain(provinceName('gd'));
    await expect
      .poll(() => field().getAttribute('aria-activedescendant'))
      .toBe(await marked.getAttribute('id'));
    await page.getByRole('button', { name: zh('desk.home.go'), exact: true }).click();
    await isAt(guideOf('gd'));
    await openDesk('#/', page);
    await field().fill('guang');
    await options.filter({ hasText: provinceName('gx') }).click();
    await isAt(guideOf('gx'));
  });

  it('is empty after Escape, and home is itself again', async () => {
    await openDesk('#/', page);
    await field().fill('京ICP证030173号');
    await page.locator('.number-card').waitFor();
    await expect.poll(() => page.locator('.doors').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => field().inputValue()).toBe('');
    await page.locator('.doors').waitFor();
  });

  it.each([
    ['粤ICP备170****4号-1', zh('filing.cannot.masked')],
    ['13912345678', zh('filing.cannot.telephone', { digits: '13912345678' })],
    ['17055554', zh('filing.cannot.no-prefix', { digits: '17055554' })],
  ])('says why %s is no filing number, and offers the public query', async (text, words) => {
    await openDesk('#/', page);
    await field().fill(text);
    const why = page.locator('.ask [role=status]', { hasText: words });
    await why.waitFor();
    await expect.poll(() => why.locator('a, button').count()).toBe(1);
  });
});

describe('with a text of several lines', () => {
  const text = ['粤ICP备17055554号-1 example.com', '京ICP备16044242号', '', 'nothing here'].join('\n');

  it('shows its lines, keeps the focus, and leads to the list with it', async () => {
    await openDesk('#/', page);
    await page.evaluate(pasteText, text);
    await page.locator('.ask-line textarea:focus').waitFor();
    await expect.poll(() => page.evaluate(askedText)).toBe(text);
    await page.getByRole('button', { name: zh('lookup.sortLines', { count: linesIn(text) }) }).click();
    await page
      .locator('.list-source > p[role=status]', { hasText: zhLike('lookup.list.done', { rows: 3 }) })
      .waitFor();
    await page.getByRole('button', { name: zh('lookup.list.another') }).click();
    await expect.poll(() => page.locator('.list-view textarea').inputValue()).toBe(text);
  });

  it('gives way to one line again', async () => {
    await openDesk('#/', page);
    await page.evaluate(pasteText, text);
    await page.locator('.ask-line textarea:focus').waitFor();
    await field().fill('guang');
    await page.locator('.ask-line input:focus').waitFor();
    await expect.poll(() => field().inputValue()).toBe('guang');
  });

  it('is one line where it is pasted as one', async () => {
    await openDesk('#/', page);
    await page.evaluate(pasteText, '粤ICP备17055554号-1\n');
    await expect.poll(() => page.locator('.ask-line textarea').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: zhLike('lookup.sortLines') }).count()).toBe(0);
  });
});

it('where only a filing is wanted, has a row for each number and nothing more of it', async () => {
  await openDesk('#/guide', page);
  await field().fill('京ICP备16044242号 粤ICP备17055554号-1 粤公网安备 44030302001160号');
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
  await expect.poll(() => page.locator('.number-card').count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await isAt(guideOf('gd', '粤ICP备17055554号-1'));
});
