/** Hints and toolbar titles in words. The background speaks; the script in the page carries no language. */

import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import type { Locale } from '../../locales/dictionaries';
import en from '../../locales/en/hint.json';
import zh from '../../locales/zh_CN/hint.json';
import { sayDay } from '../local-time';
import { formatMessage } from '../locale-messages';
import type { Badge, Hint, LinkCounts } from './hint';

const dictionaries: Record<Locale, typeof zh> = { zh_CN: zh, en };

/** A hint in one language. */
export interface HintWords {
  /** The province's character; empty where no province is known. */
  seal: string;
  title: string;
  notes: string[];
  words: (typeof zh)['words'];
}

function shortName(provinceId: ProvinceId, locale: Locale): string {
  const { zh: chinese, en: english } = nameOf(provinceId).name;
  return locale === 'en' ? english : chinese;
}

function linkNotes({ repaired, waiting }: LinkCounts, locale: Locale): string[] {
  const { repaired: done, waiting: todo } = dictionaries[locale].note;
  return [
    ...(repaired > 0 ? [formatMessage(done, { count: repaired })] : []),
    ...(waiting > 0 ? [formatMessage(todo, { count: waiting })] : []),
  ];
}

/** What a hint says. */
export function wordHint(hint: Hint, locale: Locale): HintWords {
  const { title, note, words } = dictionaries[locale];
  const { provinceId, number, arrival } = hint;
  const name = provinceId ? shortName(provinceId, locale) : '';
  const heading = number
    ? formatMessage(name ? title.numberIn : title.number, { number, name })
    : formatMessage(name ? title.province : title.choose, { name });
  return {
    seal: provinceId ? nameOf(provinceId).prefix : '',
    title: heading,
    notes: [
      ...(hint.moreNumbers > 0 ? [formatMessage(note.more, { count: hint.moreNumbers })] : []),
      ...(arrival
        ? [
            formatMessage(arrival.retiredOn ? note.arrival : note.arrivalUndated, {
              date: sayDay(arrival.retiredOn ?? '', locale),
              from: arrival.from,
              to: arrival.to,
            }),
          ]
        : []),
      ...(hint.police ? [note.police] : []),
      ...(hint.legacy ? [note.legacy] : []),
      ...linkNotes(hint, locale),
    ],
    words,
  };
}

/**
 * The title of the toolbar button: what its badge says, in words.
 *
 * @param due How many reminders are due. What of, nobody reads there who looks over a shoulder.
 */
export function wordBadge(badge: Badge, locale: Locale, due = 0): string {
  const { words } = dictionaries[locale];
  const reminders = due > 0 ? [formatMessage(words.due, { count: due })] : [];
  const about = badge.provinceId ? [shortName(badge.provinceId, locale)] : [];
  return [words.name, ...reminders, ...about, ...linkNotes(badge, locale)].join(' · ');
}
