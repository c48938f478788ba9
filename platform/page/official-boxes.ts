/** The search boxes of the portal, found by what people see: placeholder and label. Classes are no contract. */
import type { BoxWords } from '../messages';

/** The words of 2020 to 2026 (docs/official-pages.md); of the box for the title the placeholder alone says too little. */
const named: Record<keyof BoxWords, RegExp> = {
  province: /省份/,
  title: /标题/,
  query: /单位名称|主办单位|域名|备案号/,
};
/** A label is a few words; what is longer is a page. */
const longestLabel = 40;
/** A page with more boxes, or boxes that stand deeper, is not the one that is looked for. */
const most = 30;
const deepest = 8;

export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** What stands with a box: its placeholder, and the nearest words around it that are its alone. */
function wordsOf(box: HTMLInputElement): string {
  let words = `${box.placeholder} ${box.ariaLabel ?? ''}`;
  for (const label of box.labels ?? []) words += ` ${label.innerText.slice(0, longestLabel)}`;
  let around = box.parentElement;
  for (let level = 0; around && level < deepest; level += 1, around = around.parentElement) {
    if (around.querySelectorAll('input').length > 1) break;
    const text = around.innerText;
    if (text.length > longestLabel) break;
    if (text.trim() !== '') return `${words} ${text}`;
  }
  const before = box.parentElement?.previousElementSibling as HTMLElement | null;
  const text = before?.innerText ?? '';
  return text.length <= longestLabel ? `${words} ${text}` : words;
}

/** Each box that is the one of its name; null where there is none, or more than one. */
export function findBoxes(): Record<keyof BoxWords, HTMLInputElement | null> {
  const found: Record<keyof BoxWords, HTMLInputElement | null> = { province: null, title: null, query: null };
  const boxes = Array.from(document.querySelectorAll('input')).filter(
    (box) => /^(?:text|search)$/.test(box.type) && !box.disabled && !box.readOnly,
  );
  if (boxes.length > most) return found;
  const shown = boxes.filter(isShown).map((box) => [box, wordsOf(box)] as const);
  for (const name of Object.keys(found) as (keyof BoxWords)[]) {
    const [first, ...more] = shown.filter(([, words]) => named[name].test(words));
    if (first && more.length === 0) [found[name]] = first;
  }
  return found;
}

/** The buttons that start a search. */
export function searchButtons(): HTMLElement[] {
  return Array.from(
    document.querySelectorAll<HTMLElement>('button,[role=button],input[type=button],input[type=submit]'),
  ).filter((button) => isSearch(button) && isShown(button));
}

/** Whether a button says that it searches. */
export function isSearch(button: HTMLElement): boolean {
  const words = button.innerText || (button as HTMLInputElement).value || '';
  return /^(?:搜索|查询)$/.test(words.replace(/\s/g, ''));
}
