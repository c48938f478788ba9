/** What is typed is kept only when asked, then kept whatever happens, and gone when erased. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Draft, DraftSave } from '../../../lib/form/model/draft';
import { startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { startSites } from '../../../scripts/browser/sites';
import { filled } from '../../unit/form/filled-entry';
import { type FormBrowser, type FormTab, formInChromium, formInFirefox } from './form-browser';
import { chooseOption, press, ready, setField } from './form-steps';

const secret = '11010519491231002X';
const keep = '在这台电脑上保留草稿';

/** Everything the extension has stored anywhere, as text. */
function storedText(tab: FormTab): Promise<string> {
  return tab.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: Browser };
    const { local, sync, session } = api.storage;
    return JSON.stringify(await Promise.all([local, sync, session].map((area) => area.get(null))));
  });
}

function drafts(tab: FormTab): Promise<Draft[]> {
  return tab.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: Browser };
    const stored = await api.storage.local.get(null);
    return Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith('draft:') ? [value as Draft] : [],
    );
  });
}

function value(tab: FormTab, name: string): Promise<string | undefined> {
  return tab.evaluate((field) => document.querySelector<HTMLInputElement>(`[name="${field}"]`)?.value, name);
}

const status = (tab: FormTab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('.draft-state')?.innerText ?? '');

async function saved(tab: FormTab): Promise<void> {
  await tab.until(() =>
    document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('草稿已保存'),
  );
}

/** A tab with a form of one filled field that is kept and saved. */
async function keptForm(browser: FormBrowser): Promise<FormTab> {
  const tab = await browser.open('#/form?province=gd');
  await ready(tab);
  await chooseOption(tab, 'keep', keep);
  await setField(tab, 'organiserName', '示例网络科技有限公司');
  await saved(tab);
  return tab;
}

/** Another tab saves the same draft in the moment in which this one has typed and not yet saved. */
async function collide(tab: FormTab, mine: string, theirs: string): Promise<void> {
  const [draft] = await drafts(tab);
  if (!draft) throw new Error('Nothing is kept');
  const entry = { ...draft.entry, text: { ...draft.entry.text, organiserName: theirs } };
  await tab.evaluate(
    (sent, typed) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const answer = api.runtime.sendMessage({ beian: 'saveDraft', data: sent });
      const input = document.querySelector<HTMLInputElement>('[name="organiserName"]');
      if (input) input.value = typed;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      return answer.then(() => true);
    },
    { id: draft.id, base: draft.revision, writer: 'another-tab', entry },
    mine,
  );
  await tab.until(() =>
    document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('另一个标签页'),
  );
}

describe.each([
  ['Chromium', formInChromium],
  ['Firefox', formInFirefox],
])('drafts in %s', (_, start) => {
  let browser: FormBrowser;
  let tab: FormTab;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const cleaner = await browser.open('#/form');
    await cleaner.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      // In turn after what the test before left on its way.
      await api.runtime.sendMessage({ beian: 'eraseDrafts', data: { ids: null } });
    });
    await cleaner.close();
  });

  it('are not kept unless the person says so', async () => {
    tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'certificateNumber', secret);
    expect(await status(tab)).toContain('没有保留');
    expect(await storedText(tab)).not.toContain(secret);
    expect(await tab.evaluate(() => location.href + document.title)).not.toContain(secret);
    expect(await tab.closeAsking()).toBe(true);
    await tab.close();
  });

  it('are kept when asked, listed with covered numbers, opened again, and erased for good', async () => {
    tab = await keptForm(browser);
    await chooseOption(tab, 'applicantKind', '个人');
    await setField(tab, 'certificateNumber', secret);
    await saved(tab);
    await tab.until(async (wanted) => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return JSON.stringify(await api.storage.local.get(null)).includes(wanted);
    }, secret);
    expect(await tab.closeAsking()).toBe(false);

    const second = await browser.open('#/form');
    await second.until(() => document.querySelector('.drafts li') !== null);
    const line = await second.evaluate(
      () => document.querySelector<HTMLElement>('.drafts li')?.innerText ?? '',
    );
    expect(line).toContain('110••••••••••••02X');
    expect(line).not.toContain(secret);
    await press(second, '打开');
    await ready(second);
    expect(await value(second, 'certificateNumber')).toBe(secret);
    expect(await value(second, 'organiserName')).toBe('示例网络科技有限公司');
    const sync = await second.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return Object.keys(await api.storage.sync.get(null)).length;
    });
    expect(sync).toBe(0);

    await press(second, '删除');
    await press(second, '再点一次就删除');
    await second.until(() => document.querySelector('.drafts li') === null);
    expect(await storedText(second)).not.toContain(secret);
    await second.close();
  });

  it('are forgotten when the person no longer wants them kept', async () => {
    tab = await keptForm(browser);
    await setField(tab, 'certificateNumber', secret);
    await chooseOption(tab, 'keep', keep);
    await tab.until(() =>
      document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('没有保留'),
    );
    await tab.until(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return !Object.keys(await api.storage.local.get(null)).some((key) => key.startsWith('draft:'));
    });
    expect(await storedText(tab)).not.toContain(secret);
    await tab.close();
  });

  it('are saved and erased although the background was stopped', async () => {
    tab = await keptForm(browser);
    await browser.stopBackground();
    await setField(tab, 'contactName', '停止之后');
    await tab.until(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      return JSON.stringify(await api.storage.local.get(null)).includes('停止之后');
    });
    await saved(tab);
    await browser.stopBackground();
    await press(tab, '删除');
    await press(tab, '再点一次就删除');
    await tab.until(() => document.querySelector('.drafts li') === null);
    expect(await storedText(tab)).not.toContain('停止之后');
    await tab.close();
  });

  it('follow each other in two tabs', async () => {
    tab = await keptForm(browser);
    const other = await browser.open('#/form');
    await other.until(() => document.querySelector('.drafts li') !== null);
    await press(other, '打开');
    await ready(other);
    await setField(tab, 'contactName', '来自第一页');
    await other.until(
      () => document.querySelector<HTMLInputElement>('[name="contactName"]')?.value === '来自第一页',
    );
    await setField(other, 'contactEmail', 'second@example.com');
    await tab.until(
      () => document.querySelector<HTMLInputElement>('[name="contactEmail"]')?.value === 'second@example.com',
    );
    expect(await drafts(tab)).toHaveLength(1);
    await other.close();
    await tab.close();
  });

  it('ask whose words count when two tabs typed at once, and lose neither before', async () => {
    tab = await keptForm(browser);
    await collide(tab, '这一页写的', '那一页写的');
    expect(await value(tab, 'organiserName')).toBe('这一页写的');
    expect((await drafts(tab))[0]?.entry.text.organiserName).toBe('那一页写的');
    await press(tab, '用这一页的');
    await saved(tab);
    expect((await drafts(tab))[0]?.entry.text.organiserName).toBe('这一页写的');

    await collide(tab, '又是这一页', '又是那一页');
    const [theirs] = await drafts(tab);
    await press(tab, '用那一页的');
    await saved(tab);
    expect(await value(tab, 'organiserName')).toBe('又是那一页');
    // A save that was planned before the choice writes nothing any more, not even when the tab is left.
    await tab.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    });
    await setField(tab, 'contactName', '之后写的');
    const after = await tab.until(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const kept = Object.values(await api.storage.local.get(null)) as Partial<Draft>[];
      return kept.find(({ entry }) => entry?.text.contactName === '之后写的')?.revision;
    });
    expect(after).toBe((theirs?.revision ?? 0) + 1);
    await tab.close();
  });

  it('say so when they were erased elsewhere, and are not written again', async () => {
    tab = await keptForm(browser);
    const other = await browser.open('#/form');
    await other.until(() => document.querySelector('.drafts li') !== null);
    await press(other, '删除');
    await press(other, '再点一次就删除');
    await tab.until(() =>
      document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('这份草稿已删除'),
    );
    await setField(tab, 'certificateNumber', secret);
    expect(await value(tab, 'organiserName')).toBe('示例网络科技有限公司');
    expect(await drafts(tab)).toEqual([]);
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
    expect(await value(tab, 'organiserName')).toBe('示例网络科技有限公司');
    await tab.close();
  });

  it('that cannot be read are named, and erased only when the person says so', async () => {
    tab = await browser.open('#/form');
    await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      await api.storage.local.set({ 'draft:old': { version: 0, text: 'x' } });
    });
    await tab.until(() =>
      document.querySelector<HTMLElement>('.drafts .caution')?.innerText.includes('坏了'),
    );
    await press(tab, '删除');
    await press(tab, '再点一次就删除');
    await tab.until(() => document.querySelector('.drafts .caution') === null);
    expect(await storedText(tab)).not.toContain('draft:old');
    await tab.close();
  });

  it('take no foreign key', async () => {
    tab = await browser.open('#/form');
    const outcome = await tab.evaluate(
      async (entry) => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        const data = { id: '../settings', base: 0, writer: 'x', entry };
        const answer = await api.runtime.sendMessage({ beian: 'saveDraft', data });
        return (answer as { value: DraftSave }).value.outcome;
      },
      filled('gd', 'unit'),
    );
    expect(outcome).toBe('failed');
    await tab.close();
  });
});

describe('a full storage', () => {
  it('is told, loses nothing, and is written when there is room again', async () => {
    const browser = await formInChromium();
    try {
      const tab = await keptForm(browser);
      await tab.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const free =
          10_485_760 -
          (await (
            chrome.storage.local as unknown as { getBytesInUse: (keys: null) => Promise<number> }
          ).getBytesInUse(null));
        await chrome.storage.local.set({ ballast: 'x'.repeat(free - 100) });
      });
      await setField(tab, 'reason', '写得很长，长得放不下。'.repeat(8));
      await tab.until(() =>
        document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('空间满了'),
      );
      expect(await value(tab, 'reason')).toContain('写得很长');
      expect(await tab.closeAsking()).toBe(true);
      // Taking the form off the screen would leave its words in no place at all.
      await press(tab, '再填一张');
      await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('.form-tabs li:first-child .plain')?.click();
      });
      await tab.until(() =>
        document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('空间满了'),
      );
      expect(await tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(2);
      expect(await value(tab, 'reason')).toContain('写得很长');
      await tab.evaluate(async () => {
        await (globalThis as unknown as { chrome: Browser }).chrome.storage.local.remove('ballast');
      });
      await press(tab, '再试一次');
      await saved(tab);
      expect((await drafts(tab))[0]?.entry.text.reason).toContain('写得很长');
    } finally {
      await browser.close();
    }
  });
});

describe('a draft that the browser does not erase', () => {
  it('stays kept, and the form says so in the person’s own words', async () => {
    const sites = await startSites();
    const run = await startChromium(sites, { language: 'zh-CN' });
    try {
      const page = await run.context.newPage();
      await page.goto(run.extensionUrl('desk.html#/form?province=gd'));
      const box = page.locator('[name="keep"]');
      const state = page.locator('.draft-state');
      await box.check();
      await page.locator('[name="organiserName"]').fill('示例网络科技有限公司');
      await state.filter({ hasText: '草稿已保存' }).waitFor();
      const worker = await run.worker();
      await worker.evaluate(() => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        api.storage.local.remove = () => {
          throw new Error('IO error: words of the browser');
        };
      });
      await box.click();
      await state.filter({ hasText: '没有删掉，草稿还在' }).waitFor();
      expect(await box.isChecked()).toBe(true);
      expect(await page.locator('body').innerText()).not.toContain('IO error');
    } finally {
      await run.close();
      await sites.stop();
    }
  });
});

describe('a script in a page', () => {
  it('is not heard when it asks to write or erase drafts', async () => {
    const sites = await startSites();
    const run = await startChromium(sites);
    try {
      const page = await run.context.newPage();
      const session = await run.context.newCDPSession(page);
      const contexts: { id: number; origin: string; auxData: { type: string } }[] = [];
      session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as never));
      await session.send('Runtime.enable');
      await page.goto('https://gdca.miit.gov.cn/');
      const own = await poll('the script in the page', async () =>
        contexts.find(
          ({ auxData, origin }) => auxData.type === 'isolated' && origin.includes(run.extensionId),
        ),
      );
      const stored = async (): Promise<string[]> => {
        const worker = await run.worker();
        return worker.evaluate(async () => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          return Object.keys(await api.storage.local.get(null)).filter((key) => key.startsWith('draft:'));
        });
      };
      const worker = await run.worker();
      await worker.evaluate(
        (entry) =>
          (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ 'draft:kept': entry }),
        filled('gd', 'unit'),
      );
      for (const message of [
        { beian: 'saveDraft', data: { id: 'x', base: 0, writer: 'x', entry: filled('gd', 'unit') } },
        { beian: 'eraseDrafts', data: { ids: null } },
      ]) {
        await session.send('Runtime.evaluate', {
          contextId: own.id,
          expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
          awaitPromise: true,
        });
        expect(await stored()).toEqual(['draft:kept']);
      }
    } finally {
      await run.close();
      await sites.stop();
    }
  });
});
