/** One kept filing in popup, guide, notebook and form, in both browsers: what was answered last counts in all of them. */
import { beforeAll, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { callStore } from '../store';

const number = '粤ICP备16044242号';
const filing = readFiling('gd', number);

/** Clicks the button in a part of the tab that begins so (a number may stand behind), as soon as there is one. */
async function press(tab: FormTab, words: string, part = 'main'): Promise<void> {
  await tab.until(
    (wanted, within) => {
      const buttons = document.querySelectorAll<HTMLElement>(`${within} button`);
      const found = [...buttons].find((one) => one.textContent?.trim().startsWith(wanted));
      found?.click();
      return found !== undefined;
    },
    words,
    part,
  );
}

/** Waits until a part of the tab says something. */
async function says(tab: FormTab, part: string, words: string): Promise<void> {
  await tab.until(
    (within, wanted) => document.querySelector<HTMLElement>(within)?.innerText.includes(wanted),
    part,
    words,
  );
}

/** Opens the one row of the notebook, which may stand open from before. */
async function openRow(tab: FormTab): Promise<void> {
  await tab.until(() => {
    const opener = document.querySelector<HTMLElement>('.kept-head button');
    if (opener?.getAttribute('aria-expanded') === 'false') opener.click();
    return document.querySelector('.kept-now');
  });
}

inBothBrowsers('a kept filing', (browser) => {
  let tab: FormTab;
  beforeAll(async () => {
    browser.sites.serve('one.com.cn', `<!doctype html><meta charset="utf-8"><footer>${number}</footer>`);
    tab = await browser.open('#/list');
    await callStore(tab, 'keepFiling', {
      id: 'the-case',
      provinceId: 'gd',
      number,
      answers: { whose: 'mine', what: 'subject', account: 'usable', phoneChanged: 'no' },
    });
  });

  /** Opens the popup over the page that shows the filing, sees which case it shows, and chooses another. */
  async function inPopup(shown: string, wanted: { words: string; shown: string } | null): Promise<void> {
    const popup = await browser.popupOver('http://one.com.cn/');
    await popup.until(() => {
      document.querySelector<HTMLElement>('button.number')?.click();
      return document.querySelector('.popup-filing');
    });
    const shows = (words: string) =>
      popup.until((one) => document.querySelector('.case-line')?.textContent?.includes(one), words);
    await shows(shown);
    if (wanted) {
      await popup.evaluate(() => document.querySelector<HTMLElement>('.case-line button')?.click());
      await popup.until((words) => {
        const choices = [...document.querySelectorAll<HTMLElement>('.question button')];
        const one = choices.find((each) => each.textContent?.includes(words));
        one?.click();
        return one;
      }, wanted.words);
      await shows(wanted.shown);
    }
    // It is kept already, and not offered to be kept once more.
    await popup.until(() => document.querySelector('.popup-way'));
    const words = () => popup.evaluate(() => document.body.textContent ?? '');
    await expect.poll(words).toContain(zh('notebook.keptAlready'));
    expect(await words()).not.toContain(zh('notebook.keep'));
    await popup.close();
  }

  it('has the case chosen in the popup in guide, notebook and form', async () => {
    await tab.goTo(deskHash({ view: 'guide', filing }));
    await says(tab, '.case-chips', zh('guide.chip.account.usable'));
    const other = { words: zh('case.offer.otherPaper'), shown: zh('guide.chip.whose.other') };
    await inPopup(zh('guide.chip.account.usable'), other);
    // The guide that was open follows.
    await says(tab, '.case-chips', zh('guide.chip.whose.other'));

    await tab.goTo(deskHash({ view: 'notebook' }));
    await openRow(tab);
    await says(tab, '.kept-now', zh('guide.way.provincePaper'));
    await says(tab, '.kept-body .case-chips', zh('guide.chip.whose.other'));

    await tab.goTo(deskHash({ view: 'form', filing, keptId: null }));
    await says(tab, '.paper', '☑ 注销他单位备案');
  });

  it('has the case answered in the guide, and that in the notebook, in the popup', async () => {
    await tab.goTo(deskHash({ view: 'guide', filing }));
    await says(tab, '.case-chips', zh('guide.chip.whose.other'));
    await press(tab, zh('case.question.startOver'), '.case-chips');
    await press(tab, zh('case.answer.whose.mine'), '.question');
    await press(tab, zh('case.answer.what.subject'), '.question');
    await press(tab, zh('case.answer.account.lost'), '.question');
    await inPopup(zh('guide.chip.account.lost'), null);

    await tab.goTo(deskHash({ view: 'notebook' }));
    await openRow(tab);
    await says(tab, '.kept-now', zh('guide.way.recoverAccount'));
    await tab.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.kept-body details.more'))
        fold.open = true;
    });
    await press(tab, zh('guide.chip.account.lost'), '.kept-body .case-chips');
    await press(tab, zh('case.answer.account.providerGone'), '.kept-body .question');
    await says(tab, '.kept-now', zh('guide.way.provincePaper'));
    await inPopup(zh('guide.chip.account.providerGone'), null);

    await tab.goTo(deskHash({ view: 'guide', filing }));
    await says(tab, '.case-chips', zh('guide.chip.account.providerGone'));
    await tab.goTo(deskHash({ view: 'form', filing, keptId: null }));
    await tab.until(() => document.querySelector('.form-fill'));
  });
});
