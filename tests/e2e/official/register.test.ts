/** The hint on the public register: the number to fill in, what an answer says, and an answer that says nothing. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import {
  clickButton,
  closeCaptcha,
  companyOf,
  hintThat,
  offersNothing,
  pressHint,
  queryFor,
  speakChinese,
  visit,
} from './official-steps';
import * as pages from './replica';
import { otherEntry } from './replica-lies';
import { drawn, openRow, query, write } from './replica-steps';
import { portalWords } from './replica-words';

const replica = pages.replicaSites();
const number = '粤ICP备12345678号-1';
const hint = portalWords.newer.query.hint;
const company = companyOf(number);
const [fill, filled, use, gone] = (['fillNumber', 'filled', 'use', 'gone'] as const).map((name) =>
  zh(`hint.official.button.${name}`),
) as [string, string, string, string];

inEitherBrowser(
  'the hint on the public register',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    const open = async (): Promise<Tab> => drawn(await browser.open(pages.recordQueryUrl));
    /** Opens what a press on the hint opens, and gives back what it shows. */
    const shownAfter = async (tab: Tab, button: string, words: string): Promise<string> => {
      await pressHint(tab, button);
      const desk = await browser.opened('#/read/');
      await desk.until((wanted) => document.body.innerText.includes(wanted), words);
      const shown = await desk.evaluate(() => document.body.innerText);
      await desk.close();
      return shown;
    };

    it('fills in the number that it was opened for, at a press, and leaves search and captcha to the person', async () => {
      const tab = await drawn(await visit(browser, { url: pages.recordQueryUrl, number }));
      const { lines } = await hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === fill));
      // Until the press nothing of the number is in the page.
      expect(lines.join()).not.toContain('12345678');
      await pressHint(tab, fill);
      await hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === filled));
      await expect
        .poll(() => tab.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value)))
        .toContain(number);
      expect(replica.posted(pages.recordsPath)).toEqual([]);
      await tab.close();
    });

    it('reads the one row of an answer, to the letter', async () => {
      replica.set({ records: { [number]: [company] } });
      const tab = await open();
      await write(tab, hint, number);
      await queryFor(tab);
      const card = await hintThat(tab, ({ lines }) => lines[0] === company.organiser);
      expect(card.lines[1]).toBe('企业 · 粤ICP备12345678号-1 · example.com.cn · 2021-03-05');
      expect(await shownAfter(tab, use, company.organiser)).toContain('2021-03-05');
      await tab.close();
    });

    it('has the person choose among several rows', async () => {
      const second = { ...company, number: '粤ICP备12345678号-2', domain: 'example.cn' };
      replica.set({ records: { 某某: [company, second] } });
      const tab = await open();
      await write(tab, hint, '某某');
      await queryFor(tab);
      await hintThat(tab, ({ lines }) => lines[0] === zh('hint.official.title.entries', { count: 2 }));
      const { buttons } = await hintThat(tab, (seen) => seen.buttons.length > 3);
      const button = buttons.find(({ text }) => text.includes('号-2'));
      expect(await shownAfter(tab, button?.text ?? '', company.organiser)).toContain('example.cn');
      await tab.close();
    });

    it.each([
      ['newer', 'neighbours'],
      ['older', 'cells'],
      ['app', 'nested'],
    ] as const)('reads a detail in the %s wording, %s', async (wording, layout) => {
      replica.set({ wording, layout, records: { [number]: [company] } });
      const tab = await open();
      const words = replica.words();
      await write(tab, words.query.hint, number);
      await queryFor(tab, words.query.solve, words.search);
      await openRow(tab, company.organiser, words.open);
      await tab.until((back) => document.body.innerText.includes(back), words.back);
      await hintThat(
        tab,
        ({ lines }) => lines[0] === company.organiser && (lines[1] ?? '').includes('12345678'),
      );
      await tab.close();
    });

    const nothing = zh('hint.official.title.nothing', { asked: number });

    it('offers an empty answer for exactly what was asked, and nothing before it is there', async () => {
      replica.set({ records: {} });
      const tab = await open();
      await write(tab, hint, number);
      await clickButton(tab, '搜索');
      await tab.until((solve) => document.body.innerText.includes(solve), portalWords.newer.query.solve);
      await offersNothing(tab);
      await clickButton(tab, portalWords.newer.query.solve);
      await hintThat(tab, ({ lines }) => lines[0] === nothing);
      // What is typed afterwards was not asked.
      await write(tab, hint, '京ICP备87654321号');
      const seen = await hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === gone));
      expect(seen.lines[0]).toBe(nothing);
      // Nor is the next search the one before, though its answer looks the same.
      await queryFor(tab);
      await poll('a second question', async () => replica.posted(pages.recordsPath).length === 2);
      await offersNothing(tab);
      await tab.close();
    });

    it('offers it after rows, which go', async () => {
      replica.set({ records: { 某某: [company] } });
      const tab = await open();
      await write(tab, hint, '某某');
      await queryFor(tab);
      await hintThat(tab, ({ lines }) => lines[0] === company.organiser);
      await write(tab, hint, number);
      await queryFor(tab);
      await hintThat(tab, ({ lines }) => lines[0] === nothing);
      await tab.close();
    });

    it('takes a captcha that was closed, and an answer that failed or never came, for no answer', async () => {
      replica.set({ emptyFromStart: true, records: {} });
      const tab = await open();
      await write(tab, hint, number);
      await clickButton(tab, '搜索');
      await closeCaptcha(tab);
      await offersNothing(tab);
      await tab.close();
      for (const answer of ['held', 'never', 'failed'] as const) {
        replica.reset();
        replica.set({ emptyFromStart: true, records: {} });
        const other = await open();
        replica.answer(answer, 'records');
        await write(other, hint, number);
        await queryFor(other);
        await poll('a question', async () => replica.posted(pages.recordsPath).length === 1);
        await offersNothing(other);
        await other.close();
      }
    });

    it('and a search that the page itself made up is no search', async () => {
      replica.set({ records: {} });
      const tab = await open();
      await query(tab, number);
      await poll('a question', async () => replica.posted(pages.recordsPath).length === 1);
      await tab.until(
        () => ![...document.querySelectorAll('.el-loading-mask')].some((mask) => mask.checkVisibility()),
      );
      await offersNothing(tab);
      await tab.close();
    });

    it('says nothing where everything has another name', async () => {
      replica.set({ wording: 'renamed', records: { [number]: [company] } });
      const tab = await open();
      const words = replica.words();
      await write(tab, words.query.hint, number);
      await queryFor(tab, words.query.solve, words.search);
      await tab.until((name) => document.body.innerText.includes(name), company.organiser);
      const seen = await tab.hint();
      expect(seen?.buttons.map(({ text }) => text)).not.toContain(use);
      await tab.close();
    });

    it('reads nothing of what is hidden', async () => {
      replica.set({ lies: ['hidden'], records: { [number]: [company] } });
      const tab = await open();
      await write(tab, hint, number);
      await queryFor(tab);
      const { lines } = await hintThat(tab, (seen) => seen.lines[0] === company.organiser);
      expect(lines.join()).not.toContain(otherEntry.number);
      // Nor of a cell that is.
      await tab.evaluate((words) => {
        const cell = [...document.querySelectorAll('.el-table__body td')].find(
          (one) => one.checkVisibility() && one.textContent?.includes(words),
        ) as HTMLElement;
        cell.style.display = 'none';
        cell.textContent = '看不见的某某公司';
      }, company.organiser);
      await offersNothing(tab);
      await tab.close();
    });

    it('reads nothing where labels are doubled, in the rows or in the detail', async () => {
      replica.set({ lies: ['doubled'], records: { [number]: [company] } });
      const tab = await open();
      await write(tab, hint, number);
      await queryFor(tab);
      await tab.until((name) => document.body.innerText.includes(name), company.organiser);
      await openRow(tab, company.organiser);
      await tab.until(() => document.body.innerText.includes('ICP备案主体信息'));
      const seen = await hintThat(tab, ({ visible }) => visible);
      expect(seen.buttons.map(({ text }) => text)).not.toContain(use);
      await tab.close();
    });

    it('takes no name that cannot be one, and says little of rows without end', async () => {
      replica.set({ lies: ['html', 'huge', 'endless'], records: { [number]: [company] } });
      const tab = await open();
      await write(tab, hint, number);
      await queryFor(tab);
      await tab.until(() => document.querySelectorAll('.el-table__body-wrapper tr').length > 2);
      const seen = await hintThat(tab, ({ visible }) => visible);
      expect(seen.lines.every((line) => line.length < 300)).toBe(true);
      expect(seen.lines.join()).not.toContain('<img');
      expect(await tab.evaluate(() => 'lied' in window)).toBe(false);
      await tab.close();
    });
  },
  (sites) => replica.serve(sites),
);
