import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findDataFaults } from '../../data/check';
import { forms, national, providers, provinces } from '../../data/directory';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(data, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** What is wrong with the data in which one file was changed. */
function withChange(changed: string, change: (text: string) => string): string[] {
  return findDataFaults(data, (file) => (file === changed ? change(textOf(file)) : textOf(file)));
}

describe('the data files', () => {
  it('are right', () => {
    expect(findDataFaults(data)).toEqual([]);
  });

  it.each([
    [
      'provinces/gd.json',
      '"status": "current"',
      '"status": "alive"',
      /^data\/provinces\/gd\.json: hosts\.\d+\.status: /,
    ],
    [
      'provinces/gd.json',
      '"confidence": "high"',
      '"confidense": "high"',
      /^data\/provinces\/gd\.json: authority/,
    ],
    ['provinces/bj.json', '"id": "bj"', '"id": "gd"', /^data\/provinces\/bj\.json: id: /],
    [
      'provinces/bj.json',
      'https://bjca.miit.gov.cn/',
      'https://example.com/',
      /^data\/provinces\/bj\.json: authority: /,
    ],
    ['provinces/sh.json', '"prefix": "沪"', '"prefix": "粤"', /^data\/provinces\/gd\.json: prefix/],
    [
      'provinces/hn.json',
      '"reusable": false',
      '"reusable": true',
      /^data\/provinces\/hn\.json: notes: empty-subject/,
    ],
    ['national.json', '"means": "law"', '"means": "lore"', /^data\/national\.json: deadPaths\.\d+\.means: /],
    ['providers.json', '"asOf": "2026-07-02"', '"asOf": "last summer"', /^data\/providers\.json: /],
    ['provinces/bj.json', '"until": "2020-08"', '"until": "2020-13"', /hosts\.\d+\.until: is no day/],
    ['provinces/bj.json', '"asOf": "2026-06-08"', '"asOf": "2026-02-30"', /asOf: is no day/],
    [
      'provinces/hb.json',
      '"papers": [',
      '"papers": [], "other": [',
      /hb\.json: materials\.0\.papers: names no paper/,
    ],
    [
      'provinces/bj.json',
      '"mark": "seal"',
      '"mark": "sign"',
      /bj\.json: materials\.0\.papers\.0: only units add a seal/,
    ],
    [
      'provinces/bj.json',
      '"zh": "单位有效证件复印件，例如营业执照副本",',
      '"zh": "加盖公章的申请表",',
      /bj\.json: materials: "加盖公章的申请表" is another paper/,
    ],
    [
      'provinces/hb.json',
      '"proves": "subject",',
      '"proves": "domain",',
      /hb\.json: materials: "申请表" stands there already for the same case and ground/,
    ],
    [
      'forms.json',
      '"proves": "domain",',
      '"proves": "subject",',
      /forms\.json: attachments: "申请表" stands there already/,
    ],
    [
      'provinces/sd.json',
      '"layout": "sd-letter-2020"',
      '"layout": null',
      /sd\.json: materials: papers for empty subjects, but no form with a layout/,
    ],
    [
      'providers.json',
      '"sourceMarks": ["www.volcengine.com/"]',
      '"sourceMarks": ["volcengine.example/"]',
      /providers\.json: volcengine: sourceMarks: none of its own sources/,
    ],
    [
      'providers.json',
      '"sourceMarks": ["www.volcengine.com/"]',
      '"sourceMarks": ["www.volcengine.com/", "UCloudDoc-Team/"]',
      /providers\.json: volcengine: sourceMarks: ucloud rests on/,
    ],
    [
      'provinces/gz.json',
      '"topic": "change-subject",\n      "individualToUnit"',
      '"topic": "transfer",\n      "individualToUnit"',
      /gz\.json: notes: transfer says individualToUnit/,
    ],
    ['forms.json', '"id": "gd-2020"', '"id": "gd-2021"', /layout "gd-2020" is not in data\/forms\.json/],
  ])('%s with %s → %s is refused by name, place and reason', (file, from, to, fault) => {
    const faults = withChange(file, (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    expect(faults.join('\n')).toMatch(new RegExp(fault.source.replace(/^\^/, ''), 'm'));
  });

  it('that are no JSON, or missing, are refused', () => {
    expect(withChange('provinces/xj.json', (text) => text.slice(0, -10)).join()).toMatch(
      /provinces\/xj\.json: /,
    );
    expect(findDataFaults(join(data, 'nowhere')).join()).toMatch(/provinces\/bj\.json: ENOENT/);
  });

  it('give every fact a source and a date', () => {
    const check = (value: unknown, path: string): void => {
      if (Array.isArray(value)) {
        for (const [index, inner] of value.entries()) check(inner, `${path}[${index}]`);
      } else if (typeof value === 'object' && value !== null) {
        if ('confidence' in value && 'zh' in value)
          expect([path, 'source' in value, 'asOf' in value]).toEqual([path, true, true]);
        for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
      }
    };
    check(provinces, 'provinces');
    check(national, 'national');
  });

  it('call one thing by one name', () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        const other = key === 'zh' ? /公共查询|主办者/ : /\bsubjects?\b|\bunits?\b|public query|^Deregister/;
        if (typeof inner !== 'string') check(inner, `${path}.${key}`);
        else if (key === 'zh' || key === 'en')
          expect([path, other.exec(inner)?.[0]]).toEqual([path, undefined]);
      }
    };
    check({ forms, national, providers, provinces }, 'data');
  });
});
