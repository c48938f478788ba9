/** A number in the popup of both browsers: which of its two numbers goes is asked, and that one stays to the form. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { filingKey, readFiling } from '../../../lib/filing/filing';
import { fieldKey } from '../../../lib/form/model/fields';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { callStore, held } from '../store';
import { accentsIn, answerInPopup, openNumber } from './popup-steps';

const subject = '粤ICP备16044242号';
const service = `${subject}-2`;
const filing = readFiling('gd', service);

inBothBrowsers('a service’s number in the popup', (browser) => {
  /** A page that stays. */
  let watch: FormTab;
  beforeAll(async () => {
    const page = (body: string) => `<!doctype html><meta charset="utf-8">${body}<footer>${service}</footer>`;
    browser.sites.serve('one.com.cn', page(''));
    browser.sites.serve('dead.com.cn', page('<a href="http://gdcainfo.miitbeian.gov.cn/">广东</a>'));
    watch = await browser.open('#/list');
  });
  beforeEach(() => callStore(watch, 'eraseStore'));

  const stored = async () =>
    ((await held(watch, 'answers'))[filingKey(filing)] as { answers: object } | undefined)?.answers;
  const popupOver = async (url = 'http://one.com.cn/') => {
    const popup = await browser.popupOver(url);
    await openNumber(popup, service);
    return popup;
  };
  const wayIn = (popup: Awaited<ReturnType<typeof popupOver>>) =>
    popup.until(() => document.querySelector('.popup-way')?.textContent);

  it('shows no way before it is said whether the website or the whole subject is to go', async () => {
    const popup = await popupOver();
    await answerInPopup(popup, zh('case.offer.minePaper'));
    const asked = await popup.until(() => {
      const legend = document.querySelector('.question legend');
      return (
        document.querySelectorAll('.question button').length === 2 && {
          legend: legend?.textContent,
          hasFocus: legend === document.activeElement,
          numbers: [...document.querySelectorAll('.question button .soft')].map((one) => one.textContent),
          ways: document.querySelectorAll('.popup-way').length,
        }
      );
    });
    expect(asked).toEqual({
      legend: zh('case.question.what'),
      hasFocus: true,
      numbers: [service, subject],
      ways: 0,
    });
    await expect.poll(() => accentsIn(popup)).toEqual([]);
    await popup.close();
  });

  it.each([
    ['service', service],
    ['subject', subject],
  ] as const)('of which %s was chosen, has %s in its form', async (what, number) => {
    const popup = await popupOver();
    await answerInPopup(popup, zh('case.offer.minePaper'));
    await answerInPopup(popup, zh(`case.answer.what.${what}`));
    const way = await wayIn(popup);
    if (what === 'service') expect(way.replaceAll(service, '')).not.toContain(subject);
    else expect(way).not.toContain(service);
    const form = await popup.evaluate(() => document.querySelector('.next-act a.main')?.getAttribute('href'));
    await poll('the answers', async () => (await stored())?.['what' as never] === what);
    await popup.close();
    const tab = await browser.open(form?.replace('desk.html', '') ?? '');
    const name = `[name="${fieldKey.number}"]`;
    expect(await tab.until((field) => document.querySelector<HTMLInputElement>(field)?.value, name)).toBe(
      number,
    );
    await tab.close();
  });

  it('asks again at a press, with what was said before left as it was', async () => {
    const popup = await popupOver();
    await answerInPopup(popup, zh('case.offer.minePaper'));
    await answerInPopup(popup, zh('case.answer.what.service'));
    await wayIn(popup);
    await answerInPopup(popup, zh('case.offer.mineLost'));
    // What of it is to go was said, and may be kept.
    await popup.until((words) => {
      const all = [...document.querySelectorAll<HTMLElement>('button')];
      const keep = all.find((one) => one.textContent === words);
      keep?.click();
      return keep;
    }, zh('case.question.keep'));
    await popup.until(
      (words) => document.querySelector('.way-title')?.textContent?.startsWith(words),
      zh('guide.way.recoverAccount'),
    );
    await poll('the answers', async () => {
      const answers = await stored();
      return JSON.stringify(answers) === JSON.stringify({ ...answers, what: 'service', account: 'lost' });
    });
    await popup.close();
  });

  it('has one accent at most: the next act, once the way is known', async () => {
    const popup = await popupOver('http://dead.com.cn/');
    await expect.poll(() => accentsIn(popup)).toEqual([]);
    await answerInPopup(popup, zh('case.offer.mineOnline'));
    await expect.poll(() => accentsIn(popup)).toEqual([]);
    await answerInPopup(popup, zh('case.answer.what.service'));
    await wayIn(popup);
    // There is nothing to open before it is said which provider that is.
    await expect.poll(() => accentsIn(popup)).toEqual([]);
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>('.which-provider select');
      if (!field) throw new Error('Nothing to choose from');
      field.value = 'huawei';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.until(() => document.querySelector('.next-act .main'));
    await expect.poll(() => accentsIn(popup)).toHaveLength(1);
    await answerInPopup(popup, zh('case.offer.otherPaper'));
    await popup.until(() => document.querySelector('.next-act .main'));
    await expect.poll(() => accentsIn(popup)).toEqual([zh('guide.form.fill')]);
    await popup.close();

    // With nothing above it, to repair the links is the next act.
    const start = await browser.popupOver('http://dead.com.cn/');
    await start.until(() => document.querySelector('.repairs button'));
    await expect.poll(() => accentsIn(start)).toEqual([zh('repair.links.repair')]);
    await start.close();
  });
});
