/** The spreadsheet that end-to-end tests read is what it says it is. */
import { expect, it } from 'vitest';
import { findCertificateFault } from '../../../lib/form/values/certificates';
import { formRowsOf } from '../../../lib/lookup/list/form-rows';
import { findTable } from '../../../lib/lookup/list/list-source';
import { analyzeTable } from '../../../lib/lookup/list/table-rows';
import { decodeText } from '../../../lib/repair/document/encoding';
import { inGbk, tableCells, tableFilings, tableText } from '../../e2e/lookup/table-of-filings';

it.each([
  ['a .csv in GBK', decodeText(inGbk(tableText())), true],
  ['pasted cells', tableCells(), false],
])('60 filings from %s are read by their columns, but two', (_, text, hasRemarks) => {
  const table = findTable(text);
  if (!table) throw new Error('no table');
  const kinds = table.columns.map(({ kind }) => kind);
  const rows = [...analyzeTable(text, table, kinds)].flatMap((part) => part.rows);
  expect(rows.flatMap(({ line, reason }) => (reason ? [[line, reason]] : []))).toEqual([
    [18, 'masked'],
    [41, 'digit-count'],
  ]);
  expect(
    formRowsOf(rows).map(({ line, number, values }) => ({ line, number: number.canonical, ...values })),
  ).toEqual(
    tableFilings.flatMap(({ provinceId, isFaulty, remarks, ...filing }) =>
      isFaulty ? [] : [{ ...filing, ...(remarks && hasRemarks && { remarks }) }],
    ),
  );
  for (const { certificateType, certificate } of tableFilings)
    expect(findCertificateFault(certificateType, certificate, '2026-11-30')).toBeNull();
});
