/** The .docx of the form in LibreOffice: it opens, and prints on one A4 page with everything on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProvinceId } from '../../data/schema';
import { readNumber } from '../../lib/filing/filing';
import { type FormEntry, newEntry } from '../../lib/form/model/form-entry';
import { type FormUse, formFor } from '../../lib/form/model/form-model';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { coveringLetter } from '../../lib/form/paper/covering-letter';
import { coveringList } from '../../lib/form/paper/covering-list';
import { docxOf } from '../../lib/form/paper/docx';
import { envelope } from '../../lib/form/paper/envelope-sheet';
import type { Paper } from '../../lib/form/paper/paper';
import { senderOf } from '../../lib/form/paper/sender';
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
        ? cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '☐'} ${text}`)
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

  it('sets both signs of the boxes in one font, so that they are equally big', async () => {
    const paper = paperOf(filled('gd', 'unit'));
    expect(texts(paper.sheets[0]).join('')).toMatch(/☑.*☐/);
    expect(await office.fontsOf(await docxBytes(paper), '☑☐')).toHaveLength(1);
  });

  it('of a run of many opens each with its number on its one page', async () => {
    const provinces = ['bj', 'tj', 'sh', 'js', 'zj', 'sd', 'gd', 'sc', 'xj'] as const;
    const files: Record<string, Uint8Array> = {};
    for (let at = 0; at < 60; at += 1) {
      const form = formFor(provinces[at % provinces.length] ?? 'gd');
      const written = `${form.prefix}ICP备${20210000 + at}号${at % 2 ? '-1' : ''}`;
      const withAttachments = at % 6 === 0;
      const entry = newEntry(form, {
        filing: readNumber(written),
        domain: `example-${at}.cn`,
        now: new Date(),
      });
      files[written] = await docxBytes(composePaper(form, { ...entry, withAttachments }));
    }
    const printed = await office.printAll(files);
    expect(printed.map(({ name }) => name)).toEqual(Object.keys(files));
    for (const [at, { name, pages }] of printed.entries()) {
      expect(pages, name).toHaveLength(at % 6 === 0 ? 2 : 1);
      for (const page of pages) expect(foldPrinted(page)).toContain(foldPrinted(name));
      expect(foldPrinted(pages[0] ?? '')).toContain(`example-${at}.cn`);
    }
  });

  it('of what goes with them by post has each sheet on a page', async () => {
    const sender = senderOf(filled('gd', 'unit'));
    const now = new Date();
    const items = Array.from({ length: 80 }, (_, at) => {
      const form = formFor((['gd', 'bj', 'sd'] as const)[at % 3] ?? 'gd');
      const [number] = readNumber(`${form.prefix}ICP备2021${100000 + at}号-1`).filings;
      if (!number) throw new Error(`${at}`);
      const domains = `example-${at}.com ${at % 5 ? '' : 'www-of-somebody.com.cn'}`;
      return { number, organiser: `客户${at}网络科技（某某）有限公司`, domains, form };
    });
    const papers: Record<string, Paper> = {
      envelope: envelope('gd', '510000 广州市某路1号', sender, now, false),
      letter: coveringLetter('gd', items.slice(0, 1), sender, now),
      letters: coveringLetter('gd', items, sender, now),
      list: coveringList(items, new Map(), now),
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, paper] of Object.entries(papers)) files[name] = await docxBytes(paper);
    for (const { name, pages } of await office.printAll(files)) {
      const { sheets } = papers[name] ?? { sheets: [] };
      expect(pages, name).toHaveLength(sheets.length);
      for (const [at, sheet] of sheets.entries()) {
        const printed = foldPrinted(pages[at] ?? '');
        for (const text of texts(sheet)) expect(printed, name).toContain(foldPrinted(text));
      }
    }
  });

  it('does not take a damaged file for a whole one', async () => {
    const whole = await docxBytes(paperOf(filled('gd', 'unit')));
    await expect(office.print(whole.slice(0, whole.length / 2))).rejects.toThrow();
  });
});
