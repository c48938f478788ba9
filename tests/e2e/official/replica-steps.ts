/** What a person does on the replica of the portal, in either browser. */
import type { Tab } from '../either-browser';
import { press } from '../fixture';
import { type PortalWords, portalWords } from './replica-words';

/** The tab of a portal that is drawn: it shows its menu. */
export async function drawn(tab: Tab): Promise<Tab> {
  await tab.until(() => document.querySelector('.el-menu-item') !== null);
  return tab;
}

/**
 * Writes into the input with a placeholder, as soon as there is one.
 *
 * @param event Whether the page is told by an `input` event, as it is when a person types.
 */
export async function write(tab: Tab, placeholder: string, value: string, event = true): Promise<void> {
  await tab.until(
    (name, text, told) => {
      const inputs = [...document.querySelectorAll('input')];
      const input = inputs.find((one) => one.placeholder === name);
      if (!input) return false;
      input.value = text;
      if (told) input.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },
    placeholder,
    value,
    event,
  );
}

/** The texts of the rows that Element's table shows, cell by cell, once it waits for nothing. */
export function rowsOf(tab: Tab): Promise<string[][]> {
  return tab.until(() => {
    const table = document.querySelector('.el-table__body-wrapper');
    const masks = [...document.querySelectorAll<HTMLElement>('.el-loading-mask')];
    if (!table || masks.some((mask) => mask.style.display !== 'none' && mask.checkVisibility())) return null;
    return [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    );
  });
}

/** Presses 详情 in the row that says this. */
export async function openRow(tab: Tab, words: string, button = '详情'): Promise<void> {
  await tab.until(
    (wanted, name) => {
      const rows = [...document.querySelectorAll('.el-table__body-wrapper tr')];
      const row = rows.find((one) => one.textContent?.includes(wanted));
      const buttons = [...(row?.querySelectorAll('button') ?? [])];
      const found = buttons.find((one) => one.textContent?.trim() === name);
      found?.click();
      return found !== undefined;
    },
    words,
    button,
  );
}

/** Asks the query of the portal and solves its captcha. */
export async function query(tab: Tab, asked: string, words: PortalWords = portalWords.newer): Promise<void> {
  await write(tab, words.query.hint, asked);
  await press(tab, words.search);
  await press(tab, words.query.solve);
}
