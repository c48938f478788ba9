/** Days and times as the person's clock shows them: in the forms that date fields of HTML take, and in words. */
import type { Locale } from '../locales/dictionaries';

const two = (value: number): string => String(value).padStart(2, '0');

/** The local day, `YYYY-MM-DD`. */
export function today(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A UTC time as local `YYYY-MM-DDTHH:mm`, the value of a datetime-local field. */
export function toLocalField(utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return '';
  return `${today(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The value of a datetime-local field as UTC time; null when it is none. */
export function fromLocalField(field: string): string | null {
  const at = new Date(field);
  return field === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The hour of a day so many days from another, local time. */
export function hourOn(hour: number, days: number, from: Date): Date {
  const at = new Date(from);
  at.setDate(at.getDate() + days);
  at.setHours(hour, 0, 0, 0);
  return at;
}

/** Nine in the morning so many days from now, local time, as UTC. */
export function morningIn(days: number, now: Date): string {
  return hourOn(9, days, now).toISOString();
}

/** BCP 47 tags of languages whose dates read 2026年12月5日 and 5 Dec 2026. */
const tags: Record<Locale, string> = { zh_CN: 'zh-CN', en: 'en-GB' };
const year = { year: 'numeric' } as const;
const month = { zh_CN: { ...year, month: 'long' }, en: { ...year, month: 'short' } } as const;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * A day in words: `2026年12月5日`, `5 Dec 2026`; a month or a year as far as it is known.
 *
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else comes back as it is.
 */
export function sayDay(day: string, locale: Locale): string {
  const [, y, m, d] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day) ?? [];
  if (y === undefined) return day;
  const at = new Date(Number(y), Number(m ?? 1) - 1, Number(d ?? 1));
  const parts =
    m === undefined ? year : { ...month[locale], ...(d !== undefined && { day: 'numeric' as const }) };
  return new Intl.DateTimeFormat(tags[locale], parts).format(at);
}

/** A UTC time in words, by the person's clock: `2026年12月5日 09:00`, `5 Dec 2026, 09:00`; empty where it is none. */
export function sayTime(utc: string, locale: Locale): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return '';
  const parts = { ...month[locale], day: 'numeric', ...clock } as const;
  return new Intl.DateTimeFormat(tags[locale], parts).format(at);
}
