/** What stands on the paper of a row: all that it says and is asked for, and nothing of another row. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { provinceIds } from '../../../../data/schema';
import type { ColumnKind } from '../../../../lib/form/many/form-row';
import { makeForms } from '../../../../lib/form/many/make-forms';
import { fieldsToFill } from '../../../../lib/form/model/form-model';
import { composePaper } from '../../../../lib/form/paper/compose-paper';
import { now, row, shared } from './rows';

it('every value that a form asks for stands on the paper of its row, and none on that of another', () => {
  const columns: Exclude<ColumnKind, 'applicantKind' | 'phone' | 'remarks'>[] = [
    'organiser',
    'domains',
    'certificateType',
    'certificate',
    'contact',
    'mobile',
    'email',
    'reason',
  ];
  const wordsOf = (column: (typeof columns)[number], at: number): string =>
    ({
      organiser: `第${at}公司甲`,
      domains: `site-${at}-x.cn`,
      certificateType: `证件${at}乙`,
      certificate: `NO${at}0X`,
      contact: `联系${at}丙`,
      mobile: `139${String(at).padStart(7, '0')}1`,
      email: `m${at}y@example.com`,
      reason: `原因${at}丁。`,
    })[column];
  const fieldOf: Record<(typeof columns)[number], string> = {
    organiser: 'targetOrganiser',
    domains: 'targetDomains',
    certificateType: 'certificateType',
    certificate: 'certificateNumber',
    contact: 'contactName',
    mobile: 'contactMobile',
    email: 'contactEmail',
    reason: 'reason',
  };
  const table = fc.array(
    fc.record({
      provinceId: fc.constantFrom(...provinceIds),
      given: fc.subarray(columns),
      service: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(table, fc.constantFrom('mine' as const, 'other' as const), (given, whose) => {
      const rows = given.map(({ provinceId, given, service }, at) =>
        row(at + 2, provinceId, `${17_000_001 + at}${service ? '-1' : ''}`, {
          ...Object.fromEntries(given.map((column) => [column, wordsOf(column, at)])),
        }),
      );
      const made = makeForms(rows, shared({ whose }), {}, now);
      expect(made.map(({ lines }) => lines)).toEqual(rows.map(({ line }) => [line]));
      const wrong = made.flatMap(({ form, entry }, at) => {
        const paper = JSON.stringify(composePaper(form, entry).sheets);
        const asked = new Set(fieldsToFill(form).map(({ key }) => key));
        const stands = (column: (typeof columns)[number]) =>
          given[at]?.given.includes(column) === true &&
          asked.has(fieldOf[column]) &&
          (whose === 'mine' || ['organiser', 'domains', 'reason'].includes(column));
        return columns.flatMap((column) =>
          rows
            .map((_, other) => [column, at, other] as const)
            .filter(
              ([, , other]) => paper.includes(wordsOf(column, other)) !== (other === at && stands(column)),
            ),
        );
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
