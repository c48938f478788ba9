/** When a hint appears on a page, what it is about, and what the toolbar shows of the page. */
import { hintFacts } from '../../data/hint-facts';
import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { findFilingNumbers, subjectNumberOf } from '../filing/filing-number';
import { detectPage } from '../host/detect-page';
import { hostNameOf } from '../host/host-name';

/** Links of the page that are repaired, and that could be. */
export interface LinkCounts {
  readonly repaired: number;
  readonly waiting: number;
}

/** What a script tells of its page. */
export interface SeenByScript extends LinkCounts {
  /** Text around what may be filing numbers; empty where there is none. */
  readonly text: string;
  /** The part of its address from `#` on: the browser may still name the address that it was loaded at. */
  readonly hash: string;
  /** What was read of it where it is an official page; see lib/official/page-snapshot.ts. */
  readonly official: unknown;
}

/** What is known of a page when it has loaded or has changed. */
export interface SeenPage extends LinkCounts {
  /** The address it shows. */
  readonly url: string;
  /** Text around what may be filing numbers; any text. */
  readonly text: string;
  /** The old address that the tab was led from. */
  readonly cameFrom: { readonly from: string; readonly provinceId: ProvinceId | null } | null;
  /** The province that the tab was opened for by the extension itself. */
  readonly openedFor: ProvinceId | null;
}

/** What a page is about: the province whose office the person needs, and the filing, where the page tells. */
export interface PageTopic {
  readonly provinceId: ProvinceId | null;
  /** Canonical; of several services of one subject, and where only the subject stands there, the subject's. */
  readonly number: string | null;
}

export interface Hint extends PageTopic, LinkCounts {
  /** `dot`: only a small mark until the person asks. */
  readonly form: 'card' | 'dot';
  /** How many other filings the page shows. */
  readonly moreNumbers: number;
  /** The page belongs to the police, who keep another register. */
  readonly police: boolean;
  /** An address of the kind that the filing system before 2020-08-17 had (data/national.json, deadPaths). */
  readonly legacy: boolean;
  readonly arrival: { readonly from: string; readonly to: string; readonly retiredOn: string | null } | null;
}

/** Longest text that a page may hand over, in UTF-16 units. */
export const maxTextLength = 4000;

/** A filing as a page shows it: a number for each subject, that of its service where it names exactly one. */
interface ShownFiling {
  readonly provinceId: ProvinceId | null;
  readonly number: string;
}

/**
 * The filings that a text shows. Whoever looks at one website means that one: a number is cut to the subject's, which
 * stands for everything under it, only where the page itself does not tell which service.
 */
function filingsIn(text: string): ShownFiling[] {
  const bySubject = new Map<string, { provinceId: ProvinceId | null; services: Set<string> }>();
  for (const number of findFilingNumbers(text.slice(0, maxTextLength))) {
    const subject = subjectNumberOf(number);
    if (subject === null) continue;
    const shown = bySubject.get(subject) ?? { provinceId: number.provinceId, services: new Set() };
    if (number.suffix) shown.services.add(number.canonical);
    bySubject.set(subject, shown);
  }
  return [...bySubject].map(([subject, { provinceId, services }]) => {
    const [only, ...more] = services;
    return { provinceId, number: only !== undefined && more.length === 0 ? only : subject };
  });
}

/** The province and filing that a page is about; its own office before a number, a number before where one came from. */
export function topicOf({ url, text, cameFrom, openedFor }: SeenPage): PageTopic {
  const page = detectPage(url);
  if (page.provinceId) return { provinceId: page.provinceId, number: null };
  const filing = page.kind === 'none' || page.kind === 'provider' ? undefined : filingsIn(text)[0];
  return {
    provinceId: filing?.provinceId ?? openedFor ?? cameFrom?.provinceId ?? null,
    number: filing?.number ?? null,
  };
}

/**
 * The hint for a page.
 *
 * @param muted Hosts on which the person wants none.
 * @returns Null where none may appear: other sites than beian pages, muted ones, hints turned off.
 */
export function hintFor(
  page: SeenPage,
  hints: 'on' | 'quiet' | 'off',
  muted: readonly string[],
): Hint | null {
  const { kind, hostStatus, provinceId } = detectPage(page.url);
  const host = hostNameOf(page.url);
  if (kind === 'none' || kind === 'provider' || hostStatus !== 'current') return null;
  if (hints === 'off' || muted.includes(host)) return null;
  const topic = topicOf(page);
  const legacy = /\.action$/i.test(new URL(page.url).pathname);
  const from = hostNameOf(page.cameFrom?.from ?? '');
  const arrival = from ? { from, to: host, retiredOn: hintFacts.retiredOn[from] ?? null } : null;
  const useful = provinceId !== null || topic.number !== null || legacy || arrival !== null;
  return {
    ...topic,
    form: useful && hints === 'on' ? 'card' : 'dot',
    moreNumbers: topic.number ? filingsIn(page.text).length - 1 : 0,
    police: kind === 'psb',
    legacy,
    arrival,
    repaired: page.repaired,
    waiting: page.waiting,
  };
}

/** What the toolbar button shows for a page. */
export interface Badge extends LinkCounts {
  /** A province's character, a number of links, or nothing. */
  readonly text: string;
  readonly provinceId: ProvinceId | null;
}

/** What the badge reads: what the page has, and a dot while a reminder is due. */
export function badgeText({ text }: Badge, due: number): string {
  return due > 0 ? `${text}•` : text;
}

/** The province's character on beian pages, elsewhere the number of links that are repaired or could be. */
export function badgeFor(page: SeenPage): Badge {
  const { kind } = detectPage(page.url);
  const { repaired, waiting } = page;
  const provinceId = kind === 'none' || kind === 'provider' ? null : topicOf(page).provinceId;
  const count = waiting || repaired;
  const number = count > 99 ? '99+' : count > 0 ? String(count) : '';
  return {
    text: provinceId ? nameOf(provinceId).prefix : number,
    provinceId,
    repaired,
    waiting,
  };
}
