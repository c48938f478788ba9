/** What a person does with a document on the desk, in either browser. */
import type { FormTab } from '../form/form-browser';

/** What of a tab these steps take. */
export type DocumentTab = Pick<FormTab, 'evaluate' | 'until' | 'clickAt'>;

export const dead = 'http://www.miitbeian.gov.cn/';
export const today = 'https://beian.miit.gov.cn/';

/** Chooses a file; `gone`: its bytes cannot be read any more. */
export async function give(
  tab: DocumentTab,
  name: string,
  content: Uint8Array | string,
  gone = false,
): Promise<void> {
  await tab.until(() => document.querySelector('input[type=file]'));
  await tab.evaluate(
    (fileName, base64, isGone) => {
      if (isGone)
        File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], fileName));
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) throw new Error('There is no field for a file.');
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(content).toString('base64'),
    gone,
  );
}

/** Drops a file on the page, its bytes so many times over, once the page shows that it would take it. */
export async function drop(
  tab: DocumentTab,
  name: string,
  content: Uint8Array | string,
  times = 1,
): Promise<void> {
  await tab.until(() => {
    document
      .querySelector('h1')
      ?.dispatchEvent(
        new DragEvent('dragover', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true }),
      );
    return document.querySelector('.document-view.over');
  });
  await tab.evaluate(
    (fileName, base64, count) => {
      const part = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File(Array(count).fill(part), fileName));
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    name,
    Buffer.from(content).toString('base64'),
    times,
  );
}

/** Puts a text into the field, as typing does. */
export async function type(tab: DocumentTab, text: string): Promise<void> {
  await tab.until(() => document.querySelector('textarea'));
  await tab.evaluate((typed) => {
    const field = document.querySelector('textarea');
    if (field) field.value = typed;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** A real click on the button that says this. */
export async function click(tab: DocumentTab, words: string): Promise<void> {
  const { x, y } = await tab.until((wanted) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted);
    found?.scrollIntoView({ block: 'center' });
    const box = found?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  await tab.clickAt(x, y);
}

/** Waits until the view shows these words. */
export async function says(tab: DocumentTab, words: string): Promise<void> {
  await tab.until(
    (wanted) => document.querySelector<HTMLElement>('.document-view')?.innerText.includes(wanted),
    words,
  );
}

/** Presses the tick of a row, counted from 0 among those that are drawn. */
export async function tick(tab: DocumentTab, row: number): Promise<void> {
  await tab.until((at) => {
    const box = document.querySelectorAll<HTMLInputElement>('.document-repairs input')[at];
    box?.click();
    return box !== undefined;
  }, row);
}

/** Which rows are ticked, of those that are drawn. */
export function ticks(tab: DocumentTab): Promise<boolean[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.document-repairs input')].map((box) => box.checked),
  );
}

/** Notes what is put on the clipboard, which no page may read unasked. */
export async function watchClipboard(tab: DocumentTab): Promise<() => Promise<string>> {
  await tab.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return write(text);
    };
  });
  return () => tab.until(() => document.documentElement.dataset.copied) as Promise<string>;
}
