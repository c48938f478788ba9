/** Addresses of filing hosts that people, editors and site copiers have mangled. */
import type { KnownHost } from '../../data/hosts/read';
import { findFilingHost, findHost } from '../host/find-host';
import { findMisspeltHost } from '../host/misspelt-host';
import { type Address, folderOf } from './address';

const unseen = '\\s\\u200b-\\u206f';
const junk = `${unseen}<>()[\\]{}"'\`*_|,;:!/\\\\.\\u3000-\\u303f`;
// Brackets, quotes, dots of "../", schemes written twice or wrongly, a markdown label.
const lead = new RegExp(`^(?:\\[[^\\]]*\\]\\()?[${junk}]*(?:h*t+ps?[${junk}]*)*`, 'i');
const unseenParts = new RegExp(`[${unseen}]|%20`, 'g');
const stops = ',;:!.\'"`>，。、；：！”’…';
const stopsAndClosing = `${stops})]}）】》」』`;
const afterHost = /^(?::\d{1,5})?(?:$|[/?#\\])/;
const punctuation = /^(?:[,;:!'"*_`|]|%(?:[0-289A-F].|3[A-F]))+(?=$|[/?#\\])/i;
// None of these can stand in a host name, so the address ended before them.
const end = /^[\s<>"`()[\]{}\u200b-\u206f\u3000-\u9fff\uff01-\uff0f\uff1a-\uff20]/;

/**
 * Cuts punctuation that stuck to the end of an address: "http://…/," or "…/index.html)". A closing
 * bracket stays where the address opens one; nothing is cut from a query.
 */
export function trimEnding(text: string): string {
  const cut = cutMarks(text, stopsAndClosing);
  if (cut === text || text.includes('?')) return text;
  return /[([{（【《「『]/.test(text) ? cutMarks(text, stops) : cut;
}

/**
 * Signs of a sentence, plain or in escapes (UTF-8): text ran into the address behind them. Chinese letters and brackets are
 * not among them, living pages have those (https://domain.miit.gov.cn/域名注册服务机构/…, 附件（一）.doc).
 */
const sentenceSign =
  /[<>"`\u201c\u201d\u2026\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]|%(?:22|3c|3e|60|e2%80%9[cd]|e3%80%8[12]|ef%bc%(?:8[1c]|9[abf]))/i;
/** A further address, pasted behind; not one that a parameter holds. */
export const further = /(?<!=)https?:\/\//i;
/** A file that is called something in Chinese: 注销申请表，单位.doc. */
export const file = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|s?html?|jpe?g|png)$/i;

/**
 * The address of a filing host, whole, up to the first sign that cannot be meant, or to a further filing address.
 *
 * @returns The address as it is where there is no such sign.
 */
export function cutStray({ head, path, query, hash }: Address): string {
  const end = (text: string, isMeant: boolean): number => {
    const sign = isMeant ? -1 : text.search(sentenceSign);
    const next = text.search(further);
    const isFiling =
      next >= 0 && findFilingHost(nameIn(text.slice(next).replace(/^https?:\/\//i, ''))) !== null;
    const ends = [sign, isFiling ? next : -1].filter((at) => at >= 0);
    return ends.length > 0 ? Math.min(...ends) : text.length;
  };
  const inPath = end(path, file.test(path));
  if (inPath < path.length) return trimEnding(head + path.slice(0, inPath));
  const rest = query + hash;
  // Where a further parameter follows, all before it is meant.
  return trimEnding(
    head + path + rest.slice(0, end(rest, /[^&]&[^&]/.test(rest.slice(rest.search(sentenceSign))))),
  );
}

function cutMarks(text: string, marks: string): string {
  let cut = text;
  while (cut && marks.includes(cut.charAt(cut.length - 1))) cut = cut.slice(0, -1);
  return cut;
}

/**
 * Finds the filing host that a mangled address means.
 *
 * @param text The address without white space around it, not a well-formed address of a filing host.
 * @param address The same in its pieces, if it can be read at all.
 * @param page The page it stands on, if it is known.
 * @returns The address as it was meant, or null when it means no filing host.
 */
export function mend(text: string, address: Address | null, page: Address | null): string | null {
  return (address?.host ? findGlued(address, page) : null) ?? findMangled(text, page);
}

/** Full-width letters and signs as ASCII, place by place. */
function toAscii(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.');
}

const nameIn = (text: string): string => /^[a-z0-9.-]*/i.exec(text)?.[0] ?? '';

function findMangled(text: string, page: Address | null): string | null {
  const flat = toAscii(text);
  const start = lead.exec(flat)?.[0].length ?? 0;
  // "/host/…" is a page of this very site, as on sites that look hosts up.
  if (flat.slice(0, start) === '/') return null;
  const authority = /^[^/?#\\]*/.exec(flat.slice(start))?.[0] ?? '';
  if (authority.includes('@')) return null;
  const spaced = authority.replace(unseenParts, '');
  const name = findFilingHost(spaced) ? spaced : nameIn(authority);
  const known = findFilingHost(name);
  let rest = text.slice(start + (name === spaced ? authority : name).length);
  if (!afterHost.test(rest)) {
    if (punctuation.test(rest)) rest = rest.replace(punctuation, '');
    else if (end.test(rest)) rest = '';
    else return null;
  }
  const [before = ''] = rest.split('](', 1);
  rest = trimEnding(before);
  if (known) return meant(name, rest, known, page);
  return findMisspeltHost(name.toLowerCase(), rest) === null ? null : `https://${name}${rest}`;
}

/**
 * A host without scheme that was resolved against the site it stands on: https://site/folder/HOST. Only help pages are
 * known for it: other sites put the host that they look up into their paths (https://site.ip138.com/HOST/), so there it
 * takes half a scheme to tell, as in https://site/folder/http//:HOST.
 */
function findGlued(address: Address, page: Address | null): string | null {
  const { path, query, hash } = address;
  const onHelpSite = findHost(address.host)?.kind === 'provider';
  const folder = page && page.host === address.host ? folderOf(page) : null;
  // What begins with a scheme was never relative: "https://archive/http://HOST" is meant so.
  for (const { 0: part, index } of path.matchAll(/(?<=^\/|[^/]\/)(?!https?:)[^/]+/gi)) {
    const named = onHelpSite && findFilingHost(nameIn(part));
    const torn = onHelpSite || /^h?t+ps?$/i.test(part);
    if (!named && (!torn || path.slice(0, index) !== folder)) continue;
    const mended = findMangled(path.slice(index) + query + hash, onHelpSite ? address : page);
    if (named || mended !== null) return mended;
  }
  return null;
}

function meant(host: string, rest: string, { kind, status }: KnownHost, site: Address | null): string {
  // Help pages that name the old national host without a page mean its public register.
  const bare = kind === 'miit' && status !== 'current' && /^\/?(?:\?spm=.*)?$/.test(rest);
  const query = bare && site && findHost(site.host)?.kind === 'provider';
  return `https://${host}${query ? '/publish/query/' : rest}`;
}
