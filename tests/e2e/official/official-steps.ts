/** What a person does with our hint on an official page, by real clicks, in either browser. */
import type { ProvinceId } from '../../../data/schema';
import { formInGuide } from '../../../lib/desk-route';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import type { EitherBrowser, Tab } from '../either-browser';
import type { SeenHint } from '../hint/hint-view';
import { callStore, choose } from '../store';

/** Makes the extension speak Chinese, whatever its browser speaks. */
export async function speakChinese(browser: EitherBrowser): Promise<void> {
  const quiet = await browser.quiet();
  await choose(quiet, { language: 'zh_CN' });
  await quiet.close();
}

/** Opens the guide of a province at its form, for a case in which the form is handed in. */
export async function formCardOf(browser: EitherBrowser, provinceId: ProvinceId): Promise<Tab> {
  const quiet = await browser.quiet();
  await answerForForm(quiet, provinceId);
  await quiet.close();
  const tab = await browser.desk(formInGuide(provinceId));
  await tab.until(() => document.querySelector('#form-title'));
  return tab;
}

/** Says what the form of a province is for. */
export async function answerForForm(from: Tab, provinceId: ProvinceId): Promise<void> {
  const answers = { whose: 'other', conflict: 'domain', applicant: 'unit' } as const;
  await callStore(from, 'answerFiling', `for-${provinceId}`, { provinceId, written: '' }, answers);
}

/** Opens an official page as the extension does for a province or a number. */
export async function visit(
  browser: EitherBrowser,
  about: { url: string; provinceId?: string; number?: string },
): Promise<Tab> {
  const quiet = await browser.quiet();
  await quiet.evaluate((data) => chrome.runtime.sendMessage({ beian: 'visit', data }), {
    provinceId: null,
    number: null,
    ...about,
  });
  const tab = await browser.opened(about.url);
  await quiet.close();
  return tab;
}

/** Waits for the hint of a tab to be as wanted. */
export function hintThat(tab: Tab, wanted: (hint: SeenHint) => boolean): Promise<SeenHint> {
  return poll(`a hint with ${wanted}`, async () => {
    const hint = await tab.hint();
    return hint && wanted(hint) ? hint : null;
  });
}

/** Waits for the hint to have a button, and presses it. */
export async function pressHint(tab: Tab, text: string): Promise<void> {
  const { buttons } = await hintThat(tab, (hint) =>
    hint.buttons.some((button) => button.text === text && hint.visible),
  );
  const button = buttons.find((one) => one.text === text);
  if (button) await tab.clickAt(button.x, button.y);
}

/** A real click on the button of the page that says this, once it stands still: dialogs slide in. */
export async function clickButton(tab: Tab, text: string): Promise<void> {
  let before = '';
  const place = await poll(`a button ${text}`, async () => {
    const now = await placeOf(tab, text);
    const isStill = now !== null && JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill ? now : null;
  });
  await tab.clickAt(place.x, place.y);
}

/** The middle of the button that says this and is in front; null where there is none. */
function placeOf(tab: Tab, text: string): Promise<{ x: number; y: number } | null> {
  return tab.evaluate((wanted) => {
    for (const button of document.querySelectorAll<HTMLElement>('button')) {
      if (button.textContent?.replace(/\s/g, '') !== wanted) continue;
      const { x, y, width, height } = button.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      if (button.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
    }
    return null;
  }, text);
}

/** Asks the query by real clicks and solves its captcha. */
export async function queryFor(tab: Tab, solve = '完成验证', search = '搜索'): Promise<void> {
  await clickButton(tab, search);
  await clickButton(tab, solve);
}

/** Closes the captcha unsolved. */
export async function closeCaptcha(tab: Tab, solve = '完成验证'): Promise<void> {
  await tab.until((words) => document.body.innerText.includes(words), solve);
  await tab.evaluate(() => document.querySelector<HTMLElement>('.el-dialog__headerbtn')?.click());
  await tab.until(() => !document.querySelector('.el-dialog')?.checkVisibility());
}

/** The hint has looked at the page as it is now, and offers nothing of its own: it speaks of a number put there. */
export async function offersNothing(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = '某网站的备案 沪ICP备17055554号-1';
    document.body.prepend(more);
  });
  const title = zh('hint.title.numberIn', { name: provinceName('sh'), number: '沪ICP备17055554号-1' });
  await hintThat(tab, ({ lines }) => lines[0] === title);
}

/** What the register holds of a number, invented. */
export function companyOf(number: string, domain = 'example.com.cn') {
  return {
    organiser: '广州某某网络（科技）有限公司',
    nature: '企业',
    number,
    domain,
    date: '2021-03-05',
  };
}
