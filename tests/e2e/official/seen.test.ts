/** A notice that the person saw: noted, shown with the form of its province, erased, told, taken along in a file. */
import { beforeEach, expect, it } from 'vitest';
import { formInGuide } from '../../../lib/desk-route';
import { keptVersion } from '../../../lib/notebook/kept-filing';
import { parseReading } from '../../../lib/official/reading';
import { poll } from '../../../scripts/browser/poll';
import { seenExample } from '../../unit/official/seen-example';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import { callStore, emptyStore, held, putRaw } from '../store';
import { answerForForm, formCardOf, speakChinese } from './official-steps';

const { notice } = seenExample('one');
const reading = { kind: 'notice', on: '2026-11-28', provinceId: null, notice };

/** Runs in a page: what of it says, or null where it is not drawn. */
const textAt = (selector: string): string | null =>
  document.querySelector<HTMLElement>(selector)?.innerText ?? null;

/** Presses something as a key does: it has the focus. */
const pressFirst = (selector: string): void => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  found?.click();
};

const countOf = (selector: string): number => document.querySelectorAll(selector).length;

inEitherBrowser('a notice that was seen', (browser) => {
  let tab: Tab;
  beforeEach(async () => {
    tab = await browser.desk('#/settings');
    await emptyStore(tab);
    await speakChinese(browser);
    return () => tab.close();
  });

  const noted = async () => Object.values(await held(tab, 'seen'));

  /** What is on its way from an official page. */
  async function openReading(): Promise<void> {
    expect(parseReading(reading)).toEqual(reading);
    await tab.evaluate((given) => chrome.storage.session.set({ readings: { 'r-1': given } }), reading);
    await tab.evaluate(() => {
      location.hash = '#/read/r-1';
    });
    await tab.until(() => document.querySelector('.notice-read'));
  }

  async function show(hash: string, selector: string): Promise<void> {
    await tab.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
    await tab.until((wanted) => document.querySelector(wanted) !== null, selector);
  }

  it('is shown, kept once its province is chosen, taken back, and leads to the form', async () => {
    await openReading();
    const shown = await tab.evaluate(textAt, '.notice-read');
    const all = [notice.title, notice.attachments[0]?.name, notice.attachments[0]?.url, ...notice.lines];
    for (const part of all) expect(shown).toContain(part);
    await press(tab, zh('official.notice.keep'));
    await tab.until(
      (words) => document.body.innerText.includes(words),
      zh('official.notice.provinceMissing'),
    );
    await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await expect.poll(() => noted()).toEqual([]);
    await tab.evaluate(() => {
      const select = document.querySelector('select') as HTMLSelectElement;
      select.value = 'gd';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const toForm = zh('official.notice.toForm');
    const focused = (): string => document.activeElement?.textContent ?? '';
    for (const what of ['kept', 'taken back', 'kept again']) {
      const isKept = what !== 'taken back';
      await press(tab, isKept ? zh('official.notice.keep') : zh('notebook.undo'));
      await poll(what, async () => (await noted()).length === (isKept ? 1 : 0));
      const next = isKept ? toForm : zh('official.notice.keep');
      await poll(`the focus on what follows: ${what}`, async () => (await tab.evaluate(focused)) === next);
    }
    await expect.poll(() => noted()).toEqual([seenExample('r-1', { notice })]);
    // Drawn anew, it is still known to be noted.
    await tab.evaluate(() => {
      Object.assign(globalThis, { isOld: true });
      location.reload();
    });
    await tab.until(
      (words) =>
        !('isOld' in globalThis) && document.querySelector('.notice-keeping .main')?.textContent === words,
      toForm,
    );
    await answerForForm(tab, 'gd');
    await press(tab, toForm);
    await tab.until(() => document.querySelector('.seen-form'));
    await expect.poll(() => tab.url()).toContain(formInGuide('gd'));
    await poll('the focus on the form', async () =>
      tab.evaluate(() => document.activeElement?.id === 'form-title'),
    );
  });

  it('stands with the form of its province, says where our data differ, and is erased and put back', async () => {
    await callStore(tab, 'keepSeen', 'a', seenExample('one'));
    await callStore(tab, 'keepSeen', 'b', seenExample('two', { seenOn: '2026-11-29' }));
    await callStore(tab, 'keepSeen', 'c', seenExample('three', { seenOn: '2026-11-27' }));
    await callStore(tab, 'keepSeen', 'd', seenExample('four', { provinceId: 'sc' }));
    await answerForForm(tab, 'gd');
    await show('#/guide?province=gd', '.seen-forms details .seen-form');
    const titles = await tab.evaluate(() =>
      [...document.querySelectorAll('.seen-form .form-name')].map((one) => one.textContent),
    );
    expect(titles).toEqual(['two', 'one', 'three'].map((id) => seenExample(id).notice.title));
    const said = await tab.evaluate(textAt, '.seen-form');
    expect(said).toContain(zh('official.seen.on.portal', { date: '2026-11-29' }));
    expect(said).toContain('020-99998888');
    expect(said).toContain(zh('guide.handIn.kind.phone'));
    await expect
      .poll(() => tab.evaluate(textAt, '.seen-form .button'))
      .toContain(notice.attachments[0]?.name);
    await expect.poll(() => tab.evaluate(countOf, 'main .main')).toBe(1);
    expect(said).toContain(zh('official.seen.openNotices'));
    const hosts = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.seen-form a')].map(({ host }) => host),
    );
    expect([...new Set(hosts)].sort()).toEqual(['beian.miit.gov.cn', 'github.com']);
    const told = await tab.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('.project-text')?.value,
    );
    expect(told).toContain('020-99998888');
    expect(told).not.toMatch(/1[\s-]*3[\s-]*8/);

    await tab.evaluate(pressFirst, '.seen-form > p:last-child button');
    await tab.until(() => document.querySelector('.undo'));
    await expect
      .poll(async () => Object.keys(await held(tab, 'seen')).sort())
      .toEqual(['four', 'one', 'three']);
    await poll('the focus on undo', async () =>
      tab.evaluate(() => document.activeElement?.closest('.undo') !== null),
    );
    await tab.evaluate(pressFirst, '.seen-forms .undo button');
    await poll('all of them', async () => (await noted()).length === 4);
    await tab.until(() => document.activeElement?.closest('.seen-form') !== null);

    const other = await formCardOf(browser, 'sh');
    await expect.poll(() => other.evaluate(countOf, '.seen-forms')).toBe(0);
    await callStore(other, 'keepSeen', 'e', seenExample('five', { provinceId: 'sh' }));
    await other.until(() => document.querySelector('.seen-form'));
    await other.close();
  });

  it('that is no form stands folded after those that are, and says of nothing that it differs', async () => {
    const title = '关于注销空壳类备案数据的公示';
    await callStore(tab, 'keepSeen', 'a', seenExample('form', { seenOn: '2026-11-01' }));
    await callStore(tab, 'keepSeen', 'b', seenExample('told', { notice: { title } }));
    await answerForForm(tab, 'gd');
    await show('#/guide?province=gd', '.seen-forms > .seen-form + details .seen-form');
    expect(await tab.evaluate(textAt, '.seen-forms summary')).not.toBeNull();
    const open = await tab.evaluate(textAt, '.seen-forms > .seen-form .form-name');
    expect(open).toBe(seenExample('form').notice.title);
    const other = '.seen-forms > .seen-form + details';
    await expect
      .poll(() => tab.evaluate(textAt, `${other} > summary`))
      .toBe(zh('official.seen.others', { count: 1 }));
    await expect.poll(() => tab.evaluate(countOf, `${other} .caution`)).toBe(0);
    await expect.poll(() => tab.evaluate(countOf, '.seen-forms > .seen-form .caution')).toBeGreaterThan(0);
    const told = await tab.evaluate(
      (within) => document.querySelector<HTMLTextAreaElement>(`${within} .project-text`)?.value,
      other,
    );
    expect(told).not.toContain('"forms"');
  });

  it('is listed in the notebook, goes out and comes in with its file, and outlives the filings', async () => {
    await callStore(tab, 'keepFiling', { id: 'kept', provinceId: 'gd', number: '粤ICP备12345678号' });
    await callStore(tab, 'keepSeen', 'a', seenExample('one'));
    await callStore(tab, 'keepSeen', 'b', seenExample('two'));
    await show('#/notebook', '.seen-list li:nth-child(2)');
    await tab.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => Object.assign(globalThis, { exported: text }));
        return make(file);
      };
    });
    await press(tab, zh('notebook.export.all'));
    const text = await tab.until(() => (globalThis as { exported?: string }).exported);
    expect(JSON.parse(text)).toMatchObject({ version: keptVersion, cases: [{}], seen: [{}, {}] });

    await press(tab, zh('notebook.eraseAll'));
    await poll('no filing', async () => Object.keys(await held(tab, 'kept')).length === 0);
    await expect.poll(() => noted()).toHaveLength(2);
    await press(tab, zh('official.seen.eraseAll'));
    await poll('no notice', async () => (await noted()).length === 0);
    const takeIn = () =>
      tab.evaluate((written) => {
        const field = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
        const files = new DataTransfer();
        files.items.add(new File([written], 'notebook.json', { type: 'application/json' }));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    await takeIn();
    await poll('all of it', async () => (await noted()).length === 2);
    await expect.poll(async () => Object.keys(await held(tab, 'kept'))).toEqual(['kept']);
    await tab.until(
      (words) => document.body.innerText.includes(words),
      zh('notebook.undoable.importedSeen', { seen: 2, unchanged: 0 }),
    );
    // What was erased is here again: nothing of that is left to take back.
    await tab.until(() => document.querySelectorAll('.undo').length === 1);
    await press(tab, zh('notebook.undo'));
    await poll('nothing again', async () => (await noted()).length === 0);
    await poll('no filing again', async () => Object.keys(await held(tab, 'kept')).length === 0);
    await takeIn();
    await poll('all of it again', async () => (await noted()).length === 2);
    await takeIn();
    await tab.until(
      (words) => document.body.innerText.includes(words),
      zh('notebook.undoable.importedSeen', { seen: 0, unchanged: 2 }),
    );
  });

  it('that cannot be read is said and can be erased', async () => {
    await callStore(tab, 'keepSeen', 'a', seenExample('one'));
    await putRaw(tab, 'seen', 'odd', { version: 9 });
    await show('#/notebook', '.seen-list li:nth-child(2)');
    await expect
      .poll(() => tab.evaluate(textAt, '.seen-list'))
      .toContain(zh('official.seen.damaged', { count: 1 }));
    await tab.evaluate(() =>
      document.querySelector<HTMLElement>('.seen-list li:nth-child(2) button')?.click(),
    );
    await poll('the other alone', async () => Object.keys(await held(tab, 'seen')).join() === 'one');
  });

  it('opens nothing by itself', () => {
    const hosts = browser.sites.visits.map(({ host }) => host).filter((host) => /gov\.cn$|github/.test(host));
    expect(hosts).toEqual([]);
  });
});
