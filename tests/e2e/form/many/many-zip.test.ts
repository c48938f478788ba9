/** From a table of 60 filings to their forms in one .zip, in both browsers. */
import { expect, it } from 'vitest';
import { provinceOf } from '../../../../data/directory';
import { zh } from '../../../words';
import { type TableFiling, tableFilings } from '../../lookup/table-of-filings';
import { inBothBrowsers } from '../in-both-browsers';
import { foldPrinted } from '../pdf-text';
import { asOrganiser, formsOf, outputSays, pressOutput, sheetsIn, typeIn } from './many-steps';

const whole = tableFilings.filter(({ isFaulty }) => !isFaulty);

const pathOf = ({ provinceId, number }: TableFiling): string =>
  `${provinceOf(provinceId).name.zh}/${number}-注销备案申请表.docx`;

/** What of a row must stand on its sheet; domains one by one, as the paper has them. */
const valuesOf = (filing: TableFiling): string[] => {
  const { number, organiser, domains, certificateType, certificate, contact, mobile, email, reason } = filing;
  const values = [
    number,
    organiser,
    ...domains.split('、'),
    certificateType,
    certificate,
    contact,
    mobile,
    email,
    reason,
  ];
  return values.map(foldPrinted);
};

/** What names a row alone. */
const ownOf = ({ organiser, certificate, contact, mobile, email }: TableFiling): string[] =>
  [organiser, certificate, contact, mobile, email].map(foldPrinted);

/** Rows of which what is typed once, or mended, is missing. */
function damaged(filings: readonly TableFiling[]): TableFiling[] {
  return filings.map((filing) => ({
    ...filing,
    reason: '',
    ...(filing.line === 10 && { certificate: '91350100M000I00Y43' }),
    ...(filing.line === 20 && { email: 'nobody' }),
  }));
}

inBothBrowsers('forms of a table', (browser) => {
  it('are 58 in one .zip, every value of every row on its sheet and nothing of another row', async () => {
    const tab = await formsOf(browser, tableFilings);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector('h1')?.textContent))
      .toBe(zh('form.many.heading', { count: 58, provinces: 9 }));
    await asOrganiser(tab);
    await pressOutput(tab, zh('form.many.zip', { count: 58 }));
    const sheets = sheetsIn(await browser.savedFile(zh('form.many.zipName', { count: '58' })));
    expect([...sheets.keys()]).toEqual([...whole.map(pathOf), '清单.docx']);
    for (const filing of whole) {
      const sheet = sheets.get(pathOf(filing)) ?? '';
      const missing = valuesOf(filing).filter((value) => !sheet.includes(value));
      expect([filing.line, missing]).toEqual([filing.line, []]);
      const foreign = whole.filter((other) => other !== filing).flatMap(ownOf);
      expect(
        foreign.filter((value) => sheet.includes(value) && !ownOf(filing).some((own) => own.includes(value))),
      ).toEqual([]);
    }
    const list = sheets.get('清单.docx') ?? '';
    for (const { number } of whole) expect(list).toContain(number);
    // A name in a path is nobody's.
    const paths = [...sheets.keys()].join();
    expect(whole.flatMap(ownOf).filter((value) => paths.includes(value))).toEqual([]);
    await tab.close();
  });

  it('with errors are named by row, left out, taken in all the same or mended where they stand', async () => {
    const tab = await formsOf(browser, damaged(tableFilings));
    await asOrganiser(tab);
    await typeIn(tab, '.many-shared [name="reason"]', '统一的原因：网站停用。');
    await outputSays(tab, zh('form.many.faulty.out', { count: 2, lines: '10、20' }));
    await pressOutput(tab, zh('form.many.takeIn'));
    await outputSays(tab, zh('form.many.zip', { count: 58 }));
    await pressOutput(tab, zh('form.many.leaveOut'));
    await outputSays(tab, zh('form.many.zip', { count: 56 }));

    // The two stand first.
    const lines = await tab.evaluate(() =>
      [...document.querySelectorAll('.many-table tbody td.amount')].map(({ textContent }) => textContent),
    );
    expect(lines.slice(0, 3)).toEqual(['10', '20', '2']);
    const first = whole.find(({ line }) => line === 10);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-table tbody button')?.click());
    await tab.until(
      (words) => document.querySelector('.many-row .finding.error')?.textContent === words,
      zh('form.finding.uscc-character'),
    );
    await typeIn(tab, '.many-row [name="certificateNumber"]', first?.certificate ?? '');
    await outputSays(tab, zh('form.many.zip', { count: 57 }));
    await outputSays(tab, zh('form.many.faulty.out', { count: 1, lines: '20' }));

    await pressOutput(tab, zh('form.many.zip', { count: 57 }));
    const sheets = sheetsIn(await browser.savedFile(zh('form.many.zipName', { count: '57' })));
    expect(sheets.size).toBe(58);
    const [path = ''] = first ? [pathOf(first)] : [];
    expect(sheets.get(path)).toContain(first?.certificate);
    for (const [name, sheet] of sheets) {
      if (name !== '清单.docx') expect(sheet).toContain(foldPrinted('统一的原因：网站停用。'));
    }
    await tab.close();
  });

  it('lose nothing when one goes away and comes back, and ask before they are closed', async () => {
    const tab = await formsOf(browser, damaged(tableFilings));
    await asOrganiser(tab);
    await typeIn(tab, '.many-shared [name="reason"]', '记得的原因');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-table tbody input')?.click());
    await tab.evaluate(() => {
      location.hash = '#/notebook';
    });
    await tab.until(() => document.querySelector('.many-view') === null);
    await tab.evaluate(() => {
      location.hash = '#/forms';
    });
    await tab.until(
      () =>
        document.querySelector<HTMLTextAreaElement>('.many-shared [name="reason"]')?.value === '记得的原因',
    );
    await expect
      .poll(() =>
        tab.evaluate(() => document.querySelector<HTMLInputElement>('.many-table tbody input')?.checked),
      )
      .toBe(false);
    await outputSays(tab, zh('form.many.zip', { count: 56 }));
    expect(await tab.closeAsking()).toBe(true);
    await tab.close();
  });

  it('open as a single form each, with all that is known of it', async () => {
    const tab = await formsOf(browser, damaged(tableFilings));
    await asOrganiser(tab);
    await typeIn(tab, '.many-shared [name="reason"]', '统一的原因');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-table tbody button')?.click());
    await pressOutput(tab, zh('form.many.rows.alone'));
    await tab.until(() => document.querySelector('.paper') !== null);
    const first = whole.find(({ line }) => line === 10);
    const paper = await tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.textContent);
    for (const value of [first?.number, first?.organiser, first?.mobile, '统一的原因'])
      expect(paper).toContain(value);
    await tab.close();
  });

  it('that cannot be made say so, and nothing typed is lost', async () => {
    const tab = await formsOf(browser, tableFilings);
    await asOrganiser(tab);
    await tab.evaluate(() => {
      globalThis.Worker = class {
        constructor() {
          throw new Error('no worker');
        }
      } as unknown as typeof Worker;
    });
    await pressOutput(tab, zh('form.many.zip', { count: 58 }));
    await outputSays(tab, zh('form.many.failed'));
    await outputSays(tab, zh('form.many.zip', { count: 58 }));
    await tab.close();
  });

  it('that are stopped leave no file, and can be made again', async () => {
    const tab = await formsOf(browser, tableFilings);
    await asOrganiser(tab);
    await tab.evaluate(() => {
      const saved: number[] = [];
      Object.assign(globalThis, { saved });
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        saved.push(1);
        return make(file);
      };
      // As soon as there is a button to stop it.
      const seen = new MutationObserver(() => {
        const stop = document.querySelector<HTMLElement>('.many-progress button');
        if (stop) seen.disconnect();
        stop?.click();
      });
      seen.observe(document.body, { subtree: true, childList: true });
    });
    await pressOutput(tab, zh('form.many.zip', { count: 58 }));
    await outputSays(tab, zh('form.many.stopped'));
    const focused = await tab.evaluate(() => document.activeElement?.textContent);
    expect([focused, zh('form.many.zip', { count: 58 })]).toContain(focused);
    const count = (): number => (globalThis as unknown as { saved: number[] }).saved.length;
    await expect.poll(() => tab.evaluate(count)).toBe(0);
    await pressOutput(tab, zh('form.many.zip', { count: 58 }));
    await browser.savedFile(zh('form.many.zipName', { count: '58' }));
    await expect.poll(() => tab.evaluate(count)).toBe(1);
    await tab.close();
  });

  it('are stored nowhere', async () => {
    const tab = await formsOf(browser, tableFilings);
    await asOrganiser(tab);
    await pressOutput(tab, zh('form.many.zip', { count: 58 }));
    await browser.savedFile(zh('form.many.zipName', { count: '58' }));
    const stored = await tab.evaluate(async () => {
      const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      const { storage } = chrome as unknown as {
        storage: Record<string, { get: (keys: null) => Promise<unknown> }>;
      };
      for (const area of ['local', 'sync', 'session'])
        kept.push(JSON.stringify(await storage[area]?.get(null)));
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((done, fail) => {
          const opening = indexedDB.open(name);
          opening.onerror = fail;
          opening.onsuccess = () => done(opening.result);
        });
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store).getAll();
          await new Promise((done) => {
            all.onsuccess = done;
          });
          kept.push(JSON.stringify(all.result));
        }
        database.close();
      }
      return kept.join('\n');
    });
    const [first] = whole;
    expect(first && [first.number, ...ownOf(first)].filter((value) => stored.includes(value))).toEqual([]);
    await tab.close();
  });
});
