/** What to do where the way that one is on leads nowhere. */
import type { GuideWay } from '../guide/guide';
import type { Checklist } from './checklist';

/** Another way of the case, or what has become of the account: an answer from which other ways follow. */
export type OtherWay =
  | { kind: 'way'; way: GuideWay }
  | { kind: 'account'; account: 'lost' | 'provider-gone' };

/** What may be true of an account by the time that its way leads nowhere. */
const became: Readonly<Record<string, readonly ('lost' | 'provider-gone')[]>> = {
  usable: ['lost', 'provider-gone'],
  lost: ['provider-gone'],
  unknown: ['provider-gone'],
};

const byAccount: readonly string[] = ['provider-online', 'recover-account', 'find-provider'];

/** What remains: first what may have become of the account, then the ways that the route has besides. */
export function otherWaysOf({ guide, ways }: Pick<Checklist, 'guide' | 'ways'>): OtherWay[] {
  const isByAccount = ways.some(({ way }) => byAccount.includes(way));
  const accounts = isByAccount ? (became[guide.answers.account ?? ''] ?? []) : [];
  // What only follows another way is gone by that one.
  const others = guide.ways.filter((way, at) => {
    const isLedTo = way.link === 'after' && guide.ways[at - 1]?.way !== 'look-up';
    return !isLedTo && !ways.includes(way);
  });
  return [
    ...accounts.map((account): OtherWay => ({ kind: 'account', account })),
    ...others.map((way): OtherWay => ({ kind: 'way', way })),
  ];
}
