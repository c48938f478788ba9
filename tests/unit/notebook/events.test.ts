/** What happens on a way: which steps the events are, what each of them changes, and that it can be taken back. */
import { describe, expect, it } from 'vitest';
import { smsFacts } from '../../../lib/guide/guide-facts';
import { changeKept, takenBack } from '../../../lib/notebook/change-kept';
import { checklistOf } from '../../../lib/notebook/checklist';
import { actOf, eventChanges, eventsOf, followUpOf, takeBackChanges } from '../../../lib/notebook/events';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { otherWaysOf } from '../../../lib/notebook/other-ways';

const now = new Date(2026, 10, 30, 15);

type Answers = KeptFiling['answers'];
const usable: Answers = { whose: 'mine', what: 'subject', account: 'usable', phoneChanged: 'no' };
const lost: Answers = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' };
const other: Answers = { whose: 'other', conflict: 'domain', applicant: 'unit' };

const keep = (answers: Answers, given: Partial<KeptFiling> = {}): KeptFiling => ({
  ...newKept('x', 'zj', now),
  answers,
  ...given,
});
const listOf = (kept: KeptFiling) => checklistOf(kept, now);

describe('the events of a way', () => {
  it.each<[string, KeptFiling, unknown[]]>([
    ['online', keep(usable), ['submitted', 'online-choose', 'online-sms', 'online-check', true]],
    [
      'with the account to be found again',
      keep(lost),
      ['submitted', 'online-choose', 'online-sms', 'online-check', true],
    ],
    ['on paper', keep(other), ['posted', 'paper-hand-in', undefined, 'paper-check', true]],
    [
      'by e-mail',
      keep({ whose: 'mine', what: 'service', applicant: 'unit', dissolved: 'no' }, { provinceId: 'js' }),
      ['emailed', 'paper-hand-in', undefined, 'paper-check', true],
    ],
    // Nobody verifies that by SMS, and the filing stays.
    [
      'for one provider’s access',
      keep({ whose: 'mine', what: 'access', account: 'usable' }),
      ['submitted', 'online-choose', undefined, 'online-check', false],
    ],
    ['before it is known whose it is', keep({ whose: 'unknown' }, { way: 'look-up' }), ['submitted']],
    ['of a new provider', keep({ whose: 'mine', what: 'access', account: 'provider-gone' }), [undefined]],
  ])('%s', (_, kept, wanted) => {
    const { sent, sms, done, leavesRegister } = eventsOf(listOf(kept));
    expect([sent?.how, sent?.item.id, sms?.id, done?.id, leavesRegister].slice(0, wanted.length)).toEqual(
      wanted,
    );
  });
});

describe('“sent today”', () => {
  const sent = (kept: KeptFiling) => changeKept(kept, eventChanges('sent', listOf(kept), now), now);

  it('online: its day, the steps up to the order, a reminder of the SMS and one to look', () => {
    const kept = sent(keep(usable));
    expect(kept).toMatchObject({
      dates: { sent: '2026-11-30', sms: null, done: null },
      ticked: ['online-login', 'online-choose'],
      smsReminder: { at: new Date(2026, 11, 1, 9).toISOString(), notified: false },
      reminder: { at: new Date(2026, 11, 28, 9).toISOString(), notified: false },
    });
    expect(listOf(kept).next?.id).toBe('online-sms');
    expect(actOf(listOf(kept))).toMatchObject({ kind: 'open' });
  });

  it('on paper: no SMS; to have sent it is no link', () => {
    const before = listOf(keep(other, { ticked: ['paper-find', 'paper-ask', 'paper-form', 'paper-ground'] }));
    expect(before.next?.id).toBe('paper-hand-in');
    expect(actOf(before)).toBeNull();
    const kept = sent(keep(other, { smsReminder: { at: '2026-11-01T01:00Z', notified: true } }));
    expect(kept).toMatchObject({ smsReminder: null, reminder: { notified: false } });
    expect(listOf(kept).next?.id).toBe('paper-check');
  });

  it('the day that the code is valid is what the facts say', () => {
    expect(
      smsFacts('time')
        .map(({ zh }) => zh)
        .join(),
    ).toContain('24 小时内有效');
  });

  it('after “SMS verified” the reminder to look stays', () => {
    const kept = sent(keep(usable));
    const verified = changeKept(kept, eventChanges('sms', listOf(kept), now), now);
    expect(verified).toMatchObject({
      dates: { sms: '2026-11-30' },
      smsReminder: null,
      reminder: kept.reminder,
    });
    expect(listOf(verified).next?.id).toBe('online-check');
    const done = changeKept(verified, eventChanges('done', listOf(verified), now), now);
    expect(done.dates.done).toBe('2026-11-30');
    expect(listOf(done)).toMatchObject({ next: null, ticked: 4, total: 4 });
  });

  it('is taken back with all it did, at once or later', () => {
    const before = keep(usable, {
      ticked: ['online-login'],
      reminder: { at: '2026-12-01T01:00Z', notified: false },
    });
    const changes = eventChanges('sent', listOf(before), now);
    const after = changeKept(before, changes, now);
    expect(changeKept(after, takenBack(before, changes), now)).toEqual({
      ...before,
      changedAt: now.toISOString(),
    });
    const later = changeKept(after, takeBackChanges('sent', listOf(after)), now);
    expect(later).toMatchObject({
      dates: { sent: null },
      ticked: ['online-login'],
      reminder: null,
      smsReminder: null,
    });
  });
});

describe('how long to wait', () => {
  const daysIn = (provinceId: KeptFiling['provinceId'], answers: Answers) =>
    followUpOf(listOf(keep(answers, { provinceId })).guide);

  it.each([
    ['sd', other, { days: 20, fact: { asOf: '2022-09-12', confidence: 'medium' } }],
    // What is said of Guangdong is old and of low confidence.
    ['gd', other, { days: 20, fact: { asOf: '2025-12-31', confidence: 'high' } }],
    // No filing ends, so nothing is said of how long that takes.
    ['gd', { whose: 'mine', what: 'access', account: 'usable' }, { days: 20, fact: null }],
  ] as const)('%s %o', (provinceId, answers, wanted) => {
    expect(daysIn(provinceId, answers)).toMatchObject(wanted);
  });
});

describe('where a way leads nowhere', () => {
  const names = (kept: KeptFiling) =>
    otherWaysOf(listOf(kept)).map((one) => (one.kind === 'way' ? one.way.way : one.account));

  it.each<[string, KeptFiling, string[]]>([
    ['an account that was usable may be lost, or its provider gone', keep(usable), ['lost', 'provider-gone']],
    ['a lost account', keep(lost), ['provider-gone', 'province-paper']],
    ['the form instead of a lost account', keep(lost, { way: 'province-paper' }), ['recover-account']],
    ['somebody else’s has one way', keep(other), []],
    ['nothing answered of the account', keep({ whose: 'mine', what: 'subject' }), ['province-paper']],
  ])('%s', (_, kept, wanted) => {
    expect(names(kept)).toEqual(wanted);
  });
});
