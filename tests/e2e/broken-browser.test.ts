/** Every page of the extension in a browser that fails: it is drawn without waiting, and what needs no storage works. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { fieldKey } from '../../lib/form/model/fields';
import { formFor } from '../../lib/form/model/form-model';
import { zh } from '../words';
import { chromium, useChromium } from './fixture';
import { foldPrinted, readPdf } from './form/pdf-text';

useChromium();

const never = '() => new Promise(() => undefined)';
const rejects = "async () => { throw new Error('broken') }";
const throws = "() => { throw new Error('broken') }";
/** Replaces a function of the browser's API in a page, under both of its names. */
const api = (area: string, name: string, with_: string): string =>
  `for (const root of [globalThis.browser, chrome]) if (root) Object.defineProperty(root.${area}, '${name}', { value: ${with_}, configurable: true });`;

const faults: Record<string, string> = {
  'storage that refuses': api('storage.local', 'get', rejects),
  'storage that never answers': api('storage.local', 'get', never),
  'no storage':
    "for (const root of [globalThis.browser, chrome]) if (root) Object.defineProperty(root, 'storage', { value: undefined });",
  'a policy that never answers': api('storage.managed', 'get', never),
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

/** A tab in which something is broken; what fails in it is noted. */
async function brokenTab(fault: string, time: keyof typeof timers): Promise<{ tab: Page; errors: string[] }> {
  const tab = await chromium.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(`${tab.url()}: ${error}`));
  // Only in the extension: an empty page has nothing to break.
  await tab.addInitScript(
    `if (location.protocol === 'chrome-extension:') {\n${timers[time]}\n${faults[fault]}\n}`,
  );
  return { tab, errors };
}

const heading = (tab: Page, words: string) => tab.locator('h1', { hasText: words }).first().waitFor();

describe.each(Object.keys(faults))('with %s', (fault) => {
  // A filing of its own, of which nothing is known.
  const number = `粤ICP备1705560${Object.keys(faults).indexOf(fault)}号`;
  const filing = readFiling('gd', number);
  const guide = deskHash({ view: 'guide', filing });
  const form = deskHash({ view: 'form', filing, keptId: null });

  async function open(tab: Page, path: string, title: string): Promise<void> {
    await tab.goto('about:blank');
    await tab.goto(chromium.extensionUrl(path));
    await heading(tab, title);
  }
  const fillForm = async (tab: Page): Promise<void> => {
    await open(tab, `desk.html${form}`, formFor('gd').title);
    await tab.fill(`[name="${fieldKey.targetOrganiser}"]`, '广州某某有限公司');
    await tab.locator('.paper', { hasText: '广州某某有限公司' }).waitFor();
  };
  const lookUp = async (tab: Page): Promise<void> => {
    await open(tab, 'popup.html', zh('ui.appName'));
    await tab.getByLabel(zh('filing.field.label')).fill(number);
    await tab.getByRole('combobox').press('Enter');
    await heading(tab, number);
  };

  it('every page is drawn without waiting, a number is looked up, a form filled in and printed', async () => {
    const { tab, errors } = await brokenTab(fault, 'stand');
    await open(tab, 'desk.html', zh('desk.home.title'));
    await open(tab, `desk.html${deskHash({ view: 'settings' })}`, zh('settings.title'));
    await open(tab, `desk.html${guide}`, number);
    await open(tab, 'sidepanel.html', zh('panel.which'));
    await lookUp(tab);
    await fillForm(tab);
    const pages = await readPdf(new Uint8Array(await tab.pdf({ preferCSSPageSize: true })));
    const printed = pages.map(({ text }) => text).join('');
    for (const words of ['广州某某有限公司', number]) expect(printed).toContain(foldPrinted(words));
    await tab.close();
    expect(errors).toEqual([]);
  });

  it('the guide answers what is asked, and nothing fails unheard when all waiting has ended', async () => {
    const { tab, errors } = await brokenTab(fault, 'fly');
    const over = () => tab.waitForFunction(() => (window as unknown as { isOver?: true }).isOver);
    await lookUp(tab);
    await over();
    await open(tab, `desk.html${guide}`, number);
    await tab.getByRole('button', { name: zh('case.answer.whose.mine'), exact: true }).click();
    await tab.locator('.case-chips .chip', { hasText: zh('guide.chip.whose.mine') }).waitFor();
    await tab.locator('.question', { hasText: zh('case.question.what') }).waitFor();
    await over();
    await fillForm(tab);
    await over();
    await tab.close();
    expect(errors).toEqual([]);
  });
});
