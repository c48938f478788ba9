/** What the tab holds of many forms, their post and the list is gone once everything is deleted, also by another tab. */
import { expect, it } from 'vitest';
import { poll } from '../../../../scripts/browser/poll';
import { zh } from '../../../words';
import { press } from '../../fixture';
import { tableFilings } from '../../lookup/table-of-filings';
import { callStore } from '../../store';
import type { FormTab } from '../form-browser';
import { setField } from '../form-steps';
import { inBothBrowsers } from '../in-both-browsers';
import { asOrganiser, formsIn, formsOf, pressOutput, typeIn } from './many-steps';

const secret = '第三大街8号';
const addressField = '.mail-sender input[autocomplete="street-address"]';

/** As each fold is opened, what is in it is drawn. */
async function openFolds(tab: FormTab): Promise<void> {
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

inBothBrowsers('what many forms hold', (browser) => {
  it('is forgotten when everything is deleted by another tab, and not before', async () => {
    const tab = await formsOf(browser, tableFilings.slice(0, 3));
    await asOrganiser(tab);
    await openFolds(tab);
    await typeIn(tab, addressField, secret);
    const other = await browser.open('#/settings');
    // Something else is deleted, and the page comes back into sight.
    await callStore(other, 'eraseLookups');
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await callStore(other, 'readLookups');
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.many-table tbody tr').length))
      .toBe(3);

    await callStore(other, 'eraseStore');
    await tab.until(
      (words) => document.querySelector<HTMLElement>('main')?.innerText.includes(words),
      zh('form.many.empty'),
    );
    await tab.evaluate(() => {
      location.hash = '#/list';
    });
    await tab.until(() => document.querySelector<HTMLTextAreaElement>('.list-view textarea')?.value === '');
    await expect.poll(() => tab.evaluate(() => document.querySelector('.list-table'))).toBeNull();
    await other.close();

    await formsIn(tab, tableFilings.slice(0, 3));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.many-shared input:checked').length))
      .toBe(1);
    await asOrganiser(tab);
    await openFolds(tab);
    await tab.until((field) => document.querySelector<HTMLInputElement>(field)?.value === '', addressField);
    await tab.close();
  });

  it('is no .zip any more that was being made', async () => {
    const tab = await formsOf(browser, tableFilings.slice(0, 3));
    await asOrganiser(tab);
    await tab.evaluate(() => {
      const post = Worker.prototype.postMessage;
      // A form that never gets done.
      Worker.prototype.postMessage = function (message: { call?: { name: string } }, ...rest: unknown[]) {
        if (message.call?.name !== 'add') Reflect.apply(post, this, [message, ...rest]);
      };
    });
    await pressOutput(tab, zh('form.many.zip', { count: 3 }));
    await tab.until(() => document.querySelector('.many-progress'));
    await callStore(tab, 'eraseStore');
    await tab.until(() => document.querySelector('main a[href="#/list"].main'));
    await tab.evaluate(() => {
      location.hash = '#/list';
    });
    await formsIn(tab, tableFilings.slice(0, 3));
    await tab.until(
      () => document.querySelector('.many-output') && !document.querySelector('.many-progress'),
    );
    await tab.close();
  });

  it('is forgotten of filings whose forms were asked for in the notebook', async () => {
    const tab = await browser.open('#/notebook');
    for (let at = 0; at < 8; at += 1)
      await callStore(tab, 'keepFiling', {
        id: `kept-${at}`,
        provinceId: 'gd',
        number: `粤ICP备1604424${at}号`,
      });
    await tab.until(() => document.querySelectorAll('.kept-card').length === 8);
    await tab.until(() => {
      const box = document.querySelector<HTMLInputElement>('.pick-all input');
      if (box && !box.checked) box.click();
      return box?.checked;
    });
    const forms = '.pick-bar a[href="#/forms?from=notebook"]';
    await tab.until((link) => document.querySelector(link), forms);
    await tab.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), forms);
    await tab.until(() => document.querySelectorAll('.many-table tbody tr').length === 8);
    await callStore(tab, 'eraseStore');
    const empty = zh('form.many.emptyNotebook');
    await tab.until((words) => document.querySelector<HTMLElement>('main')?.innerText.includes(words), empty);
    await tab.evaluate(() => {
      location.hash = '#/notebook';
    });
    await tab.until(() => document.querySelector('.notebook'));
    await tab.evaluate(() => {
      location.hash = '#/forms?from=notebook';
    });
    await tab.until((words) => document.querySelector<HTMLElement>('main')?.innerText.includes(words), empty);
    await tab.close();
  });

  // The last, because the language goes, too.
  it('is forgotten when everything is deleted in the settings of the same tab, with forms that were taken away', async () => {
    const tab = await formsOf(browser, tableFilings.slice(0, 3));
    await asOrganiser(tab);
    await openFolds(tab);
    await typeIn(tab, addressField, secret);
    const go = (hash: string) =>
      tab.evaluate((to) => {
        location.hash = to;
      }, hash);
    for (const number of ['粤ICP备12345678号', '粤ICP备87654321号']) {
      await go(`#/form?province=gd&number=${number}`);
      await tab.until(
        (wanted) => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value === wanted,
        number,
      );
    }
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await openFolds(tab);
    await typeIn(tab, addressField, secret);
    await poll('the forms to be noted', () => tab.evaluate(() => sessionStorage.length > 0));
    // What is left can be brought back, and is noted nowhere.
    await tab.until(() => {
      document.querySelector<HTMLElement>('.form-tabs li.current [aria-label]')?.click();
      return document.querySelector('.form-tabs') === null;
    });
    await tab.until((words) => document.querySelector('main')?.textContent?.includes(words), zh('form.undo'));

    await go('#/settings');
    await press(tab, zh('settings.erase.ask'));
    await press(tab, zh('settings.erase.yes'));
    await tab.until(() => document.querySelector('.said:not(:empty)'));
    await expect.poll(() => tab.evaluate(() => sessionStorage.length)).toBe(0);

    await go('#/form');
    await tab.until(() => document.querySelector('.form-start'));
    await expect
      .poll(() =>
        tab.evaluate(
          (words) => document.querySelector('main')?.textContent?.includes(words),
          zh('form.undo'),
        ),
      )
      .toBe(false);
    await go('#/forms');
    await tab.until(() => document.querySelector('main a[href="#/list"].main'));
    await go('#/list');
    await tab.until(() => document.querySelector<HTMLTextAreaElement>('.list-view textarea')?.value === '');
    await expect.poll(() => tab.evaluate(() => document.querySelector('.list-table'))).toBeNull();
    expect(await tab.closeAsking()).toBe(false);
  });
});
