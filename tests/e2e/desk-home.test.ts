/** The desk in real Chromium: home and its doors, the provinces by keyboard, navigation, the about and welcome pages. */
import { beforeEach, describe, expect, it } from 'vitest';
import { provinces } from '../../data/directory';
import { deskHash, formInGuide } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { knownOf } from '../../lib/guide/province-known';
import { projectPage } from '../../lib/project-page';
import { zh } from '../words';
import { chromium, openDesk, page, sites, useChromium } from './fixture';
import { callStore, choose } from './store';

useChromium();

const open = (hash: string) => openDesk(hash, page);
const hash = () => page.evaluate(() => location.hash);
const guideOf = (id: (typeof provinces)[number]['id']) => deskHash({ view: 'guide', filing: readFiling(id) });

beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

describe('home', () => {
  it('begins in the field, and shows nothing of a notebook that is empty', async () => {
    await open('#/');
    await page.locator('.ask-line input:focus').waitFor();
    await expect.poll(() => page.locator('.open-filings').count()).toBe(0);
    await expect.poll(() => page.locator('main .main').count()).toBe(1);
  });

  it.each([
    ['mine', zh('desk.home.door.mine.title'), deskHash({ view: 'guide', filing: null, whose: 'mine' })],
    ['other', zh('desk.home.door.other.title'), deskHash({ view: 'guide', filing: null, whose: 'other' })],
  ] as const)(
    'leads whoever says “%s” to the filing, and the guide hears it',
    async (whose, words, start) => {
      await open('#/');
      await page.getByRole('link', { name: words }).click();
      await page.locator('h1', { hasText: zh(`desk.start.title.${whose}`) }).waitFor();
      await expect.poll(() => hash()).toBe(start);
      await page.locator('.ask-line input:focus').waitFor();
      await page.keyboard.type('粤ICP备17055554号-1');
      await page.keyboard.press('Enter');
      const filing = readFiling('gd', '粤ICP备17055554号-1');
      await page.waitForURL((url) => url.hash === deskHash({ view: 'guide', filing, whose }));
    },
  );

  it('leads to the list, and to documents', async () => {
    await open('#/');
    await page.getByRole('link', { name: zh('desk.home.door.list.title') }).click();
    await page.locator('.list-view').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: zh('desk.home.document') }).click();
    await page.locator('h1', { hasText: zh('ui.view.document') }).waitFor();
  });

  it('has the filings under way between field and doors', async () => {
    await open('#/');
    await callStore(page, 'keepFiling', { id: 'k-1', provinceId: 'gd', number: '粤ICP备17055554号' });
    await page.locator('.open-filings', { hasText: '粤ICP备17055554号' }).waitFor();
    const tops = await page
      .locator('.ask, .open-filings, .doors, .seal-grid')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toHaveLength(4);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    await callStore(page, 'eraseFilings', 'erase-k-1', null);
    await page.locator('.open-filings').waitFor({ state: 'detached' });
  });
});

describe('the provinces', () => {
  it('are one stop of the tab key and move by the arrow keys as they stand on the screen', async () => {
    await open('#/');
    const links = page.locator('.seal-grid a');
    const perRow = await links.evaluateAll(
      (all) =>
        all.filter((one) => one.getBoundingClientRect().top === all[0]?.getBoundingClientRect().top).length,
    );
    await links.first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const hrefAt = (index: number) => guideOf(provinces[index]?.id ?? 'bj');
    await expect.poll(() => focused()).toBe(hrefAt(0));
    for (const [key, index] of [
      ['ArrowRight', 1],
      ['ArrowDown', 1 + perRow],
      ['End', 30],
      ['ArrowRight', 30],
      ['Home', 0],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => [key, await focused()]).toEqual([key, hrefAt(index)]);
    }
    await expect.poll(() => page.locator('.seal-grid a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === guideOf('bj'));
  });
});

describe('navigation', () => {
  it.each(['zh_CN', 'en'] as const)('keeps to one line on a phone, in %s', async (language) => {
    await choose(await chromium.worker(), { language });
    await page.setViewportSize({ width: 360, height: 640 });
    await open('#/settings');
    const boxes = await page
      .locator('.desk-head :is(.desk-name, li a)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const middles = boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2));
    expect(boxes).toHaveLength(6);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2);
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await choose(await chromium.worker(), { language: 'zh_CN' });
  });

  it('goes through all of its places by the keyboard, and marks where one is', async () => {
    await open('#/');
    for (const key of ['notebook', 'form', 'settings', 'about', 'home'] as const) {
      await page.getByRole('link', { name: zh(`ui.nav.${key}`), exact: true }).press('Enter');
      await page.locator('nav a[aria-current=page]', { hasText: zh(`ui.nav.${key}`) }).waitFor();
      await page.locator('main:focus, main :focus').waitFor();
    }
  });

  it.each([
    '#/',
    '#/guide',
    '#/lookup',
    '#/list',
    '#/notebook',
    '#/form',
    '#/settings',
    '#/about',
    '#/welcome',
  ])('shares one centred column with %s', async (place) => {
    await open(place);
    const [left, right] = await page.evaluate(() => {
      const edge = (css: string) => document.querySelector(css)?.getBoundingClientRect();
      return [
        [edge('.desk-name')?.left, edge('main h1')?.left],
        [edge('.desk-head nav')?.right, 1280 - (edge('.desk-name')?.left ?? 0)],
      ];
    });
    // Where a seal stands before the heading, that begins the column.
    if (!['#/about', '#/welcome'].includes(place)) expect(left?.[1]).toBe(left?.[0]);
    expect(right?.[1]).toBe(right?.[0]);
  });

  it('leads to the form in a guide once that is drawn', async () => {
    await open('#/');
    const answers = { whose: 'other', conflict: 'domain', applicant: 'unit' } as const;
    await callStore(page, 'answerFiling', 'a-1', { provinceId: 'gd', written: '' }, answers);
    // Also where it is folded.
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open(formInGuide('gd'));
      await page.locator('#form-title:focus').waitFor();
    }
  });
});

describe('the about page', () => {
  it('says the version, what is known of each province, and whom to tell, with nothing of the person', async () => {
    await open('#/about');
    const { version } = await page.evaluate(() => chrome.runtime.getManifest());
    await page.getByText(zh('desk.about.version', { version })).waitFor();
    await page.getByText(zh('desk.known.each')).click();
    const rows = page.locator('.coverage tbody tr');
    await expect.poll(() => rows.count()).toBe(provinces.length);
    for (const [at, province] of provinces.entries()) {
      const known = knownOf(province, new Date());
      const row = rows.nth(at);
      await expect
        .poll(() => row.locator('td').allInnerTexts())
        .toEqual([
          zh(`desk.known.form.${known.form}`),
          zh(`desk.known.route.${known.route}`),
          zh(`desk.known.contact.${known.contact}`),
        ]);
      await expect.poll(() => row.locator('a').getAttribute('href')).toBe(guideOf(province.id));
    }
    const told = await page.locator('.report').innerText();
    expect(told).toContain(version);
    expect(told).toMatch(/Chrome \d+/);
    const [link] = await page.getByRole('link', { name: zh('desk.about.report.issue') }).all();
    await expect.poll(() => link?.getAttribute('href')).toBe(`${projectPage}/issues/new`);
  });

  it('puts the report on the clipboard', async () => {
    await open('#/about');
    await page.getByRole('button', { name: zh('desk.about.report.copy') }).click();
    await page.getByText(zh('ui.copied')).waitFor();
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.locator('body > textarea').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(() => page.locator('body > textarea').inputValue())
      .toContain('beian-deregistration-helper');
  });
});

it('the welcome page says where the button is, fits one screen and begins at home', async () => {
  await open('#/welcome');
  await page.getByText(zh('desk.welcome.pin.chromium')).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
    .toBeLessThanOrEqual(900);
  await expect.poll(() => page.locator('.main').count()).toBe(1);
  await page.getByRole('link', { name: zh('desk.welcome.start') }).click();
  await page.locator('.ask-line input:focus').waitFor();
  await expect.poll(() => hash()).toBe('#/');
});

it('asks the network for nothing', () => {
  // Chromium itself looks for updates of its parts.
  const hosts = sites.visits
    .map(({ host }) => host)
    .filter((host) => !/\.(?:google(?:apis)?|gvt1)\.com$/.test(host));
  expect(hosts).toEqual([]);
});
