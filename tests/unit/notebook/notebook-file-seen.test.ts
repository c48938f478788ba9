/** Noted notices in the file of the notebook. */
import { describe, expect, it } from 'vitest';
import { newKept } from '../../../lib/notebook/kept-filing';
import { printNotebookFile, readNotebookFile } from '../../../lib/notebook/notebook-file';
import { seenExample } from '../official/seen-example';

const now = new Date('2026-11-28T03:00:00.000Z');
const kept = newKept('one', 'gd', now);
const seen = [seenExample('a'), seenExample('b', { seenOn: '2026-11-27' })];
const file = () => printNotebookFile([kept], now, seen);
const lineWith = (text: string, part: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('noted notices in a file', () => {
  it('come back with the filings, and without any', () => {
    expect(readNotebookFile(file())).toEqual({ ok: true, filings: [kept], seen });
    expect(readNotebookFile(printNotebookFile([], now, seen))).toEqual({ ok: true, filings: [], seen });
  });

  it('are not named where there are none', () => {
    expect(printNotebookFile([kept], now)).not.toContain('"seen"');
  });

  const written = (value: object) => JSON.stringify({ format: 'beian-cases', exportedAt: 'x', ...value });

  it('need no filings beside them since version 2, and a file of version 1 has none', () => {
    expect(readNotebookFile(written({ version: 2, seen }))).toEqual({ ok: true, filings: [], seen });
    expect(readNotebookFile(written({ version: 1, cases: [kept] }))).toEqual({
      ok: true,
      filings: [kept],
      seen: [],
    });
    expect(readNotebookFile(written({ version: 1, seen }))).toMatchObject({ ok: false, path: 'cases' });
    expect(readNotebookFile(written({ version: 2 }))).toMatchObject({ ok: false, path: 'cases' });
    expect(readNotebookFile(written({ version: 2, seen: {} }))).toMatchObject({ ok: false, path: 'seen' });
  });

  it.each([
    [
      'an address that is not official',
      'https://beian.miit.gov.cn/files/form.doc',
      'https://beian.miit.gov.cn.example.com/form.doc',
      'bad-seen',
      'seen[0].notice.attachments[0].url',
    ],
    ['a day that is none', '"2026-11-28"', '"28.11.2026"', 'bad-seen', 'seen[0].seenOn'],
    ['the same twice', '"id": "b"', '"id": "a"', 'twice', 'seen[1].id'],
  ])('%s is refused with its place', (_, from, to, reason, path) => {
    const text = file();
    const spoiled = text.replace(from, to);
    const result = readNotebookFile(spoiled);
    expect(result).toMatchObject({ ok: false, reason, path });
    if (!result.ok && reason !== 'twice') expect(result.line).toBe(lineWith(spoiled, to));
  });
});
