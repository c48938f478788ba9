/** Settings that are changed and changed back while the database is busy: what was chosen last counts. */
import { expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { chromium, openDesk, page, useChromium } from '../fixture';
import { callStore, choose, chosenSettings, emptyStore, held, holdStore, releaseStore } from '../store';

useChromium();

it.each([
  ['dots', zh('settings.hints.off'), zh('settings.hints.on'), { hints: 'on' }],
  [
    'a box',
    zh('settings.memory.recentLookups'),
    zh('settings.memory.recentLookups'),
    { recentLookups: true },
  ],
])(
  'has what was chosen last of %s that are changed and changed back before it is stored',
  async (_, one, other, setting) => {
    await openDesk('#/settings', page);
    await emptyStore(page);
    await openDesk('#/settings', page);
    const storing = await page.context().newPage();
    await storing.goto(chromium.extensionUrl('desk.html#/list'));
    await callStore(storing, 'readLookups');
    await holdStore(storing, 'pending');
    await page.getByLabel(one, { exact: true }).click();
    // Another page chooses something meanwhile, and this one is drawn again.
    await choose(storing, { theme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.getByLabel(other, { exact: true }).click();
    await releaseStore(storing);
    await page.locator('.said', { hasText: zh('settings.saved') }).waitFor();
    const { theme: _theme, ...chosen } = await poll('both', async () => {
      const now = await chosenSettings(page);
      return Object.keys(await held(page, 'pending')).length === 0 ? now : null;
    });
    expect(chosen).toEqual(setting);
    await expect.poll(() => page.getByLabel(other, { exact: true }).isChecked()).toBe(true);
    await storing.close();
  },
);
