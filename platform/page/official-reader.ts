/**
 * Reads an official page for the background, and fills its search boxes at the person's press. What is read is what can be
 * seen, bounded; what it means is decided elsewhere. Put into a page only where the background says so.
 */
import type { OfficialAct } from '../../lib/hint/official-card';
import type { PageSnapshot } from '../../lib/official/page-snapshot';
import { snapshotLimits as limits } from '../../lib/official/snapshot-limits';
import type { BoxWords } from '../messages';
import { findBoxes, isShown, searchButtons } from './official-boxes';
import type { OfficialReader, ReaderTools } from './official-mark';
import { watchSearches } from './official-searches';
import { readTables } from './official-tables';

/** The places that are read; the portal has others, which the same document shows. */
const isRead = (): boolean =>
  /^#\/Integrated\/(?:notice_list|recordQuery)(?:\?|$)/.test(location.hash) ||
  location.pathname.includes('/art/');

/** Starts reading this page; the hint asks when it looks. */
export function officialReader({ ask, life }: ReaderTools): OfficialReader {
  const asked = watchSearches(life);
  const focusSearch = focusWhenKeysAreUp(life);
  return {
    read: (): PageSnapshot | undefined => {
      if (!isRead()) return undefined;
      const { body, title, links } = document;
      const query = asked();
      // What can be seen costs a layout; most of these pages say so little that the plain text shows there is nothing.
      const plain = body?.textContent ?? '';
      const isAbout = plain.includes('注销');
      const boxes = findBoxes();
      return {
        title: title.slice(0, limits.line),
        headings: isAbout ? shownTexts('h1,h2,h3').slice(0, 10) : [],
        lines: isAbout || query !== null || plain.includes('主办') ? linesOf(body.innerText) : [],
        tables: /主办|标题/.test(plain) ? readTables() : [],
        links: isAbout ? readLinks(links) : [],
        drawn: [...document.querySelectorAll('input,button,select,table')].some(isShown),
        boxes: {
          province: boxes.province !== null,
          title: boxes.title !== null,
          query: boxes.query !== null,
        },
        asked: query,
      };
    },
    act: async (act, { hash, official }) => {
      const [name, word] = act.split(':');
      if (name === 'copy')
        return navigator.clipboard.writeText(word ?? '').then(
          () => true,
          () => false,
        );
      const words = await ask('officialAct', { act: act as OfficialAct, hash, official });
      if (act !== 'fill') return true;
      // The page may have gone on to another place meanwhile, whose boxes are others.
      if (words === null || location.hash !== hash || !fill(words)) return false;
      focusSearch();
      return true;
    },
  };
}

/** The focus goes to 搜索 for the person to press it; a key that is still held would press it by repeating itself. */
function focusWhenKeysAreUp(life: AbortSignal): () => void {
  let isDown = false;
  for (const type of ['keydown', 'keyup'])
    addEventListener(
      type,
      ({ isTrusted }) => {
        if (isTrusted) isDown = type === 'keydown';
      },
      { capture: true, signal: life },
    );
  const focus = (): void => searchButtons()[0]?.focus();
  return () => {
    if (isDown) addEventListener('keyup', focus, { once: true, capture: true, signal: life });
    else focus();
  };
}

/** The visible text as lines without empty ones. What is longer than all that is read is not even split. */
function linesOf(text: string): string[] {
  return text
    .slice(0, limits.lines * limits.line)
    .split(/[\n\r]/)
    .filter((line) => line.trim() !== '')
    .slice(0, limits.lines)
    .map((line) => line.slice(0, limits.line));
}

function shownTexts(selector: string): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>(selector))
    .filter(isShown)
    .map((element) => element.innerText.trim().slice(0, limits.line))
    .filter(Boolean);
}

function readLinks(links: HTMLCollectionOf<HTMLAnchorElement | HTMLAreaElement>): PageSnapshot['links'] {
  const read: PageSnapshot['links'] = [];
  for (const link of links) {
    if (read.length === limits.links) break;
    const { href } = link;
    if (!/^https?:/.test(href) || href.length > limits.url || !isShown(link)) continue;
    read.push({ text: (link.innerText ?? '').trim().slice(0, limits.linkText), url: href });
  }
  return read;
}

/** Puts the words into their boxes. False where a box has gone. */
function fill(words: BoxWords): boolean {
  const found = findBoxes();
  const boxes = (Object.keys(words) as (keyof BoxWords)[]).map((name) => [found[name], words[name]] as const);
  if (boxes.some(([box]) => !box)) return false;
  // The page's framework hears of a value by this event alone, and may have put a property of its own on the box.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  for (const [box, word] of boxes) {
    value?.set?.call(box, word);
    for (const type of ['input', 'change']) box?.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return true;
}
