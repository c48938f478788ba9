/** Nothing that is typed is lost: by a reload, Back, another province, a tab that is ended. Nor is it kept longer than wanted. */
import { beforeEach, expect, it } from 'vitest';
import { formFor } from '../../../lib/form/model/form-model';
import { poll } from '../../../scripts/browser/poll';
import { officeOf, zh, zhLike } from '../../words';
import { press } from '../fixture';
import { callStore } from '../store';
import { draftSays, drafts, saved, secret, status, storedText, value } from './draft-steps';
import type { FormTab } from './form-browser';
import { chooseOption, ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

const number = '粤ICP备16044242号';
const at = (id: string, written = '') =>
  `#/form?province=${id}${written && `&number=${encodeURIComponent(written)}`}`;

/** Waits until a field holds this. */
const holds = (tab: FormTab, name: string, wanted: string) =>
  tab.until(
    (field, text) => document.querySelector<HTMLInputElement>(`.form-view [name="${field}"]`)?.value === text,
    name,
    wanted,
  );

const noted = (tab: FormTab): Promise<string> => tab.evaluate(() => JSON.stringify({ ...sessionStorage }));
const hash = (tab: FormTab): Promise<string> => tab.evaluate(() => location.hash);
const back = (tab: FormTab): Promise<void> => tab.evaluate(() => history.back());
const forward = (tab: FormTab): Promise<void> => tab.evaluate(() => history.forward());

inBothBrowsers('what is typed', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    const cleaner = await browser.open('#/list');
    await callStore(cleaner, 'eraseStore');
    await cleaner.close();
  });

  /** A form with a number and a secret. */
  async function typed(): Promise<FormTab> {
    const opened = await browser.open(at('gd', number));
    await ready(opened);
    await setField(opened, 'certificateNumber', secret);
    return opened;
  }

  it('is asked about once, without moving anything, and the answer is kept with the form', async () => {
    tab = await browser.open(at('gd', number));
    await ready(tab);
    await expect.poll(() => tab.evaluate(() => document.querySelector('[name="keep"]'))).toBeNull();
    const topOf = (): Promise<number> =>
      tab.evaluate(
        () => (document.querySelector('[name="contactName"]')?.getBoundingClientRect().top ?? 0) + scrollY,
      );
    const before = await topOf();
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('[name="contactName"]')?.focus({ preventScroll: true });
      document.execCommand('insertText', false, '欧');
    });
    await draftSays(tab, zhLike('form.draft.ask'));
    await expect.poll(() => topOf()).toBe(before);
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('contactName');
    await press(tab, zh('form.draft.no'));
    await draftSays(tab, zhLike('form.draft.off'));
    await expect.poll(() => topOf()).toBe(before);
    await setField(tab, 'contactName', '欧阳');
    await tab.reload();
    await holds(tab, 'contactName', '欧阳');
    await expect.poll(() => status(tab)).toContain(zh('form.draft.off'));
    // The switch is there from now on.
    await chooseOption(tab, 'keep', zh('form.draft.keep'));
    await saved(tab);
    await expect.poll(() => drafts(tab)).toHaveLength(1);
    await tab.close();
  });

  it('comes back after a reload, with a line to clear it, and stands in the tab alone', async () => {
    tab = await typed();
    await tab.reload();
    await holds(tab, 'certificateNumber', secret);
    expect(await storedText(tab)).not.toContain(secret);
    const other = await browser.open(at('gd', number));
    await ready(other);
    await expect.poll(() => value(other, 'certificateNumber')).toBe('');
    expect(await noted(other)).not.toContain(secret);
    await other.close();
    await press(tab, zh('form.restored.clear'));
    await tab.until(() => document.querySelector('.form-start') !== null);
    expect(await noted(tab)).not.toContain(secret);
    await press(tab, zh('form.undo'));
    await holds(tab, 'certificateNumber', secret);
    await tab.close();
  });

  it('comes back with a tab that was ended', async () => {
    tab = await browser.lose(await typed());
    await holds(tab, 'certificateNumber', secret);
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.form-shelf')?.innerText.includes(words),
      zh('form.restored.said'),
    );
    await tab.close();
  });

  it('comes back in every form that was open, the same one in front', async () => {
    tab = await typed();
    await press(tab, zh('form.tabs.add'));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await setField(tab, 'targetNumber', '粤ICP备16044243号');
    await setField(tab, 'reason', '第二张');
    await press(tab, number);
    await holds(tab, 'certificateNumber', secret);
    await tab.reload();
    await holds(tab, 'certificateNumber', secret);
    await press(tab, '粤ICP备16044243号');
    await holds(tab, 'reason', '第二张');
    await tab.close();
  });

  it.each(['reload', 'lose'] as const)(
    'and kept stands in the database alone, and is open after a %s',
    async (how) => {
      tab = await typed();
      await press(tab, zh('form.draft.yes'));
      await saved(tab);
      expect(await noted(tab)).not.toContain(secret);
      if (how === 'reload') await tab.reload();
      else tab = await browser.lose(tab);
      await holds(tab, 'certificateNumber', secret);
      await saved(tab);
      await setField(tab, 'contactName', '之后写的');
      await poll('the name', async () => JSON.stringify(await drafts(tab)).includes('之后写的'));
      await expect.poll(() => drafts(tab)).toHaveLength(1);
      await tab.close();
    },
  );

  it('goes when it is cleared, taken away, and when everything is deleted, also by another tab', async () => {
    tab = await typed();
    await expect.poll(() => noted(tab)).toContain(secret);
    await press(tab, zh('form.clear'));
    await tab.until(
      () => document.querySelector<HTMLInputElement>('[name="certificateNumber"]')?.value === '',
    );
    expect(await noted(tab)).not.toContain(secret);
    await press(tab, zh('form.undo'));
    await holds(tab, 'certificateNumber', secret);
    await expect.poll(() => noted(tab)).toContain(secret);
    const other = await browser.open('#/list');
    await callStore(other, 'eraseStore');
    await tab.until(() => document.querySelector('.form-start') !== null);
    expect(await noted(tab)).not.toContain(secret);
    await other.close();
    await tab.close();
  });

  it('does not come back where everything was deleted while the tab was not there', async () => {
    tab = await typed();
    await tab.goTo('#/list');
    await tab.reload();
    const other = await browser.open('#/list');
    await callStore(other, 'eraseStore');
    await other.close();
    await tab.goTo(at('gd', number));
    await ready(tab);
    await expect.poll(() => value(tab, 'certificateNumber')).toBe('');
    expect(await noted(tab)).not.toContain(secret);
    await tab.close();
  });

  it('goes along with another province, which address and title name, and Back and Forward undo and redo', async () => {
    tab = await browser.open(at('gd', number));
    await ready(tab);
    await tab.until((wanted) => document.title.includes(wanted), number);
    await setField(tab, 'certificateNumber', secret);
    await setField(tab, 'targetNumber', '京ICP备16044242号');
    await press(tab, zh('form.number.switch', { authority: officeOf('bj') }));
    const headed = (id: 'gd' | 'bj') =>
      tab.until((wanted) => document.querySelector('h1')?.innerText === wanted, formFor(id).title);
    await headed('bj');
    await poll('the address', async () => (await hash(tab)) === at('bj', '京ICP备16044242号'));
    await tab.until(() => document.title.includes('京ICP备16044242号'));
    await setField(tab, 'contactName', '欧阳');
    await back(tab);
    await headed('gd');
    await expect
      .poll(() => Promise.all([value(tab, 'certificateNumber'), value(tab, 'contactName')]))
      .toEqual([secret, '欧阳']);
    await forward(tab);
    await headed('bj');
    await tab.reload();
    await headed('bj');
    await holds(tab, 'certificateNumber', secret);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(0);
    await tab.close();
  });

  it('is found again by Back after its number was changed, and no empty form lies over it', async () => {
    tab = await browser.open('#/list');
    await tab.goTo(at('gd', number));
    await ready(tab);
    await setField(tab, 'certificateNumber', secret);
    await setField(tab, 'targetNumber', '粤ICP备16044299号-1');
    await poll('the address', async () => (await hash(tab)) === at('gd', '粤ICP备16044299号-1'));
    await tab.until(() => document.title.includes('粤ICP备16044299号-1'));
    await tab.evaluate(() => {
      location.hash = '#/settings';
    });
    await tab.until(() => !document.querySelector('.form-view'));
    await back(tab);
    await holds(tab, 'certificateNumber', secret);
    await back(tab);
    await tab.until(() => !document.querySelector('.form-view'));
    await forward(tab);
    await holds(tab, 'certificateNumber', secret);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(0);
    await tab.close();
  });
});
