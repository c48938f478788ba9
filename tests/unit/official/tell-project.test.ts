/** What the project is told of a noted notice: entries that fit its data, and nothing of the person. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provinceSchema } from '../../../data/schema';
import {
  type Notice,
  noticeLimits,
  parseSeenNotice,
  type SeenNotice,
} from '../../../lib/official/seen-notice';
import { projectText, toldOf } from '../../../lib/official/tell-project';
import { seenFormUrl } from '../../../lib/project-page';

const seenWith = (given: Partial<Notice>): SeenNotice => {
  const seen = parseSeenNotice({
    version: 1,
    id: 'one',
    provinceId: 'gd',
    seenOn: '2026-11-28',
    notice: {
      place: 'portal',
      url: 'https://beian.miit.gov.cn/#/Integrated/notice_list',
      title: '广东省ICP备案注销申请表',
      issued: '2026-11-20',
      attachments: [],
      lines: [],
      ...given,
    },
  });
  if (!seen) throw new Error('no notice');
  return seen;
};
const textWith = (given: Partial<Notice>) => JSON.parse(projectText(seenWith(given)));
const file = (name: string) => ({ name, url: `https://beian.miit.gov.cn/files/${name}` });

describe('the text', () => {
  it('fits the data files', () => {
    const { id, forms, submission } = textWith({
      attachments: [file('form.doc')],
      lines: [
        '传真：020-87628386',
        '邮寄地址：广东省广州市越华路28号1栋616室',
        '邮箱：beian@gdca.miit.gov.cn',
      ],
    });
    expect(provinceSchema.shape.forms.parse(forms)).toEqual(forms);
    expect(provinceSchema.shape.submission.parse(submission)).toEqual(submission);
    expect(id).toBe('gd');
    expect(forms).toMatchObject([
      {
        kind: 'official-page',
        format: 'doc',
        layout: null,
        asOf: '2026-11-28',
        confidence: 'medium',
        source: ['https://beian.miit.gov.cn/#/Integrated/notice_list (issued 2026-11-20, seen 2026-11-28)'],
      },
    ]);
    expect(submission.map(({ kind }: { kind: string }) => kind)).toEqual(['fax', 'post', 'email']);
  });

  it.each([
    ['none', [], 'html'],
    ['a Word file', [file('a.docx')], 'doc'],
    ['a page', [file('a.html')], 'html'],
    ['a PDF file', [file('a.pdf')], 'unknown'],
    ['something without ending', [file('download')], 'unknown'],
  ] as const)('names the format by its attachments: %s', (_, attachments, format) => {
    expect(textWith({ attachments: [...attachments] }).forms[0].format).toBe(format);
  });

  it('holds nothing personal, wherever it stands', () => {
    const seen = seenWith({
      title: '关于注销的通知 138-1234-5678',
      url: 'https://gdca.miit.gov.cn/art/a.html;jsessionid=0123456789ABCDEF0123456789ABCDEF?p=13812345678',
      attachments: [
        { name: '张三 １３８１２３４５６７８.doc', url: 'https://gdca.miit.gov.cn/a.doc;jsessionid=AAAA' },
      ],
      lines: [
        '联系人：李四，手机 138 1234 5678，邮箱 lisi@qq.com',
        '收件人：王五 广州市越华路28号 赵六收 电话：020-87628386',
      ],
    });
    for (const text of [projectText(seen), decodeURIComponent(seenFormUrl(toldOf(seen)))]) {
      expect(text).not.toMatch(/1[\s-]*3[\s-]*8|１３８|李四|王五|赵六|qq\.com|jsessionid/i);
      expect(text).toContain('020-87628386');
    }
  });
});

it.each([
  ['https://gdca.miit.gov.cn/a.doc?p=%31%33812345678#x', 'https://gdca.miit.gov.cn/a.doc'],
  ['https://gdca.miit.gov.cn/1%33812345678/a.doc', 'https://gdca.miit.gov.cn/'],
  ['https://gdca.miit.gov.cn/138%2D1234%2D5678.doc', 'https://gdca.miit.gov.cn/'],
  ['https://gdca.miit.gov.cn/%25313812345678.doc', 'https://gdca.miit.gov.cn/'],
  ['https://gdca.miit.gov.cn/%E0%A4%A.doc', 'https://gdca.miit.gov.cn/'],
  ['https://gdca.miit.gov.cn/440106199001011234.doc', 'https://gdca.miit.gov.cn/'],
  ['https://13812345678.gov.cn/a.doc', null],
  ['https://gdca.miit.gov.cn/a;sid=1/b.doc', 'https://gdca.miit.gov.cn/a/b.doc'],
  [
    'https://gdca.miit.gov.cn/bsfw/art/2026/art_0a1b2c.html',
    'https://gdca.miit.gov.cn/bsfw/art/2026/art_0a1b2c.html',
  ],
])('an address: %s', (url, told) => {
  const { attachments } = toldOf(seenWith({ attachments: [{ name: 'a', url }] }));
  expect(attachments.map((one) => one.url)).toEqual(told === null ? [] : [told]);
});

it('an address that cannot be told is none of the form', () => {
  const { forms } = textWith({ url: 'https://13812345678.gov.cn/a' });
  expect(provinceSchema.shape.forms.parse(forms)[0]?.url).toBeNull();
  expect(JSON.stringify(forms)).not.toContain('138');
});

describe('a notice that is no form', () => {
  it.each([
    ['关于注销空壳类备案数据的公示', [], null],
    ['关于暂停邮寄受理备案注销的通知', [], null],
    ['关于注销备案的公示', ['备案注销申请表.doc'], null],
    ['ICP备案注销办事指南', ['名单.xls'], null],
    ['ICP备案注销办事指南', ['填写说明.doc', 'ICP备案注销申请表.doc'], 'ICP备案注销申请表'],
    ['ICP备案注销申请表', [], 'ICP备案注销申请表'],
    ['广东省ICP备案注销申请表', ['备案注销申请表.doc'], '广东省ICP备案注销申请表'],
  ] as const)('%s, %j', (title, names, form) => {
    const lines = ['值班电话：020-11112222', '电话：020-87628386'];
    const { forms, submission } = textWith({ title, attachments: names.map(file), lines });
    expect(forms?.[0]?.title ?? null).toBe(form);
    expect(submission.map((one: { purpose: string; value: string }) => [one.purpose, one.value])).toEqual([
      [form ? 'deregistration' : 'filing-desk', '020-87628386'],
    ]);
  });
});

describe('the issue form', () => {
  const template = readFileSync(
    new URL('../../../.github/ISSUE_TEMPLATE/seen-form.yml', import.meta.url),
    'utf8',
  );

  it('has the fields that the address fills in', () => {
    const fields = [...template.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
    const given = [...new URL(seenFormUrl(toldOf(seenWith({})))).searchParams.keys()];
    expect(given.filter((name) => name !== 'template' && name !== 'title')).toEqual(
      fields.filter((name) => name !== 'data'),
    );
    expect(template).toContain('Please write nothing personal');
  });

  it('has an address that is never too long', () => {
    const { attachments, name, title } = noticeLimits;
    const url = seenFormUrl(
      toldOf(
        seenWith({
          title: '表'.repeat(title),
          attachments: Array.from({ length: attachments }, (_, at) => ({
            name: '附'.repeat(name),
            url: `https://gdca.miit.gov.cn/${'a'.repeat(400)}${at}`,
          })),
          lines: Array.from({ length: 40 }, (_, at) => `传真：020-876283${at + 10}`),
        }),
      ),
    );
    expect(url.length).toBeLessThanOrEqual(6000);
    expect(new URL(url).searchParams.get('notice-title')).toHaveLength(title);
  });
});
