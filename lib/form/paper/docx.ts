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
import { labelLines, labelRoom } from './label-lines';
import { boxSign, type Paper, type PaperCell, type PaperSheet, type PaperTable } from './paper';
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
const largeLine = { line: 480, lineRule: LineRuleType.EXACT };
/** Of the boxes, both signs: on Windows; other systems take both out of one font of theirs too. */
const boxFont = 'Segoe UI Symbol';
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: border, bottom: border, left: border, right: border };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const cut = { style: BorderStyle.DASHED, size: 4, color: '808080' };
const cutLine = {
  top: cut,
  bottom: cut,
  left: cut,
  right: cut,
  insideHorizontal: none,
  insideVertical: none,
};

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
    borders: table.cutOut ? cutLine : table.bordered ? borders : noBorders,
    rows: table.rows.map(({ cells, minHeight, isHead = false }) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        tableHeader: isHead,
        height: { value: convertMillimetersToTwip(minHeight), rule: HeightRule.ATLEAST },
        children: cells.map((cell) => {
          const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
          column += cell.span;
          return cellOf(cell, width, table);
        }),
      });
    }),
  });
}

function cellOf(cell: PaperCell, width: number, { bordered, cutOut, large }: PaperTable): TableCell {
  const isLarge = (large ?? false) && cell.kind !== 'term';
  return new TableCell({
    ...(!cutOut && { borders: bordered ? borders : noBorders }),
    columnSpan: cell.span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: cell.kind === 'stamp' ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    margins: { top: 28, bottom: 28, left: 85, right: 85, marginUnitType: WidthType.DXA },
    children: cellLines(cell, isLarge).map(
      (runs) =>
        new Paragraph({
          spacing: isLarge ? largeLine : cellLine,
          alignment: alignmentOf(cell.kind),
          children: runs,
        }),
    ),
  });
}

function alignmentOf(kind: PaperCell['kind']): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (kind === 'label' || kind === 'centred') return AlignmentType.CENTER;
  return kind === 'stamp' ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

/** The lines of a cell, each in its runs. */
function cellLines(cell: PaperCell, isLarge: boolean): TextRun[][] {
  if (cell.kind === 'boxes') {
    return [
      cell.boxes.flatMap(({ text, checked }, at) => [
        new TextRun({ text: boxSign(checked), font: boxFont }),
        new TextRun(` ${text}${at < cell.boxes.length - 1 ? '　' : ''}`),
      ]),
    ];
  }
  const lines = cell.kind === 'label' ? labelLines(cell.text, labelRoom) : cell.text.split('\n');
  return lines.map((text) => [
    new TextRun({ text, bold: cell.kind === 'heading', ...(isLarge && { size: 32 }) }),
  ]);
}
