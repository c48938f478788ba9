/** When the hint on the public register says nothing of an empty answer, because it cannot be sure: in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { inEitherBrowser, type Tab } from '../either-browser';
import {
  clickButton,
  closeCaptcha,
  companyOf,
  offersNothing,
  queryFor,
  speakChinese,
} from './official-steps';
import * as pages from './replica';
import { drawn, rowsOf, write } from './replica-steps';
import { portalWords } from './replica-words';

const replica = pages.replicaSites();
const [first, second] = ['粤ICP备12345678号-1', '京ICP备15000001号-1'];
const { hint, solve } = portalWords.newer.query;

inEitherBrowser(
  'the hint on the public register, in doubt',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    const open = async (): Promise<Tab> => drawn(await browser.open(pages.recordQueryUrl));
    const ask = async (tab: Tab, text: string): Promise<void> => {
      await write(tab, hint, text);
      await queryFor(tab);
    };
    const asked = (count: number): Promise<unknown> =>
      poll(`${count} questions`, async () => replica.posted(pages.recordsPath).length === count);
    const isEmpty = (tab: Tab): Promise<unknown> =>
      tab.until(
        (words) =>
          document.body.innerText.includes(words) &&
          ![...document.querySelectorAll('.el-loading-mask')].some((mask) => mask.checkVisibility()),
        portalWords.newer.empty,
      );
    it('where an older answer overtakes a newer one', async () => {
      replica.set({ records: { [second]: [companyOf(second)] } });
      const tab = await open();
      replica.answer('held', 'records');
      await ask(tab, first);
      await asked(1);
      await ask(tab, second);
      await asked(2);
      replica.letGo('last');
      await tab.until((name) => document.body.innerText.includes(name), companyOf(second).organiser);
      replica.letGo('last');
      await isEmpty(tab);
      await offersNothing(tab);
      await tab.close();
    });

    it('where an answer comes after the next captcha was closed', async () => {
      const tab = await open();
      replica.answer('held', 'records');
      await ask(tab, first);
      await asked(1);
      await write(tab, hint, second);
      await clickButton(tab, '搜索');
      await closeCaptcha(tab);
      replica.letGo();
      await isEmpty(tab);
      await offersNothing(tab);
      await tab.close();
    });

    it('where other words were typed before the answer', async () => {
      replica.set({ records: { [first]: [companyOf(first)] } });
      const tab = await open();
      await write(tab, hint, first);
      await clickButton(tab, '搜索');
      await tab.until((words) => document.body.innerText.includes(words), solve);
      await write(tab, hint, second);
      await clickButton(tab, solve);
      await isEmpty(tab);
      await offersNothing(tab);
      await tab.close();
    });

    it('where another page of the results is turned to', async () => {
      replica.set({
        records: {
          某某: Array.from({ length: 11 }, (_, at) => companyOf(`粤ICP备12345678号-${at + 1}`, `a${at}.cn`)),
        },
      });
      const tab = await open();
      await ask(tab, '某某');
      await expect.poll(() => rowsOf(tab)).toHaveLength(10);
      await write(tab, hint, first);
      await tab.evaluate(() => document.querySelectorAll<HTMLElement>('.el-pager .number')[1]?.click());
      await isEmpty(tab);
      await offersNothing(tab);
      await tab.close();
    });

    it('where the person was at another place meanwhile', async () => {
      replica.set({ emptyFromStart: true, records: { [first]: [companyOf(first)] } });
      const tab = await open();
      await write(tab, hint, first);
      await clickButton(tab, '搜索');
      await closeCaptcha(tab);
      await tab.evaluate((to) => location.assign(to), pages.noticesUrl);
      await expect.poll(() => rowsOf(tab)).toHaveLength(10);
      await tab.evaluate((to) => location.assign(to), pages.recordQueryUrl);
      await isEmpty(tab);
      await offersNothing(tab);
      await tab.close();
    });

    it('where the page says of something else that there is none', async () => {
      replica.set({ emptyFromStart: true, records: {} });
      const tab = await open();
      await write(tab, hint, first);
      await clickButton(tab, '搜索');
      await closeCaptcha(tab);
      await tab.evaluate(() => {
        for (const words of ['未通过安全验证，请重试', '没有查询到验证码，请重新验证']) {
          const message = document.createElement('p');
          message.textContent = words;
          document.body.append(message);
        }
      });
      await offersNothing(tab);
      await tab.close();
    });
  },
  (sites) => replica.serve(sites),
);
