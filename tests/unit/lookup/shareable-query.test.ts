import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNumberInLink } from '../../../lib/filing/link';
import { shareableQuery } from '../../../lib/lookup/shareable-query';

it.each([
  ['张某某的 粤ICP备17055554号-1，电话 13800138000', '粤ICP备17055554号-1'],
  ['粤ICP备17055554号-1 粵ICP備17055554號-1 京ICP备16044242号', '粤ICP备17055554号-1 京ICP备16044242号'],
  ['张某某的 Example.com 网站', 'example.com'],
  [' https://gdca.miit.gov.cn/bsfw/?a=1 ', 'https://gdca.miit.gov.cn/bsfw/?a=1'],
  ['广东', '广东'],
  ['44010502008968', ''],
  ['张某某 110101199003071234', ''],
  ['张某某 138 0013 8000', ''],
  ['张某某 １３８００１３８０００', ''],
  ['张某某 someone@example.com', ''],
  ['<!-- 13912345678 -->hello', ''],
  ['139.1234.5678 或 (139)12345678', ''],
  ['https://a.example/x;jsessionid=SECRET', 'https://a.example/x'],
  ['见 http://www.miitbeian.gov.cn/a?name=张某某 。', 'http://www.miitbeian.gov.cn/a'],
  ['', ''],
])('keeps of %j in an address only %j', (text, query) => {
  expect(shareableQuery(text)).toBe(query);
});

it('keeps at most forty characters of a text that says nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-鿿]{0,100}$/), (text) => {
      expect(shareableQuery(text).length).toBeLessThanOrEqual(40);
    }),
  );
});

it.each([
  [
    'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010502008968',
    '粤公网安备44010502008968号',
  ],
  ['https://beian.mps.gov.cn/#/query/webSearch?code=11010502008968', '京公网安备11010502008968号'],
  ['https://beian.mps.gov.cn/#/query/webSearch', null],
  ['https://beian.mps.gov.cn/#/query/webSearch?code=99010502008968', null],
  ['https://evil.example/?recordcode=44010502008968', null],
  ['recordcode=44010502008968', null],
])('reads the number out of %s', (href, canonical) => {
  expect(findNumberInLink(href)?.canonical ?? null).toBe(canonical);
});
