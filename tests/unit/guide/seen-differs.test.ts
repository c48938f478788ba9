/** A notice and the data hold against each other. */
import { expect, it } from 'vitest';
import type { HandIn } from '../../../lib/guide/guide-hand-in';
import { seenDiffers } from '../../../lib/guide/seen-differs';
import type { Notice } from '../../../lib/official/seen-notice';

const entry = (kind: HandIn['kind'], value: string, purpose: HandIn['purpose'] = 'filing-desk'): HandIn => ({
  kind,
  purpose,
  value,
  zh: 'x',
  en: 'x',
  source: ['x'],
  asOf: '2020-01',
  confidence: 'medium',
  sure: false,
  old: true,
  onlyOf: null,
});
const ours = [
  entry('post', '广东省广州市越秀区越华路28号1栋616室（邮编 510030）', 'deregistration'),
  entry('phone', '020-87628386'),
  entry('fax', '0851-85611000', 'deregistration'),
  entry('phone', '020-11112222', 'supervision'),
];
const form = { title: '广东省ICP用户注销备案申请表', asOf: '2020-08' };
const notice = (lines: string[], title = '办事指南', names: string[] = []): Notice => ({
  place: 'portal',
  url: 'https://beian.miit.gov.cn/#/x',
  title,
  issued: null,
  attachments: names.map((name) => ({ name, url: 'https://beian.miit.gov.cn/a.doc' })),
  lines,
});
const differ = (given: Notice, handIn = ours) =>
  seenDiffers(given, handIn, form).map(({ kind, seen, ours: own, asOf }) => [kind, seen, own, asOf]);

it.each([
  ['nothing named', [], []],
  ['the same phone, otherwise spelled', ['电话：（０２０）８７６２ ８３８６'], []],
  ['the same phone among others', ['电话：020-87628380、87628386'], []],
  ['another phone', ['电话：020-87628380'], [['phone', '020-87628380', '020-87628386', '2020-01']]],
  ['a mobile number', ['电话：13812345678'], []],
  ['another fax', ['传真：0851-85611001'], [['fax', '0851-85611001', '0851-85611000', '2020-01']]],
  ['the same place without its district', ['寄至广州市越华路28号1栋616室 邮编 510030'], []],
  ['the same house, no room', ['地址：广东省广州市越秀区越华路28号'], []],
  [
    'another place',
    ['邮寄地址：广州市执信南路3号710室'],
    [['post', '广州市执信南路3号710室', ours[0]?.value, '2020-01']],
  ],
  ['an e-mail, of which our data knows none', ['邮箱：beian@gdca.miit.gov.cn'], []],
  ['the phone of the supervision alone', ['监督电话：020-99998888'], []],
] as const)('%s', (_, lines, found) => expect(differ(notice([...lines]))).toEqual(found));

it('where other filing papers go is another thing than where these go', () => {
  const other = [entry('post', '广东省广州市越秀区越华路28号'), entry('fax', '020-11112222')];
  expect(differ(notice(['邮寄地址：广州市执信南路3号710室', '传真：020-33334444']), other)).toEqual([]);
});

it('a kind of which our data knows nothing is no difference', () => {
  expect(differ(notice(['电话：020-87628380']), [])).toEqual([]);
});

it.each([
  ['the same', '《广东省ICP用户注销备案申请表》', [], 0],
  ['spelled otherwise', '附件1：广东省ＩＣＰ用户 注销备案申请表（样表）.doc', [], 0],
  ['a guide', '网站备案注销办事指南', [], 0],
  ['a guide that encloses the same', '办事指南', ['广东省ICP用户注销备案申请表.doc'], 0],
  ['a guide that encloses another', '办事指南', ['广东省ICP备案信息注销表.doc'], 1],
  ['another', '广东省ICP备案主体注销申请表', [], 1],
])('a form’s title: %s', (_, title, names, count) => {
  expect(differ(notice([], title, [...names])).filter(([kind]) => kind === 'title')).toHaveLength(count);
});

it('no title of our own is no difference', () => {
  expect(seenDiffers(notice([], '广东省注销申请表'), ours, null)).toEqual([]);
});
