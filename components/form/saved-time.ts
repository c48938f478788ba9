import { sayTime, today, toLocalField } from '../../lib/local-time';
import type { Locale } from '../../locales/dictionaries';

/** A time as people write it here: the date only where it is not today's. Empty for none. */
export function savedTime(iso: string | null, now: Date, locale: Locale): string {
  if (iso === null) return '';
  const [date, clock = ''] = toLocalField(iso).split('T');
  return date === today(now) ? clock : sayTime(iso, locale);
}
