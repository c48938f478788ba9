/** What a person does on the form page, as functions that run in it. */
import { fieldKey } from '../../../lib/form/model/fields';
import { type FormEntry, otherOption } from '../../../lib/form/model/form-entry';
import { fieldsToFill, formFor } from '../../../lib/form/model/form-model';
import { whoseOf } from '../../../lib/form/model/whose';
import { zh } from '../../words';
import { press } from '../fixture';
import type { FormTab } from './form-browser';

export async function ready(tab: FormTab): Promise<void> {
  await tab.until(() => document.querySelector('.paper') !== null);
}

/** Types into (or chooses in) a named field and leaves it; one that says the same as another is set apart for it. */
export async function setField(tab: FormTab, name: string, value: string): Promise<void> {
  await tab.until((field) => {
    const isThere = document.querySelector(`.form-view [name="${field}"]`) !== null;
    if (!isThere) document.querySelector<HTMLElement>(`button#form-${field}`)?.click();
    return isThere;
  }, name);
  await tab.evaluate(
    (field, text) => {
      const element = document.querySelector<HTMLInputElement>(`.form-view [name="${field}"]`);
      if (!element) throw new Error(`No field ${field}`);
      element.focus();
      const owner = Object.getPrototypeOf(element);
      Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(element, text);
      element.dispatchEvent(
        new Event(element.localName === 'select' ? 'change' : 'input', { bubbles: true }),
      );
      element.blur();
    },
    name,
    value,
  );
}

/** Clicks the option of a question by its words. */
export async function chooseOption(tab: FormTab, name: string, words: string): Promise<void> {
  await tab.until(
    (field, text) => {
      const label = [...document.querySelectorAll('label.option')].find(
        (each) =>
          each.querySelector('input')?.name === field && (each as HTMLElement).innerText.trim() === text,
      );
      label?.querySelector('input')?.click();
      return label !== undefined;
    },
    name,
    words,
  );
}

/** Types into a named field, with the focus still in it. */
export async function typeInto(tab: FormTab, name: string, value: string): Promise<void> {
  await tab.evaluate(
    (field, text) => {
      const element = document.querySelector<HTMLInputElement>(`.form-view [name="${field}"]`);
      element?.focus();
      document.execCommand('insertText', false, text);
    },
    name,
    value,
  );
}

/** Clicks the first element of a selector with the mouse, where it stands before the press. */
export async function clickWithMouse(tab: FormTab, selector: string): Promise<void> {
  const [x, y] = await tab.until(async (wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest' });
    // The mouse meets what was drawn last.
    for (const _ of 'ab') await new Promise(requestAnimationFrame);
    const box = element?.getBoundingClientRect();
    if (!box) return null;
    const middle = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as const;
    return middle[1] >= 0 && middle[1] < innerHeight ? middle : null;
  }, selector);
  await tab.clickAt(x, y);
}

/** Says whose filing it is, and makes the category one to be written in where the entry has it so. */
async function chooseCategory(tab: FormTab, entry: FormEntry, label: string): Promise<void> {
  const isOther = whoseOf(entry, entry) === 'other';
  await chooseOption(tab, 'whose', zh(isOther ? 'form.whose.other' : 'form.whose.mine'));
  if (!entry.checked[fieldKey.category]?.includes(otherOption)) return;
  await press(tab, zh('form.equal.changeOf', { label }));
  await chooseWritten(tab, entry, fieldKey.category);
}

/** Chooses the option that is written in, and writes it in. */
async function chooseWritten(tab: FormTab, entry: FormEntry, key: string): Promise<void> {
  await chooseOption(tab, key, zh('form.choice.other'));
  await tab.until((name) => document.querySelector(`[name="${name}Other"]`) !== null, key);
  await setField(tab, `${key}Other`, entry.text[`${key}Other`] ?? '');
}

/** Fills in everything an entry holds, in the order of the paper. */
export async function fillIn(tab: FormTab, entry: FormEntry): Promise<void> {
  await chooseOption(tab, 'applicantKind', zh(`form.applicant.${entry.applicant}`));
  for (const { key, label } of fieldsToFill(formFor(entry.provinceId, entry.use))) {
    if (key === fieldKey.category) await chooseCategory(tab, entry, label);
    else {
      for (const option of entry.checked[key] ?? []) {
        if (option === otherOption) await chooseWritten(tab, entry, key);
        else await chooseOption(tab, key, option);
      }
    }
    const value = entry.text[key];
    if (value !== undefined) await setField(tab, key, value);
  }
}

/** The findings on the screen. */
export function findings(tab: FormTab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.findings .finding')].map((each) => each.innerText.trim()),
  );
}
