/** The ways out of the register, and how one follows another. Knows no facts. */

/**
 * One way of getting a filing out of the register:
 * `look-up` find out whose it is; `provider-online` at the access provider; `find-provider` find it first;
 * `recover-account` get the account back first; `new-provider` have a new access provider take it over;
 * `province-paper`, `province-email` a form to the communications administration; `platform` on the
 * platform of a mini-program; `reuse` keep the empty subject and add to it.
 */
export const everyWay = [
  'look-up',
  'provider-online',
  'find-provider',
  'recover-account',
  'new-provider',
  'province-paper',
  'province-email',
  'platform',
  'reuse',
] as const;

export type Way = (typeof everyWay)[number];

/** How a way stands to the one before it: what follows once that is done, its fallback, or a choice beside it. */
export function linkOf(way: Way, before: Way | undefined): 'first' | 'after' | 'else' | 'instead' {
  if (!before) return 'first';
  if (way === 'reuse') return 'instead';
  return prepares(before) && (way === 'provider-online' || way === 'platform') ? 'after' : 'else';
}

/** Whether a way only makes the next one possible. */
export function prepares(way: Way): boolean {
  return way === 'look-up' || way === 'find-provider' || way === 'recover-account';
}
