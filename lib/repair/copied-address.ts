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
