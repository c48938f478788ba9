/** The settings page in real Chromium: by mouse, by keyboard, by file. */
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { livingHosts } from '../../../lib/host/beian-hosts';
import { poll } from '../../../scripts/browser/poll';
import { en, zh, zhLike } from '../../words';
import { chromium, inBackground, page, useChromium } from '../fixture';
import { provinceUrl, serveReplicas } from '../hint/hint-pages';
import { hintIn, hintWhere } from '../hint/hint-view';
import { callStore, choose, chosenSettings, emptyStore, held, putRaw } from '../store';

useChromium({ serve: serveReplicas });

beforeEach(async () => {
  await page.goto(chromium.extensionUrl('desk.html#/settings'));
  await emptyStore(page);
  await page.reload();
  await page.waitForSelector('.settings section');
});

const settings = () => chosenSettings(page);
const said = (words: string) => page.locator('.said', { hasText: words }).waitFor();

/** What stands for the host names in these tests that are not written in Latin letters. */
const host = '域名.信息 (xn--eqrt2g.xn--vuq861b)';

describe('the settings page', () => {
  it.each([
    [zh('settings.hints.quiet'), { hints: 'quiet' }],
    [zh('settings.hints.off'), { hints: 'off' }],
    [zh('settings.repair.onBeianPages'), { repairOnBeianPages: false }],
    [zh('settings.repair.navigationRescue'), { navigationRescue: false }],
    [zh('settings.memory.recentLookups'), { recentLookups: false }],
    [zh('settings.look.themeDark'), { theme: 'dark' }],
  ])('saves %s at once, and nothing the person did not choose', async (label, setting) => {
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.getByLabel(label, { exact: true }).click();
    await said(zh('settings.saved'));
    await expect.poll(() => settings()).toEqual(setting);
    // Nothing moved away under the pointer.
    await expect.poll(() => height()).toBe(before);
    await page.reload();
    const control = page.getByLabel(label, { exact: true });
    await expect.poll(() => control.isChecked()).toBe(Object.values(setting)[0] !== false);
  });

  it('marks what an organisation preset, until the person changes it', async () => {
    const own = await chromium.context.newPage();
    // As it is kept of what a policy says; preset.test.ts and preset-firefox.test.ts have one.
    const preset = { hints: 'quiet', mutedHosts: ['gdca.miit.gov.cn'], repairedSites: ['x.example'] };
    await inBackground((said) => chrome.storage.local.set({ preset: said }), preset);
    await own.goto(chromium.extensionUrl('desk.html#/settings'));
    const marks = own.getByText(zh('settings.preset'));
    await marks.nth(1).waitFor();
    await expect.poll(() => marks.count()).toBe(2);
    await expect.poll(() => own.getByLabel(zh('settings.hints.quiet')).isChecked()).toBe(true);
    await own.getByLabel(zh('settings.hints.off'), { exact: true }).click();
    await own
      .locator('.choice')
      .first()
      .filter({ hasNotText: zh('settings.preset') })
      .waitFor();
    await expect.poll(() => marks.count()).toBe(1);
    await own.close();
  });

  it('turns the navigation rescue off and on in the browser', async () => {
    const enabled = () => page.evaluate(() => chrome.declarativeNetRequest.getEnabledRulesets());
    const rescue = page.getByLabel(zh('settings.repair.navigationRescue'));
    await rescue.click();
    await said(zh('settings.saved'));
    await poll('no rules', async () => (await enabled()).length === 0);
    await rescue.click();
    await poll('the rules', async () => (await enabled()).length === 1);
  });

  it('speaks the other language and shows the other theme as soon as they are chosen', async () => {
    await page.getByLabel('English').click();
    await page.locator('h1', { hasText: en('settings.title') }).waitFor();
    await said(en('settings.saved'));
    await poll(
      'the title',
      async () => (await page.title()) === `${en('settings.title')} – ${en('ui.appName')}`,
    );
    await page.getByLabel(en('settings.look.themeDark')).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(28, 26, 23)');
  });

  it('works by keyboard', async () => {
    await page.focus('input[type="radio"]');
    await page.keyboard.press('ArrowDown');
    await said(zh('settings.saved'));
    await expect.poll(() => settings()).toMatchObject({ hints: 'quiet' });
    // Past the field and its button.
    for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
    await poll('links are left alone', async () => (await settings()).repairOnBeianPages === false);
  });

  it('shows a Chinese host in its own characters', async () => {
    await page.getByLabel(zh('settings.muted.field')).fill('域名.信息');
    await page.keyboard.press('Enter');
    await said(zh('settings.muted.added', { host }));
    await page.getByRole('button', { name: `${zh('settings.muted.remove')} ${host}` }).click();
    await said(zh('settings.muted.removed', { host }));
    await poll('nothing muted', async () => (await settings()).mutedHosts?.length === 0);
  });

  it('mutes a site and lifts that again by keyboard, and a page that is open follows', async () => {
    const open = await chromium.open(provinceUrl);
    await hintWhere(open, ({ visible }) => visible);
    await page.bringToFront();
    const field = page.getByLabel(zh('settings.muted.field'));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await field.focus();
    await page.keyboard.insertText(provinceUrl.toUpperCase());
    await page.keyboard.press('Enter');
    await said(zh('settings.muted.added', { host: 'gdca.miit.gov.cn' }));
    await expect.poll(() => settings()).toEqual({ mutedHosts: ['gdca.miit.gov.cn'] });
    await expect.poll(() => field.inputValue()).toBe('');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await poll('no hint', async () => (await hintIn(open)) === null);
    await open.reload();
    // The toolbar is told before the hint would be drawn.
    await poll('the badge', () =>
      page.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === '粤';
      }, provinceUrl),
    );

    await page.keyboard.insertText('scca.miit.gov.cn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await said(zh('settings.muted.added', { host: 'scca.miit.gov.cn' }));
    await expect.poll(() => focused()).toBe(zh('settings.muted.add'));
    await expect.poll(() => hintIn(open)).toBeNull();
    await page.getByRole('button', { name: `${zh('settings.muted.remove')} gdca.miit.gov.cn` }).focus();
    await page.keyboard.press('Enter');
    await said(zh('settings.muted.removed', { host: 'gdca.miit.gov.cn' }));
    await hintWhere(open, ({ visible }) => visible);
    await poll('focus on the next', async () => (await focused()) === zh('settings.muted.remove'));
    await page.keyboard.press('Enter');
    await page.getByText(zh('settings.muted.none'), { exact: true }).waitFor();
    await expect.poll(() => settings()).toEqual({ mutedHosts: [] });
    await poll('focus on the heading', async () => (await focused()) === zh('settings.muted.title'));
    await open.close();
  });

  it.each([
    [' ', zhLike('settings.muted.fault.empty')],
    ['广东', zhLike('settings.muted.fault.no-host')],
    ['javascript:alert(1)', zhLike('settings.muted.fault.no-host')],
    [
      'https://beian.miit.gov.cn@evil.example/',
      zh('settings.muted.fault.no-hints', { host: 'evil.example' }),
    ],
    ['GDCA.miit.gov.cn.', zh('settings.muted.fault.muted', { host: 'gdca.miit.gov.cn' })],
  ])('mutes nothing for "%s", and says why at the field', async (text, words) => {
    await choose(page, { mutedHosts: ['gdca.miit.gov.cn'] });
    await page.getByRole('button', { name: `${zh('settings.muted.remove')} gdca.miit.gov.cn` }).waitFor();
    const field = page.getByLabel(zh('settings.muted.field'));
    await field.fill(text);
    await page.getByRole('button', { name: zh('settings.muted.add'), exact: true }).click();
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => field.inputValue()).toBe(text);
    await expect.poll(() => settings()).toEqual({ mutedHosts: ['gdca.miit.gov.cn'] });
    await field.fill('scca');
    await page.locator('[role=alert] > *').waitFor({ state: 'detached' });
  });

  it('suggests every site that has hints and is not muted, and leads to muting all', async () => {
    const suggested = () =>
      page
        .locator('datalist option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const before = await suggested();
    expect(before).toHaveLength(livingHosts().length);
    await page.getByLabel(zh('settings.muted.field')).fill('shca.miit.gov.cn');
    await page.keyboard.press('Enter');
    await said(zh('settings.muted.added', { host: 'shca.miit.gov.cn' }));
    await page.locator('datalist option[value="shca.miit.gov.cn"]').waitFor({ state: 'detached' });
    await expect.poll(() => suggested()).toEqual(before.filter((host) => host !== 'shca.miit.gov.cn'));
    await page.getByText(zh('settings.muted.everywhere', { off: zh('settings.hints.off') })).waitFor();
    await page.getByLabel(zh('settings.hints.off'), { exact: true }).click();
    await page.getByText(zh('settings.muted.anyway')).waitFor();
  });

  it('carries the settings in a file to another browser', async () => {
    await page.getByLabel(zh('settings.hints.quiet')).click();
    await said(zh('settings.saved'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: zh('settings.file.export') }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await page.getByLabel(zh('settings.hints.on'), { exact: true }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="radio"]')?.checked === true,
    );
    const file = { name: '设置.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type="file"]', file);
    await said(zh('settings.file.imported', { name: '设置.json' }));
    await expect.poll(() => settings()).toMatchObject({ hints: 'quiet' });
  });

  const name = 'x.json';
  it.each([
    ['{"a":', zh('settings.file.refused.not-json', { name })],
    ['[]', zh('settings.file.refused.not-settings', { name })],
    ['{"format":"beian-settings","version":7,"settings":{}}', zh('settings.file.refused.newer', { name })],
    ['{"format":"beian-settings","version":1,"settings":{"hints":"loud"}}', 'hints'],
    ['{"format":"beian-settings","version":1,"settings":{"theme":"dark","mutedHosts":[1]}}', 'mutedHosts'],
  ])('refuses %s in words and changes nothing', async (text, words) => {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type="file"]', file);
    await said(words);
    await expect.poll(() => settings()).toEqual({});
  });

  it('erases everything after asking, and not when the person thinks again', async () => {
    await putRaw(page, 'kept', 'x', 1);
    await callStore(page, 'rememberLookup', 'a-lookup', { kind: 'domain', text: 'a.example' });
    await choose(page, { hints: 'off' });
    const all = async () => [
      ...Object.keys(await held(page, 'kept')),
      ...Object.keys(await held(page, 'lookups')),
      ...Object.keys(await settings()),
    ];
    const button = (words: string) => page.getByRole('button', { name: words });
    await button(zh('settings.erase.ask')).click();
    await poll('focus on the way back', async () =>
      button(zh('settings.erase.no')).evaluate((one) => one === document.activeElement),
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => all()).toEqual(['x', 'domain a.example', 'hints']);
    await button(zh('settings.erase.ask')).click();
    await button(zh('settings.erase.yes')).click();
    await said(zh('settings.erase.done'));
    await expect.poll(() => all()).toEqual([]);
  });
});
