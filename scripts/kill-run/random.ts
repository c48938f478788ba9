/** Numbers that look like chance and are the same whenever the seed is. */
export interface Random {
  /** A whole number from 0 to one less than this. */
  below: (end: number) => number;
  chance: (probability: number) => boolean;
  /** @throws Where there is nothing to pick. */
  pick: <T>(from: readonly T[]) => T;
  /** One of several, each as often as its weight says. */
  weigh: <T>(from: readonly (readonly [weight: number, one: T])[]) => T;
}

/** @param seed Any text. */
export function randomOf(seed: string): Random {
  let state = [...seed].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16_777_619), 2_166_136_261);
  // mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to pick from.');
    return from[Math.floor(next() * from.length)] as T;
  };
  return {
    below: (end) => Math.floor(next() * end),
    chance: (probability) => next() < probability,
    pick,
    weigh: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, one] of from) {
        left -= weight;
        if (left < 0) return one;
      }
      return pick(from)[1];
    },
  };
}
