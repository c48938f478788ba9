/** The main job in real Chromium: from the old help page to the right office. */
import { describe, expect, it } from 'vitest';
import type { ProvinceId } from '../../../data/schema';
import { repairLink } from '../../../lib/repair/repair-link';
import { officeOf, zh, zhLike } from '../../words';
import {
  chromium,
  hostsOf,
  openPopup,
  page,
  press,
  repairsSay,
  sites,
  textOf,
  useChromium,
} from '../fixture';
import { helpPage, helpPageUrl, seeds } from '../help-page';

useChromium({
  serve: (sites) => {
    sites.serve('help.aliyun.com', helpPage());
    sites.serve(
      'shop.example',
      '<!doctype html><a id="old" href="http://sccainfo.miitbeian.gov.cn/state/outPortal/queryMutualityDownloadInfo.action?id=11">old</a>',
    );
  },
});

describe('the help page of 2017', () => {
  it('is repaired by one click in the popup, all 33 links as they should be', async () => {
    await page.goto(helpPageUrl);
    const popup = await openPopup();
    await expect
      .poll(() => textOf(popup))
      .toContain(zh('repair.links.deadAndTracked', { count: 30, tracked: 2 }));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await repairsSay(popup, zhLike('repair.links.done', { count: 32 }));

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

    await press(popup, zh('repair.links.undo'));
    await repairsSay(popup, zhLike('repair.links.deadAndTracked', { count: 30 }));
    for (const [index, seed] of seeds.entries()) {
      await expect.poll(() => page.getAttribute(`#seed-${index}`, 'href')).toBe(seed.href);
    }
    await popup.close();
  });

  it('counts a link apart that only carries tracking parameters', async () => {
    const tracked = seeds.find(({ href }) => repairLink(href, '')?.reasons.join() === 'tracking');
    sites.serve('tracked.example', `<!doctype html><meta charset="utf-8"><a href="${tracked?.href}">表</a>`);
    await page.goto('http://tracked.example/');
    const popup = await openPopup();
    const title = () => popup.evaluate(() => document.querySelector('.repairs h2')?.textContent);
    await expect.poll(() => title()).toBe(zh('repair.links.tracked', { tracked: 1 }));
    // It still leads there: nothing is struck out, and there is no older address to open.
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs [aria-expanded]')?.click());
    await popup.until(() => document.querySelector('.repairs-list li .address'));
    const row = () => popup.evaluate(() => document.querySelector('.repairs-list')?.textContent ?? '');
    await expect.poll(() => row()).toContain(zh('repair.links.repairOne'));
    expect(await row()).not.toContain(zh('repair.openOld'));
    await expect.poll(() => popup.evaluate(() => document.querySelector('.repairs-list .dead'))).toBeNull();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await repairsSay(popup, zhLike('repair.links.done', { count: 1 }));
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
    expect(text).toContain(officeOf('gd'));
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
    await expect.poll(() => textOf(there)).toContain(officeOf('zj'));
    await there.close();
    if (target) await arrived.close();
  });
});
