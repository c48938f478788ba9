/** Every page of the extension in a browser that fails: it is drawn without waiting, and what needs no storage works. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { fieldKey } from '../../lib/form/model/fields';
import { formFor } from '../../lib/form/model/form-model';
import { poll } from '../../scripts/browser/poll';
import { officeOf, provinceName, zh } from '../words';
import { chromium, useChromium } from './fixture';
import { foldPrinted, readPdf } from './form/pdf-text';

useChromium();

const filing = readFiling('gd', '粤ICP备17055554号');
const home = deskHash({ view: 'home' });
const guide = deskHash({ view: 'guide', filing });
const form = deskHash({ view: 'form', filing, keptId: null });
const settings = deskHash({ view: 'settings' });

const never = '() => new Promise(() => undefined)';
const rejects = "async () => { throw new Error('broken') }";
const throws = "() => { throw new Error('broken') }";
/** Replaces a function of the browser's API in a page, under both of its names. */
const api = (area: string, name: string, with_: string): string =>
  `for (const root of [globalThis.browser, chrome]) if (root) Object.defineProperty(root.${area}, '${name}', { value: ${with_}, configurable: true });`;

const faults: Record<string, string> = {
  'storage that refuses': api('storage.local', 'get', rejects),
  'storage that throws': api('storage.local', 'get', throws),
  'storage that never answers': api('storage.local', 'get', never),
  'no storage':
    "for (const root of [globalThis.browser, chrome]) if (root) Object.defineProperty(root, 'storage', { value: undefined });",
  'a policy that never answers': api('storage.managed', 'get', never),
  'no database': `indexedDB.open = ${throws}`,
  'a database that never opens': 'indexedDB.open = () => new EventTarget()',
  'no crypto.randomUUID': 'delete Crypto.prototype.randomUUID',
  'a background that never answers': api('runtime', 'sendMessage', never),
  'a background that is not there': api('runtime', 'sendMessage', throws),
};

/**
 * Timers of a second and more, with which pages give up waiting: not at all, so that only what waits for nobody is
 * there; or at once, with a mark after them, so that all has failed that will.
 */
const timers = {
  stand:
    'const wait = setTimeout; window.setTimeout = (run, ms, ...more) => ms >= 1000 ? 0 : wait(run, ms, ...more);',
  fly: `const wait = setTimeout; window.setTimeout = (run, ms, ...more) => wait(run, ms >= 1000 ? 20 : ms, ...more);
    setTimeout(() => setTimeout(() => { window.isOver = true }, 5000), 5000);`,
};

/** Opens a place of the extension in a new tab with something broken, does something there, and gives what went wrong. */
async function inBroken(
  path: string,
  fault: string,
  time: keyof typeof timers,
  act: (tab: Page) => Promise<unknown>,
): Promise<string[]> {
  const tab = await chromium.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.addInitScript(`${timers[time]}\n${faults[fault]}`);
  await tab.goto(chromium.extensionUrl(path));
  await act(tab);
  if (time === 'fly') await tab.waitForFunction(() => (window as unknown as { isOver?: true }).isOver);
  await tab.close();
  return errors;
}

const heading = (tab: Page, words: string) => tab.locator('h1', { hasText: words }).first().waitFor();

describe.each(Object.keys(faults))('with %s', (fault) => {
  it.each([
    ['the desk', `desk.html${home}`, zh('desk.choose')],
    ['the guide', `desk.html${guide}`, zh('guide.case.heading')],
    ['the form', `desk.html${form}`, formFor('gd').title],
    ['the settings', `desk.html${settings}`, zh('settings.title')],
    ['the notebook', `desk.html${deskHash({ view: 'notebook' })}`, zh('notebook.title')],
    ['the popup', 'popup.html', zh('ui.appName')],
  ])('%s is drawn at once, and fails at nothing later', async (_, path, words) => {
    expect(await inBroken(path, fault, 'stand', (tab) => heading(tab, words))).toEqual([]);
    expect(await inBroken(path, fault, 'fly', (tab) => heading(tab, words))).toEqual([]);
  });

  it('a form is filled in and printed', async () => {
    const errors = await inBroken(`desk.html${form}`, fault, 'stand', async (tab) => {
      await tab.fill(`[name="${fieldKey.organiser}"]`, '广州某某有限公司');
      await tab.locator('.paper', { hasText: '广州某某有限公司' }).waitFor();
      const pages = await readPdf(new Uint8Array(await tab.pdf({ preferCSSPageSize: true })));
      const printed = pages.map(({ text }) => text).join('');
      for (const words of ['广州某某有限公司', '粤ICP备17055554号']) {
        expect(printed).toContain(foldPrinted(words));
      }
    });
    expect(errors).toEqual([]);
  });

  it('the popup looks up a number, and the guide answers what is asked', async () => {
    const popup = await inBroken('popup.html', fault, 'stand', async (tab) => {
      await tab.getByLabel(zh('popup.search.label')).fill('粤ICP备17055554号');
      await tab.getByRole('combobox').press('Enter');
      await heading(tab, officeOf('gd'));
    });
    const asked = await inBroken(`desk.html${guide}`, fault, 'fly', async (tab) => {
      await tab.getByRole('button', { name: zh('guide.answer.whose.mine'), exact: true }).click();
      await poll('steps', async () => (await tab.locator('.steps .guide-line').count()) > 0);
      expect(await tab.locator('.province-head').innerText()).toContain(provinceName('gd').slice(0, 2));
    });
    expect([...popup, ...asked]).toEqual([]);
  });
});
