import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { readFiling } from '../../../lib/filing/filing';
import { checklistOf, sortKept } from '../../../lib/notebook/checklist';
import { isDue } from '../../../lib/notebook/due';
import {
  changeKept,
  type KeptFiling,
  keptLimits,
  keptVersion,
  newKept,
  readKept,
} from '../../../lib/notebook/kept-filing';
import { keptMigrations } from '../../../lib/notebook/migrations/migrations';
import { printNotebookFile, readNotebookFile } from '../../../lib/notebook/notebook-file';
import { findKeptNumberFault } from '../../../lib/notebook/number-fault';
import { everyCase } from '../guide/case-tree';

const now = new Date('2026-11-24T03:00:00.000Z');
const folder = new URL('../../fixtures/notebook/', import.meta.url);
const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));
const today = (): KeptFiling => {
  const reading = readKept(example(keptVersion));
  if (!reading.ok) throw new Error(reading.fault.reason);
  return reading.value;
};

describe('versions of a stored case', () => {
  const versions = Array.from({ length: keptVersion }, (_, index) => index + 1);

  it.each(versions)('the example of version %i becomes a case of today', (version) => {
    const reading = readKept(example(version));
    expect(reading).toMatchObject({ ok: true, value: { version: keptVersion } });
  });

  it('every version but the last has its migration, and each an example', () => {
    expect(Object.keys(keptMigrations).map(Number)).toEqual(versions.slice(0, -1));
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
  });

  it('a case of a newer version, or one that a migration refuses, is refused and says where', () => {
    expect(readKept({ ...example(1), version: keptVersion + 1 })).toMatchObject({
      ok: false,
      fault: { path: ['version'] },
    });
    expect(readKept({ ...example(1), version: 0 })).toMatchObject({
      ok: false,
      fault: { path: ['version'] },
    });
  });

  it('every answer that the questions allow can be stored', () => {
    for (const answers of everyCase('gd')) {
      expect(readKept({ ...newKept('a', 'gd', now), answers })).toMatchObject({ ok: true });
    }
  });

  it('any value at all is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readKept(value).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(today())), fc.anything(), (key, value) => {
        const reading = readKept({ ...today(), [key]: value });
        if (!reading.ok) expect(reading.fault.path[0]).toBe(key);
      }),
    );
  });
});

describe('changes', () => {
  it('touch only what they name', () => {
    const kept = today();
    const changed = changeKept(
      kept,
      { ticks: { 'paper-find': false, 'paper-form': true }, dates: { sms: '2026-11-01' } },
      now,
    );
    expect(changed).toEqual({
      ...kept,
      ticked: ['material-unit-1', 'paper-form'],
      dates: { sent: '2026-10-08', sms: '2026-11-01', done: null },
      changedAt: now.toISOString(),
    });
  });

  it('a new case of every province can be stored', () => {
    for (const id of provinceIds) {
      expect(readKept(newKept('x', id, now, { number: '号'.repeat(500) }))).toMatchObject({ ok: true });
    }
    expect(newKept('x', 'gd', now, { number: '号'.repeat(500) }).number).toHaveLength(keptLimits.number);
  });
});

describe('the number of a case', () => {
  it.each([
    ['', 'subject', null],
    ['粤ICP备19001234号', undefined, null],
    ['粤ICP备19001234号-1', 'access', null],
    ['粤ICP备19001234号-2X', 'mini-program', null],
    ['京ICP备19001234号', undefined, 'number-province'],
    ['京ICP备19001234号-1', 'subject', 'number-province'],
    ['19001234', undefined, 'number-unreadable'],
    ['粤ICP备1900123号', undefined, 'number-damaged'],
    ['粤ICP备12345678号', undefined, 'number-sample'],
    ['粤ICP备19001234号 粤ICP备19001235号', undefined, 'number-several'],
    ['粤B2-20180017', undefined, 'number-licence'],
    ['粤公网安备44030502000123号', undefined, 'number-psb'],
    ['粤ICP备19001234号-1', 'subject', 'number-needs-subject'],
    ['粤ICP备19001234号', 'service', 'number-needs-service'],
    ['粤ICP备19001234号-2X', 'service', 'number-miniprogram'],
    ['粤ICP备19001234号-1', 'mini-program', 'number-needs-miniprogram'],
  ] as const)('%s with %s: %s', (number, what, code) => {
    expect(findKeptNumberFault(readFiling('gd', number), what)?.code ?? null).toBe(code);
  });
});

describe('the checklist', () => {
  it('names the first step that is not ticked, and none when all are or the case is done', () => {
    const kept = { ...newKept('x', 'sd', now), answers: { whose: 'other' } as const };
    const list = checklistOf(kept, now);
    expect(list.next?.id).toBe('paper-find');
    const second = changeKept(kept, { ticks: { 'paper-find': true, 'no-such-line': true } }, now);
    expect(checklistOf(second, now)).toMatchObject({ next: { id: 'paper-ground' }, ticked: 1 });
    const all = Object.fromEntries(list.steps.map(({ item }) => [item.id, true]));
    expect(checklistOf(changeKept(kept, { ticks: all }, now), now).next).toBeNull();
    expect(checklistOf(changeKept(kept, { dates: { done: '2026-11-24' } }, now), now).next).toBeNull();
    expect(list.total).toBe(list.papers.length + list.steps.length);
  });

  it('follows the way that the person is on, not the fallbacks after it', () => {
    const lost = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' } as const;
    const gone = { whose: 'mine', what: 'subject', account: 'provider-gone', dissolved: 'no' } as const;
    const nextAfter = (answers: KeptFiling['answers'], ticked: string[]) =>
      checklistOf({ ...newKept('x', 'zj', now), answers, ticked }, now).next?.id ?? null;
    const ids = (answers: KeptFiling['answers'], way: string) =>
      checklistOf({ ...newKept('x', 'zj', now), answers }, now)
        .steps.map(({ item }) => item.id)
        .filter((id) => id.startsWith(way));
    expect(nextAfter(lost, [])).toBe('recover-account');
    expect(nextAfter(lost, ['recover-account'])).toBe('online-login');
    expect(nextAfter(lost, ['recover-account', ...ids(lost, 'online-')])).toBeNull();
    expect(nextAfter(lost, ['paper-find'])).toBe('paper-form');
    expect(nextAfter(gone, ids(gone, 'paper-'))).toBeNull();
    expect(nextAfter(gone, ['reuse'])).toBeNull();
  });

  it('counts the way that the person is on: no fallback, and papers only where it takes them', () => {
    const answers = { whose: 'mine', what: 'subject', account: 'lost', empty: 'no' } as const;
    const counts = (ticked: string[]) => checklistOf({ ...newKept('x', 'zj', now), answers, ticked }, now);
    const { steps, papers } = counts([]);
    const count = (...starts: string[]) =>
      steps.filter(({ item }) => starts.some((start) => item.id.startsWith(start))).length;
    const online = count('recover-', 'online-');
    expect(counts([])).toMatchObject({ ticked: 0, total: online });
    expect(counts(['recover-account'])).toMatchObject({ ticked: 1, total: online });
    expect(counts(['recover-account', 'online-login'])).toMatchObject({ ticked: 2, total: online });
    const onPaper = { ticked: 1, total: count('paper-') + papers.length };
    expect(counts(['online-login', 'paper-find'])).toMatchObject(onPaper);
    const [paper] = papers;
    expect(paper).toBeDefined();
    expect(counts([paper?.item.id ?? ''])).toMatchObject({ ticked: 1, total: online + papers.length });
  });

  it('every line of every case has an id that can be stored', () => {
    for (const id of provinceIds) {
      for (const answers of everyCase(id, false)) {
        const { papers, steps } = checklistOf({ ...newKept('x', id, now), answers }, now);
        const ids = [...papers, ...steps].map(({ item }) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((one) => one.length > 64)).toEqual([]);
      }
    }
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

describe('export and import', () => {
  const file = () => printNotebookFile([today(), { ...today(), id: 'second' }], now);

  it('what was exported comes back', () => {
    expect(readNotebookFile(file())).toEqual({ ok: true, filings: [today(), { ...today(), id: 'second' }] });
    expect(readNotebookFile(`\uFEFF${file()}`)).toMatchObject({ ok: true });
    expect(readNotebookFile(printNotebookFile([], now))).toEqual({ ok: true, filings: [] });
  });

  const lineWith = (text: string, part: string) =>
    text.split('\n').findIndex((line) => line.includes(part)) + 1;

  it.each([
    ['a comma missing', (text: string) => text.replace('"gd",', '"gd"'), 'not-json', '"number"', ''],
    ['cut off', (text: string) => text.slice(0, 200), 'not-json', null, ''],
    ['a comment', (text: string) => text.replace('"id"', '/* x */ "id"'), 'not-json', '"id"', ''],
    [
      'a province that is none',
      (text: string) => text.replace('"gd"', '"zz"'),
      'bad-case',
      '"zz"',
      'cases[0].provinceId',
    ],
    [
      'a date that is none',
      (text: string) => text.replace('"2026-10-08"', '"8.10.2026"'),
      'bad-case',
      '8.10.2026',
      'cases[0].dates.sent',
    ],
    ['an unknown key', (text: string) => text.replace('"notes"', '"note"'), 'bad-case', null, 'cases[0]'],
    [
      'the same case twice',
      (text: string) => text.replace('"second"', '"3f0c9c2e-1"'),
      'twice',
      null,
      'cases[1].id',
    ],
    [
      'another kind of file',
      (text: string) => text.replace('beian-cases', 'bookmarks'),
      'not-cases',
      'bookmarks',
      'format',
    ],
    [
      'a newer file',
      (text: string) => text.replace('"version": 1', '"version": 9'),
      'newer',
      '"version": 9',
      'version',
    ],
    ['no object', () => '[]', 'not-cases', null, ''],
    ['nothing', () => '', 'not-json', null, ''],
  ] as const)('%s is refused with its place', (_, spoil, reason, part, path) => {
    const text = spoil(file());
    const result = readNotebookFile(text);
    expect(result).toMatchObject({ ok: false, reason });
    if (result.ok) return;
    expect(result.path.startsWith(path)).toBe(true);
    if (part) expect(result.line).toBe(lineWith(text, part));
  });

  it('what is wrong with a value is said, not only where', () => {
    const detail = (from: string, to: string) => {
      const result = readNotebookFile(file().replace(from, to));
      return result.ok ? '' : result.detail;
    };
    expect(detail('"gd"', '"zz"')).toMatch(/^must be bj, tj, .*xj$/);
    expect(detail('"notes"', '"note"')).toMatch(/^must be string|^unknown: note$/);
    expect(detail('"version": 1,\n      "id"', '"version": 1,\n      "more": 2,\n      "id"')).toBe(
      'unknown: more',
    );
    expect(detail('"number": "', `"number": "${'9'.repeat(keptLimits.number)}`)).toBe('longer than 64');
  });

  it('any text is read or refused, never thrown', () => {
    fc.assert(fc.property(fc.string(), (text) => void readNotebookFile(text)));
    fc.assert(fc.property(fc.json(), (text) => void readNotebookFile(text)));
    fc.assert(
      fc.property(fc.nat(file().length), fc.string({ maxLength: 3 }), (at, insert) => {
        const text = file().slice(0, at) + insert + file().slice(at);
        const result = readNotebookFile(text);
        if (!result.ok) expect(result.line === null || result.line >= 1).toBe(true);
      }),
    );
    expect(readNotebookFile('['.repeat(1_000_000))).toMatchObject({ ok: false, reason: 'not-json' });
    expect(readNotebookFile(`{"a":"${'x'.repeat(9_000_000)}"}`)).toMatchObject({
      ok: false,
      reason: 'not-cases',
    });
    expect(readNotebookFile(`"${'\\"'.repeat(1_000_000)}`)).toMatchObject({ ok: false, reason: 'not-json' });
  });
});
