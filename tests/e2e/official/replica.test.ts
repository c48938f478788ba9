/** The replicas of the official pages behave as the pages they stand for, in both browsers. */
import { beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import * as pages from './replica';
import { articleLinks, articleUrl } from './replica-articles';
import { allLies } from './replica-lies';
import { noticeLinks } from './replica-notice-html';
import { formNotice } from './replica-notices';
import { drawn, openRow, query, rowsOf, write } from './replica-steps';

const replica = pages.replicaSites();

const text = (tab: Tab): Promise<string> => tab.evaluate(() => document.body.innerText);
const says = (tab: Tab, words: string): Promise<unknown> =>
  tab.until((wanted) => document.body.innerText.includes(wanted), words);
const asked = (): Record<string, unknown>[] => replica.posted(pages.noticesPath) as Record<string, unknown>[];

inEitherBrowser(
  'the replica of the portal',
  (browser) => {
    beforeEach(() => replica.reset());

    const open = async (url: string): Promise<Tab> => drawn(await browser.open(url));

    it('searches what it was told by an input event, and nothing that only stands there', async () => {
      const tab = await open(pages.noticesUrl);
      await expect.poll(() => rowsOf(tab)).toHaveLength(10);
      await write(tab, '请输入省份', '广东', false);
      await press(tab, '搜索');
      await poll('a second question', async () => asked().length === 2);
      expect(asked()[1]).toMatchObject({ province: '', title: '', page: 1 });
      await write(tab, '请输入省份', '广东');
      await write(tab, '请输入内容', '注销');
      await press(tab, '搜索');
      await poll('a third question', async () => asked().length === 3);
      expect(asked()[2]).toMatchObject({ province: '广东', title: '注销' });
      await tab.until(() => document.querySelectorAll('.el-table__body-wrapper tr').length === 4);
      await expect.poll(async () => (await rowsOf(tab)).map(([, , title]) => title)).toContain(formNotice);
      await press(tab, '重置');
      await tab.until(() => document.querySelectorAll('.el-table__body-wrapper tr').length === 10);
      await tab.close();
    });

    it('turns pages, and opens a notice and comes back without a new address or load', async () => {
      const tab = await open(pages.noticesUrl);
      const [first] = await rowsOf(tab);
      await tab.evaluate(() => document.querySelectorAll<HTMLElement>('.el-pager .number')[1]?.click());
      await says(tab, formNotice);
      expect((await rowsOf(tab))[0]?.[2]).not.toBe(first?.[2]);
      await openRow(tab, formNotice);
      await says(tab, '公告详情信息');
      await says(tab, '发布时间：2025-03-18');
      await expect.poll(() => text(tab)).toContain('传真：020-22220001');
      const links = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.main a')].map(({ href }) => href),
      );
      expect(links).toEqual(Object.values(noticeLinks));
      await expect.poll(() => tab.url()).toBe(pages.noticesUrl);
      await press(tab, '返回');
      await says(tab, '提出时间：');
      expect(replica.loads()).toBe(1);
      await tab.close();
    });

    it('is drawn late, and holds an answer back, lets it go, fails and goes silent', async () => {
      replica.answer('held', 'config', 'notices');
      const tab = await browser.open(pages.noticesUrl);
      await poll('the page to ask', async () => replica.held() === 1);
      await expect.poll(() => text(tab)).toBe('');
      replica.letGo('first');
      await drawn(tab);
      await poll('the list to be asked', async () => replica.held() === 1);
      await expect.poll(() => text(tab)).toContain('暂无数据');
      expect(replica.letGo()).toBe(1);
      await says(tab, '关于2026年春节假期安排的通知');
      replica.answer('failed');
      await press(tab, '搜索');
      await says(tab, '系统繁忙');
      replica.answer('never');
      await press(tab, '搜索');
      await poll('the question', async () => asked().length === 3);
      await tab.until(() => document.querySelector('.el-loading-mask')?.checkVisibility());
      await tab.close();
    });

    it('shows what a query finds after its captcha, and nothing for the unknown', async () => {
      const tab = await open(pages.recordQueryUrl);
      expect(await text(tab)).not.toContain('暂无数据');
      await query(tab, '某某');
      const rows = await rowsOf(tab);
      expect(rows.map((row) => row[3])).toEqual([
        '粤ICP备17055554号-2',
        '粤ICP备17055554号-3',
        '京ICP备15000001号-1',
      ]);
      await openRow(tab, '粤ICP备17055554号-3');
      await says(tab, 'shop.example.cn');
      for (const words of ['ICP备案主体信息', 'ICP备案/许可证号：', 'ICP备案服务信息', '服务前置审批项：'])
        await expect.poll(() => text(tab)).toContain(words);
      await expect.poll(() => tab.url()).toBe(pages.recordQueryUrl);
      await press(tab, '返回');
      await query(tab, '无人某某公司');
      await says(tab, '暂无数据');
      await expect.poll(() => rowsOf(tab)).toEqual([]);
      expect(replica.posted(pages.recordsPath)).toMatchObject([
        { unitName: '某某' },
        { unitName: '无人某某公司' },
      ]);
      await tab.close();
    });

    it.each(['neighbours', 'nested', 'cells'] as const)('words and layouts: %s', async (layout) => {
      for (const wording of ['newer', 'older', 'app'] as const) {
        replica.set({ layout, wording, emptyFromStart: true, fixedColumn: true });
        const tab = await open(pages.recordQueryUrl);
        await says(tab, '暂无数据');
        await query(tab, 'keji.example.cn');
        await openRow(tab, '京ICP备15000001号-1');
        await says(tab, '药品和医疗器械');
        const { columns, service } = replica.words().query;
        expect(columns.some(({ label }) => label === '主办单位名称')).toBe(true);
        for (const { label } of service.rows) await expect.poll(() => text(tab)).toContain(`${label}：`);
        await tab.close();
      }
    });

    it('leads to its places by the menu, without another load', async () => {
      const tab = await open('https://beian.miit.gov.cn/');
      await tab.until((url) => location.href === url, pages.indexUrl);
      for (const { label, route } of replica.words().menu.toReversed()) {
        await tab.evaluate((name) => {
          const items = [...document.querySelectorAll<HTMLElement>('.el-menu-item')];
          items.find((one) => one.textContent?.trim() === name)?.click();
        }, label);
        await tab.until((url) => location.href === url, pages.portalAt(route));
        if (pages.portalAt(route) === pages.smsUrl) await says(tab, '证件号码后6位：');
      }
      expect(replica.loads()).toBe(1);
      await tab.close();
    });

    it('renames everything', async () => {
      replica.set({ wording: 'renamed' });
      const tab = await open(pages.noticesUrl);
      await says(tab, '看看');
      expect(await text(tab)).not.toMatch(/省份|标题|搜索|详情|发布时间|备案查询|操作|序号|共 \d/);
      await tab.goTo(pages.recordQueryUrl);
      await query(tab, 'moumou.example.cn', replica.words());
      await openRow(tab, '粤ICP备17055554号-2', '看看');
      await says(tab, '持有方资料');
      expect(await text(tab)).not.toMatch(/主办|单位|ICP备案|域名：|日期/);
      await tab.close();
    });

    it('lies, and stays alive', async () => {
      replica.set({ lies: allLies });
      const tab = await open(pages.recordQueryUrl);
      await query(tab, 'moumou.example.cn');
      await tab.until(() => document.querySelectorAll('.el-table__body-wrapper tr').length > 3);
      await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.records table').length)).toBe(3);
      await tab.until(() => 'ownScript' in window);
      expect(await tab.evaluate(() => 'lied' in window)).toBe(false);
      await openRow(tab, '粤ICP备17055554号-2');
      await says(tab, 'other.example.cn');
      await tab.goTo(pages.noticesUrl);
      await tab.until(() => document.querySelectorAll('.el-table__body-wrapper tr').length > 12);
      await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.search-row').length)).toBe(2);
      await write(tab, '请输入省份', '广东');
      await press(tab, '搜索');
      expect(await tab.evaluate(() => 'lied' in window)).toBe(false);
      expect(asked()).toHaveLength(1);
      await tab.close();
    });

    it('has an article of an administration, and its attachments', async () => {
      const tab = await browser.open(articleUrl);
      const links = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('#con_con a')].map(({ href }) => href),
      );
      expect(links).toEqual([
        'mailto:beian@gdca.example.cn',
        articleLinks.form,
        articleLinks.sample,
        articleLinks.foreign,
      ]);
      expect(replica.loads(articleUrl)).toBe(1);
      await tab.close();
    });
  },
  replica.serve,
);
