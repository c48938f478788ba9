/**
 * The paper as a Word file (Office Open XML), made where it is asked for. Import this module lazily:
 * the library is some 220 kB and only this button needs it.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textWidth as widthOf } from '../model/cell-fit';
import type { Paper, PaperCell, PaperSheet, PaperTable } from './paper';
import { sheetSize } from './sheet-size';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fonts every Chinese Windows and macOS has; other systems take their nearest. */
const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
};
const textWidth = convertMillimetersToTwip(sheetSize.width - 2 * sheetSize.margin.side);
/** 15 pt whatever the font, so that the sheet holds the same lines everywhere (lib/form/model/cell-fit.ts). */
const cellLine = { line: 300, lineRule: LineRuleType.EXACT };
/** Full-width characters on one line of a label. */
const labelLength = 7;
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: border, bottom: border, left: border, right: border };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/**
 * Makes the .docx of a paper.
 *
 * @returns The file as a Blob of type docxType. The properties name no person.
 */
export async function docxOf(paper: Paper): Promise<Blob> {
  const { margin } = sheetSize;
  const file = new Document({
    title: paper.sheets[0]?.title ?? '',
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: { default: { document: { run: { font, size: 21, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(sheetSize.width),
              height: convertMillimetersToTwip(sheetSize.height),
            },
            margin: {
              top: convertMillimetersToTwip(margin.top),
              bottom: convertMillimetersToTwip(margin.bottom),
              left: convertMillimetersToTwip(margin.side),
              right: convertMillimetersToTwip(margin.side),
              header: 0,
              footer: 0,
            },
          },
        },
        children: paper.sheets.flatMap((sheet, at) => sheetBlocks(sheet, at > 0)),
      },
    ],
  });
  return Packer.toBlob(file);
}

function sheetBlocks(sheet: PaperSheet, breakBefore: boolean): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [
    new Paragraph({
      pageBreakBefore: breakBefore,
      alignment: AlignmentType.CENTER,
      spacing: { line: 480, lineRule: LineRuleType.EXACT, after: sheet.subtitle ? 0 : 120 },
      children: [new TextRun({ text: sheet.title, bold: true, size: 36 })],
    }),
  ];
  if (sheet.subtitle) {
    blocks.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...cellLine, after: 120 },
        children: [new TextRun({ text: sheet.subtitle, size: 24 })],
      }),
    );
  }
  sheet.tables.forEach((table, at) => {
    // Word joins two tables that touch.
    if (at > 0) blocks.push(new Paragraph({ spacing: cellLine }));
    blocks.push(tableOf(table));
  });
  blocks.push(
    new Paragraph({
      // Under a letter there is no line to stand below.
      spacing: {
        before: sheet.tables.at(-1)?.bordered ? 60 : 480,
        line: 220,
        lineRule: LineRuleType.EXACT,
      },
      children: [new TextRun({ text: sheet.foot, size: 16 })],
    }),
  );
  return blocks;
}

function tableOf(table: PaperTable): Table {
  const widths = table.columns.map((percent) => Math.round((textWidth * percent) / 100));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: table.bordered ? borders : noBorders,
    rows: table.rows.map(({ cells, minHeight }) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        height: { value: convertMillimetersToTwip(minHeight), rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
          column += cell.span;
          return cellOf(cell, width, table.bordered);
        }),
      });
    }),
  });
}

function cellOf(cell: PaperCell, width: number, bordered: boolean): TableCell {
  return new TableCell({
    borders: bordered ? borders : noBorders,
    columnSpan: cell.span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: cell.kind === 'stamp' ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    margins: { top: 28, bottom: 28, left: 85, right: 85, marginUnitType: WidthType.DXA },
    children: cellText(cell).map(
      (line) =>
        new Paragraph({
          spacing: cellLine,
          alignment: alignmentOf(cell.kind),
          children: [new TextRun({ text: line, bold: cell.kind === 'heading' })],
        }),
    ),
  });
}

function alignmentOf(kind: PaperCell['kind']): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (kind === 'label' || kind === 'centred') return AlignmentType.CENTER;
  return kind === 'stamp' ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

function cellText(cell: PaperCell): string[] {
  if (cell.kind === 'label') return balanced(cell.text);
  if (cell.kind !== 'boxes') return cell.text.split('\n');
  return [cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '□'} ${text}`).join('　')];
}

/** A label on as many lines as it needs, all about as long, as browsers balance it; Word would leave one character over. */
function balanced(label: string): string[] {
  const characters = [...label];
  const lines = Math.ceil(widthOf(label) / labelLength);
  const size = Math.ceil(characters.length / lines) || 1;
  return Array.from({ length: Math.max(lines, 1) }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  );
}
