import { describe, expect, it } from 'vitest';
import { type Draft, judgeSave, parseDraft } from '../../../lib/form/model/draft';
import { filled } from './filled-entry';

const stored: Draft = {
  version: 1,
  id: 'a',
  revision: 3,
  writer: 'tab-1',
  savedAt: '2026-11-24T01:00:00.000Z',
  entry: filled('gd', 'unit'),
};

describe('saving a draft', () => {
  it.each([
    ['nothing is stored yet', null, 0, 'tab-1', 'write'],
    ['it was erased in between', null, 2, 'tab-1', 'erased'],
    ['nobody saved in between', stored, 3, 'tab-2', 'write'],
    ['another tab saved in between', stored, 2, 'tab-2', 'conflict'],
    ['the answer to the own last save was lost', stored, 2, 'tab-1', 'write'],
    ['a new draft meets a stored one of another tab', stored, 0, 'tab-2', 'conflict'],
  ] as const)('when %s', (_, found, base, writer, verdict) => {
    expect(judgeSave(found, base, writer)).toBe(verdict);
  });

  it('reads back what was stored, and nothing else', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    for (const broken of [
      null,
      'x',
      {},
      { ...stored, version: 2 },
      { ...stored, id: '../x' },
      { ...stored, entry: {} },
    ]) {
      expect(parseDraft(broken)).toBeNull();
    }
  });
});
