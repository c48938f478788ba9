/** What the hint says and offers on the official pages that are read. */
import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import type { Locale } from '../../locales/dictionaries';
import en from '../../locales/en/hint.json';
import zh from '../../locales/zh_CN/hint.json';
import { sayDay } from '../local-time';
import { formatMessage } from '../locale-messages';
import { formsListed, searchWordsOf } from '../official/notice-list';
import type { OfficialPage } from '../official/official-page';
import type { PageSnapshot } from '../official/page-snapshot';
import { noticeOn } from '../official/read-notice';
import { numberOfEntry, type RegisterEntry } from '../official/register-entry';
import { registerEntriesOn, searchedInVain } from '../official/register-table';

const dictionaries: Record<Locale, (typeof zh)['official']> = { zh_CN: zh.official, en: en.official };

/**
 * What a press does. In the page: `fill` puts the words into the search boxes, `copy:WORD` copies one. With what was
 * shown: `note` takes the notice, `use:N` the N-th entry, `gone` that nothing was found.
 */
export type OfficialAct = 'fill' | 'note' | 'gone' | `copy:${string}` | `use:${number}`;

export interface OfficialCard {
  title: string;
  notes: string[];
  /** What the button says that opens the extension. */
  open: string;
  buttons: {
    act: OfficialAct;
    text: string;
    /** Whether it is the next thing to do. */
    main?: true;
    /** What the button says once it was pressed. */
    done?: string;
  }[];
}

/** What is known beside the page. */
export interface KnownOfTab {
  /** The province whose form or filing the tab is about. */
  provinceId: ProvinceId | null;
  /** Whether it was opened by us to ask for a number. */
  hasNumber: boolean;
}

/** Most rows that a card names. */
const most = 4;
/** Longest text of a page that a card shows, in UTF-16 units. */
const longest = 80;

/**
 * The card for an official page.
 *
 * @param url Its address.
 * @returns Null where it shows nothing to help with. Never throws.
 */
export function officialCardFor(
  page: OfficialPage,
  url: string,
  snapshot: PageSnapshot,
  known: KnownOfTab,
  locale: Locale,
): OfficialCard | null {
  const card = helpOn(page, url, snapshot, known, locale);
  return card && { ...card, open: dictionaries[locale].button.open };
}

type Help = Omit<OfficialCard, 'open'>;

function helpOn(
  page: OfficialPage,
  url: string,
  snapshot: PageSnapshot,
  known: KnownOfTab,
  locale: Locale,
): Help | null {
  if (page.kind === 'register') return registerCard(snapshot, known, locale);
  const notice = noticeOn(snapshot, page, url);
  if (!notice) return page.kind === 'notices' ? searchCard(snapshot, known, locale) : null;
  const { title, note, button } = dictionaries[locale];
  const { attachments, lines, issued } = notice;
  return {
    title: formatMessage(title.notice, { title: shown(notice.title) }),
    notes: [
      ...(issued ? [formatMessage(note.issued, { date: sayDay(issued, locale) })] : []),
      formatMessage(note.notice, { files: attachments.length, lines: lines.length }),
    ],
    buttons: [{ act: 'note', text: button.note, main: true }],
  };
}

/** The two words, and the forms that are listed already. */
function searchCard(snapshot: PageSnapshot, { provinceId }: KnownOfTab, locale: Locale): Help | null {
  if (!provinceId || !snapshot.drawn) return null;
  const { title, note, button } = dictionaries[locale];
  const words = searchWordsOf(provinceId);
  const { zh: chinese, en: english } = nameOf(provinceId).name;
  const name = locale === 'en' ? english : chinese;
  const listed = formsListed(snapshot, provinceId);
  const copy = (word: string) => ({
    act: `copy:${word}` as const,
    text: formatMessage(button.copy, { word }),
    done: button.copied,
  });
  return {
    title: formatMessage(listed.length > 0 ? title.listed : title.search, { name }),
    notes:
      listed.length > 0
        ? [
            ...listed
              .slice(0, most)
              .map((one) =>
                [one.issued && sayDay(one.issued, locale), shown(one.title)].filter(Boolean).join(' '),
              ),
            note.listed,
          ]
        : [formatMessage(note.search, { province: words.province, title: words.title })],
    buttons:
      snapshot.boxes.province && snapshot.boxes.title
        ? [
            {
              act: 'fill',
              text: button.fill,
              done: button.filled,
              ...(listed.length === 0 && { main: true }),
            },
          ]
        : [copy(words.province), copy(words.title)],
  };
}

function registerCard(snapshot: PageSnapshot, { hasNumber }: KnownOfTab, locale: Locale): Help | null {
  const { title, note, button } = dictionaries[locale];
  const entries = registerEntriesOn(snapshot);
  const [first, ...others] = entries;
  if (first && others.length === 0) {
    return {
      title: shown(first.organiser),
      notes: [described(first), note.entry],
      buttons: [{ act: 'use:0', text: button.use, main: true }],
    };
  }
  if (first) {
    // Of one organiser alone the services tell the rows apart.
    const isOne = others.every(({ organiser }) => organiser === first.organiser);
    const nameOf = ({ organiser, domain, serviceName }: RegisterEntry): string =>
      (isOne && (domain ?? serviceName)) || organiser;
    return {
      title: formatMessage(title.entries, { count: entries.length }),
      notes: [
        ...(isOne ? [shown(first.organiser)] : []),
        ...(entries.length > most ? [formatMessage(note.more, { count: most })] : []),
      ],
      buttons: entries.slice(0, most).map((entry, at) => ({
        act: `use:${at}`,
        text: `${numberOfEntry(entry)} ${shown(nameOf(entry), 24)}`,
      })),
    };
  }
  const asked = searchedInVain(snapshot);
  if (asked) {
    return {
      title: formatMessage(title.nothing, { asked: shown(asked) }),
      notes: [note.nothing],
      buttons: [{ act: 'gone', text: button.gone }],
    };
  }
  if (!hasNumber || !snapshot.boxes.query) return null;
  return {
    title: title.query,
    notes: [note.query],
    buttons: [{ act: 'fill', text: button.fillNumber, main: true, done: button.filled }],
  };
}

function described(entry: RegisterEntry): string {
  const { nature, domain, serviceName, approved } = entry;
  return [nature, numberOfEntry(entry), domain ?? serviceName, approved]
    .flatMap((part) => (part === null ? [] : [shown(part)]))
    .join(' · ');
}

function shown(text: string, length = longest): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
