/** Keys, sidebar and the settings' place, as Firefox itself has them. */
import { expect, it } from 'vitest';
import { projectPage } from '../../../lib/project-page';
import { poll } from '../../../scripts/browser/poll';
import { firefox, useFirefox } from '../fixture';
import { callStore } from '../store';

useFirefox({
  own: true,
  serve: (sites) =>
    sites.serve(
      'shop.example',
      '<!doctype html><meta charset="utf-8"><p id="text">粤ICP备17055554号-1</p><textarea>京ICP备16044242号</textarea>',
    ),
});

/** Does what a key of the extension does. */
async function pressKey(key: string): Promise<void> {
  const found = `document.querySelector('keyset[id*="beian-helper"] key[modifiers="alt,shift"][key="${key}"]')`;
  await poll(`the key ${key}`, () => firefox.inBrowser<boolean>(`!!${found}`));
  await firefox.inBrowser(`void ${found}.doCommand()`);
}

const sidebarPage = `document.getElementById('sidebar')?.contentDocument?.querySelector('browser')?.currentURI?.spec ?? ''`;

it('keeps the sidebar closed after install, opens it at its key, and closes it', async () => {
  const isOpen = (): Promise<boolean> => firefox.inBrowser<boolean>('SidebarController.isOpen');
  await expect.poll(() => isOpen()).toBe(false);
  await pressKey('K');
  const page = firefox.extensionUrl('sidepanel.html');
  await poll('the sidebar', async () => (await firefox.inBrowser<string>(sidebarPage)) === page);
  await pressKey('K');
  await poll('its end', async () => !(await isOpen()));
});

it.each([
  ['in the page', '#text', '粤ICP备17055554号-1'],
  ['in a field', 'textarea', '京ICP备16044242号'],
])('looks up at its key what is selected %s', async (_, selector, number) => {
  const desk = await firefox.open(firefox.extensionUrl('desk.html#/list'));
  const tab = await firefox.open('http://shop.example/');
  await tab.evaluate((css) => {
    const element = document.querySelector(css);
    if (element instanceof HTMLTextAreaElement) {
      element.focus();
      element.select();
    } else if (element) getSelection()?.selectAllChildren(element);
  }, selector);
  await firefox.stopBackground();
  await pressKey('H');
  // BiDi does not reach into the popup, which is what remembers the lookup.
  await poll('the lookup', async () => {
    const [newest] = await callStore(desk, 'readLookups');
    return newest && newest.kind !== 'province' && newest.text === number;
  });
  await tab.close();
  await desk.close();
});

it('has the settings in the browser’s place for them, and the project’s page', async () => {
  const addon = await firefox.inBrowser<string>(
    `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('deregistration@beian-helper').then(({ optionsURL, optionsType, homepageURL }) => JSON.stringify({ optionsURL, optionsType, homepageURL }))`,
  );
  const { optionsURL, optionsType, homepageURL } = JSON.parse(addon);
  expect(optionsURL).toBe(firefox.extensionUrl('desk.html#/settings'));
  // In a tab (AddonManager.OPTIONS_TYPE_TAB).
  expect(optionsType).toBe(3);
  expect(homepageURL).toBe(projectPage);
});
