import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProvinceId } from '../../../data/schema';
import { findDomains } from '../../../lib/host/find-domains';
import { goesByForm, lookUp } from '../../../lib/lookup/lookup';
import { otherSiteOf } from '../../../lib/lookup/lookup-facts';
import type { NoFilingReason } from '../../../lib/lookup/why-no-filing';
import { anyCharacter, anyUrl } from '../any-text';

describe('lookUp', () => {
  it.each([
    ['粤ICP备17055554号', 'filing', '粤ICP备17055554号', null],
    ['粤ICP备17055554号-1', 'filing', '粤ICP备17055554号', '粤ICP备17055554号-1'],
    ['粤ICP备17055554号-2A', 'filing', '粤ICP备17055554号', '粤ICP备17055554号-2A'],
    ['粤ICP备17055554号-1X', 'platform', '粤ICP备17055554号', '粤ICP备17055554号-1X'],
    ['川ICP备17055554号-1', 'filing', '蜀ICP备17055554号', '蜀ICP备17055554号-1'],
    ['京ICP证030173号-1', 'licence', null, null],
    ['粤B2-20090191-18', 'licence', null, null],
    ['京公网安备11010502008968号', 'police', null, null],
  ])('%s → %s %s %s', (query, procedure, subject, service) => {
    expect(lookUp(query)).toMatchObject({
      numbers: [{ procedure, subject, service }],
      addresses: [],
      domains: [],
      provinces: [],
    });
  });

  it.each([
    ['粤ICP备17055554号', true],
    ['粤ICP备17055554号-2A', true],
    ['粤ICP备17055554号-1X', false],
    ['粤ICP备1705555号', false],
    ['粤ICP备99055554号', false],
    ['京ICP证030173号', false],
    ['京公网安备11010502008968号', false],
  ])('%s goes by a form of the administration: %s', (query, expected) => {
    expect(lookUp(query).numbers.map(({ number }) => goesByForm(number))).toEqual([expected]);
  });

  it.each([
    'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44030302001160',
    'https://beian.mps.gov.cn/#/query/webSearch?code=11010502008968',
  ])('sees no office of an administration in %s, whose code names a province', (url) => {
    expect(lookUp(url)).toMatchObject({
      addresses: [{ detected: { kind: 'psb' }, provinceId: null }],
      numbers: [{ procedure: 'police' }],
    });
  });

  it.each([
    ['https://dxzhgl.miit.gov.cn/x', 'dxzhgl.miit.gov.cn'],
    ['https://域名.信息/', '域名.信息'],
    ['https://beian.miit.gov.cn/', undefined],
    ['', undefined],
  ])('%j is a site of the ministry for something else: %s', (url, host) => {
    expect((otherSiteOf(url) as { host?: string } | null)?.host).toBe(host);
  });

  it('leads police numbers to the police’s query and all others to the portal’s', () => {
    const [icp, police] = lookUp('粤ICP备17055554号 京公网安备11010502008968号').numbers;
    expect(icp?.queryUrl).toBe('https://beian.miit.gov.cn/#/Integrated/recordQuery');
    expect(police?.queryUrl).toBe('https://beian.mps.gov.cn/#/query/webSearch?code=11010502008968');
  });

  it('shows each number of a text once, and says how many are left out', () => {
    expect(lookUp('粤ICP备17055554号 粵ICP備17055554號').numbers).toHaveLength(1);
    const many = Array.from({ length: 60 }, (_, i) => `粤ICP备170555${10 + i}号`).join(' ');
    expect(lookUp(many)).toMatchObject({ numbers: { length: 50 }, moreNumbers: 10 });
  });

  it.each([
    ['https://gdca.miit.gov.cn/', 'gd', false],
    ['http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action', 'gd', true],
    ['https://beian.miit.gov.cn/', null, false],
  ])('knows the address %s', (url, provinceId, repaired) => {
    const { addresses, numbers, domains } = lookUp(url);
    const [address] = addresses;
    expect(address).toMatchObject({ url, provinceId });
    expect(address?.repair !== null).toBe(repaired);
    expect([numbers, domains]).toEqual([[], []]);
  });

  it.each([
    ['https://beian.miit.gov.cn/#/Integrated/index', 'miit'],
    ['beian.miit.gov.cn', 'miit'],
    ['beian.mps.gov.cn', 'psb'],
    ['beian.aliyun.com', 'provider'],
  ])('takes %s for nobody’s province', (query, kind) => {
    expect(lookUp(query)).toMatchObject({ addresses: [{ detected: { kind } }], provinces: [], domains: [] });
  });

  it('reads the number out of a link to the police’s query', () => {
    for (const url of [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010502008968',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44010502008968',
    ]) {
      expect(lookUp(url).numbers[0]?.number).toMatchObject({ provinceId: 'gd', number: '44010502008968' });
    }
    expect(lookUp('https://beian.mps.gov.cn.evil.example/?code=44010502008968').numbers).toEqual([]);
  });

  it('says of a domain nothing but that it is one', () => {
    expect(lookUp('Example.com')).toMatchObject({ domains: ['example.com'], numbers: [], provinces: [] });
    expect(lookUp('https://www.example.com/a/b.html?c=d.com')).toMatchObject({
      domains: ['example.com'],
    });
    expect(lookUp('广东省某公司 example.com')).toMatchObject({ domains: ['example.com'] });
    const many = Array.from({ length: 30 }, (_, i) => `www.site${i}.com`).join(' ');
    expect(lookUp(many)).toMatchObject({ domains: { length: 20 }, moreDomains: 10 });
    expect(lookUp('http://localhost/')).toMatchObject({ domains: [], numbers: [], provinces: [] });
  });

  it('searches the directory for words', () => {
    expect(lookUp('广东').provinces[0]).toMatchObject({ provinceId: 'gd', reason: 'name' });
    expect(lookUp('gdca.miit.gov.cn').provinces[0]).toMatchObject({ provinceId: 'gd', reason: 'host' });
  });

  it.each<[string, NoFilingReason | null, string, ProvinceId | null]>([
    ['17055554', 'no-prefix', '17055554', null],
    ['备案号 ２０２３００３４５７', 'no-prefix', '2023003457', null],
    ['萌ICP备17055554号', 'no-prefix', '17055554', null],
    ['1705555', null, '', null],
    ['粤ICP备170****4号-1', 'masked', '', 'gd'],
    ['备案号：浙ICP备1200**号', 'masked', '', 'zj'],
    ['京公网安备 110105020****8号', 'masked', '', null],
    ['粤ICP备17055号', 'digit-count', '17055', 'gd'],
    ['13912345678', 'telephone', '13912345678', null],
    ['+86 139-1234-5678', 'telephone', '13912345678', null],
    ['0755-86013388', 'telephone', '075586013388', null],
    ['400-123-4567', 'telephone', '4001234567', null],
    ['12345678', 'sample', '12345678', null],
    ['91350203M0001QKT19', 'credit-code', '91350203M0001QKT19', null],
    ['身份证 11010519491231002X', 'id-number', '', null],
    ['440106199003071234', 'id-number', '', null],
    ['电话 020-87626789', 'telephone', '020-87626789', null],
    ['(0755)86013388', 'telephone', '(0755)86013388', null],
    ['京ICP证030173号', 'licence', '京ICP证030173号', 'bj'],
    ['京公网安备11010502008968号', 'police', '京公网安备11010502008968号', 'bj'],
    ['京ICP证030173号 粤ICP备17055554号', null, '', null],
    ['粤ICP备17055554号 13912345678', null, '', null],
    ['Lorem ipsum', null, '', null],
    ['', null, '', null],
  ])('%s is no filing but: %s %s', (query, reason, digits, provinceId) => {
    expect(lookUp(query).noFiling).toEqual(reason && { reason, digits, provinceId });
  });

  it('says nothing of missing prefixes where the words name a province', () => {
    expect(lookUp('粤17055554')).toMatchObject({ noFiling: null, provinces: [{ provinceId: 'gd' }] });
    expect(lookUp('粤ICP备170****4号')).toMatchObject({ noFiling: {}, provinces: [{ provinceId: 'gd' }] });
  });

  it('never throws', () => {
    const query = fc.oneof(
      fc.string({ unit: anyCharacter }),
      anyUrl,
      fc.string().map((text) => `https://beian.miit.gov.cn/${text}`),
    );
    fc.assert(fc.property(query, (text) => void lookUp(text)));
  });
});

describe('findDomains', () => {
  it.each([
    ['example.com', ['example.com']],
    ['见 www.example.com.cn，和 例子.中国。', ['www.example.com.cn', '例子.中国']],
    ['xn--fsqu00a.xn--fiqs8s', ['xn--fsqu00a.xn--fiqs8s']],
    ['ｅｘａｍｐｌｅ．ｃｏｍ a.com A.COM', ['example.com', 'a.com']],
    ['me@example.com', []],
    ['127.0.0.1 1.5 v2.0', []],
    ['index.html photo.jpg', []],
    ['no domain here', []],
    [`${'a'.repeat(64)}.com`, []],
  ])('%s → %j', (text, domains) => {
    expect(findDomains(text)).toEqual(domains);
  });
});
