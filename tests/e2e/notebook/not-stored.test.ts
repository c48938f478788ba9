/** What the browser refuses to store stays, is marked until it is stored, and is stored as soon as that is possible. */
import { beforeEach, expect, it } from 'vitest';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press, type } from '../leaving';
import { callStore, fillUp, held, makeRoom } from '../store';

const words = '记不下的话';

/** The fields of the first filing that are marked as not stored, by the class or name of what they stand in. */
function marked(tab: FormTab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('[data-kept="first"] .not-stored')].flatMap((mark) =>
      mark.textContent ? [mark.parentElement?.className || mark.parentElement?.localName || ''] : [],
    ),
  );
}

/** Waits until the line at the top of the notebook says this; with nothing, until there is none. */
async function saysAtTop(tab: FormTab, wanted: string): Promise<void> {
  await tab.until(
    (said) => (document.querySelector('.notebook > [role="alert"]')?.textContent ?? '') === said,
    wanted,
  );
}

inBothBrowsers('what is refused', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    tab = await browser.open('#/list');
    await callStore(tab, 'eraseStore');
    await callStore(tab, 'keepFiling', { id: 'first', provinceId: 'gd', number: '粤ICP备16044242号' });
    await callStore(tab, 'keepFiling', {
      id: 'second',
      provinceId: 'zj',
      number: '浙ICP备16044243号',
      answers: { whose: 'mine', what: 'subject', account: 'usable' },
    });
    await tab.goTo('#/notebook');
    await unfold();
  });

  /** Opens a row, which closes the other one. */
  async function unfold(id = 'first'): Promise<void> {
    await tab.until((wanted) => {
      const row = document.querySelector(`[data-kept="${wanted}"]`);
      const button = row?.querySelector<HTMLElement>('.kept-head button');
      if (button?.getAttribute('aria-expanded') === 'false') button.click();
      return row?.querySelector('.kept-body');
    }, id);
  }

  it('is marked at its field and at the top, through successes elsewhere and other views, until it is stored', async () => {
    await fillUp(tab, words);
    await tab.evaluate(type, '[data-kept="first"] textarea', words);
    await poll('the mark', async () => (await marked(tab)).length > 0);
    await saysAtTop(tab, zh('notebook.refused.full'));
    await expect.poll(() => marked(tab)).toEqual(['notes']);

    // Watched from here on: neither may go, not for a moment, while it is tried again and others are stored; the mark as
    // long as its row is open.
    await tab.evaluate(() => {
      const look = (): void => {
        const field = document.querySelector('[data-kept="first"] .notes');
        const isMarked = !field || field.querySelector('.not-stored')?.textContent;
        const alert = document.querySelector('.notebook > [role="alert"]');
        if (!isMarked || !alert) document.body.dataset.gone = 'true';
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      Object.assign(globalThis, { stopLooking: () => observer.disconnect() });
    });
    const stored = async (id: string) => (await held(tab, 'kept'))[id] as KeptFiling | undefined;
    for (const label of ['别处写的', '又写的']) {
      // A page that may be about to go tries once more.
      await tab.evaluate(() => void dispatchEvent(new Event('pagehide')));
      expect(await callStore(tab, 'changeFiling', label, 'second', { label })).toBeNull();
      await tab.until(
        (name) => document.querySelector('[data-kept="second"] .kept-name')?.textContent?.includes(name),
        label,
      );
    }
    await unfold('second');
    for (const count of [1, 2]) {
      await tab.evaluate(press, '[data-kept="second"] .check-list input:not(:checked)', '');
      await poll('a tick elsewhere', async () => (await stored('second'))?.ticked.length === count);
    }
    await unfold();
    await expect
      .poll(() => tab.evaluate(() => document.body.dataset.gone ?? 'still there'))
      .toBe('still there');
    await tab.evaluate(() => (globalThis as unknown as { stopLooking: () => void }).stopLooking());
    await expect.poll(() => marked(tab)).toEqual(['notes']);

    await tab.evaluate(() => {
      location.hash = '#/settings';
    });
    await tab.until(() => !document.querySelector('.notebook'));
    await tab.evaluate(() => {
      location.hash = '#/notebook';
    });
    await unfold();
    await saysAtTop(tab, zh('notebook.refused.full'));
    await expect.poll(() => marked(tab)).toEqual(['notes']);
    const shown = await tab.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('[data-kept="first"] textarea')?.value,
    );
    expect(shown).toBe(words);
    await expect.poll(async () => (await held(tab, 'kept')).first).toMatchObject({ notes: '', ticked: [] });
    expect(await tab.closeAsking()).toBe(true);

    await makeRoom(tab);
    await poll('the words, by themselves', async () =>
      JSON.stringify((await held(tab, 'kept')).first).includes(words),
    );
    await saysAtTop(tab, '');
    await poll('no mark', async () => (await marked(tab)).length === 0);
    expect(await tab.closeAsking()).toBe(false);
  });

  it('is marked whatever it is, and all of it is stored', async () => {
    await fillUp(tab);
    const inFirst = '[data-kept="first"]';
    await tab.evaluate(type, `${inFirst} .kept-number input`, '粤ICP备16044244号');
    await tab.evaluate(type, `${inFirst} .kept-fields > label input`, '旧官网');
    await tab.evaluate(press, `${inFirst} .question button`, zh('case.answer.whose.mine'));
    await tab.until(() => document.querySelector('.kept-step'));
    // Its day, its steps and two reminders, in one.
    await tab.evaluate(press, `${inFirst} .kept-events button`, zh('notebook.event.sent.submitted'));
    await tab.evaluate(type, `${inFirst} textarea`, words);
    await poll('eight marks', async () => (await marked(tab)).length === 8);
    await expect
      .poll(async () => new Set(await marked(tab)))
      .toEqual(new Set(['label', 'more', 'kept-asks', 'kept-now', 'kept-reminder', 'notes']));
    expect(await tab.closeAsking()).toBe(true);
    const before = (await held(tab, 'kept')).first;
    expect(before).toMatchObject({ number: '粤ICP备16044242号', ticked: [], reminder: null });

    await makeRoom(tab);
    await poll('no mark', async () => (await marked(tab)).length === 0);
    await saysAtTop(tab, '');
    const after = (await held(tab, 'kept')).first;
    expect(after).toMatchObject({
      number: '粤ICP备16044244号',
      label: '旧官网',
      answers: { whose: 'mine' },
      dates: { sent: expect.any(String) },
      ticked: ['online-login', 'online-choose'],
      reminder: { notified: false },
      smsReminder: { notified: false },
      notes: words,
    });
    await expect.poll(() => held(tab, 'pending')).toEqual({});
    expect(await tab.closeAsking()).toBe(false);
  });

  it('and then changed is stored as it is last, and what was changed elsewhere meanwhile stays', async () => {
    await fillUp(tab);
    await tab.evaluate(type, '[data-kept="first"] textarea', words);
    await poll('the mark', async () => (await marked(tab)).length > 0);
    await tab.evaluate(type, '[data-kept="first"] textarea', '后来的话');
    // By the background, which has room.
    expect(await callStore(tab, 'changeFiling', 'elsewhere', 'first', { label: '别处写的' })).toBeNull();
    await makeRoom(tab);
    await poll('the last words', async () =>
      JSON.stringify((await held(tab, 'kept')).first).includes('后来的话'),
    );
    await poll('no mark', async () => (await marked(tab)).length === 0);
    await expect
      .poll(async () => (await held(tab, 'kept')).first)
      .toMatchObject({ notes: '后来的话', label: '别处写的' });
    await tab.close();
  });
});
