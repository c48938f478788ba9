import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { pinyinInitials, searchDirectory } from '../../../lib/lookup/search-directory';
import { anyCharacter } from '../any-text';

const ids = (query: string): string[] => searchDirectory(query).map((result) => result.provinceId);
const first = (query: string) => searchDirectory(query)[0];

describe('searchDirectory', () => {
  it.each([
    ['粤ICP备17055554号-1', 'gd', 'number'],
    ['粵ＩＣＰ備17055554', 'gd', 'number'],
    ['川ICP备17055554号', 'sc', 'number'],
    ['我的网站写着 沪ICP备17055554号，要注销', 'sh', 'number'],
    ['京公网安备 11010502008968号', 'bj', 'number'],
    ['粤', 'gd', 'prefix'],
    ['粵', 'gd', 'prefix'],
    ['川', 'sc', 'unofficial-prefix'],
    ['云', 'yn', 'unofficial-prefix'],
    ['粤ICP备17', 'gd', 'prefix'],
    ['粤B2-', 'gd', 'prefix'],
    ['粤icp', 'gd', 'prefix'],
    ['广东', 'gd', 'name'],
    ['廣東', 'gd', 'name'],
    ['内蒙', 'nm', 'name'],
    ['内蒙古自治区', 'nm', 'name'],
    ['新疆', 'xj', 'name'],
    ['云南', 'yn', 'name'],
    ['guangdong', 'gd', 'pinyin'],
    ['GuangD', 'gd', 'pinyin'],
    ['shanxi', 'sx', 'pinyin'],
    ['shaanxi', 'sn', 'pinyin'],
    ['neimeng', 'nm', 'pinyin'],
    ["xi'zang", 'xz', 'pinyin'],
    ['hlj', 'hl', 'initials'],
    ['nmg', 'nm', 'initials'],
    ['gd', 'gd', 'id'],
    ['tibet', 'xz', 'english'],
    ['Inner Mongolia', 'nm', 'english'],
    ['44', 'gd', 'code'],
    ['440106', 'gd', 'code'],
    ['44010502008968', 'gd', 'code'],
    ['gdca.miit.gov.cn', 'gd', 'host'],
    ['https://gdca.miit.gov.cn/bsfw/bszn/', 'gd', 'host'],
    ['GDCAINFO.miitbeian.gov.cn', 'gd', 'old-host'],
    ['http://gdcainfo.miitbeian.gov.cn:80/state/outPortal/loginPortal.action;jsessionid=1', 'gd', 'old-host'],
    ['hbcainfo', 'he', 'old-host'],
    ['114.80.217.250', 'sh', 'old-host'],
    ['上海市ICP用户注销备案申请表', 'sh', 'form'],
    ['广东省通信管理局', 'gd', 'authority'],
    ['广东 申请表', 'gd', 'name'],
    ['nei meng gu', 'nm', 'pinyin'],
    ['guandong', 'gd', 'pinyin'],
    ['gaungdong', 'gd', 'pinyin'],
    ['zhongqing', 'cq', 'pinyin'],
    ['beijin', 'bj', 'pinyin'],
    ['“广东”', 'gd', 'name'],
    ['广东省广州市天河区', 'gd', 'name'],
  ])('%s → %s by %s', (query, provinceId, reason) => {
    expect(first(query)).toMatchObject({ provinceId, reason });
  });

  it.each([
    '',
    ' ',
    '\n',
    '???',
    '火星',
    'gov.cn.evil.example',
    'constructor',
    'hello',
    'ICP备',
    '备案号',
    '17055554',
    '广东 上海',
    'x'.repeat(300),
  ])('finds nothing for %j', (query) => {
    expect(searchDirectory(query)).toEqual([]);
  });

  it('finds both provinces of an ambiguous word', () => {
    expect(ids('sx').slice(0, 2)).toEqual(['sx', 'sn']);
    expect(ids('shanxi').slice(0, 2)).toEqual(['sx', 'sn']);
    expect(ids('hn')).toEqual(expect.arrayContaining(['hn', 'ha', 'hi']));
    expect(ids('河').slice(0, 2).sort()).toEqual(['ha', 'he']);
    expect(ids('粤ICP备17055554号 京ICP备17055554号')).toEqual(['gd', 'bj']);
  });

  it('takes a single letter for the beginning of a name only', () => {
    expect(ids('a')).toEqual(['ah']);
    expect(ids('c')).toEqual(['cq']);
  });

  it('finds every province by everything it is called and every host it had', () => {
    for (const { id, prefix, unofficialPrefixes, name, pinyin, authority, hosts, gbCode } of provinces) {
      const words = [
        prefix,
        ...unofficialPrefixes,
        name.zh,
        name.full,
        name.en,
        authority.zh,
        authority.en,
        id,
      ];
      for (const word of words) expect([word, ids(word)[0]]).toEqual([word, id]);
      expect(ids(pinyin)[0]).toBe(id);
      expect(ids(pinyinInitials(pinyin))).toContain(id);
      expect(ids(gbCode)).toEqual([id]);
      for (const { host, shared } of hosts) {
        if (shared) continue;
        expect([host, ids(host)[0]]).toEqual([host, id]);
        expect([host, ids(`http://${host}/x?y=1`)[0]]).toEqual([host, id]);
      }
    }
  });

  it('splits every pinyin name into as many syllables as the name has characters', () => {
    for (const { name, pinyin } of provinces) expect(pinyinInitials(pinyin)).toHaveLength(name.zh.length);
  });

  it('never throws and never repeats a province', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (query) => {
        const found = ids(query);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('keeps a province while its name is typed to the end', () => {
    for (const { id, pinyin, name } of provinces) {
      for (const word of [pinyin, name.zh, name.en]) {
        for (let length = 1; length <= word.length; length += 1) {
          expect([word.slice(0, length), ids(word.slice(0, length)).includes(id)]).toEqual([
            word.slice(0, length),
            true,
          ]);
        }
      }
    }
  });
});
