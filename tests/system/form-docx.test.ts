/** The .docx of the form in LibreOffice: it opens, and prints on one A4 page with everything on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProvinceId } from '../../data/schema';
import type { FormEntry } from '../../lib/form/model/form-entry';
import { type FormUse, formFor } from '../../lib/form/model/form-model';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { docxOf } from '../../lib/form/paper/docx';
import type { Paper } from '../../lib/form/paper/paper';
import type { ApplicantKind } from '../../lib/form/values/certificates';
import { foldPrinted } from '../e2e/form/pdf-text';
import { filled, fullest } from '../unit/form/filled-entry';
import { type Office, startOffice } from './office';

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.close());

function paperOf(entry: FormEntry): Paper {
  return composePaper(formFor(entry.provinceId, entry.use), entry);
}

async function docxBytes(paper: Paper): Promise<Uint8Array> {
  return new Uint8Array(await (await docxOf(paper)).arrayBuffer());
}

/** Every text of one page, boxes with their marks. */
function texts(page: Paper['sheets'][number] | undefined): string[] {
  const cells = page?.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
  return [
    page?.title ?? '',
    ...cells.flatMap((cell) =>
      cell.kind === 'boxes'
        ? cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '□'} ${text}`)
        : cell.text.split('\n'),
    ),
    page?.foot ?? '',
  ];
}

const cases: [ProvinceId, ApplicantKind, FormUse][] = [
  ['gd', 'unit', 'general'],
  ['gd', 'individual', 'general'],
  ['bj', 'unit', 'general'],
  ['bj', 'individual', 'general'],
  ['xj', 'unit', 'general'],
  ['sd', 'individual', 'empty-subject'],
];

describe('the .docx in LibreOffice', () => {
  it.each(cases)('of %s, %s, %s is one A4 page with every value', async (id, applicant, use) => {
    const paper = paperOf(filled(id, applicant, use));
    const { pages: sheets } = await office.print(await docxBytes(paper));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.width).toBeCloseTo(595.3, 0);
    expect(sheets[0]?.height).toBeCloseTo(841.9, 0);
    const printed = foldPrinted(sheets[0]?.text ?? '');
    for (const text of texts(paper.sheets[0])) expect(printed).toContain(foldPrinted(text));
    expect(printed).toContain('𠮷㛃');
  });

  it.each<ProvinceId>(['gd', 'bj'])('of %s stays one page when every cell is full', async (id) => {
    const paper = paperOf(fullest(id));
    const { pages: sheets } = await office.print(await docxBytes(paper));
    expect(sheets).toHaveLength(1);
    const printed = foldPrinted(sheets[0]?.text ?? '').replaceAll('满', '');
    for (const text of texts(paper.sheets[0]))
      expect(printed).toContain(foldPrinted(text).replaceAll('满', ''));
    const count = (text: string): number => [...text].filter((each) => each === '满').length;
    expect(count(sheets[0]?.text ?? '')).toBe(count(texts(paper.sheets[0]).join('')));
  });

  it('puts the list of enclosures on a second page', async () => {
    const paper = paperOf({ ...filled('sd', 'unit'), withAttachments: true });
    const { pages: sheets } = await office.print(await docxBytes(paper));
    expect(sheets).toHaveLength(2);
    const printed = foldPrinted(sheets[1]?.text ?? '');
    for (const text of texts(paper.sheets[1])) expect(printed).toContain(foldPrinted(text));
  });

  it('is read as the very text that was put in, rare characters and marks included', async () => {
    const entry = filled('gd', 'individual');
    entry.text.reason = '𠮷㛃·〇 <a> & "b" ☑\n第二行';
    const paper = paperOf(entry);
    const read = (await office.textOf(await docxBytes(paper))).replace(/\s/g, '');
    for (const text of texts(paper.sheets[0])) expect(read).toContain(text.replace(/\s/g, ''));
  });

  it('does not take a damaged file for a whole one', async () => {
    const whole = await docxBytes(paperOf(filled('gd', 'unit')));
    await expect(office.print(whole.slice(0, whole.length / 2))).rejects.toThrow();
  });
});
