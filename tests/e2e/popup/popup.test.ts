/** The popup in real Chromium: the way of every province with its next act, numbers, search, a provider's page. */
import { describe, expect, it } from 'vitest';
import { national, providers, provinceOf, provinces } from '../../../data/directory';
import { provinceIds } from '../../../data/schema';
import { guideFor } from '../../../lib/guide/guide';
import { materialGroups } from '../../../lib/guide/guide-materials';
import { popupCases } from '../../../lib/guide/popup-case';
import { screenOf } from '../../../lib/guide/screen';
import { officeOf, zh, zhLike } from '../../words';
import {
  chromium,
  hostsOf,
  inBackground,
  openPopup,
  page,
  repairsSay,
  sites,
  textOf,
  useChromium,
} from '../fixture';
import { helpPage, helpPageUrl } from '../help-page';
import { accentsIn, answerInPopup, stepsShown } from './popup-steps';

useChromium({
  serve: (sites) => {
    sites.serve('help.aliyun.com', helpPage());
    sites.serve(
      'shop.example',
      '<!doctype html><meta charset="utf-8"><footer>粤ICP备12345678号-1 京公网安备 11010502008968号</footer>',
    );
  },
});

describe('the popup', () => {
  it.each(provinceIds.map((id) => [provinceOf(id).name.en, id] as const))(
    'asks one question for %s, then shows the way with its next act',
    async (_, id) => {
      const { authority, prefix } = provinceOf(id);
      await page.goto(authority.url);
      const popup = await openPopup();
      const asked = await popup.evaluate(() => ({
        seal: document.querySelector('.page-head .seal')?.textContent,
        title: document.querySelector('h1')?.textContent,
        cases: document.querySelectorAll('.question button').length,
        ways: document.querySelectorAll('.way-title').length,
      }));
      expect(asked).toEqual({ seal: prefix, title: authority.zh, cases: popupCases.length, ways: 0 });
      await expect.poll(() => accentsIn(popup)).toEqual([]);

      await answerInPopup(popup, zh('case.offer.otherPaper'));
      const guide = guideFor(id, { whose: 'other' });
      const { ways, next, materials } = screenOf(guide);
      const seen = await popup.until(() => {
        const main = document.querySelector<HTMLAnchorElement>('.next-act .main');
        return (
          main && {
            title: document.querySelector('.way-title')?.textContent,
            steps: document.querySelectorAll('.brief-steps > li').length,
            act: main.textContent?.trim(),
            leads: main.href,
            links: [
              ...document.querySelectorAll<HTMLAnchorElement>('.popup-way a[href^="http"]:not(.proof a)'),
            ].map(({ href }) => href),
            papers: document.querySelectorAll('.popup-folds details:last-of-type .lines > li').length,
          }
        );
      });
      await expect.poll(() => accentsIn(popup)).toHaveLength(1);
      await popup.close();

      expect(seen.title).toBe(
        zh(ways[0]?.way === 'province-email' ? 'guide.way.provinceEmail' : 'guide.way.provincePaper'),
      );
      expect(seen.steps).toBe(stepsShown(ways.flatMap((way) => way.steps).length));
      expect(seen.papers).toBe(
        materials && materialGroups(materials).flatMap((group) => group.papers).length,
      );
      if (next?.kind === 'open') expect(seen.leads).toBe(next.link.url);
      else expect(seen.act).toBe(zh('guide.form.fill'));
      // Third parties' copies are no links to click: nobody knows what they serve today.
      for (const link of seen.links)
        expect([...hostsOf(id), national.portal.host]).toContain(new URL(link).hostname);
    },
  );

  it.each([
    ['gd', zh('case.offer.otherPaper'), [zh('guide.form.fill'), zh('guide.way.provincePaper')]],
    ['sh', zh('case.offer.otherPaper'), [zh('guide.way.provincePaper'), '域名证书']],
    ['js', zh('case.offer.minePaper'), [zh('guide.way.provinceEmail')]],
    ['sc', zh('case.offer.minePaper'), [zh('guide.link.notices'), zh('guide.way.provincePaper')]],
    ['hn', zh('case.offer.mineLost'), [zh('guide.way.recoverAccount'), zh('guide.way.providerOnline')]],
    ['tj', zh('case.offer.mineOnline'), [zh('guide.step.login'), zh('popup.chooseProvider')]],
  ] as const)('for %s, case %s, says %j', async (id, label, words) => {
    await page.goto(provinceOf(id).authority.url);
    const popup = await openPopup();
    await answerInPopup(popup, label);
    const way = () => popup.evaluate(() => document.querySelector('.popup-way')?.textContent ?? '');
    for (const word of words) await expect.poll(way).toContain(word);
    // A superseded way is history, never a step: Shanghai’s and Sichuan’s own systems are gone.
    expect(await way()).not.toContain('注册账户');
    await popup.close();
  });

  it('offers numbers found on an ordinary page first and opens their province', async () => {
    await page.goto('http://shop.example/');
    const popup = await openPopup();
    await expect.poll(() => textOf(popup)).toContain('粤ICP备12345678号-1');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('button.number').length)).toBe(1);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.number')?.click());
    await popup.until(() => document.querySelector('h1')?.textContent === '粤ICP备12345678号-1');
    await expect.poll(() => textOf(popup)).toContain(officeOf('gd'));
    await popup.close();
  });

  it('leads a mini-program’s number to its platform, and offers neither provider nor form', async () => {
    sites.serve('mini.example', '<!doctype html><meta charset="utf-8"><footer>京ICP备12345678号-1X</footer>');
    await page.goto('http://mini.example/');
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.number')?.click());
    await popup.until(() => document.querySelector('.popup-way'));
    await expect.poll(() => textOf(popup)).toContain(zh('guide.way.platform'));
    for (const other of [
      zh('guide.way.providerOnline'),
      zh('guide.way.provincePaper'),
      zh('case.offer.mineOnline'),
    ]) {
      expect(await textOf(popup)).not.toContain(other);
    }
    await popup.close();
  });

  it.each([
    ['粤', officeOf('gd')],
    ['京ICP备12345678号', '京ICP备12345678号'],
    ['heilongjiang', officeOf('hl')],
    ['四川', officeOf('sc')],
  ])('on the MIIT portal finds the province as one types %s', async (typed, title) => {
    await page.goto(national.portal.url);
    const popup = await openPopup();
    await popup.until((text) => {
      const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
      if (!field) return false;
      field.value = text;
      return field.dispatchEvent(new Event('input', { bubbles: true }));
    }, typed);
    // A name brings a list, a whole number its answer; Enter opens either.
    await popup.until(() => document.querySelector('[role="option"][aria-selected="true"], .number-card'));
    // The empty seal has filled in before anything is opened.
    const named = provinces.find((province) => province.authority.zh === title);
    await popup.until(
      (sign) => document.querySelector('.page-head .seal')?.textContent === sign,
      named?.prefix ?? title.slice(0, 1),
    );
    await popup.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Enter',
      code: 'Enter',
      text: '\r',
      windowsVirtualKeyCode: 13,
    });
    await popup.until((name) => document.querySelector('h1')?.textContent === name, title);
    await popup.close();
  });

  it('on a page of an access provider shows its own steps and entry', async () => {
    const provider = providers.find(({ steps, consoleUrl }) => steps.length > 0 && consoleUrl);
    await page.goto(provider?.consoleUrl ?? '');
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.provider-card summary')?.click());
    await popup.until(() => document.querySelector('.provider-card[open] li'));
    const text = await textOf(popup);
    for (const step of provider?.steps ?? []) expect(text).toContain(step.zh);
    // Old words about its own screens: only its support can say whether they still hold.
    expect(text).toContain(zh('ui.askProvider'));
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.card a[href^="http"]')].map(({ href }) => href),
    );
    expect(links).toContain(provider?.consoleUrl);
    await popup.close();
  });

  it('shows the search field, and no error, where nothing can be read', async () => {
    await page.goto('chrome://version/');
    const popup = await openPopup();
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('[role="combobox"]').length))
      .toBe(1);
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
    await repairsSay(popup, zhLike('repair.links.done', { count: 2000 }));
    await popup.close();
  });

  it('says so when the page has gone before its links are repaired', async () => {
    const other = await chromium.open(helpPageUrl);
    const popup = await openPopup(other);
    await popup.until(() => document.querySelector('.repairs button.main'));
    // The script in the page is gone as after a crash of the tab, while the popup is still open.
    await inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id) await chrome.tabs.update(tab.id, { url: 'about:blank' });
    });
    await other.waitForURL('about:blank');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await popup.until(() => document.querySelector('.repairs .caution'));
    await other.close();
  });
});

it('has every province in the table of this file', () => {
  expect(provinces.length).toBe(31);
});
