/** Nothing that is typed is lost by a browser that is killed, once it has written down what its tabs noted. */
import { afterEach, expect, it } from 'vitest';
import { type KilledBrowser, startBrowser, type Tab, until } from '../../scripts/kill-run/browsers';
import { press } from '../e2e/fixture';
import { draftSays } from '../e2e/form/draft-steps';
import type { FormTab } from '../e2e/form/form-browser';
import { ready, setField } from '../e2e/form/form-steps';
import { choose } from '../e2e/store';
import { zh, zhLike } from '../words';

const place = '#/form?province=gd';
/** Whether to keep the form: the number of one, and what it says of that, by what the person has answered. */
const forms = [
  { answer: null, number: '粤ICP备16044242号', says: zhLike('form.draft.ask') },
  { answer: 'no', number: '粤ICP备16044243号', says: zhLike('form.draft.off') },
  { answer: 'yes', number: '粤ICP备16044244号', says: zhLike('form.draft.saved') },
] as const;
const secretOf = (number: string): string => `欧阳${number.slice(-4, -1)}`;

let browser: KilledBrowser;
afterEach(() => browser.close());

/** As the steps of the form's tests take it. */
function formTab(tab: Tab): FormTab {
  const given: Pick<FormTab, 'evaluate' | 'until'> = {
    evaluate: tab.evaluate,
    until: (run, ...args) => until(tab, String(run), run, ...args),
  };
  return given as FormTab;
}

it.each(['Chromium', 'Firefox'] as const)(
  'open forms come back after %s was killed, kept or not, each as it was',
  async (name) => {
    browser = await startBrowser(name);
    const setting = formTab(await browser.open('#/'));
    await choose(setting, { language: 'zh_CN' });
    const tab = formTab(await browser.open(place));
    await ready(tab);
    for (const { answer, number, says } of forms) {
      if (answer) {
        await press(tab, zh('form.tabs.add'));
        await tab.until(
          () => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value === '',
        );
      }
      await setField(tab, 'targetNumber', number);
      await setField(tab, 'contactName', secretOf(number));
      if (answer) await press(tab, zh(`form.draft.${answer}`));
      await draftSays(tab, says);
    }
    const last = await tab.evaluate(() => location.hash);
    const at = await tab.evaluate(() => String(JSON.parse(sessionStorage.getItem('forms') ?? '').at));
    // Chromium writes a second time only after up to a minute.
    await expect.poll(() => browser.hasNoted(last, at), { timeout: 90_000 }).toBe(true);
    await browser.kill();
    const restored = formTab(await browser.restore(last));
    for (const { number, says } of forms) {
      await press(restored, number);
      await restored.until(
        (text) => document.querySelector<HTMLInputElement>('[name="contactName"]')?.value === text,
        secretOf(number),
      );
      await draftSays(restored, says);
    }
  },
  180_000,
);
