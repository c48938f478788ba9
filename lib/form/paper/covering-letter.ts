import { nameOf } from '../../../data/names/names';
import type { ProvinceId } from '../../../data/schema';
import { today } from '../../local-time';
import { chineseDate } from '../values/form-date';
import {
  type CoveringItem,
  itemColumns,
  itemHead,
  itemRow,
  paperName,
  printedDomains,
} from './covering-item';
import type { Paper, PaperRow, PaperSheet, PaperTable } from './paper';
import { heightOf, tableHeight } from './row-height';
import { onLine, type Sender } from './sender';
import { pageOf, splitTables } from './split-tables';

const line = '＿＿＿＿＿＿＿＿';
/** Less than a sheet has, so that another font loses nothing. */
const room = tableHeight - 4;
/** One wide column without lines. */
const prose = { bordered: false, large: true, columns: [100] } as const;

/**
 * The letter that goes with the forms for one administration: which filings are to be cancelled, what is enclosed, who sends it.
 *
 * @param items All of this province; where there is none, the letter is for one filing whose number is written by hand.
 * @param now The day of it is the date of the letter.
 * @returns One sheet; where the filings do not fit on it, a list of them on further ones.
 */
export function coveringLetter(
  provinceId: ProvinceId,
  items: readonly CoveringItem[],
  sender: Sender,
  now: Date,
): Paper {
  const authority = nameOf(provinceId).authority.zh;
  const foot = `本函由寄件人自拟，不是管局的官方文书；${authority}另有要求的，以其为准。`;
  const title =
    sender.kind === 'unit' ? '关于报送ICP备案注销申请材料的函' : '关于提交ICP备案注销申请材料的说明';
  const list: PaperTable = {
    bordered: true,
    columns: itemColumns,
    rows: [itemHead, ...items.map((item, at) => itemRow(item, at + 1))],
  };
  const letter = (tables: readonly PaperTable[]): PaperSheet => ({ title, subtitle: null, tables, foot });
  const fileName = `致${authority}-附函`;
  const end: PaperTable = { ...prose, rows: endOf(sender, now) };
  const begin = (words: readonly string[]): PaperTable => ({
    ...prose,
    rows: [...[`${authority}：`, ...words].map(paragraph)],
  });
  const [only] = items;
  if (items.length <= 1) return { fileName, sheets: [letter([begin(wordsFor(only)), end])] };
  const above = begin(wordsForMany(items, '如下'));
  const height = [above, list, end].reduce((sum, table) => sum + heightOf(table.rows, table) + 6, 0);
  if (height <= room) return { fileName, sheets: [letter([above, list, end])] };
  const parts = splitTables([list], room);
  const sheets = parts.map((tables, at) => ({
    title: '申请注销的ICP备案清单',
    subtitle: `致${authority}　共${items.length}个${pageOf(at, parts)}`,
    tables,
    foot,
  }));
  return { fileName, sheets: [letter([begin(wordsForMany(items, '见所附清单')), end]), ...sheets] };
}

/** The letter for one filing. */
function wordsFor(item: CoveringItem | undefined): string[] {
  const organiser = onLine(item?.organiser ?? '');
  const domains = printedDomains(item?.domains ?? '');
  const of = [...(organiser ? [`主办单位：${organiser}`] : []), ...(domains ? [`域名：${domains}`] : [])];
  const which = of.length > 0 ? `（${of.join('；')}）` : '';
  return [
    `　　现提交${item?.number.canonical ?? `备案号${line}`}${which}的注销申请材料，请予办理。`,
    ...enclosed(`注销备案${item ? paperName(item.form) : '申请表'}1份`),
  ];
}

function wordsForMany(items: readonly CoveringItem[], where: string): string[] {
  const counts = (['申请表', '申请书'] as const).flatMap((name) => {
    const count = items.filter(({ form }) => paperName(form) === name).length;
    return count > 0 ? [`注销备案${name}${count}份`] : [];
  });
  return [
    `　　现提交${items.length}个ICP备案的注销申请材料，备案号${where}，请予办理。`,
    ...enclosed(`${counts.join('、')}，每个备案号1份`),
  ];
}

function enclosed(forms: string): string[] {
  return [
    `　　随函附上：\n　　1. ${forms}；\n　　2. 各份申请要求附的证件和证明材料。`,
    '　　材料如需补正，请与下面的联系人联系。',
  ];
}

function endOf(sender: Sender, now: Date): PaperRow[] {
  const name = onLine(sender.name) || line;
  const contact = onLine(sender.contact) || line;
  const seal = sender.kind === 'unit' ? '（加盖公章）' : '（本人签字）';
  const address = onLine(sender.address);
  return [
    paragraph(`　　联系人：${contact}　　电话：${onLine(sender.phone) || line}`),
    ...(address ? [paragraph(`　　通信地址：${address}`)] : []),
    {
      minHeight: 46,
      cells: [{ kind: 'stamp', span: 1, text: `${name}\n${seal}\n${chineseDate(today(now))}` }],
    },
  ];
}

function paragraph(text: string): PaperRow {
  return { minHeight: 9, cells: [{ kind: 'value', span: 1, text }] };
}
