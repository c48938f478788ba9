import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptFiling, keptLimits, keptVersion, readKept } from '../../../lib/notebook/kept-filing';
import { printNotebookFile, readNotebookFile } from '../../../lib/notebook/notebook-file';

const now = new Date('2026-11-24T03:00:00.000Z');

const folder = new URL('../../fixtures/notebook/', import.meta.url);

const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));

const today = (): KeptFiling => {
  const reading = readKept(example(keptVersion));
  if (!reading.ok) throw new Error(reading.fault.reason);
  return reading.value;
};

describe('export and import', () => {
  const file = () => printNotebookFile([today(), { ...today(), id: 'second' }], now);

  it('what was exported comes back', () => {
    expect(readNotebookFile(file())).toEqual({
      ok: true,
      filings: [today(), { ...today(), id: 'second' }],
      seen: [],
    });
    expect(readNotebookFile(`\uFEFF${file()}`)).toMatchObject({ ok: true });
    expect(readNotebookFile(printNotebookFile([], now))).toEqual({ ok: true, filings: [], seen: [] });
  });

  it('of every version before comes in as of today, and says by itself how new it is', () => {
    for (let version = 1; version <= keptVersion; version += 1) {
      const text = JSON.stringify({ format: 'beian-cases', version, cases: [example(version)] });
      expect(readNotebookFile(text)).toMatchObject({ ok: true, filings: [{ version: keptVersion }] });
    }
    // An older extension looks at this before it looks at any filing.
    expect(JSON.parse(file())).toMatchObject({ version: keptVersion, cases: [{ version: keptVersion }, {}] });
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
      (text: string) => text.replace(`"version": ${keptVersion}`, '"version": 9'),
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
    expect(
      detail(
        `"version": ${keptVersion},\n      "id"`,
        `"version": ${keptVersion},\n      "more": 2,\n      "id"`,
      ),
    ).toBe('unknown: more');
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
