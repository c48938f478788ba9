import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFor, hintFor, maxTextLength, type SeenPage, topicOf } from '../../../lib/hint/hint';
import { type HintNode, viewHint } from '../../../lib/hint/view';
import { wordBadge, wordHint } from '../../../lib/hint/words';
import { provinceName, zh } from '../../words';

const seen = (page: Partial<SeenPage>): SeenPage => ({
  url: 'https://beian.miit.gov.cn/#/Integrated/index',
  text: '',
  repaired: 0,
  waiting: 0,
  cameFrom: null,
  openedFor: null,
  ...page,
});

const province = 'https://gdca.miit.gov.cn/bsfw/';
const old = { from: 'http://sccainfo.miitbeian.gov.cn/publish/query/', provinceId: 'sc' } as const;

describe('when a hint appears', () => {
  it.each<[string, Partial<SeenPage>, 'card' | 'dot', string | null, string | null]>([
    ['provincial page', { url: province }, 'card', 'gd', null],
    ['plain portal', {}, 'dot', null, null],
    ['portal with a number', { text: '粤ICP备17055554号-2' }, 'card', 'gd', '粤ICP备17055554号-2'],
    [
      'a service and its subject',
      { text: '主体备案号 粤ICP备17055554号，服务备案号 粤ICP备17055554号-2，粤ICP备17055554号-2' },
      'card',
      'gd',
      '粤ICP备17055554号-2',
    ],
    [
      'two services of one subject',
      { text: '粤ICP备17055554号-2 粤ICP备17055554号-3' },
      'card',
      'gd',
      '粤ICP备17055554号',
    ],
    [
      'a mini-program',
      { text: '粤ICP备17055554号-3X，京ICP备05023456号-1' },
      'card',
      'gd',
      '粤ICP备17055554号-3X',
    ],
    ['a licence is no filing', { text: '粤B2-20090059' }, 'dot', null, null],
    ['arrival at the portal', { cameFrom: old }, 'card', 'sc', null],
    [
      'a number before where one came from',
      { text: '粤ICP备17055554号', cameFrom: old },
      'card',
      'gd',
      '粤ICP备17055554号',
    ],
    ['legacy page of the ministry', { url: 'http://dxzhgl.miit.gov.cn/x.action' }, 'card', null, null],
    ['plain police page', { url: 'https://beian.mps.gov.cn/' }, 'dot', null, null],
  ])('%s', (_, page, form, provinceId, number) => {
    expect(hintFor(seen(page), 'on', [])).toMatchObject({ form, provinceId, number });
    expect(hintFor(seen(page), 'quiet', [])?.form).toBe('dot');
    expect(hintFor(seen(page), 'off', [])).toBeNull();
  });

  it.each([
    'http://shop.example/',
    'https://help.aliyun.com/',
    'http://gdcainfo.miitbeian.gov.cn/',
    'about:blank',
    '',
    'https://gdca.miit.gov.cn.evil.example/',
  ])('never on %s', (url) => {
    expect(hintFor(seen({ url, text: '粤ICP备17055554号' }), 'on', [])).toBeNull();
  });

  it('not on a muted host, and on others all the same', () => {
    expect(hintFor(seen({ url: province }), 'on', ['gdca.miit.gov.cn'])).toBeNull();
    expect(hintFor(seen({ url: province }), 'on', ['scca.miit.gov.cn'])).not.toBeNull();
  });

  it('names the day of retirement only where documents do', () => {
    const dayOf = (from: string) =>
      hintFor(seen({ cameFrom: { from, provinceId: null } }), 'on', [])?.arrival?.retiredOn;
    expect(dayOf('http://www.miitbeian.gov.cn/')).toBe('2019-04-25');
    expect(dayOf('http://gd.beian.miit.gov.cn/')).toBeNull();
  });

  it('never throws, whatever the page says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (url, text, from) => {
        const page = seen({ url, text, cameFrom: { from, provinceId: null } });
        hintFor(page, 'on', []);
        topicOf(page);
        badgeFor(page);
      }),
    );
    const long = `${'x'.repeat(maxTextLength)}粤ICP备17055554号`;
    expect(topicOf(seen({ text: long })).number).toBeNull();
  });
});

describe('the badge', () => {
  const repaired = (count: number) => zh('hint.note.repaired', { count });
  it.each<[Partial<SeenPage>, string, string[]]>([
    [{ url: province, repaired: 3 }, '粤', [provinceName('gd'), repaired(3)]],
    [{ url: 'http://shop.example/', waiting: 5 }, '5', [zh('hint.note.waiting', { count: 5 })]],
    [{ url: 'http://shop.example/', repaired: 120 }, '99+', [repaired(120)]],
    [{ url: 'http://shop.example/', text: '粤ICP备17055554号' }, '', []],
    [{}, '', []],
  ])('of %j is %s', (page, text, known) => {
    const badge = badgeFor(seen(page));
    expect([badge.text, wordBadge(badge, 'zh_CN')]).toEqual([
      text,
      [zh('hint.words.name'), ...known].join(' · '),
    ]);
  });
});

describe('what a hint says', () => {
  const hint = hintFor(
    seen({ cameFrom: old, text: '粤ICP备17055554号 京ICP备05023456号', waiting: 2 }),
    'on',
    [],
  );

  it('says it in both languages and leaves no gap', () => {
    for (const locale of ['zh_CN', 'en'] as const) {
      const { title, notes } = wordHint(hint ?? expect.fail('no hint'), locale);
      for (const line of [title, ...notes]) expect(line).not.toMatch(/[{}]|undefined|null/);
      expect(notes.length).toBe(3);
    }
  });

  it('offers the side panel where the browser has one', () => {
    const buttons = (hasPanel: boolean) =>
      JSON.stringify(viewHint(hint ?? expect.fail('no hint'), 'en', 'dark', null, hasPanel).tree);
    expect(buttons(true)).toContain('"data-act":"hintPanel"');
    expect(buttons(false)).not.toContain('"data-act":"hintPanel"');
  });

  it('is a tree of plain elements without anything that runs', () => {
    const names: string[] = [];
    const read = ([name, attributes, ...inside]: HintNode): void => {
      names.push(name);
      expect(Object.keys(attributes).filter((one) => /^(?:on|src|href|style)/.test(one))).toEqual([]);
      for (const one of inside) if (typeof one !== 'string') read(one);
    };
    read(viewHint(hint ?? expect.fail('no hint'), 'en', 'dark', null, true).tree);
    expect(new Set(names)).toEqual(new Set(['section', 'button', 'div', 'p']));
  });
});
