import { detectPage } from '../host/detect-page';
import { type FilingNumber, findFilingNumbers } from './filing-number';

/**
 * The public-security number that a link to the police's query carries in its address: `recordcode=` on the
 * old site, `code=` on today's (seen in footers up to 2026-08). Icons in footers often say the number nowhere else.
 *
 * @param href An absolute address; any string.
 * @returns Null for every other address. Its place in the text is that in a text made up here.
 */
export function findNumberInLink(href: string): FilingNumber | null {
  const [, code] = /[?&](?:record)?code=(\d{12}(?:\d\d)?)(?!\d)/i.exec(href) ?? [];
  if (!code || detectPage(href).kind !== 'psb') return null;
  return findFilingNumbers(`公安备案号${code}`)[0] ?? null;
}
