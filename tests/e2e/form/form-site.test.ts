/** From a page that shows its own filing to the form with the page's domain in it, in both browsers. */
import { beforeAll, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { press, send } from '../fixture';
import { held } from '../store';
import type { FormTab } from './form-browser';
import { ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

const page = (footer: string) =>
  `<!doctype html><meta charset="utf-8"><title>店</title><footer>${footer}</footer>`;

function formHash(number: string): string {
  return deskHash({ view: 'form', filing: readFiling('gd', number), keptId: null });
}

function domainIn(tab: FormTab): Promise<string | undefined> {
  return tab.evaluate(() => document.querySelector<HTMLInputElement>('[name="targetDomains"]')?.value);
}

function sourceIn(tab: FormTab): Promise<string> {
  return tab.evaluate(() => document.querySelector<HTMLElement>('.source')?.innerText.trim() ?? '');
}

inBothBrowsers('the page a form comes from', (browser) => {
  beforeAll(() => {
    const { sites } = browser;
    sites.serve('www.one.com.cn', page('粤ICP备16044242号-1 京ICP证030173号'));
    sites.serve('two.com', page('粤ICP备16044243号'));
    sites.serve('xn--fsqu00a.xn--fiqs8s', page('粤ICP备16044244号-1'));
    sites.serve('many.com', page('粤ICP备16044245号-1 粤ICP备16044246号-1'));
    sites.serve('10.1.2.3', page('粤ICP备16044247号-1'));
    sites.serve('help.aliyun.com', page('粤ICP备16044248号-1'));
    sites.serve('gdca.miit.gov.cn', page('粤ICP备16044249号-1'));
  });

  /** Chooses a number in the popup over a page, as the person does before opening form or guide. */
  async function choose(url: string, number: string): Promise<void> {
    const popup = await browser.popupOver(url);
    await popup.until((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button.number')];
      buttons.find((each) => each.querySelector('b')?.textContent === wanted)?.click();
      return document.querySelector('.page-head h1')?.textContent === wanted;
    }, number);
    // The tab stays until the site is noted: the answer to a later question, which is about no site, comes after that.
    await send(popup, 'takeSite', { number: '' });
    await popup.close();
  }

  async function openForm(number: string): Promise<FormTab> {
    const tab = await browser.open(formHash(number));
    await ready(tab);
    return tab;
  }

  it('hands its domain over once, says so, and takes it out and in again', async () => {
    await choose('https://www.one.com.cn/shop', '粤ICP备16044242号-1');
    const tab = await openForm('粤ICP备16044242号-1');
    await expect.poll(() => domainIn(tab)).toBe('one.com.cn');
    await expect.poll(() => sourceIn(tab)).toContain(zh('form.site.from', { host: 'www.one.com.cn' }));
    const described = await tab.evaluate(() => {
      const ids = document.querySelector('[name="targetDomains"]')?.getAttribute('aria-describedby');
      return ids?.split(' ').map((id) => document.getElementById(id)?.className);
    });
    expect(described).toContain('source small soft');
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.innerText))
      .toContain('one.com.cn');
    expect(await tab.evaluate(() => location.href)).not.toContain('one.com.cn');

    await press(tab, zh('form.site.remove'));
    await tab.until(() => document.activeElement?.getAttribute('name') === 'targetDomains');
    await expect.poll(() => domainIn(tab)).toBe('');
    await press(tab, zh('form.site.use', { domain: 'one.com.cn' }));
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.source')?.innerText.includes(words),
      zh('form.site.from', { host: 'www.one.com.cn' }),
    );
    await setField(tab, 'targetDomains', 'other.com');
    await expect.poll(async () => [await domainIn(tab), await sourceIn(tab)]).toEqual(['other.com', '']);

    const again = await openForm('粤ICP备16044242号-1');
    await expect.poll(async () => [await domainIn(again), await sourceIn(again)]).toEqual(['', '']);
    await again.close();
    await tab.close();
  });

  it('gives each of several forms its own, also of the subject, an IDN and after the background was killed', async () => {
    await choose('http://two.com/', '粤ICP备16044243号');
    await choose('http://xn--fsqu00a.xn--fiqs8s/', '粤ICP备16044244号-1');
    await choose('https://www.one.com.cn/', '粤ICP备16044242号-1');
    await browser.stopBackground();
    const numbers = ['粤ICP备16044242号', '粤ICP备16044243号-1', '粤ICP备16044244号-1', '粤ICP备16044243号'];
    const tabs = await Promise.all(numbers.map(openForm));
    const domains = await Promise.all(tabs.map(domainIn));
    expect(domains).toEqual(['one.com.cn', '', '例子.中国', 'two.com']);
    const read = await tabs[2]?.evaluate(
      () => document.querySelector<HTMLElement>('.field:has([name="targetDomains"])')?.innerText,
    );
    expect(read).toContain('xn--fsqu00a.xn--fiqs8s');
    for (const tab of tabs) await tab.close();
  });

  it('of two tabs that open the same form at once gives it to one', async () => {
    await choose('http://two.com/', '粤ICP备16044243号');
    const tabs = await Promise.all([openForm('粤ICP备16044243号'), openForm('粤ICP备16044243号')]);
    await expect.poll(async () => (await Promise.all(tabs.map(domainIn))).sort()).toEqual(['', 'two.com']);
    for (const tab of tabs) await tab.close();
  });

  it('waits while the guide is read and another page is looked at', async () => {
    await choose('http://two.com/', '粤ICP备16044243号');
    const other = await browser.popupOver('http://many.com/');
    await other.close();
    const filing = readFiling('gd', '粤ICP备16044243号');
    const tab = await browser.open(deskHash({ view: 'guide', filing }));
    await tab.until(() => document.querySelector('.filing-guide'));
    await tab.evaluate((hash) => {
      location.hash = hash;
    }, formHash('粤ICP备16044243号'));
    await ready(tab);
    await expect.poll(() => domainIn(tab)).toBe('two.com');
    await tab.close();
  });

  it('offers it to a form that is open already, and overwrites nothing', async () => {
    const tab = await openForm('粤ICP备16044243号');
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await choose('http://two.com/', '粤ICP备16044243号');
    const goThere = async (): Promise<void> => {
      await tab.evaluate(() => {
        location.hash = '#/list';
      });
      await tab.until(() => !document.querySelector('.form-view'));
      await tab.evaluate((hash) => {
        location.hash = hash;
      }, formHash('粤ICP备16044243号'));
    };
    await goThere();
    await tab.until(() => document.querySelector('.source button')?.textContent?.includes('two.com'));
    await expect.poll(() => domainIn(tab)).toBe('');
    await setField(tab, 'targetDomains', 'typed.com');
    await choose('http://two.com/', '粤ICP备16044243号');
    await goThere();
    await ready(tab);
    await expect.poll(() => domainIn(tab)).toBe('typed.com');
    await tab.close();
  });

  it.each([
    ['of several filings of its own', 'http://many.com/', '粤ICP备16044246号-1'],
    ['on a host without a name', 'http://10.1.2.3/', '粤ICP备16044247号-1'],
    ['of a provider', 'https://help.aliyun.com/', '粤ICP备16044248号-1'],
  ])('is none where the page is one %s', async (_, url, number) => {
    await choose(url, number);
    const tab = await openForm(number);
    await expect.poll(async () => [await domainIn(tab), await sourceIn(tab)]).toEqual(['', '']);
    await tab.close();
  });

  it('is none when the tab has gone to another site, or what is stored is no site', async () => {
    if (browser.name === 'Chromium') {
      const popup = await browser.popupOver('http://two.com/');
      await popup.leadTab('http://many.com/');
      await popup.evaluate(() => document.querySelector<HTMLElement>('button.number')?.click());
      await popup.until(() => document.querySelector('.page-head h1[lang]'));
      await popup.close();
    }
    const tab = await browser.open('#/list');
    const at = Date.now();
    const hostile: unknown[] = [
      'two.com',
      { number: '粤ICP备16044243号', host: 'two.com', at },
      [null, 1, 'x', {}, { number: 1, host: 2, at }, { number: '粤ICP备16044243号', host: 'two.com' }],
      [{ number: '粤ICP备16044243号', host: 'two.com', at: 0 }],
      [{ number: '粤ICP备16044243号', host: 'two.com', at: at + 9e9 }],
      [{ number: '粤ICP备16044243号', host: 'two.com', at: at - 31 * 60_000 }],
      [{ number: '粤ICP备16044243号', host: '<img src=x>.com', at }],
      [{ number: '粤ICP备16044243号', host: `${'a'.repeat(300)}.com`, at }],
      [{ number: '粤ICP备16044243号', host: 'javascript:alert(1)', at }],
    ];
    for (const pageSites of [undefined, ...hostile]) {
      if (pageSites !== undefined) {
        await tab.evaluate(async (stored) => {
          await chrome.storage.session.set({ pageSites: stored });
        }, pageSites);
      }
      const form = await openForm('粤ICP备16044243号');
      const message = JSON.stringify(pageSites);
      await expect.poll(() => Promise.all([domainIn(form), sourceIn(form)]), { message }).toEqual(['', '']);
      await form.close();
    }
    await tab.close();
  });

  it('is left to the part of a split form that it belongs to, and goes with what is cleared', async () => {
    await choose('http://two.com/', '粤ICP备16044243号');
    const tab = await openForm('粤ICP备16044243号');
    await setField(tab, 'targetNumber', '粤ICP备16044250号-1 粤ICP备16044243号');
    await press(tab, zh('form.number.split', { count: 2 }));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await expect.poll(async () => [await domainIn(tab), await sourceIn(tab)]).toEqual(['', '']);
    await press(tab, '粤ICP备16044243号');
    await tab.until(
      () => document.querySelector<HTMLInputElement>('[name="targetDomains"]')?.value === 'two.com',
    );
    await press(tab, zh('form.clear'));
    await tab.until(() => document.querySelector<HTMLInputElement>('[name="targetDomains"]')?.value === '');
    await expect.poll(() => sourceIn(tab)).toBe('');
    await tab.close();
  });

  it('has the case that was chosen in the popup, in the form and in the guide', async () => {
    // Opened first: a tab that opens closes the popup.
    const list = await browser.open('#/list');
    const popup = await browser.popupOver('http://many.com/');
    await popup.until(() => {
      document.querySelector<HTMLElement>('button.number')?.click();
      return document.querySelector('.page-head h1[lang]');
    });
    // Another one in between takes its place.
    for (const told of [true, false, true]) {
      const place = told ? -1 : 0;
      await popup.until((at) => {
        document.querySelector<HTMLElement>('.case-line button')?.click();
        const choice = [...document.querySelectorAll<HTMLElement>('.case-way')].at(at);
        choice?.closest('button')?.click();
        return choice;
      }, place);
      const isTold = async () => JSON.stringify(await held(list, 'answers')).includes('other') === told;
      await poll('the answer', isTold);
    }
    await popup.close();
    await list.close();
    const tab = await openForm('粤ICP备16044245号-1');
    const written = await tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.innerText);
    expect(written).toContain('☑ 注销他单位备案');
    await tab.goTo(deskHash({ view: 'guide', filing: readFiling('gd', '粤ICP备16044245号-1') }));
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.case-chips')?.innerText.includes(words),
      zh('guide.chip.whose.other'),
    );
    await tab.close();
  });
});
