/** An http(s) or relative address in its pieces; put together again they are the same bytes. */
export interface Address {
  /** Scheme and authority as written; empty for a relative address. */
  readonly head: string;
  /** Lower case, without user name, port and final dot; empty for a relative address. */
  readonly host: string;
  readonly path: string;
  /** With its "?"; empty when there is none. */
  readonly query: string;
  /** With its "#"; empty when there is none. */
  readonly hash: string;
}

const shape = /^((?:https?:)?\/\/[^/?#\\]+)?([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i;
const otherScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Takes an address apart without changing a byte of it. `new URL` would re-serialise it.
 *
 * @param text An address as it stands in a page, without white space around it.
 * @returns null when it is neither an http(s) nor a relative address, or has a line break or tab inside
 *   (browsers drop those and read a different address).
 */
export function splitAddress(text: string): Address | null {
  const [, head = '', path = '', query = '', hash = ''] = shape.exec(text) ?? [];
  if (head === '' && (otherScheme.test(path) || /^[/\\]{2}/.test(path))) return null;
  if (/[\t\n\r]/.test(text)) return null;
  return { head, host: hostOf(head), path, query, hash };
}

function hostOf(head: string): string {
  const authority = head.slice(head.indexOf('//') + 2);
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** The folder that relative addresses of this page start from, with its final slash. */
export function folderOf({ path }: Address): string {
  return path.slice(0, path.lastIndexOf('/') + 1) || '/';
}

/**
 * Walks over the parameters of a query, bytes untouched.
 *
 * @param query With its "?", or empty.
 * @param change Gives the parameter back, another text, or null to cut it.
 * @returns The query; empty when nothing is left of it.
 */
export function mapParameters(query: string, change: (parameter: string) => string | null): string {
  if (query.length < 2) return query;
  const kept = query
    .slice(1)
    .split('&')
    .map(change)
    .filter((parameter) => parameter !== null);
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
