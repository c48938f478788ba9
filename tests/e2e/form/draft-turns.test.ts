/** Keeping and forgetting a draft in quick turns: the last word counts, and what is forgotten stays so. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh, zhLike } from '../../words';
import { callStore, fillUp, held, holdStore, makeRoom, putUntold, releaseStore } from '../store';
import { draftSays, drafts, keptForm, saved, status, storedText } from './draft-steps';
import type { FormTab } from './form-browser';
import { ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

/**
 * Runs in the page: says so many times in turn that the form is to be kept and that it is not, each as soon as the page has
 * drawn the one before: at first by the answer to the question, then by the switch.
 */
async function switchKeep(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    document.querySelector<HTMLElement>('[name="keep"], .draft-bar.asking button')?.click();
    await new Promise((next) => setTimeout(next));
  }
}

const isKept = (tab: FormTab): Promise<boolean | undefined> =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('[name="keep"]')?.checked);

inBothBrowsers('a draft', (browser) => {
  /** A page that stays and holds no form. */
  let watch: FormTab;
  beforeAll(async () => {
    watch = await browser.open('#/list');
  });
  beforeEach(() => callStore(watch, 'eraseStore'));

  it.each([3, 5])('switched %i times at once ends as saved, once', async (times) => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await tab.evaluate(switchKeep, times);
    await saved(tab);
    await expect.poll(() => isKept(tab)).toBe(true);
    await expect
      .poll(async () => (await drafts(watch)).map(({ entry }) => entry.text.organiserName))
      .toEqual(['示例网络科技有限公司']);
    // And goes on being saved.
    await setField(tab, 'contactName', '之后写的');
    await poll('the name', async () => JSON.stringify(await drafts(watch)).includes('之后写的'));
    await saved(tab);
    expect(await tab.closeAsking()).toBe(false);
  });

  it.each([2, 4])('switched %i times at once ends as not kept', async (times) => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await tab.evaluate(switchKeep, times);
    await draftSays(tab, zhLike('form.draft.off'));
    await expect.poll(() => isKept(tab)).toBe(false);
    await poll('nothing kept', async () => (await drafts(watch)).length === 0);
    await tab.close();
  });

  it('forgotten while a save of it runs does not come back', async () => {
    const tab = await keptForm(browser);
    await holdStore(watch, 'drafts');
    await setField(tab, 'contactName', '正在保存的');
    await draftSays(tab, zhLike('form.draft.saving'));
    await tab.evaluate(switchKeep, 1);
    await releaseStore(watch);
    await poll('nothing kept', async () => (await drafts(watch)).length === 0);
    await draftSays(tab, zhLike('form.draft.off'));
    // Not when the tab is left, either.
    await setField(tab, 'contactName', '后来写的');
    await tab.close();
    await expect.poll(() => callStore(watch, 'readDrafts')).toEqual({ drafts: [], damaged: [] });
    expect(await storedText(watch)).not.toContain('示例网络科技有限公司');
  });

  it('forgotten while its first save runs does not come back', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    // The database is made as soon as anything asks for it; it must be there to be held.
    await callStore(watch, 'readDrafts');
    await holdStore(watch, 'drafts');
    await tab.evaluate(switchKeep, 2);
    await releaseStore(watch);
    await draftSays(tab, zhLike('form.draft.off'));
    // What the tab does to drafts, it does in turn: a change after all of it shows that it is done.
    await tab.evaluate(switchKeep, 1);
    await saved(tab);
    await expect.poll(() => drafts(watch)).toHaveLength(1);
    await tab.close();
  });

  it('forgotten while its first save waits for others to settle does not come back', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await callStore(watch, 'readDrafts');
    // Something is left to settle, so the save waits; then nothing is, so the erasing would not.
    await watch.evaluate(() => {
      const settling = new Promise<void>((done) => Object.assign(globalThis, { settled: done }));
      return new Promise<void>((held) => {
        void navigator.locks.request('settle', () => {
          held();
          return settling;
        });
      });
    });
    await putUntold(watch, 'pending', 1e6, {
      kind: 'lookup',
      act: 'a',
      at: 0,
      lookup: { kind: 'number', text: '粤ICP备1号' },
    });
    await tab.evaluate(switchKeep, 1);
    await poll('the save to wait', () =>
      watch.evaluate(async () => {
        const { pending = [] } = await navigator.locks.query();
        return pending.some(({ name }) => name === 'settle');
      }),
    );
    await putUntold(watch, 'pending', 1e6, undefined);
    await tab.evaluate(switchKeep, 1);
    await draftSays(tab, zhLike('form.draft.off'));
    await watch.evaluate(() => (globalThis as unknown as { settled: () => void }).settled());
    // What the tab does to drafts, it does in turn: a change after all of it shows that it is done.
    await tab.evaluate(switchKeep, 1);
    await saved(tab);
    await expect.poll(() => drafts(watch)).toHaveLength(1);
    await tab.close();
  });

  it('erased in another tab while a save of it runs does not come back, and the form says so', async () => {
    const tab = await keptForm(browser);
    const [draft] = await drafts(watch);
    await holdStore(watch, 'drafts');
    await setField(tab, 'contactName', '正在保存的');
    await draftSays(tab, zhLike('form.draft.saving'));
    const erased = callStore(watch, 'eraseDrafts', [draft?.id ?? '']);
    await releaseStore(watch);
    await expect.poll(() => erased).toBeNull();
    await draftSays(tab, zhLike('form.draft.erasedElsewhere'));
    await expect.poll(() => isKept(tab)).toBe(false);
    await expect.poll(() => drafts(watch)).toEqual([]);
    await tab.close();
    await expect.poll(() => callStore(watch, 'readDrafts')).toEqual({ drafts: [], damaged: [] });
  });

  it('that was refused stays said so while one types, and is saved by itself when there is room', async () => {
    const tab = await keptForm(browser);
    await fillUp(tab);
    await setField(tab, 'contactName', '放不下的');
    await draftSays(tab, zhLike('form.draft.refused.full'));
    await tab.evaluate(() => {
      location.hash = '#/list';
    });
    await tab.until(() => !document.querySelector('.paper'));
    expect(await tab.closeAsking()).toBe(true);
    await tab.evaluate(() => {
      location.hash = '#/form?province=gd';
    });
    await ready(tab);
    await draftSays(tab, zhLike('form.draft.refused.full'));
    expect(JSON.stringify(await held(watch, 'drafts'))).not.toContain('放不下的');
    await makeRoom(tab);
    await saved(tab);
    await expect.poll(() => tab.evaluate(() => document.querySelector('.draft-state .caution'))).toBeNull();
    await expect
      .poll(async () => (await drafts(watch)).map(({ entry }) => entry.text.contactName))
      .toEqual(['放不下的']);
    expect(await status(tab)).not.toContain(zh('form.draft.refused.full'));
    expect(await tab.closeAsking()).toBe(false);
  });
});
