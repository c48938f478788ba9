import { describe, expect, it } from 'vitest';
import { readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { caseIn, popupCases, withCase, withEarly } from '../../../lib/guide/popup-case';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { knownOfFiling } from '../../../lib/notebook/known-of-filing';

const now = new Date('2026-11-24T04:00:00Z');
const number = '粤ICP备19001234号';
const remembered: CaseAnswers = { whose: 'other' };

function kept(id: string, written: string, answers: CaseAnswers, done: string | null = null): KeptFiling {
  const one = newKept(id, 'gd', now, { number: written, answers });
  return { ...one, dates: { ...one.dates, done } };
}

describe('whose word counts', () => {
  const mine: CaseAnswers = { whose: 'mine', account: 'lost' };
  const under = kept('under-way', number, mine);
  const done = kept('done', number, { whose: 'unknown' }, '2026-11-20');
  const other = kept('other', '粤ICP备19001235号', { whose: 'unknown' });
  const bare = kept('bare', '', { whose: 'unknown' });
  const all = [done, other, bare, under];
  it.each<[string, string | null, string | null, KeptFiling[], CaseAnswers, string | null]>([
    ['nothing kept: what was remembered', number, null, [other, bare], remembered, null],
    ['kept: its entry, whatever is remembered', number, null, all, mine, 'under-way'],
    ['the same number written otherwise', '粤icp备 19001234', null, all, mine, 'under-way'],
    ['kept with nothing answered: nothing', number, null, [kept('new', number, {})], {}, 'new'],
    ['done: what was remembered', number, null, [done], remembered, null],
    ['the entry that is named, though it is done', number, 'done', all, done.answers, 'done'],
    ['the entry that is named, of another number', number, 'other', all, other.answers, 'other'],
    ['the entry that is named, where nothing else is', null, 'under-way', all, mine, 'under-way'],
    ['an entry that is gone: the filing itself', number, 'gone', all, mine, 'under-way'],
    ['without a number: what was remembered of the province', '', null, all, remembered, null],
    ['neither filing nor entry: what was remembered', null, null, all, remembered, null],
  ])('%s', (_, written, keptId, filings, answers, id) => {
    const filing = written === null ? null : readFiling('gd', written);
    const known = knownOfFiling({ filing, keptId }, filings, remembered);
    expect(known.answers).toEqual(answers);
    expect(known.kept?.id ?? null).toBe(id);
  });

  it.each<[string, string, KeptFiling[], string | null]>([
    ['a service of a kept subject', `${number}-2`, [other, under], 'under-way'],
    ['the subject of a kept service', number, [kept('two', `${number}-2`, {})], 'two'],
    ['another service of one subject', `${number}-1`, [kept('two', '粤icp备19001234-2', {})], 'two'],
    ['a mini-program beside a website', `${number}-3X`, [kept('two', `${number}-2`, {})], 'two'],
    ['another subject', '粤ICP备19001236号-1', [under, other], null],
    ['what is done', `${number}-2`, [done], null],
    ['what is kept itself', number, [under, kept('two', `${number}-2`, {})], null],
    ['without a number', '', [under, bare], null],
    ['several numbers', `${number}-1 ${number}-2`, [under], null],
  ])('related is %s', (_, written, filings, id) => {
    const asked = { filing: readFiling('gd', written), keptId: null };
    expect(knownOfFiling(asked, filings, {}).related?.id ?? null).toBe(id);
  });

  it('the number answers what nobody has said', () => {
    const mini = readFiling('gd', '粤ICP备19001234号-2X');
    const asked = { filing: mini, keptId: null };
    expect(knownOfFiling(asked, [], remembered).answers).toEqual({ whose: 'other', what: 'mini-program' });
    expect(knownOfFiling(asked, [], { what: 'subject' }).answers).toEqual({ what: 'subject' });
    expect(knownOfFiling(asked, [kept('x', mini.written, {})], remembered).answers).toEqual({
      what: 'mini-program',
    });
  });

  describe('the case in the answers', () => {
    it.each(popupCases.map(({ id, answers }) => [id, answers] as const))(
      '%s is found again',
      (id, answers) => {
        expect(caseIn(answers)).toBe(id);
        expect(withCase({}, id)).toEqual(answers);
        expect(caseIn(withCase({ whose: 'unknown', what: 'subject' }, id))).toBe(id);
      },
    );

    it('is none of them where the person said something else', () => {
      expect(caseIn({})).toBeNull();
      expect(caseIn({ whose: 'mine' })).toBeNull();
      expect(caseIn({ whose: 'mine', account: 'unknown' })).toBeNull();
      expect(caseIn({ account: 'lost' })).toBeNull();
    });

    it('leaves the other answers, and a provider with the account that it belongs to', () => {
      const before: CaseAnswers = { whose: 'mine', what: 'service', account: 'usable', providerId: 'aliyun' };
      expect(withCase(before, 'mine-online')).toEqual(before);
      expect(withCase(before, 'mine-lost')).toEqual({ whose: 'mine', what: 'service', account: 'lost' });
      expect(withCase(before, 'other-paper')).toEqual({ ...before, whose: 'other' });
    });
  });
});

it('what was pressed before the answers came goes over them, and takes nothing else away', () => {
  const known = { whose: 'mine', account: 'lost', providerId: 'aliyun', phoneChanged: 'yes' } as const;
  const more = { what: 'service' } as const;
  expect(withEarly(known, { wanted: null, more })).toEqual({ ...known, what: 'service' });
  expect(withEarly(known, { wanted: 'mine-online', more })).toEqual({
    whose: 'mine',
    account: 'usable',
    phoneChanged: 'yes',
    what: 'service',
  });
});
