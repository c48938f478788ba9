/**
 * How many letters one word is from another: one more, one less, another one, or two neighbours swapped counts one (the
 * optimal string alignment distance).
 *
 * @param most From here on the answer is only `most + 1`; the time is proportional to the length of `other`.
 */
export function lettersApart(word: string, other: string, most: number): number {
  if (Math.abs(word.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1] ? 0 : 1;
      const up = last[j] ?? 0;
      let best = Math.min(up + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (swapped && j > 1) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
