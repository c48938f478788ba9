/** What a person sees and presses where an entry of the register is used. */
import type { OfficialReading } from '../../../lib/official/reading';
import type { EitherBrowser, Tab } from '../either-browser';
import { emptyStore } from '../store';
import { speakChinese } from './official-steps';

/** Nothing is stored, and the extension speaks Chinese. */
export async function startAfresh(browser: EitherBrowser): Promise<void> {
  const quiet = await browser.quiet();
  await emptyStore(quiet);
  await quiet.close();
  await speakChinese(browser);
}

/** The page that shows a reading, as a press in the hint opens it. */
export async function read(browser: EitherBrowser, reading: OfficialReading): Promise<Tab> {
  const quiet = await browser.quiet();
  await quiet.evaluate((readings) => chrome.storage.session.set({ readings }), { one: reading });
  await quiet.close();
  const tab = await browser.desk('#/read/one');
  await tab.until(() => document.querySelector('main h1'));
  return tab;
}

/** What the form shows: its fields by name, and who applies. */
export const filledIn = (tab: Tab): Promise<Record<string, string>> =>
  tab.evaluate(() => {
    const inputs = [
      ...document.querySelectorAll<HTMLInputElement>('.form-view :is(input:not([type=radio]), textarea)'),
    ];
    const same = [...document.querySelectorAll<HTMLElement>('.equal:has(button[id])')].map((line) => [
      line.querySelector('button')?.id.replace('form-', '') ?? '',
      line.querySelector('.soft + [lang]')?.textContent ?? '',
    ]);
    const applicant = document.querySelector<HTMLInputElement>('[name="applicantKind"]:checked');
    return {
      ...Object.fromEntries(same),
      ...Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
      applicantKind: applicant?.closest('label')?.textContent?.trim() ?? '',
    };
  });

export const paper = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.innerText ?? '');

export const says = (tab: Tab, words: string) =>
  tab.until((wanted) => document.body.innerText.includes(wanted), words);

/** Presses the button that begins with these words, with the focus on it as a hand or a key puts it there. */
export const choose = (tab: Tab, words: string) =>
  tab.until((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    const button = buttons.find((one) => one.textContent?.startsWith(wanted));
    button?.focus();
    button?.click();
    return button !== undefined;
  }, words);
