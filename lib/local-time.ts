/** Days and times as the person's clock shows them, in the forms that date fields of HTML take. */

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

/** Nine in the morning so many days from now, local time, as UTC. */
export function morningIn(days: number, now: Date): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(9, 0, 0, 0);
  return at.toISOString();
}
