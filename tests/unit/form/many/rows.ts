import { provinceOf } from '../../../../data/directory';
import type { ProvinceId } from '../../../../data/schema';
import { findFilingNumbers } from '../../../../lib/filing/filing-number';
import type { FormRow, RowValues } from '../../../../lib/form/many/form-row';
import { nothingShared, type SharedValues } from '../../../../lib/form/many/shared-values';

export const now = new Date(2026, 10, 24, 12);

/** A row with a number of a province: `17055554`, `17055554-2`. */
export function row(line: number, provinceId: ProvinceId, number: string, values: RowValues = {}): FormRow {
  const [digits, suffix] = number.split('-');
  const written = `${provinceOf(provinceId).prefix}ICP备${digits}号${suffix ? `-${suffix}` : ''}`;
  const [found] = findFilingNumbers(written);
  if (!found) throw new Error(`no number in ${written}`);
  return { line, number: found, values };
}

/** What a table with every column says of one filing. */
export const fullValues: RowValues = {
  organiser: '示例网络科技有限公司',
  domains: 'example.com',
  applicantKind: '企业',
  certificateType: '营业执照',
  certificate: '91350100M000100Y43',
  contact: '欧阳经办',
  mobile: '13900139000',
  email: 'name@example.com',
  reason: '公司停止使用该网站。',
};

/** What is said once for filings of one's own. */
export function shared(changes: Partial<SharedValues> = {}, text: Record<string, string> = {}): SharedValues {
  const nothing = nothingShared(now);
  return { ...nothing, whose: 'mine', ground: 'subject', ...changes, text: { ...nothing.text, ...text } };
}
