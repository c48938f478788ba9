import { type Address, mapParameters, splitAddress } from './address';

// Ids: Tomcat 32 hex digits and .node, WebLogic …!-123!456 with - _ %21, WebSphere 0000…:clone, Jetty
// node0….node0. They end at ; / ? # — also where those are written as escapes (measured 2026-11).
const inPath = /(?:;|%3B)jsessionid(?:=|%3D)(?:[^;/\\?#%]|%(?!3B|2F|3F|23))*/gi;
// Parameters of their own, with the sign behind them that a second query or parameter begins with.
const ownParameter = /^(?:(?:amp;)?jsessionid=[^;?]*[;?]?)+/i;
const behindValue = /;jsessionid=[^;/?]*/gi;
// A value with a slash or colon may be an address of its own, which keeps its session.
const holdsAddress = /[/\\:]|%2F|%3A/i;

// Files that hold no login, so their session id is never a live one. Pictures are not among them: captchas.
const loginFree = /\.(?:css|m?js|ico|woff2?|ttf|otf|eot)$/i;

/** The path without the session ids in it. */
function cutPathSession(path: string): string {
  return path.includes(';') || path.includes('%') ? path.replace(inPath, '') : path;
}

/**
 * Words of a hand-over between two sites, in the path or the name of another parameter: consumeSharedSession.do?…&JSESSIONID=
 * (observed 2026-11). The session in its query is the one handed over, and live.
 */
const handOver = /session(?!id)|sso|log[io]n|auth|ticket|token|hand-?over/i;

function isHandOver(path: string, query: string): boolean {
  return handOver.test(path.replace(inPath, '')) || handOver.test(query.replace(/=[^&]*/g, ''));
}

/** The query without session ids, neither as a parameter of their own nor glued behind a value. */
function cutQuerySession(path: string, query: string): string {
  if (query === '' || !/jsessionid=/i.test(query)) return query;
  if (isHandOver(path, query)) return query;
  return mapParameters(query, (parameter) => {
    const rest = parameter.replace(ownParameter, '');
    if (rest !== parameter) return rest || null;
    const [value = ''] = parameter.split(/;jsessionid=/i, 1);
    return holdsAddress.test(value) ? parameter : parameter.replace(behindValue, '');
  });
}

/**
 * Whether two hosts are one site: the same, or one below the other; www. counts for nothing. Inside one
 * site an address may carry a live session, which is lost when the id is cut and cookies are blocked
 * (Tomcat 10.1, measured 2026-11).
 */
function isSameSite(one: string, other: string): boolean {
  const a = readHost(one);
  const b = readHost(other);
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The host as browsers read it, without www.: in Punycode, escapes and full-width letters undone, 127.1 in full. */
function readHost(host: string): string {
  if (host.startsWith('www.')) return readHost(host.slice(4));
  if (!/[^a-z\d.-]|\d$/.test(host) || !URL.canParse(`http://${host}`)) return host;
  return new URL(`http://${host}`).hostname.replace(/^www\.|\.$/g, '');
}

/**
 * Whether a redirect gives an address of the same site a session that the address before had not.
 *
 * @param from The address that was asked for.
 * @param to Where the site redirects to.
 */
export function putsSessionIntoAddress(from: string, to: string): boolean {
  const [before, after] = [splitAddress(from), splitAddress(to)];
  if (!before || !after || !isSameSite(before.host, after.host)) return false;
  return cutSession(before) === before && cutSession(after) !== after;
}

/**
 * The address without session ids.
 *
 * @returns The same object when there are none.
 */
export function cutSession(address: Address): Address {
  const path = cutPathSession(address.path);
  const query = cutQuerySession(address.path, address.query);
  if (path === address.path && query === address.query) return address;
  return { head: address.head, host: address.host, path, query, hash: address.hash };
}

/**
 * The address without the session ids that are none of the page's business.
 *
 * @param page The page the link stands on, if it is known.
 * @returns The same object when nothing was cut.
 */
export function cutForeignSession(address: Address, page: Address | null): Address {
  const cut = cutSession(address);
  if (cut === address) return address;
  const ownSite = page && (address.host === '' || isSameSite(address.host, page.host));
  return ownSite && !loginFree.test(cut.path) ? address : cut;
}
