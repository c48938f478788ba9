/** Repair in the page, in real Chromium: what is touched, what comes later, what is given back. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings';
import type { Target } from '../../../scripts/browser/devtools';
import { poll } from '../../../scripts/browser/poll';
import { zh, zhLike } from '../../words';
import { chromium, inBackground, openPopup as openPopupOver, press, repairsSay, sites } from '../fixture';
import { choose } from '../store';
import {
  addressOf,
  allAddresses,
  note,
  old,
  page,
  repaired,
  settle,
  today,
  untouched,
  useLinksPage,
} from './repair-links';

useLinksPage();

const openPopup = (): Promise<Target> => openPopupOver(page);

const saveSettings = async (settings: Partial<Settings>) => choose(await chromium.worker(), settings);

const hasButton = (popup: Target, text: string) =>
  popup.until(
    (words) => [...document.querySelectorAll('button')].some((one) => one.textContent === words),
    text,
  );

describe('a page repaired from the popup', () => {
  it('gets anchors, areas and forms right, touches nothing else and gives everything back', async () => {
    await page.goto('http://blog.example/');
    const before = await page.evaluate(() => document.body.innerHTML);
    const popup = await openPopup();
    await press(popup, zh('repair.links.repair'));
    await repairsSay(popup, zhLike('repair.links.done', { count: repaired.length }));

    await expect.poll(() => allAddresses(repaired.map(([id]) => id))).toEqual(Object.fromEntries(repaired));
    for (const id of untouched) {
      expect(before).toContain(
        (await page.evaluate((name) => document.getElementById(name)?.outerHTML, id)) ?? '-',
      );
    }
    await expect.poll(() => page.getAttribute('#plain', 'data-beian-original')).toBe(old);
    await expect.poll(() => page.getAttribute('#plain', 'title')).toBe(note);
    await expect.poll(() => page.getAttribute('#titled', 'title')).toBe(`管局\n${note}`);
    await expect.poll(() => page.textContent('#plain')).toBe('广东');
    await expect.poll(() => page.textContent('#address')).toBe('https://beian.miit.gov.cn/');
    await expect.poll(() => page.textContent('#bare')).toBe('beian.miit.gov.cn');

    await press(popup, zh('repair.links.show'));
    await popup.until(() => document.querySelectorAll('.repairs-list li').length >= 8);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs-list li button')?.click());
    await settle('plain', old);
    await expect.poll(() => page.getAttribute('#plain', 'title')).toBeNull();
    await expect.poll(() => addressOf('titled')).toBe(today);
    // The others can be given back together all the same.
    await repairsSay(
      popup,
      zhLike('repair.links.doneAndWaiting', { count: repaired.length - 1, waiting: 1 }),
    );
    await press(popup, zh('repair.links.undo'));
    await settle('titled', old);
    await expect.poll(() => page.evaluate(() => document.body.innerHTML)).toBe(before);

    await press(popup, zh('repair.links.repair'));
    await settle('plain', today);
    await press(popup, zh('repair.links.undo'));
    await settle('plain', old);
    await expect.poll(() => page.evaluate(() => document.body.innerHTML)).toBe(before);
    await popup.close();
  });

  it('repairs what is added later, in shadow roots and frames too, until all is undone', async () => {
    await page.goto('http://blog.example/');
    const popup = await openPopup();
    await press(popup, zh('repair.links.repair'));
    await settle('plain', today);

    await page.evaluate((href) => {
      history.pushState({}, '', '/next');
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div><p><a id="later" href="${href}">later</a></p></div>`,
      );
      const host = document.body.appendChild(document.createElement('section'));
      host.attachShadow({ mode: 'open' }).innerHTML = `<a href="${href}">in a shadow</a>`;
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.srcdoc = `<a href="${href}">in a frame</a><a class="own" href="/x.do;jsessionid=1">own</a>`;
      const other = document.body.appendChild(document.createElement('iframe'));
      other.src = '/frame';
      document.getElementById('fine')?.setAttribute('href', href);
    }, old);
    await settle('later', today);
    await settle('fine', today);
    await page.waitForFunction((url) => {
      const shadow = document.querySelector('section')?.shadowRoot?.querySelector('a');
      const [first, second] = [...document.querySelectorAll('iframe')].map((one) => one.contentDocument);
      return [shadow, first?.querySelector('a'), second?.getElementById('plain')].every(
        (link) => link?.getAttribute('href') === url,
      );
    }, today);
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.querySelector('iframe')?.contentDocument?.querySelector('.own')?.getAttribute('href'),
        ),
      )
      .toBe('/x.do;jsessionid=1');

    await page.evaluate((href) => {
      document
        .querySelector('section')
        ?.shadowRoot?.querySelector('a')
        ?.insertAdjacentHTML('afterend', `<a id="deep" href="${href}">x</a>`);
    }, old);
    await page.waitForFunction(
      (url) =>
        document.querySelector('section')?.shadowRoot?.getElementById('deep')?.getAttribute('href') === url,
      today,
    );

    await press(popup, zh('repair.links.undo'));
    await settle('later', old);
    await page.evaluate((href) => {
      document.body.insertAdjacentHTML('beforeend', `<a id="last" href="${href}">last</a>`);
    }, old);
    // Two frames drawn: a repair would have happened.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect.poll(() => addressOf('last')).toBe(old);
    await popup.close();
  });

  it('does not fight a page that sets its links back', async () => {
    await page.goto('http://blog.example/');
    await page.evaluate((href) => {
      const link = document.getElementById('plain');
      (window as unknown as { count: number }).count = 0;
      new MutationObserver(() => {
        if (link?.getAttribute('href') === href) return;
        (window as unknown as { count: number }).count += 1;
        link?.setAttribute('href', href);
      }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['href'] });
    }, old);
    const popup = await openPopup();
    await press(popup, zh('repair.links.repair'));
    await page.waitForFunction(() => (window as unknown as { count: number }).count >= 4);
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise((done) => requestAnimationFrame(done));
    });
    await expect.poll(() => page.evaluate(() => (window as unknown as { count: number }).count)).toBe(4);
    await expect.poll(() => addressOf('plain')).toBe(old);
    await expect.poll(() => page.getAttribute('#titled', 'title')).toBe(`管局\n${note}`);
    await popup.close();
  });

  it('opens an old address once, as it is', async () => {
    await page.goto('http://blog.example/');
    const popup = await openPopup();
    await press(popup, zh('repair.links.show'));
    // The popup may close before it can say that it was pressed.
    await press(popup, zh('repair.openOld')).catch(() => undefined);
    const { hostname, pathname } = new URL(old);
    const asked = (): unknown[] =>
      sites.visits.filter(({ host, url }) => host === hostname && url === pathname);
    await poll('the old address to be asked for', async () => asked().length > 0);
    await popup.close().catch(() => undefined);

    await page.goto(old, { waitUntil: 'commit' });
    expect(page.url()).toBe(today);
    expect(asked()).toHaveLength(1);
  });
});

describe('a filing site', () => {
  it('is repaired by itself, and paused from the popup', async () => {
    await page.goto('https://gdca.miit.gov.cn/list');
    await settle('address', 'https://beian.miit.gov.cn/');
    await expect.poll(() => addressOf('own')).toBe('/x.do;jsessionid=AB12');

    const popup = await openPopup();
    await press(popup, zh('repair.site.pause'));
    await settle('address', 'http://www.miitbeian.gov.cn/');
    await popup.close();
    await page.reload();
    const again = await openPopup();
    await expect.poll(() => addressOf('address')).toBe('http://www.miitbeian.gov.cn/');
    await press(again, zh('repair.site.resume'));
    await settle('address', 'https://beian.miit.gov.cn/');
    await again.close();
  });

  it('is left alone when the settings say so', async () => {
    await saveSettings({ repairOnBeianPages: false });
    await page.goto('https://gdca.miit.gov.cn/list');
    const popup = await openPopup();
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.repairs h2')?.textContent))
      .toMatch(zhLike('repair.links.dead'));
    await expect.poll(() => addressOf('address')).toBe('http://www.miitbeian.gov.cn/');
    await saveSettings({ repairOnBeianPages: true });
    await settle('address', 'https://beian.miit.gov.cn/');
    await popup.close();
  });
});

describe('a site the person adds', () => {
  it('is repaired at every visit until it is taken back', async () => {
    // The question of the browser itself cannot be answered in a headless test; this gives the same permission.
    const settingsPage = await chromium.context.newPage();
    await settingsPage.goto('chrome://extensions/');
    await settingsPage.evaluate(([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern), [
      chromium.extensionId,
      '*://always.example/*',
    ] as const);
    await settingsPage.close();

    await page.goto('http://always.example/');
    const popup = await openPopup();
    await press(popup, zh('repair.site.always'));
    await hasButton(popup, zh('repair.site.never'));
    await settle('plain', today);
    await popup.close();
    await page.goto('http://always.example/second');
    await settle('plain', today);

    const again = await openPopup();
    await press(again, zh('repair.site.never'));
    await settle('plain', old);
    await hasButton(again, zh('repair.site.always'));
    await again.close();
    await poll('the permission given back', () =>
      inBackground(async () => !(await chrome.permissions.contains({ origins: ['*://always.example/*'] }))),
    );
    await page.goto('http://always.example/third');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect.poll(() => addressOf('plain')).toBe(old);
  });
});
