/** A spreadsheet as an agency has it: 60 filings in nine provinces, saved by Chinese Excel, two rows of them faulty. */
import { provinceOf } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { residentIdCheck } from '../../../lib/form/values/resident-id';
import { socialCreditCheck } from '../../../lib/form/values/social-credit-code';

/** One row of it; nothing in it is anybody's. */
export interface TableFiling {
  /** Row of the spreadsheet, the header being the first. */
  line: number;
  provinceId: ProvinceId;
  /** As it stands there: masked or a digit short in a faulty row. */
  number: string;
  isFaulty: boolean;
  organiser: string;
  applicantKind: '企业' | '个人';
  certificateType: string;
  certificate: string;
  domains: string;
  contact: string;
  mobile: string;
  email: string;
  reason: string;
  remarks: string;
}

export const tableProvinces: readonly ProvinceId[] = ['gd', 'bj', 'sh', 'hb', 'ha', 'sd', 'sc', 'zj', 'nm'];

/** Rows whose number nobody can read: digits hidden, a digit short. */
const maskedLine = 18;
const shortLine = 41;

/** The 60 filings, in the order of the table. */
export const tableFilings: readonly TableFiling[] = Array.from({ length: 60 }, (_, at) => {
  const provinceId = tableProvinces[at % tableProvinces.length] as ProvinceId;
  const line = at + 2;
  const digits = String(17_055_500 + at);
  const written = line === maskedLine ? '170****4' : line === shortLine ? '17055' : digits;
  const isPerson = at % 10 === 9;
  const place = provinceOf(provinceId).name.zh;
  return {
    line,
    provinceId,
    number: `${provinceOf(provinceId).prefix}ICP备${written}号-${1 + (at % 3)}`,
    isFaulty: written !== digits,
    organiser: isPerson ? `欧阳测试${at}` : `${place}示例${at}网络科技有限公司`,
    applicantKind: isPerson ? '个人' : '企业',
    certificateType: isPerson ? '居民身份证' : '营业执照',
    certificate: isPerson ? residentId(at) : creditCode(at),
    domains: at % 7 === 0 ? `site${at}.cn、site${at}.example.com` : `site${at}.cn`,
    contact: `张测试${at}`,
    mobile: `138${String(13_800_000 + at).padStart(8, '0')}`,
    email: `name${at}@example.com`,
    reason: '公司停止使用该网站，不再续费。',
    remarks: at === 3 ? '先办,"急"\n第二行' : at === 5 ? '原号 京ICP备16044242号' : '',
  };
});

/** What stands above the columns, in an order that no form has. */
const columns: readonly (readonly [string, (filing: TableFiling, at: number) => string])[] = [
  ['序号', (_, at) => String(at + 1)],
  ['手机号码', ({ mobile }) => mobile],
  ['备注', ({ remarks }) => remarks],
  ['主办单位名称*', ({ organiser }) => organiser],
  ['网站域名', ({ domains }) => domains],
  ['网站备案/许可证号', ({ number }) => number],
  ['证件号码（必填）', ({ certificate }) => certificate],
  ['证件类型', ({ certificateType }) => certificateType],
  ['主办单位性质', ({ applicantKind }) => applicantKind],
  ['网站负责人姓名', ({ contact }) => contact],
  ['电子邮箱：', ({ email }) => email],
  ['拟注销原因', ({ reason }) => reason],
];

/** The table as text: commas between the cells, quotation marks where they are needed, Windows' line breaks. */
export function tableText(filings: readonly TableFiling[] = tableFilings): string {
  const rows = [
    columns.map(([name]) => name),
    ...filings.map((filing, at) => columns.map(([, cell]) => cell(filing, at))),
  ];
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** The same as cells copied out of a spreadsheet are pasted. */
export function tableCells(filings: readonly TableFiling[] = tableFilings): string {
  return tableText(filings.map((filing) => ({ ...filing, remarks: '' }))).replaceAll(',', '\t');
}

/** A text in GBK, as Chinese Excel writes a .csv. */
export function inGbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => gbkCodes().get(character) ?? Buffer.from(character, 'latin1')),
  );
}

let codes: Map<string, Buffer> | undefined;

/** The two bytes of each character that GBK has. */
function gbkCodes(): Map<string, Buffer> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const text = decoder.decode(bytes);
      if ([...text].length === 1 && text !== '\ufffd') codes.set(text, bytes);
    }
  return codes;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function creditCode(at: number): string {
  const body = `91350100MA${String(1_000_000 + at)}`;
  return body + (socialCreditCheck(body) ?? '');
}

function residentId(at: number): string {
  const body = `110105${1960 + (at % 40)}0101${String(100 + at)}`;
  return body + (residentIdCheck(body) ?? '');
}
