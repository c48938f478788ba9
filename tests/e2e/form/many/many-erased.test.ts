/** What the tab holds of many forms, their post and the list is gone once everything is deleted, also by another tab. */
import { expect, it } from 'vitest';
import { zh } from '../../../words';
import { tableFilings } from '../../lookup/table-of-filings';
import { callStore } from '../../store';
import type { FormTab } from '../form-browser';
import { inBothBrowsers } from '../in-both-browsers';
import { asOrganiser, formsIn, formsOf, typeIn } from './many-steps';

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
});
