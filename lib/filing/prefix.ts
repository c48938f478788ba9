/** The prefix characters of filing numbers, as data/host-table.ts has them. */
import { hostTable } from '../../data/host-table';
import type { ProvinceId } from '../../data/schema';

/** Every character that stands for a province, official or not. */
export const prefixCharacters: readonly string[] = Object.keys(hostTable.prefixes);

interface KnownPrefix {
  provinceId: ProvinceId;
  /** The official one. */
  prefix: string;
  official: boolean;
}

/** What a character that stands as a prefix means; to be asked of prefixCharacters only. */
export function prefixOf(character: string): KnownPrefix {
  const [id, prefix = '', letter] = (hostTable.prefixes[character] ?? '').split(' ');
  return { provinceId: id as ProvinceId, prefix, official: letter === 'o' };
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
