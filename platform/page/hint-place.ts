/** Where the hint may stand without covering what the person needs. */

const margin = 12;
/** Distance kept from buttons and captchas, CSS pixels. */
const distance = 8;
/** Above this share of the window something is the page itself and not a thing on it. */
const pageShare = 0.6;

/**
 * Finds a corner of the window where a box of this size covers no button, field, captcha or fixed bar: the
 * lower right, and if that is taken another. It stays where it is while that is free.
 *
 * @param host The hint's own element, which is no obstacle.
 * @param needed Selector of what must not be covered.
 * @param box What is to be placed; `data-corner` says where it stands.
 * @returns `br`, `bl`, `tr`, `tl`, or null where all four are taken.
 */
export function freeCorner(host: Element, box: HTMLElement, needed: string): string | null {
  const { width, height } = box.getBoundingClientRect();
  const things = [...document.querySelectorAll(needed)].map(thingOf);
  const corners = [box.dataset.corner ?? '', 'br', 'bl', 'tr', 'tl'].filter((one) => one.length === 2);
  const isFree = (corner: string): boolean => {
    const left = corner.endsWith('l') ? margin : innerWidth - margin - width;
    const top = corner.startsWith('t') ? margin : innerHeight - margin - height;
    const right = left + width;
    const bottom = top + height;
    const covers = (thing: DOMRect | null): boolean =>
      thing !== null &&
      thing.left < right + distance &&
      thing.right > left - distance &&
      thing.top < bottom + distance &&
      thing.bottom > top - distance;
    if (things.some(covers)) return false;
    // A bar, dialog or button that does not scroll.
    return ![left, (left + right) / 2, right].some((x) =>
      [top, (top + bottom) / 2, bottom].some((y) => covers(fixedAt(host, x, y))),
    );
  };
  return corners.find(isFree) ?? null;
}

function thingOf(element: Element): DOMRect | null {
  const place = element.getBoundingClientRect();
  const size = place.width * place.height;
  return size > 0 && size < innerWidth * innerHeight * pageShare ? place : null;
}

function fixedAt(host: Element, x: number, y: number): DOMRect | null {
  let element = document.elementsFromPoint(x, y).find((one) => one !== host) as Element | null | undefined;
  for (; element; element = element.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(element).position)) return thingOf(element);
  }
  return null;
}
