/** axe-core on the screens of a filing in all their states, light and Chinese, dark and English, in both browsers. */
import { expect, it } from 'vitest';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { en, zh } from '../words';
import { auditIn } from './axe';
import { type EitherBrowser, inEitherBrowser, type Tab } from './either-browser';
import { answerInPopup } from './popup/popup-steps';
import { callStore, choose, emptyStore } from './store';

const number = '粤ICP备16044242号-2';
const filing = readFiling('gd', number);
const guide = deskHash({ view: 'guide', filing });

const cases: [string, CaseAnswers][] = [
  ['with its first question', {}],
  ['with a question of many answers', { whose: 'mine', what: 'service', account: 'usable' }],
  ['on paper', { whose: 'other', conflict: 'identity', applicant: 'unit' }],
  ['online', { whose: 'mine', what: 'service', account: 'usable', providerId: 'huawei', phoneChanged: 'no' }],
  [
    'with the account to find first',
    { whose: 'mine', what: 'subject', account: 'lost', providerId: null, empty: 'no' },
  ],
];

/** Runs in the page: opens all that is folded, drawn by then or not, until nothing is. */
function unfold(): boolean {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .menu)')];
  for (const one of closed) one.open = true;
  return closed.length === 0;
}

/** A page of the extension beside the desk. */
async function extensionPage(browser: EitherBrowser, file: string): Promise<Tab> {
  const desk = await browser.desk('#/settings');
  const tab = await browser.open((await desk.url()).replace(/desk\.html.*/, file));
  await desk.close();
  return tab;
}

async function fill(tab: Tab, text: string): Promise<void> {
  await tab.until((typed) => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    if (!field) return false;
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  }, text);
}

inEitherBrowser('axe finds nothing wrong', (browser) => {
  const patience = 180_000;
  const look = async (theme: 'light' | 'dark', language: 'zh_CN' | 'en'): Promise<void> => {
    const desk = await browser.desk('#/settings');
    await emptyStore(desk);
    await choose(desk, { theme, language });
    await desk.close();
  };

  it.each([
    ['light', 'zh_CN'],
    ['dark', 'en'],
  ] as const)(
    'in home, welcome, about and every state of the guide, %s, %s',
    async (theme, language) => {
      await look(theme, language);
      const tab = await browser.desk('#/');
      for (const place of ['#/', '#/welcome', '#/about']) {
        await tab.evaluate((hash) => location.assign(hash), place);
        await tab.until((hash) => location.hash === hash && document.querySelector('main h1'), place);
        await tab.until(unfold);
        expect([place, await auditIn(tab)]).toEqual([place, []]);
      }
      // Kept, it has boxes to tick, too.
      await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number });
      for (const [name, answers] of cases) {
        await callStore(tab, 'answerFiling', `as ${name}`, { provinceId: 'gd', written: number }, answers);
        await tab.evaluate(() => location.assign('#/'));
        await tab.until(() => !document.querySelector('.province'));
        await tab.evaluate((hash) => location.assign(hash), guide);
        await tab.until(() => document.querySelector('.question, .way-title'));
        await tab.until(unfold);
        expect([name, await auditIn(tab)]).toEqual([name, []]);
      }
      await tab.close();
    },
    patience,
  );

  it.each([
    ['light', 'zh_CN', zh],
    ['dark', 'en', en],
  ] as const)(
    'in the popup with question and way, and in the panel, %s, %s',
    async (theme, language, words) => {
      await look(theme, language);
      const popup = await extensionPage(browser, 'popup.html');
      await fill(popup, number);
      await popup.until(() => {
        document.querySelector<HTMLElement>('.number-card .main, [role=option]')?.click();
        return document.querySelector('.question');
      });
      expect(['question', await auditIn(popup)]).toEqual(['question', []]);
      await answerInPopup(popup, words('case.offer.mineOnline'));
      expect(['what', await auditIn(popup)]).toEqual(['what', []]);
      await answerInPopup(popup, words('case.answer.what.service'));
      await popup.until(() => document.querySelector('.popup-way'));
      expect(['online', await auditIn(popup)]).toEqual(['online', []]);
      await answerInPopup(popup, words('case.offer.otherPaper'));
      await popup.until(() => document.querySelector('.popup-way'));
      await popup.until(unfold);
      expect(['paper', await auditIn(popup)]).toEqual(['paper', []]);
      await popup.close();

      const panel = await extensionPage(browser, 'sidepanel.html');
      await panel.until(() => document.querySelector('.panel:not([aria-busy])'));
      const desk = await browser.desk('#/settings');
      await desk.evaluate(
        async (topic) => {
          const { id: windowId } = await chrome.windows.getCurrent();
          await chrome.runtime.sendMessage({
            beian: 'notePanel',
            data: { ...topic, pinned: true, windowId },
          });
        },
        { provinceId: 'gd', number },
      );
      await panel.until((title) => document.querySelector('.panel h1')?.textContent === title, number);
      await desk.close();
      await panel.until(() => document.querySelector('.panel .question, .panel .way-title'));
      await panel.until(unfold);
      expect(['panel', await auditIn(panel)]).toEqual(['panel', []]);
      await panel.close();
    },
    patience,
  );
});
