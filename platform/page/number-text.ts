/** Longest text handed over at once, and from one place, in UTF-16 units. */
const textLimit = 2000;
const placeLimit = 200;

const mayBeNumber = /备|備|ICP|公网安/i;
const digits = /\d{6}/;
/** A site's own number stands at its foot and, by MIIT order no. 33 (2005), §13, links to the query portal. */
const ownNumber =
  'footer,[class*=foot i],[id*=foot i],[class*=copyright i],script,style,noscript,textarea,a[href*="beian.m"]';

/**
 * The text around what may be filing numbers, without the number of the site itself. What really is one is
 * found by the background, so that no page carries the grammar.
 *
 * @returns Empty where nothing looks like a number.
 */
export function numberText(document: Document): string {
  const places = new Set<string>();
  let length = 0;
  const walk = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node && length < textLimit; node = walk.nextNode()) {
    if (!mayBeNumber.test((node as Text).data)) continue;
    // The digits may stand in an element of their own beside the word.
    let place = node.parentElement;
    if (place && !digits.test(place.textContent)) place = place.parentElement;
    const text = place?.textContent.slice(0, placeLimit) ?? '';
    if (!place || !digits.test(text) || places.has(text)) continue;
    if (place.closest(ownNumber) || !place.checkVisibility()) continue;
    places.add(text);
    length += text.length;
  }
  return [...places].join('\n\n');
}
