import { describe, expect, it } from 'vitest';
import { forms } from '../../../data/directory';
import { cellSize } from '../../../lib/form/model/cell-fit';
import { fieldKey, fieldRecord, knownKeys, otherKey, ownerOf } from '../../../lib/form/model/fields';
import { listedText } from '../../../lib/form/model/listed-text';
import { printedValue } from '../../../lib/form/model/printed-value';
import { filled } from './filled-entry';

const asked = new Set(
  [
    ...forms.common.fields,
    ...forms.layouts.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)),
  ].map(({ key }) => key),
);

describe('the records of the fields', () => {
  it('are of the fields that the forms ask for, all of them and no other', () => {
    expect([...knownKeys].sort()).toEqual([...asked].sort());
    for (const key of Object.values(fieldKey)) expect(asked).toContain(key);
  });

  it('take a field that nobody knows yet for a line of words', () => {
    expect(fieldRecord('somethingNew')).toMatchObject({ check: null, input: 'line', autofill: 'off' });
    expect(fieldRecord('constructor')).toBe(fieldRecord('somethingNew'));
    expect(printedValue({ key: 'somethingNew', kind: 'text' }, '一\n２')).toBe('一 ２');
    expect(printedValue({ key: 'somethingNew', kind: 'date' }, '2026-11-04')).toBe('2026年11月4日');
  });

  it('belong to their own key and to that of an option that is written in', () => {
    for (const key of asked) {
      expect(ownerOf(key)).toBe(key);
      expect(ownerOf(otherKey(key))).toBe(key);
      expect(cellSize(otherKey(key))).toEqual({ line: 30, lines: 1 });
    }
  });

  it('let browsers fill in nothing that identifies a filing or a person’s papers', () => {
    for (const key of asked) {
      if (/^(target|certificate|filing)/.test(key))
        expect([key, fieldRecord(key).autofill]).toEqual([key, 'off']);
    }
  });

  it('show no private text in a list', () => {
    const entry = filled('gd', 'individual');
    expect(listedText(entry, 'targetNumber')).toBe('粤ICP备16044242号');
    expect(listedText(entry, 'certificateNumber')).toBe('110••••••••••••02X');
    for (const key of ['applicant', 'applicantMobile', 'contactName', 'contactMobile', 'contactEmail']) {
      expect([key, listedText(entry, key)]).not.toEqual([key, entry.text[key]]);
    }
    expect(listedText(entry, 'contactPhone')).toBe('');
  });
});
