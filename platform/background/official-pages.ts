/** The official pages that are read: the reader put into them, the card for what it reads, and what a press on it does. */
import type { SeenByScript } from '../../lib/hint/hint';
import { type OfficialAct, type OfficialCard, officialCardFor } from '../../lib/hint/official-card';
import { today } from '../../lib/local-time';
import { provinceNamedIn, searchWordsOf } from '../../lib/official/notice-list';
import { type OfficialPage, officialPageOf } from '../../lib/official/official-page';
import { type PageSnapshot, parseSnapshot } from '../../lib/official/page-snapshot';
import { noticeOn } from '../../lib/official/read-notice';
import { type OfficialReading, parseReading } from '../../lib/official/reading';
import { registerEntriesOn, searchedInVain } from '../../lib/official/register-table';
import type { Locale } from '../../locales/dictionaries';
import { browser } from '../browser';
import type { BoxWords } from '../messages';
import { newId } from '../new-id';
import { openDesk } from '../tabs';
import type { From } from '../wire';
import { arrivalOf } from './arrivals';
import { takeTurns } from './turns';
import { visitIn } from './visits';

/** The address of a page with the hash that its script names: nothing but the hash is believed. */
export function addressWith(url: string, hash: unknown): string {
  const bare = url.replace(/#.*$/s, '');
  return typeof hash === 'string' && hash.startsWith('#') && hash.length < 500 ? bare + hash : bare;
}

/**
 * The card for an official page.
 *
 * @param official What the script read; undefined where it has no reader yet, which it gets where the page is one of those.
 * @returns Null where the page is none of those, or shows nothing to help with; `reading` where the reader was just put
 *   there, and the script will ask again.
 */
export async function officialCard(
  tabId: number,
  url: string,
  official: unknown,
  locale: Locale,
): Promise<OfficialCard | 'reading' | null> {
  const page = officialPageOf(url);
  if (!page) return null;
  const snapshot = parseSnapshot(official);
  if (snapshot) return officialCardFor(page, url, snapshot, await knownOfTab(tabId, url, page), locale);
  if (official !== undefined && official !== null) return null;
  const target = { tabId, frameIds: [0] };
  const put = browser.scripting.executeScript({ target, files: ['/official-page.js'] });
  return put.then(
    () => 'reading' as const,
    // The tab may have closed, or gone on, meanwhile.
    () => null,
  );
}

async function knownOfTab(tabId: number, url: string, page: OfficialPage) {
  const visit = await visitIn(tabId);
  const provinceId = page.provinceId ?? visit.provinceId ?? (await arrivalOf(tabId, url))?.provinceId ?? null;
  return { provinceId, number: visit.number, hasNumber: visit.number !== null };
}

/**
 * Does what was pressed in the card of an official page.
 *
 * @returns What goes into the boxes of the page; null where nothing does.
 */
export async function officialAct(
  { act, hash, official }: { act: OfficialAct } & Pick<SeenByScript, 'hash' | 'official'>,
  { tabId, url }: From,
): Promise<BoxWords | null> {
  const address = addressWith(url ?? '', hash);
  const page = officialPageOf(address);
  const snapshot = parseSnapshot(official);
  if (tabId === null || !page || !snapshot) return null;
  const known = await knownOfTab(tabId, address, page);
  if (act === 'fill') {
    if (page.kind === 'register') return known.number === null ? null : { query: known.number };
    return page.kind === 'notices' && known.provinceId ? { ...searchWordsOf(known.provinceId) } : null;
  }
  const reading = readingOf(act, page, address, snapshot, known.provinceId);
  if (reading) await openDesk({ view: 'read', id: await holdReading(reading) });
  return null;
}

/** What was taken with a press, out of what the card showed then. */
function readingOf(
  act: OfficialAct,
  page: OfficialPage,
  url: string,
  snapshot: PageSnapshot,
  provinceId: OfficialPage['provinceId'] | null,
): OfficialReading | null {
  const on = today(new Date());
  if (page.kind !== 'register') {
    const notice = act === 'note' ? noticeOn(snapshot, page, url) : null;
    const named = page.provinceId ?? (notice && provinceNamedIn(notice.title)) ?? provinceId;
    return notice && parseReading({ kind: 'notice', on, provinceId: named, notice });
  }
  if (act === 'gone') return parseReading({ kind: 'nothing', on, asked: searchedInVain(snapshot) });
  const [, at] = /^use:(\d{1,2})$/.exec(act) ?? [];
  return at === undefined
    ? null
    : parseReading({ kind: 'entry', on, entry: registerEntriesOn(snapshot)[Number(at)] });
}

const key = 'readings';
/** As many as one has open at a time; the oldest are forgotten first, and all when the browser closes. */
const limit = 20;

type Held = Readonly<Record<string, unknown>>;

const inTurn = takeTurns();

async function held(): Promise<Held> {
  return ((await browser.storage.session.get(key))[key] ?? {}) as Held;
}

/** Keeps what was taken in memory, for the page that shows it and its reload; gives back the id it stands under. */
export async function holdReading(reading: OfficialReading): Promise<string> {
  const id = newId();
  await inTurn(async () => {
    const entries = [...Object.entries(await held()), [id, parseReading(reading)] as const];
    await browser.storage.session.set({ [key]: Object.fromEntries(entries.slice(-limit)) });
  });
  return id;
}

/** What was taken under an id; null where it is forgotten. */
export function officialReading(id: string): Promise<OfficialReading | null> {
  return inTurn(async () => parseReading((await held())[id]));
}
