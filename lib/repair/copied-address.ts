import { findAddresses } from './find-addresses';
import { repairLink } from './repair-link';

/**
 * The address to copy for others: repaired as a link of its page, and then without any session id, for a
 * login of this browser is of no use to anybody else.
 *
 * @param address What the link says; any string.
 * @param pageUrl The page it stands on.
 * @returns The same text, trimmed, when nothing is to be repaired.
 */
export function copiedAddress(address: string, pageUrl: string): string {
  const repaired = repairLink(address, pageUrl)?.url ?? address.trim();
  return repairLink(repaired, '')?.url ?? repaired;
}

/**
 * A selected text to copy for others: its addresses repaired and nothing else changed; of an address with signs of a
 * sentence around it the address alone.
 *
 * @returns The same text, trimmed, when nothing is to be repaired.
 */
export function copiedText(text: string): string {
  const written = text.trim();
  const found = [...findAddresses(written)];
  let repaired = '';
  let around = '';
  let last = 0;
  for (const { start, end, replacement } of found) {
    around += written.slice(last, start);
    repaired += written.slice(last, start) + (replacement ?? written.slice(start, end));
    last = end;
  }
  const rest = written.slice(last);
  const [first] = found;
  const isAlone =
    found.length === 1 &&
    /^[\s<>()[\]"'.,!?\u2018-\u201f\u2026\u3000-\u303f\uff01-\uff1f]*$/u.test(around + rest);
  if (!isAlone || !first) return repaired + rest;
  // A name alone is copied to be opened.
  return first.repair?.url ?? written.slice(first.start, first.end);
}
