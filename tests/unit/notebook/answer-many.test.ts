import { describe, expect, it } from 'vitest';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { type AnswerSwap, isAnswerSwap, questionOfMany, swapAnswer } from '../../../lib/notebook/answer-many';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';

const now = new Date('2026-11-30T00:00:00.000Z');
const kept = (id: string, answers: CaseAnswers): KeptFiling =>
  newKept(id, 'gd', now, { number: id, answers });
const done = (one: KeptFiling): KeptFiling => ({ ...one, dates: { ...one.dates, done: '2026-11-20' } });

describe('what is asked of many', () => {
  const other = kept('other', { whose: 'other' });
  const mine = kept('mine', { whose: 'mine' });
  const settled = kept('settled', { whose: 'other', conflict: 'domain', applicant: 'unit' });
  it.each<[string, KeptFiling[], [string, string[]] | null]>([
    [
      'whose, of those alone that it is open for',
      [other, kept('a', {}), mine, kept('b', {})],
      ['whose', ['a', 'b']],
    ],
    ['next what it blocks', [other, settled, mine], ['conflict', ['other']]],
    ['and who applies', [kept('c', { whose: 'other', conflict: 'domain' })], ['applicant', ['c']]],
    ['of one’s own nothing: each has to be asked for itself', [mine], null],
    ['nothing of what is done', [done(kept('a', {})), settled], null],
    ['not again where nobody knows', [kept('a', { whose: 'unknown' })], null],
    ['nothing of none', [], null],
  ])('%s', (_, filings, asked) => {
    const found = questionOfMany(filings);
    expect(found && [found.question, found.ids]).toEqual(asked);
  });
});

describe('an answer that comes into a filing', () => {
  const swap = (from: string | null, to: string | null): AnswerSwap => ({ question: 'whose', from, to });
  it.each<[CaseAnswers, AnswerSwap, CaseAnswers | null]>([
    [{}, swap(null, 'other'), { whose: 'other' }],
    [{ what: 'mini-program' }, swap(null, 'mine'), { what: 'mini-program', whose: 'mine' }],
    [{ whose: 'mine' }, swap(null, 'other'), null],
    [{ whose: 'other' }, swap('other', null), {}],
    [{ whose: 'other', conflict: 'domain' }, swap('other', null), { conflict: 'domain' }],
    [{ whose: 'mine' }, swap('other', null), null],
    [{}, swap('other', null), null],
  ])('%j, %j: %j', (answers, given, expected) => {
    const before = { ...kept('a', answers), notes: 'stays' };
    const later = new Date('2026-12-01T00:00:00.000Z');
    const changed = swapAnswer(before, given, later);
    expect(changed).toEqual(expected && { ...before, answers: expected, changedAt: later.toISOString() });
  });

  it.each([
    [swap(null, 'other'), true],
    [swap('other', null), true],
    [swap(null, 'nobody'), false],
    [{ question: 'what', from: null, to: 'subject' } as never, false],
    [{ question: 'notes', from: null, to: 'x' } as never, false],
  ])('%j fits: %s', (given, fits) => {
    expect(isAnswerSwap(given)).toBe(fits);
  });
});
