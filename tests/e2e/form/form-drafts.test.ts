/** What is typed is kept only when asked, then kept whatever happens, and gone when erased. */
import { beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { filled } from '../../unit/form/filled-entry';
import { zh, zhLike } from '../../words';
import { press } from '../fixture';
import { callStore, putRaw } from '../store';
import {
  collide,
  draftSays,
  drafts,
  keep,
  keptForm,
  saved,
  secret,
  status,
  storedText,
  value,
} from './draft-steps';
import type { FormTab } from './form-browser';
import { chooseOption, ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

inBothBrowsers('drafts', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    const cleaner = await browser.open('#/form');
    await callStore(cleaner, 'eraseDrafts', null);
    await cleaner.close();
  });

  it('are not kept unless the person says so', async () => {
    tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'certificateNumber', secret);
    await expect.poll(() => status(tab)).toContain(zh('form.draft.ask'));
    expect(await storedText(tab)).not.toContain(secret);
    await press(tab, zh('form.draft.no'));
    await draftSays(tab, zhLike('form.draft.off'));
    expect(await storedText(tab)).not.toContain(secret);
    expect(await tab.evaluate(() => location.href + document.title)).not.toContain(secret);
    expect(await tab.closeAsking()).toBe(true);
    await tab.close();
  });

  it('are kept when asked, listed with covered numbers, opened again, and erased for good', async () => {
    tab = await keptForm(browser);
    await chooseOption(tab, 'applicantKind', zh('form.applicant.individual'));
    await setField(tab, 'certificateNumber', secret);
    await saved(tab);
    await poll('the number in the draft', async () => JSON.stringify(await drafts(tab)).includes(secret));
    expect(await tab.closeAsking()).toBe(false);

    const second = await browser.open('#/form');
    await second.until(() => document.querySelector('.drafts li') !== null);
    const line = await second.evaluate(
      () => document.querySelector<HTMLElement>('.drafts li')?.innerText ?? '',
    );
    expect(line).toContain('110••••••••••••02X');
    expect(line).not.toContain(secret);
    await press(second, zh('form.draft.open'));
    await ready(second);
    await expect.poll(() => value(second, 'certificateNumber')).toBe(secret);
    await expect.poll(() => value(second, 'organiserName')).toBe('示例网络科技有限公司');
    const sync = await second.evaluate(async () => {
      return Object.keys(await chrome.storage.sync.get(null)).length;
    });
    expect(sync).toBe(0);

    await press(second, zh('form.draft.erase'));
    await press(second, zh('form.draft.eraseSure'));
    await second.until(() => document.querySelector('.drafts li') === null);
    expect(await storedText(second)).not.toContain(secret);
    await second.close();
  });

  it('are forgotten when the person no longer wants them kept', async () => {
    tab = await keptForm(browser);
    await setField(tab, 'certificateNumber', secret);
    await chooseOption(tab, 'keep', keep);
    await draftSays(tab, zhLike('form.draft.off'));
    await poll('no draft', async () => (await drafts(tab)).length === 0);
    expect(await storedText(tab)).not.toContain(secret);
    await tab.close();
  });

  it('are saved and erased although the background was stopped', async () => {
    tab = await keptForm(browser);
    await browser.stopBackground();
    await setField(tab, 'contactName', '停止之后');
    await poll('the name in the draft', async () => JSON.stringify(await drafts(tab)).includes('停止之后'));
    await saved(tab);
    await browser.stopBackground();
    await press(tab, zh('form.draft.erase'));
    await press(tab, zh('form.draft.eraseSure'));
    await tab.until(() => document.querySelector('.drafts li') === null);
    expect(await storedText(tab)).not.toContain('停止之后');
    await tab.close();
  });

  it('follow each other in two tabs', async () => {
    tab = await keptForm(browser);
    const other = await browser.open('#/form');
    await other.until(() => document.querySelector('.drafts li') !== null);
    await press(other, zh('form.draft.open'));
    await ready(other);
    await setField(tab, 'contactName', '来自第一页');
    await other.until(
      () => document.querySelector<HTMLInputElement>('[name="contactName"]')?.value === '来自第一页',
    );
    await setField(other, 'contactEmail', 'second@example.com');
    await tab.until(
      () => document.querySelector<HTMLInputElement>('[name="contactEmail"]')?.value === 'second@example.com',
    );
    await expect.poll(() => drafts(tab)).toHaveLength(1);
    await other.close();
    await tab.close();
  });

  it('ask whose words count when two tabs typed at once, and lose neither before', async () => {
    tab = await keptForm(browser);
    await collide(tab, '这一页写的', '那一页写的');
    await expect.poll(() => value(tab, 'organiserName')).toBe('这一页写的');
    await expect.poll(async () => (await drafts(tab))[0]?.entry.text.organiserName).toBe('那一页写的');
    await press(tab, zh('form.draft.conflictMine'));
    await saved(tab);
    await expect.poll(async () => (await drafts(tab))[0]?.entry.text.organiserName).toBe('这一页写的');

    await collide(tab, '又是这一页', '又是那一页');
    const [theirs] = await drafts(tab);
    await press(tab, zh('form.draft.conflictTheirs'));
    await saved(tab);
    await expect.poll(() => value(tab, 'organiserName')).toBe('又是那一页');
    // A save that was planned before the choice writes nothing any more, not even when the tab is left.
    await tab.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    });
    await setField(tab, 'contactName', '之后写的');
    const after = await poll('the draft', async () =>
      (await drafts(tab)).find(({ entry }) => entry.text.contactName === '之后写的'),
    );
    expect(after.revision).toBe((theirs?.revision ?? 0) + 1);
    await expect.poll(() => drafts(tab)).toHaveLength(1);
    await tab.close();
  });

  it('say so when they were erased elsewhere, and are not written again', async () => {
    tab = await keptForm(browser);
    const other = await browser.open('#/form');
    await other.until(() => document.querySelector('.drafts li') !== null);
    await press(other, zh('form.draft.erase'));
    await press(other, zh('form.draft.eraseSure'));
    await draftSays(tab, zhLike('form.draft.erasedElsewhere'));
    await setField(tab, 'certificateNumber', secret);
    await expect.poll(() => value(tab, 'organiserName')).toBe('示例网络科技有限公司');
    await expect.poll(() => drafts(tab)).toEqual([]);
    await other.close();
    await tab.close();
  });

  it('are not needed for going to another page of the tab and back', async () => {
    tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await tab.evaluate(() => {
      location.hash = '#/';
    });
    await tab.until(() => document.querySelector('.paper') === null);
    await tab.evaluate(() => {
      location.hash = '#/form?province=gd';
    });
    await ready(tab);
    await expect.poll(() => value(tab, 'organiserName')).toBe('示例网络科技有限公司');
    await tab.close();
  });

  it('that cannot be read are named, and erased only when the person says so', async () => {
    tab = await browser.open('#/form');
    await putRaw(tab, 'drafts', 'old', { version: 0, text: 'written long ago' });
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.drafts .caution')?.innerText.includes(words),
      zh('form.draft.damaged', { count: 1 }),
    );
    await press(tab, zh('form.draft.erase'));
    await press(tab, zh('form.draft.eraseSure'));
    await tab.until(() => document.querySelector('.drafts .caution') === null);
    expect(await storedText(tab)).not.toContain('written long ago');
    await tab.close();
  });

  it('take no foreign key', async () => {
    tab = await browser.open('#/form');
    const foreign = { id: '../settings', base: 0, writer: 'x', entry: filled('gd', 'unit') };
    expect(await callStore(tab, 'saveDraft', 'act', foreign)).toEqual({ outcome: 'failed' });
    await expect.poll(() => drafts(tab)).toEqual([]);
    await tab.close();
  });
});
