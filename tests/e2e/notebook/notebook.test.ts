/** The notebook in real Chromium: kept, changed in two tabs, erased and put back, out to a file and in again. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { readNotebookFile } from '../../../lib/notebook/notebook-file';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { zh } from '../../words';
import { audit, axeSource } from '../axe';
import { readPdf, standsOn } from '../form/pdf-text';

interface Chrome {
  storage: Record<
    'local' | 'sync',
    {
      get: (key: string | null) => Promise<Record<string, unknown>>;
      set: (values: object) => Promise<void>;
      clear: () => Promise<void>;
    }
  >;
  alarms: { getAll: () => Promise<{ name: string; scheduledTime: number }[]>; clearAll: () => Promise<void> };
}

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

beforeEach(async () => {
  if (page.url() !== 'about:blank') {
    // In turn after what the test before left on its way.
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: Browser }).chrome.runtime.sendMessage({
        beian: 'keptErase',
        data: { keys: null },
      }),
    );
  }
  await inWorker(async ({ storage, alarms }) => {
    await storage.local.clear();
    await alarms.clearAll();
  });
  await open(page, '#/notebook');
});

/** Runs in the background. */
async function inWorker<R, A = null>(
  run: (api: Chrome, value: A) => R,
  value: A = null as A,
): Promise<Awaited<R>> {
  const worker = await chromium.worker();
  return (await worker.evaluate(
    ([source, given]) =>
      new Function('api', 'value', `return (${source})(api, value)`)(
        (globalThis as unknown as { chrome: Chrome }).chrome,
        given,
      ),
    [String(run), value] as const,
  )) as Awaited<R>;
}

const stored = () =>
  inWorker(async ({ storage }) =>
    Object.entries(await storage.local.get(null)).flatMap(([key, value]) =>
      key.startsWith('case:') ? [value as Record<string, unknown>] : [],
    ),
  );

/** What is drawn may be a moment ahead of what is stored. */
const whenStored = (what: string, fits: (cases: Record<string, unknown>[]) => boolean) =>
  poll(what, async () => {
    const cases = await stored();
    return fits(cases) ? cases : null;
  });

async function open(tab: Page, hash: string): Promise<void> {
  await tab.goto('about:blank');
  await tab.goto(chromium.extensionUrl(`desk.html${hash}`));
  await tab.locator('main h1').waitFor();
}

async function keep(number: string): Promise<void> {
  const details = page.locator('.new-filing');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const count = await page.locator('.kept-card').count();
  await page.getByLabel(zh('filing.field.label')).fill(number);
  await page.keyboard.press('Enter');
  await page.locator('.kept-card').nth(count).waitFor();
}

const unfold = (at = 0) => page.locator('.kept-card').nth(at).locator('.kept-head button').click();
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('keeping a filing', () => {
  it('begins empty, keeps by number, and remembers every piece as it is entered', async () => {
    expect(await page.locator('.empty').innerText()).toBe(zh('notebook.empty'));
    await keep('粤ICP备12345678号-1');
    await unfold();
    await page.getByLabel(zh('notebook.label')).fill('旧官网');
    await page.getByLabel(zh('notebook.notes')).fill('第一行\n第二行');
    await page.getByLabel(zh('notebook.date.sent')).fill('2026-11-20');
    await page.locator('.check-list input[name="online-login"]').check();
    await page.locator('.kept-head h3', { hasText: '旧官网' }).waitFor();
    const cases = await whenStored(
      'all of it',
      ([one]) => one?.notes === '第一行\n第二行' && (one.ticked as string[]).length === 1,
    );
    expect(cases).toMatchObject([
      {
        provinceId: 'gd',
        number: '粤ICP备12345678号-1',
        label: '旧官网',
        notes: '第一行\n第二行',
        ticked: ['online-login'],
        dates: { sent: '2026-11-20', sms: null, done: null },
      },
    ]);

    await open(page, '#/notebook');
    expect(await page.locator('.next').innerText()).toContain(zh('guide.step.choose'));
    await unfold();
    expect(await page.getByLabel(zh('notebook.notes')).inputValue()).toBe('第一行\n第二行');
    expect(await page.locator('.check-list input[name="online-login"]').isChecked()).toBe(true);
  });

  it('from the guide takes its answers along; a changed answer changes route and checklist', async () => {
    await open(page, '#/guide?province=js&number=%E8%8B%8FICP%E5%A4%8712345678%E5%8F%B7-2');
    const answer = (words: string) =>
      page.locator('.question').getByRole('button', { name: words, exact: true }).click();
    await answer(zh('guide.answer.whose.mine'));
    await answer(zh('guide.answer.what.service'));
    await button(zh('notebook.keep')).click();
    await page.getByRole('link', { name: zh('notebook.open'), exact: true }).click();
    await page.locator('.kept-card').waitFor();
    expect(await page.locator('.kept-head').innerText()).toContain(zh('guide.way.provinceEmail'));
    await unfold();
    expect(await page.locator('.check-list').count()).toBe(2);
    // Something is left to ask, so the questions are open.
    await page.locator('.answered').nth(1).getByRole('button').click();
    await answer(zh('guide.answer.what.miniProgram'));
    await page.locator('.kept-head', { hasText: zh('guide.way.platform') }).waitFor();
    const [{ answers } = {}] = await whenStored('the answer', ([one]) =>
      JSON.stringify(one?.answers ?? '').includes('mini-program'),
    );
    expect(answers).toEqual({ whose: 'mine', what: 'mini-program' });
    await open(page, '#/guide?province=js&number=%E8%8B%8FICP%E5%A4%8712345678%E5%8F%B7-2');
    await page.locator('.answered').nth(1).waitFor();
    expect(await page.locator('.answered b').allInnerTexts()).toEqual([
      zh('guide.answer.whose.mine'),
      zh('guide.answer.what.miniProgram'),
    ]);
  });

  it('with nothing answered asks at once, and tells the ways apart', async () => {
    await keep('浙ICP备12345678号');
    await unfold();
    const answer = (words: string) =>
      page.locator('.question').getByRole('button', { name: words, exact: true }).click();
    await answer(zh('guide.answer.whose.mine'));
    await answer(zh('guide.answer.what.subject'));
    await answer(zh('guide.answer.account.lost'));
    const headings = page.locator('.check-list h3');
    await headings.nth(2).waitFor();
    expect(await headings.allInnerTexts()).toEqual([
      zh('guide.way.recoverAccount'),
      `${zh('guide.way.andThen')}${zh('guide.way.providerOnline')}`,
      `${zh('guide.way.orElse')}${zh('guide.way.provincePaper')}`,
    ]);
    await page.locator('.check-list input[name="recover-account"]').check();
    await page.locator('.next', { hasText: zh('guide.step.login') }).waitFor();
    await page.locator('.check-list input[name="paper-find"]').check();
    await page.locator('.next', { hasText: zh('guide.step.formNone') }).waitFor();
  });

  it('is done, folded away, and can be opened again', async () => {
    await keep('京ICP备12345678号');
    await unfold();
    await button(zh('notebook.done')).click();
    await page.getByText('办完的（1）').click();
    await page.locator('details .kept-card .next', { hasText: '办完' }).waitFor();
    await unfold();
    await button(zh('notebook.reopen')).click();
    await page.locator('.notebook > .kept-list > .kept-card').waitFor();
    expect((await stored())[0]).toMatchObject({ dates: { done: null } });
  });

  it('two tabs change the same filing and both count, also after the background was stopped', async () => {
    await keep('沪ICP备12345678号');
    const other = await chromium.context.newPage();
    await open(other, '#/notebook');
    await unfold();
    await other.locator('.kept-head button').click();
    // A tick of the other tab may draw the list anew before this one is stored, so the store is asked and not the box.
    await Promise.all([
      page.locator('.check-list input').nth(0).click(),
      other.locator('.check-list input').nth(1).click(),
    ]);
    await whenStored('both ticks', ([one]) => (one?.ticked as string[] | undefined)?.length === 2);
    await chromium.stopBackground();
    await other.locator('.check-list input').nth(2).click();
    await page.locator('.check-list input:checked').nth(2).waitFor();
    await other.close();
  });
});

it('prints one filing with its ticks, and nothing else of the notebook', async () => {
  await keep('粤ICP备12345678号-1');
  await keep('浙ICP备22222222号');
  await unfold();
  await page.locator('.check-list input').first().check();
  await page.locator('.check-list input:checked').waitFor();
  // What the sheet holds at the moment the browser is asked to print.
  const printed = page.evaluate(
    () =>
      new Promise<string>((done) => {
        globalThis.print = () => done(document.querySelector<HTMLElement>('.print-sheet')?.textContent ?? '');
      }),
  );
  await button(zh('guide.print.button')).click();
  expect(await printed).toContain('☑');
  expect(await printed).toContain('浙ICP备22222222号');
  expect(await printed).not.toContain('粤ICP备12345678号-1');
  await page.locator('.print-sheet').waitFor({ state: 'detached' });
});

it.each([
  ['京ICP备19001234号-1', '京ICP备19001234号-1 归北京市通信管理局管，找广东省通信管理局没有用。'],
  ['粤ICP备19001234号-1', zh('form.finding.number-needs-subject')],
])('prints what does not fit about %s', async (number, caution) => {
  await keep('粤ICP备19001234号');
  await unfold();
  await page.getByLabel(zh('notebook.number.label'), { exact: true }).fill(number);
  await page.keyboard.press('Tab');
  for (const words of [zh('guide.answer.whose.mine'), zh('guide.answer.what.subject')]) {
    await page.locator('.question').getByRole('button', { name: words, exact: true }).click();
  }
  await page.locator('.kept-number .caution', { hasText: caution }).waitFor();
  // The sheet is gone as soon as the browser has been asked to print; a copy stays for the PDF.
  await page.evaluate(() => {
    globalThis.print = () => {
      const sheet = document.querySelector('.print-sheet');
      if (sheet) document.querySelector('.notebook')?.append(sheet.cloneNode(true));
    };
  });
  await button(zh('guide.print.button')).click();
  await page.locator('.notebook > .print-sheet').waitFor({ state: 'attached' });
  const pdf = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(standsOn(pdf[0], caution)).toBe(true);
  expect(standsOn(pdf[0], number)).toBe(true);
});

it('counts changes that arrive at the same moment, all of them', async () => {
  await keep('粤ICP备12345678号-1');
  const [kept] = await stored();
  const names = Array.from({ length: 20 }, (_, index) => `line-${index}`);
  await page.evaluate(
    ([id, lines]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } };
      };
      return Promise.all(
        lines.map((line) =>
          chrome.runtime.sendMessage({
            beian: 'keptChange',
            data: { id, changes: { ticks: { [line]: true } } },
          }),
        ),
      );
    },
    [String(kept?.id), names] as const,
  );
  expect((await stored())[0]?.ticked).toEqual(names);
});

it('a number of another province or with the wrong suffix is said, and mended by one press', async () => {
  await keep('粤ICP备19001234号');
  await unfold();
  const number = page.getByLabel(zh('notebook.number.label'), { exact: true });
  const caution = page.locator('.kept-number .caution');
  await number.fill('京ICP备19001234号-1');
  await number.press('Tab');
  await caution
    .filter({ hasText: '京ICP备19001234号-1 归北京市通信管理局管，找广东省通信管理局没有用。' })
    .waitFor();
  await page.locator('.kept-head', { hasText: zh('notebook.number.check') }).waitFor();
  await page.getByRole('button', { name: '换成北京', exact: true }).click();
  await caution.waitFor({ state: 'detached' });
  expect(await stored()).toMatchObject([{ provinceId: 'bj', number: '京ICP备19001234号-1' }]);
  expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);

  const answer = (words: string) =>
    page.locator('.question').getByRole('button', { name: words, exact: true }).click();
  await answer(zh('guide.answer.whose.mine'));
  await answer(zh('guide.answer.what.subject'));
  await caution.filter({ hasText: zh('form.finding.number-needs-subject') }).waitFor();
  await page.getByRole('button', { name: '改成 京ICP备19001234号', exact: true }).click();
  await caution.waitFor({ state: 'detached' });
  await poll('the field follows', async () => (await number.inputValue()) === '京ICP备19001234号');
  expect(await page.locator('.kept-head', { hasText: zh('notebook.number.check') }).count()).toBe(0);

  await number.fill('不是备案号');
  await number.press('Tab');
  await caution.filter({ hasText: '不像备案号' }).waitFor();
});

it('the focus goes to what was kept, and after erasing to what undoes it', async () => {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('.kept-card, .undo')?.textContent);
  await keep('粤ICP备19001234号');
  await poll('focus on the first', async () => (await focused())?.includes('粤ICP备19001234号') ?? false);
  await keep('浙ICP备19001234号');
  await poll('focus on the second', async () => (await focused())?.includes('浙ICP备19001234号') ?? false);
  await page.keyboard.press('Enter');
  await button(zh('notebook.erase')).focus();
  await page.keyboard.press('Enter');
  await poll('focus on undo', async () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.undo')),
  );
  await page.keyboard.press('Enter');
  await page.locator('.kept-card').nth(1).waitFor();
  await poll('focus on what is back', async () => (await focused())?.includes('浙ICP备19001234号') ?? false);

  // A case that is done is folded away, and comes back when it is opened again.
  await page.keyboard.press('Enter');
  await button(zh('notebook.done')).focus();
  await page.keyboard.press('Enter');
  const summary = () => page.evaluate(() => document.activeElement?.matches('summary'));
  await poll('focus on the done ones', summary);
  await page.keyboard.press('Enter');
  await page.locator('details .kept-head button').press('Enter');
  await button(zh('notebook.erase')).press('Enter');
  await button(zh('notebook.undo')).press('Enter');
  await poll('focus on the done ones', summary);
  await page.keyboard.press('Enter');
  await page.locator('details .kept-head button').press('Enter');
  await button(zh('notebook.reopen')).press('Enter');
  await poll('focus on the open one', async () => (await focused())?.includes('浙ICP备19001234号') ?? false);

  // Of all at once, the first.
  await button(zh('notebook.eraseAll')).press('Enter');
  await button(zh('notebook.undo')).press('Enter');
  const first = () =>
    page
      .locator('.kept-card button')
      .first()
      .evaluate((one) => one === document.activeElement);
  await poll('focus on the first', first);
  await button(zh('notebook.eraseAll')).press('Enter');
  await page
    .locator('.undo')
    .getByRole('button', { name: zh('ui.close') })
    .press('Enter');
  await poll('focus on the heading', () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.title')),
  );
});

describe('erasing', () => {
  it('one or all can be undone', async () => {
    await keep('粤ICP备11111111号');
    await keep('浙ICP备22222222号');
    const before = await stored();
    await unfold();
    await button(zh('notebook.erase')).click();
    await page.locator('.undo').waitFor();
    expect(await stored()).toHaveLength(1);
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor();
    await button(zh('notebook.eraseAll')).click();
    await page.locator('.empty').waitFor();
    await poll('no answers', () =>
      inWorker(async ({ storage }) => !Object.hasOwn(await storage.local.get('answers'), 'answers')),
    );
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor();
    const byId = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      String(a.id).localeCompare(String(b.id));
    expect((await stored()).sort(byId)).toEqual(before.sort(byId));
  });
});

describe('files', () => {
  const pick = (text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'notebook.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  it('what is exported can be imported, and the import undone', async () => {
    await keep('粤ICP备12345678号-1');
    await keep('浙ICP备22222222号');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(zh('notebook.export.all')).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^beian-cases-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(readNotebookFile(text)).toMatchObject({ ok: true, filings: [{}, {}] });

    await button(zh('notebook.eraseAll')).click();
    await page.locator('.empty').waitFor();
    await pick(text);
    await page.locator('.kept-card').nth(1).waitFor();
    expect(await page.locator('.undo').innerText()).toContain('新增 2 条');
    await pick(text);
    await page.locator('.undo', { hasText: '2 条本来就有' }).waitFor();
    await page
      .locator('.undo')
      .getByRole('button', { name: zh('ui.close') })
      .click();
    await unfold();
    await button(zh('notebook.erase')).click();
    await page.locator('.undo').waitFor();
    await pick(text);
    await page.locator('.undo', { hasText: '新增 1 条' }).waitFor();
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor({ state: 'detached' });
    await whenStored('one case', (cases) => cases.length === 1);
  });

  it('a bad file says the line and changes nothing', async () => {
    await keep('粤ICP备12345678号-1');
    const before = await stored();
    const good = { ...before[0], id: 'from-a-file' };
    const file = JSON.stringify(
      {
        format: 'beian-cases',
        version: 1,
        exportedAt: 'x',
        cases: [good, { ...good, id: 'b', provinceId: 'zz' }],
      },
      null,
      2,
    );
    await pick(file);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const line = file.split('\n').findIndex((text) => text.includes('"zz"')) + 1;
    expect(await alert.innerText()).toContain(`在第 ${line} 行`);
    expect(await alert.innerText()).toContain('cases[1].provinceId');
    expect(await alert.innerText()).toContain(zh('notebook.import.nothing'));
    await pick('{ "format": ');
    await page
      .getByRole('alert')
      .filter({ hasText: zh('notebook.import.fault.not-json') })
      .waitFor();
    expect(await stored()).toEqual(before);
  });
});

describe('storage in trouble', () => {
  it('a damaged value is said and kept, and touches no other', async () => {
    await keep('粤ICP备12345678号-1');
    await inWorker(({ storage }) =>
      storage.local.set({
        'case:broken': { version: 1, id: 'broken', notes: '还想看的话' },
        'case:odd': 'x',
      }),
    );
    await page.locator('.damaged li').nth(1).waitFor();
    expect(await page.locator('.damaged').innerText()).toContain(zh('notebook.damaged.note'));
    expect(await page.locator('.kept-card').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('.damaged li')
        .first()
        .getByRole('button', { name: zh('notebook.damaged.saveRaw') })
        .click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('还想看的话');
    await page
      .locator('.damaged li')
      .first()
      .getByRole('button', { name: zh('notebook.erase') })
      .click();
    await page.locator('.damaged li').nth(1).waitFor({ state: 'detached' });
    await button(zh('notebook.undo')).click();
    await page.locator('.damaged li').nth(1).waitFor();
    expect(await inWorker(({ storage }) => storage.local.get('case:broken'))).toMatchObject({
      'case:broken': { notes: '还想看的话' },
    });
  });

  it('full storage is said, what was typed stays, and nothing stored is lost', async () => {
    await keep('粤ICP备12345678号-1');
    await unfold();
    const before = await stored();
    // Chromium gives 10 MiB (QUOTA_BYTES); this leaves less than the notes need.
    await inWorker(async ({ storage }) => {
      for (let size = 8_000_000; size >= 1000; size = Math.floor(size / 2)) {
        const filler = 'x'.repeat(size);
        for (let piece = 0; ; piece += 1) {
          const full = await storage.local.set({ [`filler-${size}-${piece}`]: filler }).then(
            () => false,
            () => true,
          );
          if (full) break;
        }
      }
    });
    const long = '字'.repeat(3000);
    await page.getByLabel(zh('notebook.notes')).fill(long);
    await page
      .getByRole('alert')
      .filter({ hasText: zh('notebook.refused.full') })
      .waitFor();
    expect(await page.getByLabel(zh('notebook.notes')).inputValue()).toBe(long);
    expect(await stored()).toEqual(before);
  });
});

describe('reminders', () => {
  it('set an alarm before anything is asked, and show as due in notebook and popup without notifications', async () => {
    await keep('粤ICP备12345678号-1');
    await unfold();
    await page.locator('input[name="reminder"]').fill('2030-01-02T09:30');
    await button(zh('notebook.reminder.set')).click();
    const alarms = () => inWorker(({ alarms }) => alarms.getAll());
    await poll('the alarm', async () => (await alarms()).length === 1);
    const [kept] = await stored();
    const at = await page.evaluate(() => new Date('2030-01-02T09:30').getTime());
    expect(await alarms()).toMatchObject([{ name: `reminder:${kept?.id}`, scheduledTime: at }]);

    await open(page, '#/notebook');
    await unfold();
    await page.locator('input[name="reminder"]').fill('2026-01-02T09:30');
    await page.locator('.kept-reminder', { hasText: zh('notebook.reminder.past') }).waitFor();
    await button(zh('notebook.reminder.change')).click();
    await page.getByText(zh('notebook.due'), { exact: true }).waitFor();

    sites.serve('scca.miit.gov.cn', '<p>四川</p>');
    const site = await chromium.context.newPage();
    await site.goto('https://scca.miit.gov.cn/');
    await site.bringToFront();
    const popup = await chromium.clickToolbar(site);
    const said = await popup.until(() => document.querySelector<HTMLElement>('.open-filings')?.innerText);
    expect(said).toContain('粤ICP备12345678号-1');
    expect(said).toContain(zh('notebook.due'));
    expect(said).toContain(zh('guide.step.login'));
    await popup.close();
    await site.close();

    await open(page, '#/notebook');
    await unfold();
    await button(zh('notebook.reminder.clear')).click();
    await page.getByText(zh('notebook.due'), { exact: true }).waitFor({ state: 'detached' });
    await poll('no alarm', async () => (await alarms()).length === 0);
  });
});

it('is accessible with a filing open and a damaged one beside it, light and dark', async () => {
  await keep('鲁ICP备12345678号');
  await inWorker(({ storage }) => storage.local.set({ 'case:odd': 'x' }));
  await page.locator('.damaged li').waitFor();
  await unfold();
  await page.locator('.question').waitFor();
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still changing have no contrast of their own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([colorScheme, await page.evaluate(audit)]).toEqual([colorScheme, []]);
  }
});

it('keeps all of it in local storage only', async () => {
  await keep('粤ICP备12345678号-1');
  expect(await inWorker(({ storage }) => storage.sync.get(null))).toEqual({});
  const hosts = sites.visits.map(({ host }) => host).filter((host) => !/\.google(?:apis)?\.com$/.test(host));
  expect([...new Set(hosts)]).toEqual(['scca.miit.gov.cn']);
});
