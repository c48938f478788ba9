import { type FilingNumber, isFiling } from '../../filing/filing-number';
import type { FormRow } from '../../form/many/form-row';
import type { ListRow } from './list-analysis';

/** Most characters of all domains of one number: a form has no room for more. */
const mostDomains = 2000;

/** The ICP filing of a row whose province is known, which alone can be kept and have a form; else null. */
export function filingIn({ number, provinceId }: ListRow): FilingNumber | null {
  return number && provinceId && isFiling(number.kind) ? number : null;
}

/**
 * Rows of a list as rows for forms: those of one filing that say the same become one, with the domains of all. Those
 * that say something else stay, so that it is told where their form is made.
 *
 * @param rows Any; those that name no filing of a known province are left out.
 */
export function formRowsOf(rows: readonly ListRow[]): FormRow[] {
  const found = new Map<string, { row: FormRow; domains: Set<string> }>();
  for (const row of rows) {
    const number = filingIn(row);
    if (!number) continue;
    const domains = (row.values.domains ?? row.domain ?? '').trim();
    const key = JSON.stringify([number.canonical, { ...row.values, domains: '' }]);
    const before = found.get(key);
    if (before) before.domains.add(domains);
    else
      found.set(key, {
        row: { line: row.line, number, values: row.values },
        domains: new Set([domains]),
      });
  }
  return [...found.values()].map(({ row, domains }) => {
    const joined = [...domains].filter(Boolean).join('、').slice(0, mostDomains);
    return joined ? { ...row, values: { ...row.values, domains: joined } } : row;
  });
}
