import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { today } from '../../../lib/local-time';
import { changeKept } from '../../../lib/notebook/change-kept';
import { checklistOf, wayAt } from '../../../lib/notebook/checklist';
import { isDue } from '../../../lib/notebook/due';
import { eventChanges, eventsOf } from '../../../lib/notebook/events';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { sortKept } from '../../../lib/notebook/rows';

const now = new Date('2026-11-24T03:00:00.000Z');

describe('the checklist', () => {
  it('names the first step that is not ticked, and none when all are or the case is done', () => {
    const kept = { ...newKept('x', 'sd', now), answers: { whose: 'other' } as const };
    const list = checklistOf(kept, now);
    expect(list.next?.id).toBe('paper-find');
    const second = changeKept(kept, { ticks: { 'paper-find': true, 'no-such-line': true } }, now);
    expect(checklistOf(second, now)).toMatchObject({ next: { id: 'paper-form' }, ticked: 1 });
    const all = Object.fromEntries(list.steps.map(({ item }) => [item.id, true]));
    expect(checklistOf(changeKept(kept, { ticks: all }, now), now).next).toBeNull();
    expect(checklistOf(changeKept(kept, { dates: { done: '2026-11-24' } }, now), now).next).toBeNull();
    expect(list.total).toBe(list.papers.length + list.steps.length);
  });

  it('puts nobody on a way before it is said whose it is, and on the way of what was ticked after that', () => {
    for (const provinceId of provinceIds) {
      for (const number of ['', '粤ICP备17055554号-1', '粤ICP备17055554号-1X']) {
        const kept = newKept('x', provinceId, now, { number });
        const ticked = ['online-login', 'paper-form'];
        for (const one of [kept, { ...kept, ticked, way: 'province-paper' as const }]) {
          const list = checklistOf(one, now);
          expect(list).toMatchObject({
            asksFirst: true,
            ways: [],
            steps: [],
            papers: [],
            next: null,
            total: 0,
          });
          expect(eventsOf(list)).toEqual({ sent: null, sms: null, done: null, leavesRegister: true });
          expect(eventChanges('done', list, now)).toEqual({ dates: { done: today(now) } });
          expect(checklistOf({ ...one, answers: { whose: 'mine' } }, now)).toMatchObject({
            asksFirst: false,
          });
        }
      }
    }
  });

  it('names the number of the subject where somebody misused the person’s name', () => {
    const answers = { whose: 'other', conflict: 'identity' } as const;
    const numbers = ['粤ICP备17055554号-1', ''].map((number) =>
      checklistOf({ ...newKept('x', 'gd', now), answers, number }, now).steps.flatMap(
        ({ item }) => item.text?.params?.number ?? [],
      ),
    );
    expect(numbers.map((each) => [...new Set(each)])).toEqual([['粤ICP备17055554号'], ['粤ICP备…号']]);
  });

  it('asks nobody to look up a number that is kept, and ticks of that step are no more counted', () => {
    const answers = { whose: 'other', conflict: 'domain', applicant: 'unit' } as const;
    const of = (number: string) =>
      checklistOf({ ...newKept('x', 'gd', now), answers, number, ticked: ['paper-find'] }, now);
    const [named, bare] = [of('粤ICP备17055554号-1'), of('')];
    expect(bare.steps.map(({ item }) => item.id)).toContain('paper-find');
    expect(named.steps.map(({ item }) => item.id)).not.toContain('paper-find');
    expect([named.ticked, bare.ticked, bare.total - named.total]).toEqual([0, 1, 1]);
    const numbers = named.steps.flatMap(({ item }) => item.text?.params?.number ?? []);
    expect(numbers).toEqual(['粤ICP备17055554号-1']);
  });

  it('follows the way that the person is on, not the fallbacks after it', () => {
    const lost = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' } as const;
    const gone = { whose: 'mine', what: 'subject', account: 'provider-gone', dissolved: 'no' } as const;
    const nextAfter = (answers: KeptFiling['answers'], ticked: string[]) =>
      checklistOf({ ...newKept('x', 'zj', now), answers, ticked }, now).next?.id ?? null;
    const ids = (answers: KeptFiling['answers'], way: string) =>
      checklistOf({ ...newKept('x', 'zj', now), answers }, now)
        .guide.steps.map(({ id }) => id)
        .filter((id) => id.startsWith(way));
    expect(nextAfter(lost, [])).toBe('recover-account');
    expect(nextAfter(lost, ['recover-account'])).toBe('online-choose');
    expect(nextAfter(lost, ['recover-account', ...ids(lost, 'online-')])).toBeNull();
    expect(nextAfter(lost, ['paper-find'])).toBe('paper-ask');
    expect(nextAfter(gone, ids(gone, 'paper-'))).toBeNull();
    expect(nextAfter(gone, ['reuse'])).toBeNull();
  });

  it('counts the way that the person is on: no fallback, and papers only where it takes them', () => {
    const answers = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' } as const;
    const counts = (ticked: string[]) => checklistOf({ ...newKept('x', 'zj', now), answers, ticked }, now);
    const { guide } = counts([]);
    const { papers } = counts(['paper-find']);
    const count = (...starts: string[]) =>
      guide.steps.filter(({ id }) => starts.some((start) => id.startsWith(start))).length;
    const online = count('recover-', 'online-');
    expect(counts([])).toMatchObject({ ticked: 0, total: online });
    expect(counts(['recover-account'])).toMatchObject({ ticked: 1, total: online });
    expect(counts(['recover-account', 'online-choose'])).toMatchObject({ ticked: 2, total: online });
    const onPaper = { ticked: 1, total: count('paper-') + papers.length };
    expect(counts(['online-choose', 'paper-find'])).toMatchObject(onPaper);
    const [paper] = papers;
    expect(paper).toBeDefined();
    expect(counts([paper?.item.id ?? ''])).toMatchObject({ ticked: 1, total: online + papers.length });
  });

  it('follows the way that was chosen, whatever is ticked, and the ticks where the case has no such way', () => {
    const answers = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' } as const;
    const on = (way: KeptFiling['way'], ticked: string[] = []) => {
      const kept = { ...newKept('x', 'zj', now), answers, way, ticked };
      const list = checklistOf(kept, now);
      const names = list.ways.map((one) => one.way);
      const own = list.ways.flatMap(({ steps }) => steps.map(({ id }) => id));
      expect(list.steps.map(({ item }) => item.id)).toEqual(own);
      return [wayAt(list.guide, kept), names, list.papers.length > 0];
    };
    const online = [0, ['recover-account', 'provider-online'], false];
    const paper = [2, ['province-paper'], true];
    expect(on(null)).toEqual(online);
    expect(on('province-paper')).toEqual(paper);
    expect(on('province-paper', ['online-choose'])).toEqual(paper);
    expect(on('recover-account', ['paper-find'])).toEqual(online);
    expect(on('provider-online')).toEqual(online);
    expect(on('platform', ['paper-ask'])).toEqual(paper);
  });

  it('puts what is due first and what is done last', () => {
    const base = newKept('a', 'gd', now);
    const due = { ...base, id: 'due', reminder: { at: '2026-11-24T02:59:00Z', notified: true } };
    const later = { ...base, id: 'later', reminder: { at: '2026-11-24T03:01:00Z', notified: false } };
    const done = { ...due, id: 'done', dates: { ...base.dates, done: '2026-11-20' } };
    expect(isDue(due, now)).toBe(true);
    expect(isDue(later, now)).toBe(false);
    expect(isDue(done, now)).toBe(false);
    expect(sortKept([done, later, due], now).map(({ id }) => id)).toEqual(['due', 'later', 'done']);
  });
});
