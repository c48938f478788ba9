/** What a person does with a way: its ticks go into the kept entry, another way is looked at and left, texts are copied. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { answerInPopup, openNumber } from '../popup/popup-steps';
import { callStore, held } from '../store';

const number = '粤ICP备16044242号-2';
const filing = readFiling('gd', number);
const paper: CaseAnswers = { whose: 'other', conflict: 'domain', applicant: 'unit' };

inBothBrowsers('a way', (browser) => {
  /** A page that stays. */
  let watch: FormTab;
  beforeAll(async () => {
    browser.sites.serve('one.com.cn', `<!doctype html><meta charset="utf-8"><footer>${number}</footer>`);
    watch = await browser.open('#/list');
  });
  beforeEach(() => callStore(watch, 'eraseStore'));

  async function openGuide(answers: CaseAnswers): Promise<FormTab> {
    await callStore(watch, 'answerFiling', 'answered', { provinceId: 'gd', written: number }, answers);
    const tab = await browser.open(deskHash({ view: 'guide', filing }));
    await tab.until(() => document.querySelector('.way-title'));
    return tab;
  }

  it('is asked for one question at a time, each with the focus, then has it itself', async () => {
    const tab = await browser.open(deskHash({ view: 'guide', filing }));
    const focused = (words: string) =>
      tab.until((wanted) => document.activeElement?.textContent === wanted, words);
    for (const [words, then] of [
      [zh('case.answer.whose.other'), zh('case.question.conflict')],
      [zh('case.answer.conflict.domain'), zh('case.question.applicant')],
      [zh('case.answer.applicant.unit'), zh('guide.way.provincePaper')],
    ] as const) {
      await tab.until((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('.question button')];
        const found = all.find((one) => one.textContent === wanted);
        found?.focus();
        found?.click();
        return found;
      }, words);
      await focused(then);
    }
    await tab.close();
  });

  const ticked = async (): Promise<string[]> => {
    const [kept] = Object.values(await held(watch, 'kept')) as KeptFiling[];
    return [...(kept?.ticked ?? [])].sort();
  };
  const boxes = (tab: FormTab) =>
    tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.tick')].map((box) => box.checked));

  it('has boxes to tick once its filing is kept, which the entry in the notebook has too', async () => {
    const tab = await openGuide(paper);
    await expect.poll(() => boxes(tab)).toEqual([]);
    await tab.evaluate(press, '.keep button', zh('notebook.keep'));
    await tab.until(() => document.querySelector('.guide-side .tick'));
    await tab.evaluate(press, '.way-steps .tick', '');
    await poll('the tick of a step', async () => (await ticked()).length === 1);
    await tab.evaluate(press, '.guide-side .tick', '');
    await poll('the tick of a paper', async () => (await ticked()).length === 2);
    const both = await ticked();
    const shown = await boxes(tab);
    expect(shown.filter(Boolean)).toHaveLength(2);
    await tab.close();

    // The notebook shows the same, and what is taken back there is taken back here.
    const notebook = await browser.open('#/notebook');
    await notebook.until(() => {
      const opener = document.querySelector<HTMLElement>('.kept-head button');
      if (opener?.getAttribute('aria-expanded') === 'false') opener.click();
      return document.querySelectorAll('.check-list input:checked').length === 2;
    });
    await notebook.evaluate(press, '.check-list input:checked', '');
    await poll('one tick', async () => (await ticked()).length === 1);
    expect(both).toEqual(expect.arrayContaining(await ticked()));
    await notebook.close();
    const again = await browser.open(deskHash({ view: 'guide', filing }));
    await again.until(() => document.querySelectorAll('.tick:checked').length === 1);
    await again.close();
  });

  it('that leads nowhere leads to the other one and back, with the focus at its name', async () => {
    const tab = await openGuide({
      whose: 'mine',
      what: 'subject',
      account: 'lost',
      empty: 'no',
      providerId: null,
    });
    const shown = () =>
      tab.evaluate(() => ({
        title: document.querySelector('.way-title')?.textContent ?? '',
        steps: [...document.querySelectorAll('.way-steps > li')].map((step) =>
          step.getAttribute('data-step'),
        ),
        others: [...document.querySelectorAll('.other-ways button')].map((one) => one.textContent),
        accents: [...document.querySelectorAll('.guide .main')].length,
      }));
    const first = await shown();
    expect(first.title.startsWith(zh('guide.way.recoverAccount'))).toBe(true);
    const paperWay = zh('guide.way.provincePaper');
    expect(first.others).toContain(paperWay);
    await tab.evaluate(press, '.other-ways button', paperWay);
    await tab.until((words) => document.querySelector('.way-title')?.textContent === words, paperWay);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.className)).toBe('way-title');
    const other = await shown();
    expect(other.steps).toContain('paper-form');
    expect(other.steps).not.toEqual(first.steps);
    expect([first.accents, other.accents].every((count) => count <= 1)).toBe(true);
    // Back by the same place.
    const back = other.others.find((words) => words && first.title.startsWith(words)) ?? '';
    await tab.evaluate(press, '.other-ways button', back);
    await tab.until((words) => document.querySelector('.way-title')?.textContent === words, first.title);
    await expect.poll(() => shown()).toEqual(first);
    await tab.close();
  });

  /** Notes what is put on the clipboard, which no page may read unasked. */
  function noteCopies(): void {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return write(text);
    };
  }

  it('puts its questions, and itself as text, on the clipboard', async () => {
    const tab = await openGuide(paper);
    await tab.evaluate(noteCopies);
    const copied = (begin: string) =>
      tab.until((words) => {
        const { copied: text } = document.documentElement.dataset;
        return text?.startsWith(words) ? text : null;
      }, begin);
    await tab.evaluate(press, '.asks button', zh('guide.asks.copy'));
    const questions = await copied(zh('guide.asks.greeting'));
    const asked = await tab.evaluate(() =>
      [...document.querySelectorAll('.asks li .with-proof > p')].map((one) => one.textContent?.trim() ?? ''),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(questions.split('\n')).toEqual([
      zh('guide.asks.greeting'),
      zh('guide.asks.number', { number }),
      ...asked.map((question, index) => `${index + 1}. ${question}`),
    ]);

    await tab.evaluate(press, '.filing-actions button', zh('guide.copySteps'));
    const text = await copied(number);
    const lines = text.split('\n');
    expect(lines[1]).toBe(zh('guide.way.provincePaper'));
    const steps = await tab.evaluate(() =>
      [...document.querySelectorAll('.way-steps > li > .guide-line > p:first-child')].map(
        (one) => one.firstChild?.textContent,
      ),
    );
    for (const [index, step] of steps.entries()) expect(text).toContain(`${index + 1}. ${step}`);
    for (const question of asked) expect(lines).toContain(`   - ${question}`);
    expect(lines).toContain(zh('guide.materials.title'));
    expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
    await tab.close();
  });

  it('puts the same on the clipboard from the popup', async () => {
    await callStore(watch, 'answerFiling', 'answered', { provinceId: 'gd', written: number }, paper);
    const guide = await browser.open(deskHash({ view: 'guide', filing }));
    await guide.until(() => document.querySelector('.way-title'));
    await guide.evaluate(noteCopies);
    await guide.evaluate(press, '.filing-actions button', zh('guide.copySteps'));
    const text = await guide.until(() => document.documentElement.dataset.copied);
    await guide.close();

    const popup = await browser.popupOver('http://one.com.cn/');
    await openNumber(popup);
    await popup.until(() => document.querySelector('.popup-way'));
    await popup.evaluate(() => {
      const clipboard = document.defaultView?.navigator.clipboard;
      if (!clipboard) throw new Error('No clipboard');
      const write = clipboard.writeText.bind(clipboard);
      clipboard.writeText = (copied) => {
        document.documentElement.dataset.copied = copied;
        return write(copied);
      };
    });
    const pressed = (words: string) =>
      popup.until((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('.popup-way button')];
        const found = all.find((one) => one.textContent === wanted);
        found?.click();
        return found;
      }, words);
    await pressed(zh('guide.copySteps'));
    expect(await popup.until(() => document.documentElement.dataset.copied)).toBe(text);
    const count = await popup.evaluate(() => document.querySelectorAll('.brief-steps').length);
    expect(count).toBe(1);
    await pressed(zh('guide.asks.copyCount', { count: 1 }));
    await popup.until(
      (words) => document.documentElement.dataset.copied?.startsWith(words),
      zh('guide.asks.greeting'),
    );
    await popup.close();
  });

  it('begun in the popup is the same in the guide', async () => {
    const popup = await browser.popupOver('http://one.com.cn/');
    await openNumber(popup);
    await answerInPopup(popup, zh('case.offer.minePaper'));
    await answerInPopup(popup, zh('case.answer.what.service'));
    await popup.until(() => document.querySelector('.popup-way'));
    await poll('the answers', async () => Object.keys(await held(watch, 'answers')).length === 1);
    await popup.close();
    const tab = await browser.open(deskHash({ view: 'guide', filing }));
    const chips = await tab.until(() => {
      const all = [...document.querySelectorAll('.chip')].map((one) => one.firstChild?.textContent);
      return all.length > 0 && all;
    });
    expect(chips).toEqual([
      zh('guide.chip.whose.mine'),
      zh('guide.chip.what.service'),
      zh('guide.chip.account.providerGone'),
    ]);
    await tab.close();
  });
});
