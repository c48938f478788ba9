/** Navigation rescue and copying in real Chromium, held against the repair of the same addresses. */
import { describe, expect, it } from 'vitest';
import { findHost } from '../../../lib/host/find-host';
import { repairLink } from '../../../lib/repair/repair-link';
import { buildRescueRules } from '../../../lib/repair/rescue-rules';
import { poll } from '../../../scripts/browser/poll';
import hrefs from '../../fixtures/hrefs.json';
import { inBackground, openDesk, page, sites, useChromium } from '../fixture';
import { choose } from '../store';

const copyPage = `<!doctype html><meta charset="utf-8"><title>copy</title>
     <a id="link" href="http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action">x</a><p id="text"></p><textarea></textarea>`;

useChromium({ serve: (sites) => sites.serve('copy.example', copyPage) });

describe('the rules', () => {
  it('are all accepted by Chromium, expressions and all', async () => {
    const filters = buildRescueRules().flatMap(({ condition }) => condition.regexFilter ?? []);
    expect(filters.length).toBeGreaterThan(0);
    const answers = await inBackground(
      async (regexes) => {
        const { declarativeNetRequest } = chrome;
        const asked = regexes.map((regex) =>
          declarativeNetRequest.isRegexSupported({ regex, requireCapturing: true }),
        );
        return (await Promise.all(asked)).map(({ isSupported, reason }) => isSupported || reason);
      },
      [...new Set(filters)],
    );
    expect(answers).toEqual(answers.map(() => true));
    const enabled = await inBackground(() => chrome.declarativeNetRequest.getEnabledRulesets());
    expect(enabled).toEqual(['rescue']);
  });

  const typed = hrefs.filter(
    ({ group, href, class: kind }) =>
      group === 'beian' && /^https?:\/\/[^,]*$/.test(href) && kind !== 'not-beian-mock',
  );

  const living = 'https://gdca.miit.gov.cn';
  const sessions = [
    '/a;jsessionid=1F8C.node-1_2/b/c?d=%d#e',
    '/a;v=1;jsessionid=9gLv!-822%21702;w=2',
    '/a%3Bjsessionid%3D0000HP%2B:16p%3Fid%3D18',
    '/a;JSESSIONID=1;jsessionid=2?wd=%C4%E3&q=1+1',
    '/a?u=https%3A%2F%2Fa.example%2F%3Bjsessionid%3D1',
    '/a@b;jsessionid=1',
  ].map((path) => living + path);

  /** User information, ports and queries that look like hosts and old paths. */
  const disguised = [
    'https://evil.example;jsessionid=1@gdca.miit.gov.cn/',
    'https://evil.example%3Bjsessionid=1@gdca.miit.gov.cn/',
    'https://evil.example%3Bjsessionid%3D1:x@gdca.miit.gov.cn/a?b',
    'https://evil.example;jsessionid=1@beian.miit.gov.cn:443/state/',
    'https://beian.miit.gov.cn/?from=http://www.miitbeian.gov.cn/state/outPortal/loginPortal.action',
    'https://beian.miit.gov.cn/?from=http://www.miitbeian.gov.cn/publish/query/indexFirst.action',
    'https://hunca.miit.gov.cn/?from=http://hunca.miit.gov.cn/TGJCMS/bszn2/3146.htm',
  ];

  it.each(disguised)('leave alone %s', async (href) => {
    await page.goto('about:blank');
    await page.goto(href, { waitUntil: 'commit' });
    // What the address bar shows may lack the user information; the host and all behind it tell.
    const { host, pathname, search } = new URL(href);
    const shown = new URL(page.url());
    expect([shown.host, shown.pathname, shown.search]).toEqual([host, pathname, search]);
  });

  const police = ['beian.gov.cn', 'beian.mps.gov.cn'].map(
    (host) => `https://${host}/portal/registerSystemInfo?recordcode=33049802000999`,
  );

  it.each([...typed.map(({ href }) => href), ...sessions, ...police])(
    'lead where the repair leads: %s',
    async (href) => {
      const repair = repairLink(href, '');
      const known = findHost(new URL(href).hostname);
      await page.goto('about:blank');
      await page.goto(href, { waitUntil: 'commit' });
      const filing = known && known.kind !== 'provider';
      expect(page.url()).toBe(new URL(filing && repair ? repair.url : href).href);
    },
  );

  it('keep a living route behind an old portal', async () => {
    await page.goto('about:blank');
    await page.goto('https://www.beian.miit.gov.cn/?x#/Integrated/recordQuery', { waitUntil: 'commit' });
    expect(page.url()).toBe('https://beian.miit.gov.cn/#/Integrated/recordQuery');
  });

  it('leave a form sent by POST, a frame and a link inside the old site alone', async () => {
    const host = 'gdcainfo.miitbeian.gov.cn';
    sites.serve(host, `<!doctype html><title>old</title><a id="in" href="/state/inside.action">in</a>`);
    sites.serve(
      'post.example',
      `<!doctype html><form method="post" action="http://${host}/state/post.action"><button>go</button></form>
       <iframe src="http://${host}/state/frame.action"></iframe>`,
    );
    await page.goto('http://post.example/');
    await page.click('button');
    await page.waitForURL(`http://${host}/state/post.action`);
    await page.click('#in');
    await page.waitForURL(`http://${host}/state/inside.action`);
    const asked = sites.visits
      .filter((visit) => visit.host === host)
      .map(({ url }) => url)
      .filter((url) => url !== '/favicon.ico');
    expect(asked).toEqual(['/state/frame.action', '/state/post.action', '/state/inside.action']);
  });

  it('are switched off and on in the settings', async () => {
    const desk = await openDesk('#/');
    const enabled = (): Promise<string[]> =>
      desk.evaluate(() => chrome.declarativeNetRequest.getEnabledRulesets());
    const old = 'http://zcainfo.miitbeian.gov.cn/';
    // The rules follow the stored value, whoever changed it.
    await choose(desk, { navigationRescue: false });
    await poll('the rules to go', async () => (await enabled()).length === 0);
    await page.goto(old);
    expect(page.url()).toBe(old);
    await choose(desk, { navigationRescue: true });
    await poll('the rules to come', async () => (await enabled()).length === 1);
    await page.goto('about:blank');
    await page.goto(old);
    expect(page.url()).toBe('https://zjca.miit.gov.cn/');
    await desk.close();
  });
});

describe('copying from the context menu', () => {
  const copied = async (info: object): Promise<string> => {
    await page.bringToFront();
    await page.evaluate(() => {
      const area = document.querySelector('textarea');
      if (area) area.value = '';
      addEventListener('copy', () => document.body.setAttribute('data-saw-copy', ''));
    });
    await inBackground(
      async ([click, url]) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url || one.active);
        (chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void }).dispatch(
          click,
          tab,
        );
      },
      [info, page.url()] as const,
    );
    await page.focus('textarea');
    await expect
      .poll(async () => {
        await page.evaluate(() => (document.querySelector('textarea') as HTMLTextAreaElement).select());
        await page.keyboard.press('Control+V');
        return page.inputValue('textarea');
      })
      .not.toBe('');
    return page.inputValue('textarea');
  };

  it.each([
    [
      {
        menuItemId: 'copy-link',
        linkUrl: 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action',
      },
      'https://gdca.miit.gov.cn/',
    ],
    [
      { menuItemId: 'copy-link', linkUrl: 'https://copy.example/a;jsessionid=AB?q=%C4%E3' },
      'https://copy.example/a?q=%C4%E3',
    ],
    [{ menuItemId: 'copy-link', linkUrl: 'https://other.example/?q=1+1' }, 'https://other.example/?q=1+1'],
  ])('%j', async (info, expected) => {
    // A granted host stands for the activeTab that a real click on the menu grants.
    await page.goto('https://gdca.miit.gov.cn/copy');
    await page.setContent('<textarea></textarea>');
    expect(await copied({ ...info, pageUrl: page.url() })).toBe(expected);
    expect(await page.getAttribute('body', 'data-saw-copy')).toBeNull();
  });

  it('knows a host without scheme, which the browser takes for a page of the site', async () => {
    const desk = await openDesk('#/');
    // The page's links are its own.
    await choose(desk, { pausedHosts: ['gdca.miit.gov.cn'] });
    await page.goto('https://gdca.miit.gov.cn/copy');
    await page.setContent('<textarea></textarea><a href="www.miitbeian.gov.cn">备案</a>');
    const linkUrl = await page.evaluate(() => document.querySelector('a')?.href);
    expect(linkUrl).toBe('https://gdca.miit.gov.cn/www.miitbeian.gov.cn');
    const info = { menuItemId: 'copy-link', linkUrl, pageUrl: page.url() };
    expect(await copied(info)).toBe('https://beian.miit.gov.cn/');
    await choose(desk, { pausedHosts: [] });
    await desk.close();
  });
});

describe('a site that insists on its session in the address', () => {
  it.each(['typed', 'from another site'])('%s, is let be', async (way) => {
    sites.serve('gdca.miit.gov.cn', ({ url = '' }, response) => {
      if (url.includes(';jsessionid=')) response.end('in');
      else response.writeHead(302, { location: '/home;jsessionid=0123ABCD' }).end();
    });
    if (way === 'typed') await page.goto('https://gdca.miit.gov.cn/');
    else {
      sites.serve('outside.example', '<!doctype html><a id="in" href="https://gdca.miit.gov.cn/">in</a>');
      await page.goto('http://outside.example/');
      await page.click('#in');
    }
    await page.waitForURL('https://gdca.miit.gov.cn/home;jsessionid=0123ABCD');
    // Only that page load: a link from elsewhere is cut again.
    sites.serve('gdca.miit.gov.cn', 'out');
    await page.goto('https://gdca.miit.gov.cn/a;jsessionid=0123ABCD');
    expect(page.url()).toBe('https://gdca.miit.gov.cn/a');
  });
});
