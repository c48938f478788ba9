/** The prefix characters of filing numbers, as data/hosts/table.ts has them. */
import { type KnownPrefix, readPrefixes } from '../../data/hosts/read';
import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';

const prefixes = readPrefixes(hostTable);

/** Every character that stands for a province, official or not. */
export const prefixCharacters: readonly string[] = [...prefixes.keys()];

/** What a character that stands as a prefix means; to be asked of prefixCharacters only. */
export function prefixOf(character: string): KnownPrefix {
  return prefixes.get(character) as KnownPrefix;
}

const policeLetters = new Map<ProvinceId, string>();
for (const character of prefixCharacters) {
  const { provinceId, official } = prefixOf(character);
  if (!official || !policeLetters.has(provinceId)) policeLetters.set(provinceId, character);
}

/** The character of a public-security number: that of car plates, where ICP numbers have another one (川 for 蜀). */
export function policeLetter(provinceId: ProvinceId): string {
  return policeLetters.get(provinceId) ?? '';
}
