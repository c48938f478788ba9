/** Whether a name that was cut out of a text is a whole one. */

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
]);

/**
 * Whether nothing shows that a name was cut, or has something else at its ends: what opens is closed, no quotation marks
 * stand around it, and it holds no punctuation of a sentence.
 */
export function isWholeName(name: string): boolean {
  if (/["，；。？;]|[,、]$|^[,、“「『]/u.test(name)) return false;
  const open: string[] = [];
  // The register itself has names that open with one width of bracket and close with the other.
  for (const character of name.replaceAll('（', '(').replaceAll('）', ')')) {
    const closer = closers.get(character);
    if (closer) open.push(closer);
    else if (/[)\]】」』》〉”]/u.test(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
