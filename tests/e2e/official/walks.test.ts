/** The whole ways with nothing typed but the person's own query and captcha, in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import { callStore } from '../store';
import {
  clickButton,
  companyOf,
  formCardOf,
  hintThat,
  pressHint,
  queryFor,
  speakChinese,
} from './official-steps';
import * as pages from './replica';
import { formNotice } from './replica-notices';
import { drawn, openRow, write } from './replica-steps';
import { portalWords } from './replica-words';

const replica = pages.replicaSites();
const number = '粤ICP备12345678号-1';
const company = companyOf(number);
const says = (tab: Tab, words: string): Promise<unknown> =>
  tab.until((wanted) => document.body.innerText.includes(wanted), words);
/** The hint says that the boxes are filled. */
const filled = (tab: Tab): Promise<unknown> =>
  hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === zh('hint.official.button.filled')));
/** Presses the button that begins with these words. */
const pressLike = (tab: Tab, words: string): Promise<unknown> =>
  tab.until((wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith(wanted),
    );
    button?.click();
    return button !== undefined;
  }, words);

inEitherBrowser(
  'beside the person',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    it('from the form card of Guangdong to the form in its notice, noted and shown first', async () => {
      const desk = await formCardOf(browser, 'gd');
      await press(desk, `${zh('guide.form.openNotices')}↗`);
      const portal = await drawn(await browser.opened('notice_list'));
      await pressHint(portal, zh('hint.official.button.fill'));
      await filled(portal);
      await clickButton(portal, '搜索');
      await hintThat(
        portal,
        ({ lines }) => lines[0] === zh('hint.official.title.listed', { name: provinceName('gd') }),
      );
      await openRow(portal, formNotice);
      await pressHint(portal, zh('hint.official.button.note'));
      // In the tab where the guide was.
      await desk.until(() => location.hash.startsWith('#/read/'));
      await says(desk, formNotice);
      await press(desk, zh('official.notice.keep'));
      await poll('it is kept', async () => (await callStore(desk, 'readSeen')).seen.length === 1);
      await press(desk, zh('official.notice.toForm'));
      const card = await desk.until(
        () => document.querySelector('.seen-form')?.closest('.card')?.textContent,
      );
      expect(card.indexOf(formNotice)).toBeGreaterThan(0);
      expect(card.indexOf(formNotice)).toBeLessThan(card.indexOf(zh('guide.form.openNotices')));
      for (const tab of [portal, desk]) await tab.close();
    });

    it('from a form to the notices, which know its province', async () => {
      const desk = await browser.desk(`#/form?number=${encodeURIComponent(number)}`);
      await press(desk, `${zh('form.origin.pageNotices')}↗`);
      const portal = await drawn(await browser.opened('notice_list'));
      await pressHint(portal, zh('hint.official.button.fill'));
      await filled(portal);
      for (const tab of [portal, desk]) await tab.close();
    });

    it('from a result of the query to a filled form with the register’s exact name', async () => {
      replica.set({ records: { [number]: [company] } });
      const desk = await browser.desk(`#/lookup?q=${encodeURIComponent(number)}`);
      await press(desk, `${zh('lookup.copy.andQuery')}↗`);
      const portal = await drawn(await browser.opened('recordQuery'));
      await pressHint(portal, zh('hint.official.button.fillNumber'));
      await filled(portal);
      await queryFor(portal);
      await pressHint(portal, zh('hint.official.button.use'));
      const read = await browser.opened('#/read/');
      await says(read, company.organiser);
      await pressLike(read, zh('official.entry.what.service'));
      await press(read, zh('official.entry.whose.domain'));
      await press(read, zh('lookup.form'));
      await read.until(
        (name) => document.querySelector('.paper-frame')?.textContent?.includes(name),
        company.organiser,
      );
      const values = await read.evaluate(() =>
        Object.fromEntries(
          [
            ...document.querySelectorAll<HTMLInputElement>(
              '.form-view input[name], .form-view textarea[name]',
            ),
          ].map(({ name, value }) => [name, value]),
        ),
      );
      expect(values).toMatchObject({
        targetNumber: number,
        targetOrganiser: company.organiser,
        targetDomains: company.domain,
      });
      // Not the applicant's: it is somebody else's filing.
      expect(values.organiserName ?? '').toBe('');
      for (const tab of [read, portal]) await tab.close();
    });

    it('from an empty answer to a finished case', async () => {
      const desk = await browser.desk('#/notebook');
      await callStore(desk, 'keepFiling', { id: 'sent', provinceId: 'gd', number });
      await callStore(desk, 'changeFiling', 'act-sent', 'sent', { dates: { sent: '2026-10-01' } });
      const portal = await drawn(await browser.open(pages.recordQueryUrl));
      await write(portal, portalWords.newer.query.hint, number);
      await queryFor(portal);
      await pressHint(portal, zh('hint.official.button.gone'));
      const read = await browser.opened('#/read/');
      await press(read, zh('official.nothing.mark'));
      await poll('it is done', async () => {
        const { filings } = await callStore(read, 'readNotebook');
        return filings[0]?.dates.done !== null && filings[0]?.dates.sent === '2026-10-01';
      });
      for (const tab of [read, portal]) await tab.close();
    });
  },
  (sites) => replica.serve(sites),
);
