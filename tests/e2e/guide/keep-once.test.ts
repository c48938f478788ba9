/** One filing is kept as one case, however often and wherever it is asked for, in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { nextQuestion } from '../../../lib/guide/case-questions';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { callStore, fillUp, held, holdStore, makeRoom, releaseStore } from '../store';

const number = '粤ICP备16044242号';
/** The same number as somebody else would write it. */
const spelled = '粤icp备 16044242 号';

const answers: CaseAnswers = { whose: 'other', conflict: 'domain', applicant: 'unit' };

/** Runs in the page: presses the button for keeping so many times in one task. */
function keep(times: number, words: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('main button')];
  const button = all.find((one) => one.textContent?.trim() === words);
  if (!button) throw new Error('Nothing to press');
  for (let time = 0; time < times; time += 1) button.click();
}

inBothBrowsers('kept twice', (browser) => {
  /** A page that stays. */
  let watch: FormTab;
  beforeAll(async () => {
    browser.sites.serve('one.com.cn', `<!doctype html><meta charset="utf-8"><footer>${number}</footer>`);
    watch = await browser.open('#/list');
  });
  beforeEach(async () => {
    await callStore(watch, 'eraseStore');
    // Nothing is offered to be kept before the case is known.
    for (const written of [number, spelled, `${number}-2`]) {
      expect(nextQuestion('gd', answers)).toBeNull();
      await callStore(watch, 'answerFiling', `answer ${written}`, { provinceId: 'gd', written }, answers);
    }
  });

  const numbers = async (): Promise<unknown[]> =>
    Object.values(await held(watch, 'kept')).map((kept) => (kept as { number: string }).number);

  async function openGuide(written: string): Promise<FormTab> {
    const tab = await browser.open(deskHash({ view: 'guide', filing: readFiling('gd', written) }));
    await tab.until((words) => {
      const buttons = [...document.querySelectorAll('main button')];
      return buttons.some((one) => one.textContent?.trim() === words);
    }, zh('notebook.keep'));
    return tab;
  }

  /** Waits until a place no longer offers to keep the filing but leads to the notebook. */
  async function leadsThere(place: Pick<FormTab, 'until'>): Promise<void> {
    await place.until(
      (open, offered) => {
        const all = [...document.querySelectorAll('main :is(a, button)')].map((one) =>
          one.textContent?.trim(),
        );
        return all.includes(open) && !all.includes(offered);
      },
      zh('notebook.keptAlready'),
      zh('notebook.keep'),
    );
  }

  async function popupOnNumber() {
    const popup = await browser.popupOver('http://one.com.cn/');
    await popup.until((words) => {
      document.querySelector<HTMLElement>('button.number')?.click();
      const buttons = [...document.querySelectorAll('main button')];
      return buttons.some((one) => one.textContent?.trim() === words);
    }, zh('notebook.keep'));
    return popup;
  }

  it('in the same guide, and in two, is one case', async () => {
    const [tab, other] = [await openGuide(number), await openGuide(spelled)];
    await holdStore(watch, 'kept');
    for (const place of [tab, other]) await place.evaluate(keep, 2, zh('notebook.keep'));
    await releaseStore(watch);
    for (const place of [tab, other]) await leadsThere(place);
    await expect.poll(() => numbers()).toEqual([number]);
    for (const place of [tab, other]) await place.close();
  });

  it('is taken back where it was kept, with what was answered left as it was', async () => {
    const tab = await openGuide(number);
    await tab.evaluate((words) => {
      const all = [...document.querySelectorAll<HTMLElement>('main button')];
      const button = all.find((one) => one.textContent === words);
      button?.focus();
      button?.click();
    }, zh('notebook.keep'));
    await leadsThere(tab);
    const link = await tab.until(() => document.querySelector('.keep a')?.getAttribute('href'));
    const [id] = Object.keys(await held(watch, 'kept'));
    expect(link).toBe(deskHash({ view: 'notebook', keptId: id ?? '' }));
    // Of two buttons, the focus has the one that is left.
    await expect.poll(() => tab.evaluate(() => document.activeElement?.closest('.keep') !== null)).toBe(true);
    await tab.evaluate(press, '.keep button', zh('notebook.undo'));
    await tab.until(
      (words) => [...document.querySelectorAll('.keep button')].some((one) => one.textContent === words),
      zh('notebook.keep'),
    );
    await expect.poll(() => numbers()).toEqual([]);
    await tab.evaluate(press, 'main button', zh('notebook.keep'));
    await leadsThere(tab);
    await expect.poll(() => numbers()).toEqual([number]);
    await tab.close();
  });

  it('of one subject under two numbers is two cases that know of each other', async () => {
    await callStore(watch, 'keepFiling', { id: 'whole', provinceId: 'gd', number });
    const tab = await openGuide(`${number}-2`);
    const link = await tab.until(() => {
      const related = document.querySelector('.keep > .small a');
      return related && [related.getAttribute('href'), related.textContent];
    });
    expect(link).toEqual([deskHash({ view: 'notebook', keptId: 'whole' }), number]);
    await tab.evaluate(press, 'main button', zh('notebook.keep'));
    await leadsThere(tab);
    await expect.poll(async () => (await numbers()).sort()).toEqual([number, `${number}-2`]);
    await tab.close();
  });

  it('in the same popup is one case', async () => {
    const popup = await popupOnNumber();
    await popup.evaluate(keep, 2, zh('notebook.keep'));
    await leadsThere(popup);
    await popup.close();
    await expect.poll(() => numbers()).toEqual([number]);
  });

  it('in popup and guide, in two spellings, is one case', async () => {
    const tab = await openGuide(spelled);
    const popup = await popupOnNumber();
    await holdStore(watch, 'kept');
    await popup.evaluate(keep, 1, zh('notebook.keep'));
    await tab.evaluate(keep, 1, zh('notebook.keep'));
    await releaseStore(watch);
    await leadsThere(popup);
    await leadsThere(tab);
    await popup.close();
    await tab.close();
    await expect.poll(() => numbers()).toHaveLength(1);
  });

  it('by its number in the notebook is one case, and leads to it; a done one may be kept anew', async () => {
    await callStore(watch, 'keepFiling', { id: 'first', provinceId: 'gd', number });
    const tab = await browser.open('#/notebook');
    await tab.until(() => document.querySelector('.kept-card'));
    const enter = (text: string) =>
      tab.evaluate(async (typed) => {
        const field = document.querySelector<HTMLInputElement>('.new-filing input');
        if (!field?.form) throw new Error('no field');
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // The choice that Enter takes is drawn first.
        await new Promise((next) => setTimeout(next));
        for (const _ of 'ab') field.form?.requestSubmit();
      }, text);
    await enter(spelled);
    await tab.until(() => document.activeElement?.closest('[data-kept="first"]'));
    await expect.poll(() => numbers()).toEqual([number]);

    await callStore(watch, 'changeFiling', 'done', 'first', { dates: { done: '2026-11-20' } });
    await tab.until(() => document.querySelector('details [data-kept="first"]'));
    await enter(spelled);
    await tab.until(() => document.querySelectorAll('.kept-card').length === 2);
    await expect.poll(() => numbers()).toHaveLength(2);
    await tab.close();
  });

  it('because the first was refused is one case', async () => {
    const tab = await openGuide(number);
    await fillUp(tab);
    await tab.evaluate(press, 'main button', zh('notebook.keep'));
    await tab.until(
      (said) => document.querySelector('main')?.textContent?.includes(said),
      zh('notebook.refused.full'),
    );
    await expect.poll(() => numbers()).toEqual([]);
    await makeRoom(tab);
    await tab.evaluate(keep, 2, zh('notebook.keep'));
    await leadsThere(tab);
    await expect.poll(() => tab.evaluate(() => document.querySelector('main [role="alert"]'))).toBeNull();
    await expect.poll(() => numbers()).toEqual([number]);
    await tab.close();
  });
});
