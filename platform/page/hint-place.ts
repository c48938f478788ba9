/** Where the hint may stand without covering what the person needs. */

const margin = 12;
/** Distance kept from buttons and captchas, CSS pixels. */
const distance = 8;
/** Above this share of the window something is the page itself and not a thing on it. */
const pageShare = 0.6;

const needed =
  'button,input:not([type=hidden]),select,textarea,canvas,video,iframe,img[src*=code i],[role=button],[class*=btn i]' +
  ['captcha', 'verif', 'yzm']
    .map((name) => `,[class*=${name} i],[id*=${name} i],img[src*=${name} i]`)
    .join('');

export type Corner = 'br' | 'bl' | 'tr' | 'tl';
const corners: readonly Corner[] = ['br', 'bl', 'tr', 'tl'];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Finds a corner of the window where a box of this size covers no button, field, captcha or fixed bar.
 *
 * @param host The hint's own element, which covers nothing.
 * @param width CSS pixels.
 * @param height CSS pixels.
 * @param current Stays where it is while that is free.
 * @returns Null where all four are taken.
 */
export function freeCorner(
  host: Element,
  width: number,
  height: number,
  current: Corner | null,
): Corner | null {
  const boxes = [...document.querySelectorAll(needed)]
    .slice(0, 2000)
    .map((one) => one.getBoundingClientRect());
  const order = current ? [current, ...corners] : corners;
  return (
    order.find((corner) => {
      const left = corner.endsWith('l') ? margin : innerWidth - margin - width;
      const top = corner.startsWith('t') ? margin : innerHeight - margin - height;
      const box = { left, top, right: left + width, bottom: top + height };
      return !boxes.some((one) => isThing(one) && overlap(one, box)) && !isUnderFixed(host, box);
    }) ?? null
  );
}

function isThing({ width, height }: DOMRect): boolean {
  return width * height > 0 && width * height < innerWidth * innerHeight * pageShare;
}

function overlap(one: Box, box: Box): boolean {
  return (
    one.left < box.right + distance &&
    one.right > box.left - distance &&
    one.top < box.bottom + distance &&
    one.bottom > box.top - distance
  );
}

/** Whether a bar, dialog or button that does not scroll stands there. */
function isUnderFixed(host: Element, { left, top, right, bottom }: Box): boolean {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return [
    [x, y],
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].some(([px = 0, py = 0]) => {
    let element = document.elementsFromPoint(px, py).find((one) => one !== host) ?? null;
    for (let depth = 0; element && depth < 8; depth += 1, element = element.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(element).position)) {
        return isThing(element.getBoundingClientRect());
      }
    }
    return false;
  });
}
