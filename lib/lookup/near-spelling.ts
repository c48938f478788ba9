/** Whether one letter more, less or another, or two neighbours swapped, makes one word the other. */
export function isNearSpelling(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  let end = 0;
  const shorter = Math.min(typed.length, word.length);
  while (end < shorter - start && typed.at(-1 - end) === word.at(-1 - end)) end += 1;
  const rest = typed.slice(start, typed.length - end);
  const wanted = word.slice(start, word.length - end);
  if (rest.length <= 1 && wanted.length <= 1) return true;
  return rest.length === 2 && wanted === `${rest[1]}${rest[0]}`;
}
