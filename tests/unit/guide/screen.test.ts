/** What a screen shows of a guide; what it must never show is asked of every case in guide.test.ts. */
import { describe, expect, it } from 'vitest';
import type { ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { screenOf } from '../../../lib/guide/screen';
import { tableDate } from '../../../scripts/routes-table';

const on = tableDate;

describe('the way that is shown', () => {
  const waysOf = (answers: CaseAnswers, from?: number) =>
    screenOf(guideFor('zj', answers, on), from).ways.map(({ way }) => way);
  const lost = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no', providerId: null } as const;

  it.each<[string, CaseAnswers, number, string[]]>([
    ['with what it prepares', lost, 0, ['recover-account', 'provider-online']],
    ['the one that is asked for', lost, 2, ['province-paper']],
    ['what is prepared, alone', lost, 1, ['provider-online']],
    ['a place that is not there: the best', lost, 9, ['recover-account', 'provider-online']],
    ['a place before the first: the best', lost, -1, ['recover-account', 'provider-online']],
    ['nothing beyond finding out whose it is', { whose: 'unknown' }, 0, ['look-up']],
  ])('%s', (_, answers, from, ways) => {
    expect(waysOf(answers, from)).toEqual(ways);
  });
});

describe('the next act', () => {
  const next = (id: ProvinceId, answers: CaseAnswers) => screenOf(guideFor(id, answers, on)).next;
  const order = { whose: 'mine', what: 'subject', account: 'usable' } as const;

  it.each<[string, ProvinceId, CaseAnswers, object | null]>([
    ['looking it up', 'gd', { whose: 'unknown' }, { kind: 'query' }],
    [
      'the form that was read',
      'gd',
      { whose: 'other', conflict: 'domain' },
      { kind: 'fill', stepId: 'paper-form' },
    ],
    [
      'today’s form, where ours is not it',
      'tj',
      { whose: 'other', conflict: 'domain' },
      { kind: 'open', stepId: 'paper-form' },
    ],
    ['the provider’s own system', 'gd', { ...order, providerId: 'aliyun' }, { kind: 'open' }],
    ['none where the provider is not known', 'gd', { ...order, providerId: null }, null],
    [
      'none for finding the provider, whom the register does not show',
      'gd',
      { ...order, account: 'unknown' },
      null,
    ],
  ])('is %s', (_, id, answers, act) => {
    if (act === null) expect(next(id, answers)).toBeNull();
    else expect(next(id, answers)).toMatchObject(act);
  });
});
