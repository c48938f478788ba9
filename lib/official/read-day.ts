/**
 * The first day in a text as `YYYY-MM-DD`: 2025-03-18, 2025/3/18, 2025年3月18日, with or without a time after it.
 *
 * @returns Null where there is none, or none of the calendar. Never throws.
 */
export function readDay(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(written);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}

/** Whether a text is a day of the calendar, as readDay writes it. */
export function isDay(text: string): boolean {
  return readDay(text) === text;
}
