export type DateFault = 'date-unreadable' | 'date-future' | 'date-old';

const day = 86_400_000;

/** The UTC time of an ISO date that the calendar has, or null. */
function timeOf(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : time;
}

/**
 * Checks the date of an application.
 *
 * @param iso What the date field holds.
 * @param today ISO date in the person's own time zone.
 * @returns `date-old` beyond 90 days: nobody signs that long before sending.
 */
export function findDateFault(iso: string, today: string): DateFault | null {
  const time = timeOf(iso);
  const now = timeOf(today);
  if (time === null) return 'date-unreadable';
  if (now === null) return null;
  if (time > now) return 'date-future';
  return now - time > 90 * day ? 'date-old' : null;
}

/** 2026-11-04 as it is written on a Chinese form; any other text unchanged. */
export function chineseDate(iso: string): string {
  if (timeOf(iso) === null) return iso;
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
