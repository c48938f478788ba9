import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { otherOption, parseEntry } from '../../../lib/form/model/form-entry';
import { formFor, formUses } from '../../../lib/form/model/form-model';
import { composePaper } from '../../../lib/form/paper/compose-paper';
import { docxOf, docxType } from '../../../lib/form/paper/docx';
import type { Paper } from '../../../lib/form/paper/paper';
import { filled, fullest } from './filled-entry';

function paperOf(entry: ReturnType<typeof filled>): Paper {
  return composePaper(formFor(entry.provinceId, entry.use), entry);
}

/** Every text of a paper in reading order. */
function texts(paper: Paper): string[] {
  return paper.sheets.flatMap((sheet) => [
    sheet.title,
    ...(sheet.subtitle ? [sheet.subtitle] : []),
    ...sheet.tables.flatMap((table) =>
      table.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell.kind === 'boxes'
            ? cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '☐'} ${text}`)
            : cell.text.split('\n'),
        ),
      ),
    ),
    sheet.foot,
  ]);
}

async function documentXml(paper: Paper): Promise<Record<string, string>> {
  const blob = await docxOf(paper);
  expect(blob.type).toBe(docxType);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('the paper', () => {
  it('of Guangdong stands in the order of its form', () => {
    const entry = filled('gd', 'unit');
    entry.checked.category = [otherOption];
    entry.text.categoryOther = '注销他单位备案';
    const paper = paperOf(entry);
    expect(paper.fileName).toBe('粤ICP备16044242号-注销备案申请表');
    expect(texts(paper)).toEqual([
      '广东省ICP用户注销备案申请表',
      '申请人',
      '欧阳·𠮷㛃',
      '手机号码',
      '13800138000',
      '申请日期',
      '2026年11月24日',
      'Ⅰ 注销备案信息',
      '申请类别',
      '☐ 注销本单位备案主体',
      '☑ 注销他单位备案',
      '申请依据',
      '☑ 主体依据',
      '☐ ＿＿＿＿＿＿＿＿＿＿',
      '拟注销备案主办单位名称',
      '示例网络科技有限公司',
      '拟注销备案号',
      '粤ICP备16044242号',
      '拟注销域名',
      'example.com',
      '备案注销申请理由',
      '公司停止使用该网站，接入商已停止服务。',
      'Ⅱ 申请单位信息',
      '主办单位名称',
      '示例网络科技有限公司',
      '公章(个人签字)',
      '（加盖公章）',
      '主办单位证件类型',
      '营业执照',
      '主办单位证件号码',
      '91350100M000100Y43',
      '联系人姓名',
      '欧阳·𠮷㛃',
      '联系人手机',
      '13900139000',
      '联系人邮箱',
      'name@example.com',
      'Ⅲ 处理结果',
      '处理日期',
      '　　　　年　　月　　日',
      '备注',
      '',
      '本表由申请人按2020年8月以后转载的表格文字排印，不是管局发布的文件；以广东省通信管理局现行表格为准。',
    ]);
  });

  it('lets individuals sign and shows IDN with its punycode', () => {
    const all = texts(paperOf(filled('bj', 'individual')));
    expect(all).toContain('申请人姓名');
    expect(all).toContain('（本人签字）');
    expect(all).toContain('例子.中国（xn--fsqu00a.xn--fiqs8s）、example.cn');
    expect(all.at(-1)).toContain('不是管局的官方表格');
  });

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５ 19491231 ００２ｘ', '11010519491231002X'],
    ['9135-0100-M000-100Y-43', '91350100M000100Y43'],
    ['12345678-9', '12345678-9'],
    ['军字第1234567号', '军字第1234567号'],
  ])('prints the certificate number %s as %s', (typed, printed) => {
    const entry = filled('gd', 'unit');
    entry.text.certificateNumber = typed;
    expect(texts(paperOf(entry))).toContain(printed);
  });

  it('prints numbers of a Chinese keyboard as plain ones, and names as they were typed', () => {
    const entry = filled('gd', 'unit');
    Object.assign(entry.text, {
      contactMobile: '１３８００１３８０００',
      contactEmail: 'ｎａｍｅ＠example.com\u200b',
      contactName: '示例（Ａ）㛃\u2028二',
    });
    const all = texts(paperOf(entry));
    expect(all).toEqual(expect.arrayContaining(['13800138000', 'name@example.com', '示例（Ａ）㛃 二']));
  });

  it('gives rows room where the sheet has it', () => {
    const heightsOf = (entry: ReturnType<typeof filled>): number =>
      paperOf(entry).sheets[0]?.tables[0]?.rows.reduce((sum, { minHeight }) => sum + minHeight, 0) ?? 0;
    expect(heightsOf(filled('gd', 'unit'))).toBeGreaterThan(heightsOf(fullest('gd')) + 40);
  });

  it('leaves a letter a line for the date beside its seal', () => {
    expect(texts(paperOf(filled('sd', 'unit', 'empty-subject'))).join()).toContain(
      '（加盖公章）,　　　　年　　月　　日',
    );
  });

  it('lists only what is enclosed', () => {
    const entry = { ...filled('bj', 'unit'), withAttachments: true };
    expect(texts(paperOf(entry))).not.toContain('域名证书');
    entry.checked.ground = ['域名依据'];
    expect(texts(paperOf(entry))).toContain('域名证书');
  });

  it('lists what the person made of the enclosures, as it was kept', () => {
    const kept = parseEntry({
      ...filled('sh', 'unit'),
      attachments: [
        { text: '注销他人备案时', copies: 3, mark: 'none', included: true },
        { text: '域名证书', copies: 1, mark: 'none', included: false },
      ],
      withAttachments: true,
    });
    const listed = kept ? texts(paperOf(kept)) : [];
    expect(listed).toEqual(expect.arrayContaining(['注销他人备案时', '3']));
    expect(listed).not.toContain('域名证书');
    expect(listed).not.toContain('盖红章的申请表原件');
  });

  it('carries the list of enclosures only on wish, room for an address where one is known, and none that is old', () => {
    const entry = filled('sd', 'unit', 'empty-subject');
    expect(paperOf(entry).sheets).toHaveLength(1);
    const listed = texts(paperOf({ ...entry, withAttachments: true }));
    expect(listed).toContain('附件清单');
    expect(listed).toContain('地址');
    expect(listed.join()).not.toContain('济南市');
    const other = texts(paperOf({ ...filled('gd', 'unit'), withAttachments: true }));
    expect(other).toContain('附件清单');
    expect(other).not.toContain('地址');
  });

  it('is printed with blanks when nothing is filled in', () => {
    const entry = { ...filled('gd', 'unit'), text: {}, checked: {} };
    const all = texts(paperOf(entry));
    expect(all).toContain('☐ 注销本单位备案主体');
    expect(all.filter((text) => text === '　　　　年　　月　　日')).toHaveLength(2);
    expect(paperOf(entry).fileName).toBe('注销备案申请表');
  });

  it('fills every row: the spans of its cells are its columns', () => {
    for (const id of provinceIds) {
      for (const use of formUses(id)) {
        for (const { tables } of paperOf({ ...filled(id, 'unit', use), withAttachments: true }).sheets) {
          for (const { columns, rows } of tables) {
            expect(columns.reduce((sum, width) => sum + width, 0)).toBe(100);
            for (const { cells } of rows) {
              expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
            }
          }
        }
      }
    }
  });
});

describe('the .docx', () => {
  it.each(provinceIds.flatMap((id) => formUses(id).map((use) => [id, use] as const)))(
    'of %s, %s, carries the very texts of the paper',
    async (id, use) => {
      const paper = paperOf({ ...filled(id, 'individual', use), withAttachments: true });
      const files = await documentXml(paper);
      const runs = [...(files['word/document.xml'] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:t\/>/g)]
        .map(([, text]) => unescapeXml(text ?? ''))
        .join('');
      const printed = texts(paper)
        .join('')
        .replace(/[\s　]/g, '');
      expect(runs.replace(/[\s　]/g, '')).toBe(printed);
    },
  );

  it('takes markup, control characters and lone surrogates as text', async () => {
    const entry = filled('gd', 'unit');
    entry.text.reason = '<w:t>&amp;</w:t>\u0001\ud800"\'一行\n两行';
    const xml = (await documentXml(paperOf(entry)))['word/document.xml'] ?? '';
    expect(xml).toContain('&lt;w:t&gt;&amp;amp;&lt;/w:t&gt;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
    expect(xml).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
  });

  it('names no person in its properties', async () => {
    const files = await documentXml(paperOf(filled('gd', 'individual')));
    expect(files['docProps/core.xml']).not.toMatch(/欧阳|13900139000|11010519491231002X|Un-named/);
  });
});
