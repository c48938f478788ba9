import type { ProvinceId } from '../data/schema';
import { type Filing, findFiling, readFiling } from './filing/filing';
import { isProvinceId } from './host/province-id';

/** A place in the extension's own tab. */
export type DeskRoute =
  | { view: 'home' }
  | { view: 'lookup'; query: string }
  | { view: 'list' }
  | { view: 'document' }
  /** The forms of the rows that were picked in the list, or in the notebook. */
  | { view: 'forms'; from?: 'notebook' }
  /** `whose`: what was said of it before it was named. */
  | { view: 'guide'; filing: Filing | null; whose?: 'mine' | 'other' }
  /** `keptId`: the entry that is opened there. */
  | { view: 'notebook'; keptId?: string }
  /** `readId`: what was read of the register, to be filled in. */
  | { view: 'form'; filing: Filing | null; keptId: string | null; readId?: string }
  /** What was taken from an official page; `what`: which of the two numbers of an entry was chosen there. */
  | { view: 'read'; id: string; what?: 'service' | 'subject' }
  | { view: 'settings' }
  | { view: 'about' }
  /** Opened once, after the extension was installed. */
  | { view: 'welcome' };

/** Longest query that an address carries, in UTF-16 units. Longer texts are cut. */
export const maxQueryLength = 2000;
/** Longest filing number that an address carries; the longest real one has some twenty characters. */
export const maxNumberLength = 64;

/** A hash longer than any that deskHash prints (9 bytes per unit at worst) is not read at all. */
const maxHashLength = 9 * maxQueryLength + 200;

/**
 * Reads the part of the desk's address after `#`. Anybody can write such an address, so every part
 * is checked and cut to length; what it names is never taken for true.
 *
 * @param hash `location.hash`, with or without the `#`.
 * @returns The place, or null when there is no such view. Never throws.
 */
export function parseDeskRoute(hash: string): DeskRoute | null {
  if (hash.length > maxHashLength) return null;
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text === '' || text === '/') return { view: 'home' };
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const values = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  switch (path) {
    case '/lookup':
      return { view: 'lookup', query: cut(values.get('q') ?? '', maxQueryLength) };
    case '/list':
      return { view: 'list' };
    case '/forms':
      return { view: 'forms', ...(values.get('from') === 'notebook' && { from: 'notebook' }) };
    case '/document':
      return { view: 'document' };
    case '/guide': {
      const whose = values.get('whose');
      const filing = toFiling(values);
      return { view: 'guide', filing, ...((whose === 'mine' || whose === 'other') && { whose }) };
    }
    case '/notebook':
    // Its name until 2026-11.
    case '/cases': {
      const keptId = toId(values.get('case'));
      return { view: 'notebook', ...(keptId && { keptId }) };
    }
    case '/form':
      return {
        view: 'form',
        filing: toFiling(values),
        keptId: toId(values.get('case')),
        ...(toId(values.get('read')) && { readId: values.get('read') as string }),
      };
    case '/settings':
      return { view: 'settings' };
    case '/about':
      return { view: 'about' };
    case '/welcome':
      return { view: 'welcome' };
  }
  const readId = path.startsWith('/read/') ? toId(path.slice('/read/'.length)) : null;
  if (readId) {
    const what = values.get('what');
    return { view: 'read', id: readId, ...((what === 'service' || what === 'subject') && { what }) };
  }
  // A view of its own until 2026-11; bookmarks and histories still name it.
  const id = path.startsWith('/province/') ? toProvinceId(path.slice('/province/'.length)) : null;
  return id ? { view: 'guide', filing: readFiling(id) } : null;
}

/**
 * Prints a place as the part of the desk's address after and with `#`. For every route whose values
 * are within the limits, parseDeskRoute gives it back unchanged; longer values are cut.
 */
export function deskHash(route: DeskRoute): string {
  switch (route.view) {
    case 'home':
      return '#/';
    case 'lookup':
      return print('lookup', { q: cut(route.query, maxQueryLength) });
    case 'guide':
      return print('guide', { ...printFiling(route.filing), whose: route.whose ?? null });
    case 'notebook':
      return print('notebook', { case: toId(route.keptId ?? null) });
    case 'form':
      return print('form', {
        ...printFiling(route.filing),
        case: toId(route.keptId),
        read: toId(route.readId ?? null),
      });
    case 'read':
      return print(`read/${toId(route.id) ?? ''}`, { what: route.what ?? null });
    case 'forms':
      return print('forms', { from: route.from ?? null });
    default:
      return `#/${route.view}`;
  }
}

/** The address of a province's guide that leads on to the form there. The place is the same. */
export function formInGuide(provinceId: ProvinceId): string {
  return `${deskHash({ view: 'guide', filing: readFiling(provinceId) })}&at=form`;
}

/** Whether an address leads to the form in a guide. */
export function isAtForm(hash: string): boolean {
  return /[?&]at=form$/.test(hash);
}

function print(view: string, values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `#/${view}?${new URLSearchParams(given)}` : `#/${view}`;
}

function printFiling(filing: Filing | null): Record<string, string | null> {
  return { province: filing?.provinceId ?? null, number: cut(filing?.written ?? '', maxNumberLength) };
}

function toFiling(values: URLSearchParams): Filing | null {
  return findFiling(toProvinceId(values.get('province')), cut(values.get('number') ?? '', maxNumberLength));
}

function toProvinceId(value: string | null): ProvinceId | null {
  return isProvinceId(value) ? value : null;
}

function toId(value: string | null): string | null {
  return value !== null && /^[\w-]{1,64}$/.test(value) ? value : null;
}

/** Cuts without leaving half a character at the end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
