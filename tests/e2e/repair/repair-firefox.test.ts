/** Repair in the page and on navigation in real Firefox. */
import { describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../../../scripts/browser/firefox-tab';
import { desk, firefox, send, sites, useFirefox } from '../fixture';
import { comeBackToKept } from '../leaving';
import { choose } from '../store';

const old = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=48CC7EEC';
const today = 'https://gdca.miit.gov.cn/';

const links = `<!doctype html><meta charset="utf-8"><title>links</title>
     <a id="plain" href="${old}">广东</a>
     <a id="bytes" href="http://other.example/%C4%E3;jsessionid=AB12?wd=%C4%E3&amp;q=1+1&amp;d=%d">x</a>
     <a id="address" href="http://www.miitbeian.gov.cn/">http://www.miitbeian.gov.cn/</a>
     <a id="own" href="/x.do;jsessionid=AB12">own</a>
     <map name="m"><area id="area" href="${old}" alt="x"></map>
     <form id="form" action="http://other.example/find.do;jsessionid=AB12"></form>
     <div id="host"></div><iframe id="frame" srcdoc="<a href='${old}'>x</a>"></iframe>
     <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<a href="${old}">x</a>';</script>`;

useFirefox({ serve: (sites) => sites.serve('sdca.miit.gov.cn', links) });

const settle = (tab: FirefoxTab, id: string, url: string): Promise<unknown> =>
  tab.until((name, wanted) => document.getElementById(name)?.getAttribute('href') === wanted, id, url);

describe('Firefox', () => {
  it('repairs a filing page by itself, later links too, and gives all back while paused', async () => {
    const tab = await firefox.open('https://sdca.miit.gov.cn/');
    await settle(tab, 'plain', today);
    await settle(tab, 'area', today);
    await settle(tab, 'bytes', 'http://other.example/%C4%E3?wd=%C4%E3&q=1+1&d=%d');
    await settle(tab, 'own', '/x.do;jsessionid=AB12');
    await expect
      .poll(() =>
        tab.evaluate(() => [
          document.getElementById('form')?.getAttribute('action'),
          document.getElementById('address')?.textContent,
          document.getElementById('plain')?.getAttribute('data-beian-original'),
          document.getElementById('host')?.shadowRoot?.querySelector('a')?.getAttribute('href'),
        ]),
      )
      .toEqual(['http://other.example/find.do', 'https://beian.miit.gov.cn/', old, today]);
    await tab.until(
      (url) =>
        (document.getElementById('frame') as HTMLIFrameElement).contentDocument
          ?.querySelector('a')
          ?.getAttribute('href') === url,
      today,
    );
    await tab.evaluate(
      (href) => document.body.insertAdjacentHTML('beforeend', `<p><a id="later" href="${href}">x</a></p>`),
      old,
    );
    await settle(tab, 'later', today);

    await choose(desk, { pausedHosts: ['sdca.miit.gov.cn'] });
    await settle(tab, 'plain', old);
    await settle(tab, 'later', old);
    await choose(desk, { pausedHosts: [] });
    await settle(tab, 'plain', today);
    await tab.close();
  });

  it('follows what was changed while the person was at another page, when the browser has kept this one', async () => {
    const tab = await firefox.open('about:blank');
    const ready = async () => {
      await choose(desk, { pausedHosts: [] });
      await settle(tab, 'plain', today);
    };
    await comeBackToKept(tab, 'https://sdca.miit.gov.cn/', ready, () =>
      choose(desk, { pausedHosts: ['sdca.miit.gov.cn'] }),
    );
    await settle(tab, 'plain', old);
    await choose(desk, { pausedHosts: [] });
    await settle(tab, 'plain', today);
    await tab.close();
  });

  it.each([
    [old, today],
    [
      'http://www.miibeian.gov.cn/publish/query/indexFirst.action',
      'https://beian.miit.gov.cn/#/Integrated/recordQuery',
    ],
    ['http://www.beian.miit.gov.cn/', 'https://beian.miit.gov.cn/'],
    [
      'https://www.beian.miit.gov.cn/#/Integrated/recordQuery',
      'https://beian.miit.gov.cn/#/Integrated/recordQuery',
    ],
    ['https://beian.miit.gov.cn/state/outPortal/loginPortal.action', 'https://beian.miit.gov.cn/'],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44030302001160',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
    ],
    [
      'https://beian.gov.cn/portal/registerSystemInfo?recordcode=33049802000999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=33049802000999',
    ],
    [
      'https://beian.mps.gov.cn/portal/registerSystemInfo?recordcode=32010402002999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=32010402002999',
    ],
    ['http://hunca.miit.gov.cn/TGJCMS/bszn2/3146.htm', 'https://hunca.miit.gov.cn/bsfw/bszn/'],
    ['https://gdca.miit.gov.cn/a;jsessionid=1/b?c=%C4%E3', 'https://gdca.miit.gov.cn/a/b?c=%C4%E3'],
    ['https://gdca.miit.gov.cn/a%3Bjsessionid%3D1?c', 'https://gdca.miit.gov.cn/a?c'],
    ['https://gdca.miit.gov.cn/a@b;jsessionid=1', 'https://gdca.miit.gov.cn/a@b'],
    ...[
      'https://beian.miit.gov.cn/?from=http://www.miitbeian.gov.cn/state/outPortal/loginPortal.action',
      'https://beian.miit.gov.cn/?from=http://www.miitbeian.gov.cn/publish/query/indexFirst.action',
      'https://hunca.miit.gov.cn/?from=http://hunca.miit.gov.cn/TGJCMS/bszn2/3146.htm',
    ].map((url) => [url, url]),
  ])('leads %s to %s', async (address, target) => {
    const tab = await firefox.open('about:blank');
    await tab.goTo(address);
    await expect.poll(tab.url).toBe(target);
    await tab.close();
  });

  it.each([
    'https://evil.example;jsessionid=1@gdca.miit.gov.cn/',
    'https://evil.example%3Bjsessionid=1@gdca.miit.gov.cn/',
  ])('takes nothing before the host for a path: %s', async (address) => {
    const before = sites.visits.length;
    const tab = await firefox.open('about:blank');
    await tab.goTo(address);
    await expect.poll(async () => new URL(await tab.url()).host).toBe('gdca.miit.gov.cn');
    expect(sites.visits.slice(before).map(({ host }) => host)).not.toContain('evil.example');
    await tab.close();
  });

  it('opens an old address once, as it is', async () => {
    const before = sites.visits.length;
    await send(desk, 'openOldAddress', { url: old });
    const visited = (): boolean =>
      sites.visits.slice(before).some(({ host }) => host === 'gdcainfo.miitbeian.gov.cn');
    await expect.poll(visited, { timeout: 10_000 }).toBe(true);
    const count = sites.visits.length;
    const tab = await firefox.open('about:blank');
    await tab.goTo(old);
    await expect.poll(tab.url).toBe(today);
    const pages = sites.visits.slice(count).filter(({ url }) => url !== '/favicon.ico');
    expect(pages.map(({ host }) => host)).not.toContain('gdcainfo.miitbeian.gov.cn');
    await tab.close();
  });
});
