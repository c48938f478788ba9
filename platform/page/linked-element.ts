/** Repairs one link in the page and takes the repair back. What it was stays in attributes until then. */

/** The original address of a repaired link, until it is undone. */
const originalAttribute = 'data-beian-original';
const originalTextAttribute = 'data-beian-original-text';

/** Anchors, areas and forms. */
export const linkSelector = 'a[href], area[href], form[action]';

// A form field named "getAttribute" would hide the form's own method.
const { getAttribute, setAttribute, removeAttribute } = Element.prototype;
const read = (element: Element, name: string): string | null => getAttribute.call(element, name);

function attributeOf(element: Element): 'href' | 'action' {
  return element.localName === 'form' ? 'action' : 'href';
}

/** The address that a link has now. */
export function addressIn(element: Element): string {
  return read(element, attributeOf(element)) ?? '';
}

/** The address that a repaired link had before; null when it is not repaired. */
export function originalIn(element: Element): string | null {
  return read(element, originalAttribute);
}

/** What the link says, at most 80 characters. */
export function labelOf(element: Element): string {
  const text = element.localName === 'form' ? '' : (element.textContent ?? '');
  const words =
    text.trim() || read(element, 'aria-label') || read(element, 'alt') || read(element, 'title') || '';
  return words.trim().replace(/\s+/g, ' ').slice(0, 80);
}

/**
 * Gives a link its new address.
 *
 * @param note Said in the link's title, once.
 */
export function writeRepair(element: Element, url: string, note: string): void {
  const original = addressIn(element);
  setAttribute.call(element, originalAttribute, original);
  setAttribute.call(element, attributeOf(element), url);
  const title = read(element, 'title') ?? '';
  if (!title.endsWith(note)) setAttribute.call(element, 'title', title ? `${title}\n${note}` : note);
  const text = onlyText(element);
  const shown = text && sameAddress(text.data, original, url);
  if (text && shown) {
    setAttribute.call(element, originalTextAttribute, text.data);
    text.data = shown;
  }
}

/** Gives a link its own address, title and text back. Nothing happens to a link that is not repaired. */
export function takeRepairBack(element: Element, note: string): void {
  const original = originalIn(element);
  if (original === null) return;
  setAttribute.call(element, attributeOf(element), original);
  forgetRepair(element, note);
  const words = read(element, originalTextAttribute);
  const text = onlyText(element);
  if (words !== null && text) text.data = words;
  removeAttribute.call(element, originalTextAttribute);
}

/** Drops the marks of a repair from a link that the page itself has given another address since. */
export function forgetRepair(element: Element, note: string): void {
  removeAttribute.call(element, originalAttribute);
  const title = read(element, 'title') ?? '';
  if (title === note) removeAttribute.call(element, 'title');
  else if (title.endsWith(`\n${note}`)) setAttribute.call(element, 'title', title.slice(0, -note.length - 1));
}

export function isLink(element: Element): boolean {
  return Element.prototype.matches.call(element, linkSelector);
}

function onlyText(element: Element): Text | null {
  const child = element.localName === 'a' && element.childNodes.length === 1 ? element.firstChild : null;
  return child?.nodeType === Node.TEXT_NODE ? (child as Text) : null;
}

/** The new address in the way the text wrote the old one; null when the text is not the address itself. */
function sameAddress(text: string, original: string, url: string): string | null {
  const bare = (address: string): string =>
    address
      .trim()
      .replace(/^(?:https?:)?\/\//i, '')
      .replace(/\/$/, '');
  if (bare(text) === '' || bare(text) !== bare(original)) return null;
  return text.replace(text.trim(), () => (/^https?:/i.test(text.trim()) ? url : bare(url)));
}
