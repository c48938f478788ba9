import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../data/directory';
import { textWidth } from '../../../lib/form/model/cell-fit';
import { labelLines, labelRoom } from '../../../lib/form/paper/label-lines';

const printed = [
  ...new Set(
    [...forms.layouts.flatMap(({ sections }) => sections), { fields: forms.common.fields }].flatMap(
      ({ fields }) => fields.map(({ label }) => label),
    ),
  ),
];

describe('a label of the paper', () => {
  it.each([
    ['公章(个人签字)', ['公章', '(个人签字)']],
    ['公章（个人签字）', ['公章', '（个人签字）']],
    ['拟注销备案主办单位名称', ['拟注销备案', '主办单位名称']],
    ['主办单位证件类型', ['主办单位', '证件类型']],
    ['备案注销申请理由', ['备案注销', '申请理由']],
    ['公章或个人签字', ['公章或个人签字']],
    ['盖章/签名', ['盖章/签名']],
    ['申请人姓名或者名称、', ['申请人姓名', '或者名称、']],
    ['网站首页地址com', ['网站首页', '地址com']],
    ['（比一行还要长的一个括号里的说明）', ['（比一行还要', '长的一个括号', '里的说明）']],
    ['', ['']],
  ])('%s breaks into %j', (label, lines) => {
    expect(labelLines(label, labelRoom)).toEqual(lines);
  });

  it.each(printed)('%s fits its column, and breaks in no bracket', (label) => {
    const lines = labelLines(label, labelRoom);
    expect(lines.join('')).toBe(label);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(labelRoom);
      expect(line.split(/[(（]/).length).toBe(line.split(/[)）]/).length);
    }
  });

  const characters = fc.array(fc.constantFrom(...'公章个人签字主办单位()（）【】、，/-ICP12𠮷 '), {
    maxLength: 40,
  });
  it('loses nothing, and begins no line with a closing sign nor ends one with an opening', () => {
    void fc.assert(
      fc.property(characters, fc.integer({ min: 2, max: 12 }), (text, room) => {
        const label = text.join('');
        const lines = labelLines(label, room);
        expect(lines.join('')).toBe(label);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[)）】、，/]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[(（【]$/);
      }),
    );
  });
});
