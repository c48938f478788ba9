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

const notRelative = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i;

/**
 * Takes an address apart without changing a byte of it. `new URL` would re-serialise it, and is slower.
 *
 * @param text An address as it stands in a page, without white space around it.
 * @returns null when it is neither an http(s) nor a relative address, or has a line break or tab inside
 *   (browsers drop those and read a different address).
 */
export function splitAddress(text: string): Address | null {
  const start = hostStart(text);
  let pathAt = start;
  let plain = true;
  if (start > 0) {
    for (; pathAt < text.length; pathAt++) {
      const c = text.charCodeAt(pathAt);
      if (c === 0x2f || c === 0x3f || c === 0x23 || c === 0x5c) break; // / ? # \
      plain &&= (c >= 0x61 && c <= 0x7a) || (c >= 0x2d && c <= 0x39); // a-z, - . 0-9
    }
  }
  if (pathAt === start && (start > 0 || notRelative.test(text))) return null;
  if (text.includes('\n') || text.includes('\t') || text.includes('\r')) return null;
  const hashAt = text.indexOf('#', pathAt);
  const pathEnd = hashAt < 0 ? text.length : hashAt;
  const markAt = text.indexOf('?', pathAt);
  const queryAt = markAt < 0 || markAt > pathEnd ? pathEnd : markAt;
  const authority = text.slice(start, pathAt);
  return {
    head: text.slice(0, pathAt),
    host: plain && !authority.endsWith('.') ? authority : hostIn(authority),
    path: text.slice(pathAt, queryAt),
    query: text.slice(queryAt, pathEnd),
    hash: text.slice(pathEnd),
  };
}

/** Where the authority begins; 0 when there is none. */
function hostStart(text: string): number {
  if (text.startsWith('https://')) return 8;
  if (text.startsWith('http://')) return 7;
  return /^(?:https?:)?\/\//i.exec(text)?.[0].length ?? 0;
}

function hostIn(authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.replace(/\.?(?::\d*)?$/, '').toLowerCase();
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
