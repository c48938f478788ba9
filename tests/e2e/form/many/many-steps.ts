/** What a person does from a table of filings to their forms. */
import { strFromU8, unzipSync } from 'fflate';
import { zh } from '../../../words';
import { inGbk, type TableFiling, tableText } from '../../lookup/table-of-filings';
import type { FormBrowser, FormTab } from '../form-browser';
import { foldPrinted } from '../pdf-text';

/** Opens the list, gives it a table, picks all rows and goes on to their forms. */
export async function formsOf(browser: FormBrowser, filings: readonly TableFiling[]): Promise<FormTab> {
  const tab = await browser.open('#/list');
  await formsIn(tab, filings);
  return tab;
}

/** The same in a tab with the list. */
export async function formsIn(tab: FormTab, filings: readonly TableFiling[]): Promise<void> {
  await giveTable(tab, filings);
  await toForms(tab);
}

async function giveTable(tab: FormTab, filings: readonly TableFiling[]): Promise<void> {
  await tab.until(
    (base64) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) return false;
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], '备案表.csv', { type: 'text/csv' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    inGbk(tableText(filings)).toString('base64'),
  );
}

async function toForms(tab: FormTab): Promise<void> {
  await tab.until(() => {
    const all = document.querySelector<HTMLInputElement>('.list-table thead input');
    if (all && !all.checked) all.click();
    return all?.checked;
  });
  await tab.until(() => {
    document.querySelector<HTMLElement>('a[href="#/forms"]')?.click();
    return document.querySelector('.many-table tbody tr') !== null;
  });
}

/** Answers a question of what is the same for all. */
export async function answer(tab: FormTab, words: string): Promise<void> {
  await tab.until((wanted) => {
    const label = [...document.querySelectorAll<HTMLElement>('.many-shared .choice label')].find(
      ({ innerText }) => innerText.trim() === wanted,
    );
    label?.querySelector('input')?.click();
    return label?.querySelector('input')?.checked;
  }, words);
}

/** Types into a field by a selector. */
export async function typeIn(tab: FormTab, selector: string, value: string): Promise<void> {
  await tab.until(
    (where, text) => {
      const field = document.querySelector<HTMLInputElement>(where);
      if (!field) return false;
      field.focus();
      field.select();
      document.execCommand('insertText', false, text);
      return field.value === text;
    },
    selector,
    value,
  );
}

/** Says that the filings are one's own, and applies as their organiser. */
export async function asOrganiser(tab: FormTab): Promise<void> {
  await answer(tab, zh('form.many.whose.mine'));
  await answer(tab, zh('form.many.ground.subject'));
}

/** Presses a button among what comes of the forms, as soon as it is there. */
export async function pressOutput(tab: FormTab, words: string): Promise<void> {
  await tab.until((wanted) => {
    const button = [...document.querySelectorAll<HTMLElement>('.many-view button')].find(
      ({ textContent }) => textContent === wanted,
    );
    button?.click();
    return button !== undefined;
  }, words);
}

/** Waits until what comes of the forms says this. */
export async function outputSays(tab: FormTab, words: string): Promise<void> {
  await tab.until(
    (wanted) => document.querySelector<HTMLElement>('.many-output')?.innerText.includes(wanted),
    words,
  );
}

/** The files of a .zip by path, each .docx as the text that stands on it. */
export function sheetsIn(zip: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(zip)).map(([path, file]) => {
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
      return [path, foldPrinted(xml.replace(/<[^>]*>/g, ''))];
    }),
  );
}
