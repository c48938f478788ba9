/** The hint on the portal's notices: the two words, the forms that are listed, and noting one, in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { clickButton, formCardOf, hintThat, pressHint, speakChinese, visit } from './official-steps';
import * as pages from './replica';
import { formNotice } from './replica-notices';
import { drawn, openRow, rowsOf } from './replica-steps';

const replica = pages.replicaSites();
const gd = { name: provinceName('gd') };
const searchTitle = zh('hint.official.title.search', gd);

inEitherBrowser(
  'the hint on the notices',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    /** Opens the notices from the form card of Guangdong. */
    const fromFormCard = async (): Promise<Tab> => {
      const desk = await formCardOf(browser, 'gd');
      await desk.until((words) => {
        const link = [...document.querySelectorAll<HTMLAnchorElement>('.card a')].find((one) =>
          one.textContent?.includes(words),
        );
        link?.click();
        return link !== undefined;
      }, zh('guide.form.openNotices'));
      const tab = await browser.opened('notice_list');
      await desk.close();
      return drawn(tab);
    };

    it('opened from a form card names the two words, fills them in at a press, and searches nothing', async () => {
      const tab = await fromFormCard();
      const hint = await hintThat(tab, ({ lines }) => lines[0] === searchTitle);
      expect(hint.lines[1]).toContain('广东');
      await expect.poll(() => rowsOf(tab)).toHaveLength(10);
      await pressHint(tab, zh('hint.official.button.fill'));
      await hintThat(tab, ({ buttons }) =>
        buttons.some(({ text }) => text === zh('hint.official.button.filled')),
      );
      await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent?.trim())).toBe('搜索');
      expect(replica.posted(pages.noticesPath)).toHaveLength(1);
      await clickButton(tab, '搜索');
      await poll('a search', async () => replica.posted(pages.noticesPath).length === 2);
      expect(replica.posted(pages.noticesPath)[1]).toMatchObject({ province: '广东', title: '注销' });
      const listed = await hintThat(tab, ({ lines }) => lines[0] === zh('hint.official.title.listed', gd));
      expect(listed.lines.slice(1, -1)).toEqual([expect.stringContaining(formNotice), expect.any(String)]);
      await openRow(tab, formNotice);
      const notice = await hintThat(tab, ({ lines }) => lines[0] === formNotice);
      expect(notice.lines[1]).toBe(zh('hint.official.note.issued', { date: '2025年3月18日' }));
      await pressHint(tab, zh('hint.official.button.note'));
      const desk = await browser.opened('#/read/');
      await desk.until((title) => document.body.innerText.includes(title), formNotice);
      await desk.close();
      await tab.close();
    });

    const buttonsOf = async (tab: Tab, title: string): Promise<string[]> =>
      (await hintThat(tab, ({ lines, folded }) => lines[0] === title && !folded)).buttons.map(
        ({ text }) => text,
      );
    const copies = ['广东', '注销'].map((word) => zh('hint.official.button.copy', { word }));

    it('offers the words to copy where it cannot tell the boxes, and says nothing of what it cannot read', async () => {
      replica.set({ wording: 'renamed' });
      const tab = await drawn(await visit(browser, { url: pages.noticesUrl, provinceId: 'gd' }));
      await expect.poll(() => buttonsOf(tab, searchTitle)).toEqual(expect.arrayContaining(copies));
      expect(await buttonsOf(tab, searchTitle)).not.toContain(zh('hint.official.button.fill'));
      await pressHint(tab, copies[0] ?? '');
      await hintThat(tab, ({ buttons }) =>
        buttons.some(({ text }) => text === zh('hint.official.button.copied')),
      );
      const words = replica.words();
      await openRow(tab, '上海市', words.open);
      await tab.until((word) => document.body.innerText.includes(word), words.back);
      await expect.poll(async () => (await tab.hint())?.lines[0]).toBe(searchTitle);
      await tab.close();
    });

    it('where two boxes have the same name neither is filled', async () => {
      replica.set({ lies: ['twins'] });
      const tab = await drawn(await visit(browser, { url: pages.noticesUrl, provinceId: 'gd' }));
      await expect.poll(() => buttonsOf(tab, searchTitle)).toEqual(expect.arrayContaining(copies));
      await tab.close();
    });

    it('says nothing of a search in a tab of which no province is known', async () => {
      const tab = await drawn(await browser.open(pages.noticesUrl));
      await rowsOf(tab);
      await expect
        .poll(async () => (await hintThat(tab, ({ dot }) => dot)).lines)
        .toEqual([zh('hint.title.choose')]);
      await tab.close();
    });

    it('keeps its words while the page answers late, not at all, or with a fault', async () => {
      for (const answer of ['held', 'failed', 'never'] as const) {
        replica.reset();
        replica.answer(answer, 'notices');
        const tab = await drawn(await visit(browser, { url: pages.noticesUrl, provinceId: 'gd' }));
        await expect.poll(() => buttonsOf(tab, searchTitle)).toContain(zh('hint.official.button.fill'));
        await tab.close();
      }
    });

    it('names no row by what lying cells say, and takes none of it for HTML', async () => {
      replica.set({ lies: ['html', 'huge', 'endless', 'doubled', 'hidden'] });
      const tab = await drawn(await visit(browser, { url: pages.noticesUrl, provinceId: 'gd' }));
      await hintThat(tab, ({ lines }) => lines.some((line) => line.includes('广东')));
      await pressHint(tab, zh('hint.official.button.fill'));
      await hintThat(tab, ({ buttons }) =>
        buttons.some(({ text }) => text === zh('hint.official.button.filled')),
      );
      const hint = await tab.hint();
      expect(hint?.lines.every((line) => line.length < 200)).toBe(true);
      expect(await tab.evaluate(() => 'lied' in window)).toBe(false);
      await tab.close();
    });
  },
  (sites) => replica.serve(sites),
);
