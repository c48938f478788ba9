/** A list without a mouse, in both browsers: sorted, narrowed, picked, kept, taken back, led on to its forms. */
import { expect, it } from 'vitest';
import { provinceName, zh } from '../../words';
import { beginAtMain, goTo, write } from '../by-keys';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { callStore } from '../store';
import { tableCells } from './table-of-filings';

const rows = (tab: FormTab, count: number) =>
  tab.until((wanted) => document.querySelectorAll('.list-table tbody tr').length === wanted, count);
const says = (tab: FormTab, selector: string, words: string) =>
  tab.until((css, wanted) => document.querySelector(css)?.textContent?.includes(wanted), selector, words);
const keptCount = async (tab: FormTab) => (await callStore(tab, 'readNotebook', null)).filings.length;

inBothBrowsers('a list', (browser) => {
  it('is sorted, narrowed, picked, kept, taken back and led on to its forms by keys alone', async () => {
    const tab = await browser.open('#/list');
    await tab.until(() => document.querySelector('textarea'));
    await beginAtMain(tab);
    await goTo(tab, 'textarea');
    await write(tab, tableCells());
    await goTo(tab, 'button.main', zh('lookup.list.start'));
    await tab.key('Enter');
    await rows(tab, 60);
    // The field has folded, and the focus is on what was found.
    await tab.until(() => document.activeElement?.matches('.list-source [role=status]'));

    await goTo(tab, '.list-chip', provinceName('gd'));
    await tab.key('Space');
    await rows(tab, 7);
    await goTo(tab, '.list-table tbody input');
    await tab.key('Space');
    await says(tab, '.list-actions', zh('ui.pick.count', { count: 1 }));
    await goTo(tab, '.list-table thead input', '', 'Shift+Tab');
    await tab.key('Space');
    await says(tab, '.list-actions', zh('ui.pick.count', { count: 7 }));

    await goTo(tab, 'button', zh('lookup.list.keep', { count: 7 }), 'Shift+Tab');
    await tab.key('Enter');
    await says(tab, '.list-kept .undo', zh('lookup.list.keptNew', { count: 7 }));
    await expect.poll(() => keptCount(tab)).toBe(7);
    await goTo(tab, '.list-kept button', zh('notebook.undo'));
    await tab.key('Enter');
    await tab.until(() => !document.querySelector('.list-kept .undo'));
    await expect.poll(() => keptCount(tab)).toBe(0);

    // What had the focus is gone: it has gone on to the next act.
    await tab.until(() => document.activeElement?.matches('.list-actions a.main'));
    await tab.key('Enter');
    await tab.until(() => document.querySelector('.many-view'));
    await tab.close();
  });
});
