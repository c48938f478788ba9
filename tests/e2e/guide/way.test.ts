/** The main job in real Chromium: from the old help page to the right office and what to do there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { national, providers, provinceOf, provinces } from '../../../data/directory';
import { type ProvinceId, provinceIds } from '../../../data/schema';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { isSure } from '../../../lib/guide/fact-trust';
import { formFact } from '../../../lib/guide/guide-form';
import { repairLink } from '../../../lib/repair/repair-link';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import type { Target } from '../../../scripts/browser/devtools';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { zh } from '../../words';
import { helpPage, helpPageUrl, seeds } from '../help-page';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  sites.serve('help.aliyun.com', helpPage());
  sites.serve(
    'shop.example',
    '<!doctype html><meta charset="utf-8"><a id="old" href="http://sccainfo.miitbeian.gov.cn/state/outPortal/queryMutualityDownloadInfo.action?id=11">old</a><footer>粤ICP备12345678号-1 京公网安备 11010502008968号</footer>',
  );
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

const openPopup = (on: Page = page): Promise<Target> => chromium.openPopup(on);

const textOf = (popup: Target): Promise<string> => popup.evaluate(() => document.body.innerText);

function hostsOf(id: ProvinceId): string[] {
  return provinceOf(id)
    .hosts.filter(({ status }) => status === 'current')
    .map(({ host }) => host);
}

describe('the help page of 2017', () => {
  it('is repaired by one click in the popup, all 33 links as they should be', async () => {
    await page.goto(helpPageUrl);
    const popup = await openPopup();
    expect(await textOf(popup)).toContain('本页 30 个失效链接，另有 2 个带跟踪参数');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await popup.until(() => document.querySelector('.repairs h2')?.textContent?.startsWith('已修复 32'));

    for (const [index, seed] of seeds.entries()) {
      const href = (await page.getAttribute(`#seed-${index}`, 'href')) ?? '';
      const { protocol, hostname, search, pathname } = new URL(href);
      if (seed.means === 'password-help') expect(href).toBe(seed.href);
      else if (seed.means === 'public-query')
        expect(href).toBe('https://beian.miit.gov.cn/#/Integrated/recordQuery');
      else if (seed.href.includes('.doc')) {
        expect([seed.label, pathname, search]).toEqual([seed.label, new URL(seed.href).pathname, '']);
      } else {
        expect([seed.label, protocol]).toEqual([seed.label, 'https:']);
        expect([seed.label, hostsOf(seed.province as ProvinceId)]).toEqual([seed.label, [hostname]]);
      }
    }

    await popup.evaluate(() => {
      [...document.querySelectorAll('button')].find((button) => button.textContent === '全部撤销')?.click();
    });
    await popup.until(() => document.querySelector('.repairs h2')?.textContent?.includes('30 个失效链接'));
    for (const [index, seed] of seeds.entries()) {
      expect(await page.getAttribute(`#seed-${index}`, 'href')).toBe(seed.href);
    }
    await popup.close();
  });

  it('counts a link apart that only carries tracking parameters', async () => {
    const tracked = seeds.find(({ href }) => repairLink(href, '')?.reasons.join() === 'tracking');
    sites.serve('tracked.example', `<!doctype html><meta charset="utf-8"><a href="${tracked?.href}">表</a>`);
    await page.goto('http://tracked.example/');
    const popup = await openPopup();
    const title = () => popup.evaluate(() => document.querySelector('.repairs h2')?.textContent);
    expect(await title()).toBe('本页 1 个链接带跟踪参数');
    // It still leads there: nothing is struck out, and there is no older address to open.
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs [aria-expanded]')?.click());
    await popup.until(() => document.querySelector('.repairs-list li .address'));
    const row = () => popup.evaluate(() => document.querySelector('.repairs-list')?.textContent ?? '');
    expect(await row()).toContain('只修复这个');
    expect(await row()).not.toContain('打开旧地址');
    expect(await popup.evaluate(() => document.querySelector('.repairs-list .dead'))).toBeNull();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await popup.until(() => document.querySelector('.repairs h2')?.textContent === '已修复 1 个链接');
    await popup.close();
  });

  const provincial = seeds.flatMap(({ label, means, province, href }, index) =>
    !province || href.includes('.doc') || means === 'password-help'
      ? []
      : [{ label, href, id: province as ProvinceId, index }],
  );
  it.each(provincial)(
    'leads the link $label ($href) to its office even without repair, and asks no retired host',
    async ({ id, index }) => {
      const before = sites.visits.length;
      const [office] = hostsOf(id);
      await page.goto(helpPageUrl);
      await page.click(`#seed-${index}`);
      await page.waitForURL(({ hostname }) => hostname === office);
      const asked = sites.visits.slice(before).map(({ host }) => host);
      expect(asked.filter((host) => /miitbeian|beian\.shca|www\.xca/.test(host))).toEqual([]);
    },
  );
});

describe('opening an old address', () => {
  it.each([
    ['http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action', 'https://gdca.miit.gov.cn/'],
    [
      'http://www.miitbeian.gov.cn/publish/query/indexFirst.action',
      'https://beian.miit.gov.cn/#/Integrated/recordQuery',
    ],
    ['http://www.miibeian.gov.cn/', 'https://beian.miit.gov.cn/'],
    ['http://www.beian.miit.gov.cn/', 'https://beian.miit.gov.cn/'],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44030302001160',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=粤公网安备 44030302001160号',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
    ],
    ['https://gdca.miit.gov.cn/a.do;jsessionid=0123ABCD?x=%C4%E3', 'https://gdca.miit.gov.cn/a.do?x=%C4%E3'],
  ])('%s, typed, leads to %s', async (old, today) => {
    await page.goto('about:blank');
    await page.goto(old);
    expect(page.url()).toBe(today);
  });

  it('works from a page the extension may not read', async () => {
    await page.goto('http://shop.example/');
    await page.click('#old');
    await page.waitForURL((url) => url.hostname === hostsOf('sc')[0]);
  });

  it('tells in the popup which province it was, where the national portal no longer says', async () => {
    await page.goto('http://gdcainfo.miitbeian.gov.cn/publish/query/indexFirst.action');
    expect(page.url()).toBe('https://beian.miit.gov.cn/#/Integrated/recordQuery');
    const popup = await openPopup();
    const text = await textOf(popup);
    expect(text).toContain('广东省通信管理局');
    expect(text).toContain('gdcainfo.miitbeian.gov.cn');
    await popup.close();
  });
});

describe('following a repaired link to the national portal', () => {
  const old = 'http://zcainfo.miitbeian.gov.cn/publish/query/indexFirst.action';

  it.each([
    ['in the same tab', ''],
    ['in a new tab', 'target="_blank"'],
  ])('%s keeps the province', async (_, target) => {
    sites.serve('blog.example', `<!doctype html><a id="old" href="${old}" ${target}>old</a>`);
    await page.goto('http://blog.example/');
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await page.waitForSelector('a[href^="https://beian.miit.gov.cn/"]');
    await popup.close();
    const [arrived] = await Promise.all([
      target ? chromium.context.waitForEvent('page') : Promise.resolve(page),
      page.click('#old'),
    ]);
    await arrived.waitForURL(/recordQuery/);
    const there = await openPopup(arrived);
    expect(await textOf(there)).toContain('浙江省通信管理局');
    await there.close();
    if (target) await arrived.close();
  });
});

describe('the popup', () => {
  it.each(provinceIds.map((id) => [provinceOf(id).name.en, id] as const))(
    'offers the form of %s or says what is known',
    async (_, id) => {
      const { authority, prefix, forms } = provinceOf(id);
      await page.goto(authority.url);
      const popup = await openPopup();
      const seen = await popup.evaluate(() => ({
        seal: document.querySelector('.page-head .seal')?.textContent,
        title: document.querySelector('h1')?.textContent,
        form: document.querySelector('.form-name')?.textContent,
        card: document.querySelector('.card')?.textContent ?? '',
        links: [...document.querySelectorAll<HTMLAnchorElement>('.card a[href^="http"]')].map(
          ({ href }) => href,
        ),
        main: document.querySelector<HTMLAnchorElement>('.card .main')?.href ?? '',
        marked: document.querySelector('.card .unsure')?.textContent?.includes('先问管局') ?? false,
        steps: document.querySelectorAll('.way li').length,
        cases: document.querySelectorAll('.segments button').length,
        password: document.body.textContent?.includes('2020-08-17'),
      }));
      await popup.close();

      expect(seen).toMatchObject({ seal: prefix, title: authority.zh, cases: 4, password: true });
      expect(seen.steps).toBeGreaterThan(4);
      const titles = forms.filter(({ superseded }) => !superseded).flatMap(({ title }) => title ?? []);
      if (titles.length > 0) expect(titles).toContain(seen.form);
      else expect(seen.form).toBe('没有找到现行的申请表');
      expect(seen.links).toContain(authority.url);
      if (authority.guideListUrl) expect(seen.links).toContain(authority.guideListUrl);
      // One main action: the administration's page, else the form whose labels were read, else where to look.
      const official = forms.find(({ kind, superseded }) => kind === 'official-page' && !superseded);
      const read = forms.some(({ layout, cases }) => layout && !cases);
      if (official) expect(seen.main).toBe(official.url);
      else if (read) {
        const route = { view: 'form', filing: readFiling(id), keptId: null } as const;
        expect(seen.main).toBe(chromium.extensionUrl(`desk.html${deskHash(route)}`));
      } else expect(seen.main).toBe(authority.guideListUrl ?? authority.url);
      const known = forms.filter(({ kind, superseded }) => kind !== 'none-found' && !superseded);
      const certain = known.some(
        (form) => form.kind === 'official-page' && isSure(formFact(form), new Date()),
      );
      expect(seen.marked).toBe(known.length > 0 && !certain);
      // Third parties' copies are no links to click: nobody knows what they serve today.
      for (const link of seen.links) expect(hostsOf(id)).toContain(new URL(link).hostname);
    },
  );

  it.each([
    ['gd', '别人的备案挡住了我', ['广东省ICP用户注销备案申请表', '以管局现行的表为准']],
    ['sh', '别人的备案挡住了我', ['上海市ICP用户注销备案申请表', '域名证书']],
    ['sd', '别人的备案挡住了我', ['山东省ICP用户注销备案申请表', '20 个工作日']],
    ['sc', '我自己的，接入商已经没有了', ['没有找到现行的申请表', '书面']],
    ['hn', '我自己的，接入商已经没有了', ['没有找到现行的申请表']],
    ['tj', '我自己的，接入商账号还在', ['登录当时办备案的接入商的备案系统']],
  ] as const)('for %s, case %s, says %j', async (id, label, words) => {
    await page.goto(provinceOf(id).authority.url);
    const popup = await openPopup();
    await popup.evaluate((name) => {
      [...document.querySelectorAll<HTMLElement>('.segments button')]
        .find((one) => one.textContent?.includes(name))
        ?.click();
    }, label);
    await popup.until(() => document.querySelector('.segments [aria-pressed="true"]'));
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    for (const word of words) expect(text).toContain(word);
    // A superseded way is history, never a step: Shanghai’s and Sichuan’s own systems are gone.
    expect(await popup.evaluate(() => document.querySelector('.way')?.textContent ?? '')).not.toContain(
      '注册账户',
    );
    await popup.close();
  });

  it('offers numbers found on an ordinary page first and opens their province', async () => {
    await page.goto('http://shop.example/');
    const popup = await openPopup();
    expect(await textOf(popup)).toContain('粤ICP备12345678号-1');
    expect(await popup.evaluate(() => document.querySelectorAll('button.number').length)).toBe(1);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.number')?.click());
    await popup.until(() => document.querySelector('h1')?.textContent === '广东省通信管理局');
    await popup.close();
  });

  it('leads a mini-program’s number to its platform, and offers neither provider nor form', async () => {
    sites.serve('mini.example', '<!doctype html><meta charset="utf-8"><footer>京ICP备12345678号-1X</footer>');
    await page.goto('http://mini.example/');
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.number')?.click());
    await popup.until(() => document.querySelector('.way'));
    expect(await textOf(popup)).toContain(zh('guide.way.platform'));
    for (const other of [
      zh('guide.way.providerOnline'),
      zh('guide.way.provincePaper'),
      zh('guide.case.mineOnline'),
    ]) {
      expect(await textOf(popup)).not.toContain(other);
    }
    await popup.close();
  });

  it.each([
    ['粤', '广东省通信管理局'],
    ['京ICP备12345678号', '北京市通信管理局'],
    ['heilongjiang', '黑龙江省通信管理局'],
    ['四川', '四川省通信管理局'],
  ])('on the MIIT portal finds the province as one types %s', async (typed, authority) => {
    await page.goto(national.portal.url);
    const popup = await openPopup();
    await popup.until((text) => {
      const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
      if (!field) return false;
      field.value = text;
      return field.dispatchEvent(new Event('input', { bubbles: true }));
    }, typed);
    // A name brings a list, a whole number its answer; Enter opens either.
    await popup.until(() => document.querySelector('[role="option"][aria-selected="true"], .search button'));
    // The empty seal has filled in before anything is opened.
    const { prefix } = provinces.find((province) => province.authority.zh === authority) ?? {};
    await popup.until(
      (sign) => document.querySelector('.page-head .seal')?.textContent === sign,
      prefix ?? '',
    );
    await popup.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    await popup.until((name) => document.querySelector('h1')?.textContent === name, authority);
    await popup.close();
  });

  it('on a page of an access provider shows its own steps and entry', async () => {
    const provider = providers.find(({ steps, consoleUrl }) => steps.length > 0 && consoleUrl);
    await page.goto(provider?.consoleUrl ?? '');
    const popup = await openPopup();
    const text = await textOf(popup);
    for (const step of provider?.steps ?? []) expect(text).toContain(step.zh);
    // Old words about its own screens: only its support can say whether they still hold.
    expect(text).toContain('先问它的客服');
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.card a[href^="http"]')].map(({ href }) => href),
    );
    expect(links).toContain(provider?.consoleUrl);
    await popup.close();
  });

  it('shows the search field, and no error, where nothing can be read', async () => {
    await page.goto('chrome://version/');
    const popup = await openPopup();
    expect(await popup.evaluate(() => document.querySelectorAll('[role="combobox"]').length)).toBe(1);
    expect(await textOf(popup)).not.toMatch(/错误|undefined|null/);
    await popup.close();
  });

  it('lists thousands of links a hundred at a time, and repairs them all at once', async () => {
    const old = '<a href="http://gdcainfo.miitbeian.gov.cn/x.action">广东</a>';
    sites.serve('many.example', `<!doctype html><meta charset="utf-8">${old.repeat(2000)}`);
    await page.goto('http://many.example/');
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs [aria-expanded]')?.click());
    await popup.until(() => document.querySelectorAll('.repairs-list li').length === 100);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs > button.plain')?.click());
    await popup.until(() => document.querySelectorAll('.repairs-list li').length === 200);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await popup.until(() => document.querySelector('.repairs h2')?.textContent?.startsWith('已修复 2000'));
    await popup.close();
  });

  it('says so when the page has gone before its links are repaired', async () => {
    const other = await chromium.context.newPage();
    await other.goto(helpPageUrl);
    const popup = await openPopup(other);
    await popup.until(() => document.querySelector('.repairs button.main'));
    // The script in the page is gone as after a crash of the tab, while the popup is still open.
    await chromium.worker().then((worker) =>
      worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const [tab] = await chrome.tabs.query({ active: true });
        if (tab?.id) await chrome.tabs.update(tab.id, { url: 'about:blank' });
      }),
    );
    await other.waitForURL('about:blank');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await popup.until(() => document.querySelector('.repairs .caution'));
    await other.close();
  });
});

it('has every province in the table of this file', () => {
  expect(provinces.length).toBe(31);
});
