import { leaderOf } from './equal-fields';
import type { Finding } from './finding';
import { type FormEntry, textOf } from './form-entry';
import type { FormSpec } from './form-model';

/**
 * What is to be mended: each error once. A field that says the same as another one has the errors of that one, and none of
 * its own but where its cell is smaller.
 */
export function openErrors(form: FormSpec, entry: FormEntry, findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.filter(({ field, code }) => {
    const leader = leaderOf(form, entry, field);
    if (leader === null || textOf(entry, field) !== textOf(entry, leader)) return true;
    return !errors.some((other) => other.field === leader && other.code === code);
  });
}
