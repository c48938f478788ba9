/** Where the hint may stand without covering what the person needs. */

const margin = 12;
/** Distance kept from buttons and captchas, CSS pixels. */
const distance = 8;
/** The smallest fixed thing looked for, CSS pixels. */
const step = 32;
/** Above this share of the window something is the page itself and not a thing on it. */
const pageShare = 0.6;

/**
 * Finds a corner of the window where a box of this size covers no button, field, captcha or fixed bar: the
 * lower right, and if that is taken another. It stays where it is while that is free.
 *
 * @param host The hint's own element, which is no obstacle.
 * @param needed Selector of what must not be covered.
 * @param box What is to be placed; `data-corner` says where it stands.
 * @returns `br`, `bl`, `tr`, `tl`, or undefined where all four are taken.
 */
export function freeCorner(host: Element, box: HTMLElement, needed: string): string | undefined {
  const { width, height } = placeOf(box);
  const things = [...document.querySelectorAll(needed)].map(placeOf).filter(isSmall);
  const seen = new Set<Element>();
  const isFree = (corner: string): boolean => {
    const left = (corner.endsWith('l') ? margin : innerWidth - margin - width) - distance;
    const top = (corner.startsWith('t') ? margin : innerHeight - margin - height) - distance;
    const right = left + width + 2 * distance;
    const bottom = top + height + 2 * distance;
    if (things.some((one) => one.left < right && one.right > left && one.top < bottom && one.bottom > top))
      return false;
    for (let x = left; x < right + step; x += step) {
      for (let y = top; y < bottom + step; y += step) if (isFixedAt(host, x, y, seen)) return false;
    }
    return true;
  };
  return [box.dataset.corner, 'br', 'bl', 'tr', 'tl'].find((corner) => corner && isFree(corner));
}

function placeOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

function isSmall({ width, height }: DOMRect): boolean {
  return width * height < innerWidth * innerHeight * pageShare;
}

/**
 * Whether a bar, dialog or button that does not scroll is there.
 *
 * @param seen Elements that are known not to be in one; more are added.
 */
function isFixedAt(host: Element, x: number, y: number, seen: Set<Element>): boolean {
  const hit = document.elementsFromPoint(x, y).find((one) => one !== host);
  // A page that is not drawn yet has no size, and nothing on it.
  if (!hit || hit === document.documentElement) return false;
  // What has no size of its own and is hit all the same has something in its shadow tree, as chat windows do.
  const { width, height } = placeOf(hit);
  if (!width || !height) return getComputedStyle(hit).display !== 'contents';
  for (let element: Element | null = hit; element && !seen.has(element); element = element.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(element).position)) return isSmall(placeOf(element));
    seen.add(element);
  }
  return false;
}
