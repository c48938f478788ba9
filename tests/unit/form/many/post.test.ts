/** What goes into the post for many forms. */
import { expect, it } from 'vitest';
import { makeForms } from '../../../../lib/form/many/make-forms';
import { commonSender, listFiles, listOf, postPapers, receiversOf } from '../../../../lib/form/many/post';
import { fullValues, now, row, shared } from './rows';

const forms = makeForms(
  [
    row(2, 'gd', '17055554-1', fullValues),
    row(3, 'bj', '17055555-1', fullValues),
    row(4, 'gd', '17055556-1', { ...fullValues, organiser: '另一家公司', contact: '别的人' }),
  ],
  shared(),
  {},
  now,
);

it('names every filing once in the list, and one administration once', () => {
  const list = JSON.stringify(listOf(forms, new Map(), now));
  for (const number of ['粤ICP备17055554号-1', '京ICP备17055555号-1', '粤ICP备17055556号-1']) {
    expect(list.split(number)).toHaveLength(2);
  }
  expect(receiversOf(forms).map(({ provinceId, count }) => [provinceId, count])).toEqual([
    ['bj', 1],
    ['gd', 2],
  ]);
});

it('has its list in one file, a long one in several that together are the list', () => {
  expect(listFiles(forms, new Map(), now).map(({ path, paper }) => [path, paper()])).toEqual([
    ['清单.docx', listOf(forms, new Map(), now)],
  ]);
  const rows = Array.from({ length: 80 }, (_, at) =>
    row(at + 2, at % 2 ? 'gd' : 'bj', `${17055554 + at}-1`, fullValues),
  );
  const made = makeForms(rows, shared(), {}, now);
  const many = Array.from({ length: 20 }, () => made).flat();
  const files = listFiles(many, new Map(), now);
  expect(files.map(({ path }) => path)).toEqual(['清单 1.docx', '清单 2.docx']);
  const papers = files.map(({ paper }) => paper());
  expect(papers.flatMap(({ sheets }) => sheets)).toEqual(listOf(many, new Map(), now).sheets);
  expect(Math.max(...papers.map(({ sheets }) => sheets.length))).toBeLessThanOrEqual(40);
  expect(listFiles([], new Map(), now)).toEqual([]);
});

it('has an envelope and a letter for each administration, with its own filings and what was written as its address', () => {
  const addresses = new Map([['gd', '广州市某路1号'] as const]);
  const sender = { kind: 'unit', name: '代办公司', contact: '', phone: '', address: '' } as const;
  const papers = postPapers(forms, addresses, sender, now).map((paper) => JSON.stringify(paper()));
  expect(papers).toHaveLength(4);
  expect(papers.filter((paper) => paper.includes('广州市某路1号'))).toHaveLength(1);
  expect(papers.filter((paper) => paper.includes('代办公司'))).toHaveLength(4);
  const [, beijing = '', , guangdong = ''] = papers;
  expect(beijing).not.toContain('粤ICP');
  expect(guangdong).not.toContain('京ICP');
});

it('has neither for an administration that takes the form by e-mail', () => {
  const [jiangsu] = makeForms([row(2, 'js', '17055554-1', fullValues)], shared(), {}, now);
  expect(jiangsu).toBeDefined();
  const sender = commonSender(forms);
  expect(postPapers(jiangsu ? [jiangsu] : [], new Map(), sender, now)).toEqual([]);
});

it('is sent by whom all forms name; who differs is nobody', () => {
  expect(commonSender(forms)).toMatchObject({
    kind: 'unit',
    name: '',
    contact: '',
    phone: fullValues.mobile,
  });
  expect(commonSender(forms.slice(0, 2))).toMatchObject({
    name: fullValues.organiser,
    contact: fullValues.contact,
  });
});
