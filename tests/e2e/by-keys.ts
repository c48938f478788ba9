/** A page walked through by keys alone, in either browser. */
import type { FormTab } from './form/form-browser';

/**
 * Presses a key until something has the focus that fits.
 *
 * @param words What it, or its label, must say among other things.
 */
export async function goTo(
  tab: FormTab,
  selector: string,
  words = '',
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let pressed = 0; pressed < 90; pressed += 1) {
    const isThere = await tab.evaluate(
      (css, wanted) => {
        const active = document.activeElement as HTMLInputElement | null;
        const said = active?.labels?.[0]?.textContent ?? active?.textContent ?? '';
        return Boolean(active?.matches(css) && said.includes(wanted));
      },
      selector,
      words,
    );
    if (isThere) return;
    await tab.key(key);
  }
  throw new Error(`No way by ${key} to ${selector} ${words}`);
}

/** Begins where a page's own part begins, behind what stands on every page. */
export async function beginAtMain(tab: FormTab): Promise<void> {
  await tab.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
}

/** Writes where the focus is, as an input method or a paste does, which no key stands for. */
export async function write(tab: FormTab, text: string): Promise<void> {
  await tab.evaluate((written) => void document.execCommand('insertText', false, written), text);
}
