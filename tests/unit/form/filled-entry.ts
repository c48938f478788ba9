import type { ProvinceId } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { cellSize } from '../../../lib/form/model/cell-fit';
import { type FormEntry, newEntry, otherOption } from '../../../lib/form/model/form-entry';
import { type FormUse, fieldsToFill, formFor } from '../../../lib/form/model/form-model';
import type { ApplicantKind } from '../../../lib/form/values/certificates';

const values: Record<ApplicantKind, Record<string, string>> = {
  unit: {
    applicant: '欧阳·𠮷㛃',
    applicantMobile: '13800138000',
    targetOrganiser: '示例网络科技有限公司',
    targetDomains: 'example.com',
    reason: '公司停止使用该网站，接入商已停止服务。',
    organiserName: '示例网络科技有限公司',
    certificateType: '营业执照',
    certificateNumber: '91350100M000100Y43',
    contactName: '欧阳·𠮷㛃',
    contactMobile: '13900139000',
    contactEmail: 'name@example.com',
    contactPhone: '020-12345678',
  },
  individual: {
    applicant: '欧阳·𠮷㛃',
    applicantMobile: '13800138000',
    targetOrganiser: '欧阳·𠮷㛃',
    targetDomains: '例子.中国 example.cn',
    reason: '本人不再使用该网站。',
    organiserName: '欧阳·𠮷㛃',
    certificateType: '居民身份证',
    certificateNumber: '11010519491231002X',
    contactName: '欧阳·𠮷㛃',
    contactMobile: '13900139000',
    contactEmail: 'name@example.com',
    contactPhone: '13900139000',
  },
};

/** A complete entry without a fault for any province, with the rare characters names have. */
export function filled(
  provinceId: ProvinceId,
  applicant: ApplicantKind,
  use: FormUse = 'general',
): FormEntry {
  const form = formFor(provinceId, use);
  const filing = readNumber(`${form.prefix}ICP备16044242号`);
  const entry = newEntry(form, { filing, now: new Date(2026, 10, 24, 12) });
  for (const field of fieldsToFill(form)) {
    const [option] = field.options;
    if (option) entry.checked[field.key] = [option];
    const value = values[applicant][field.key];
    if (value) entry.text[field.key] = value;
  }
  return { ...entry, applicant };
}

/** An entry in which every cell is as full as the checks allow. */
export function fullest(provinceId: ProvinceId): FormEntry {
  const entry = filled(provinceId, 'unit');
  for (const field of fieldsToFill(formFor(provinceId))) {
    if (field.options.length > 0) {
      if (field.optionsComplete) continue;
      entry.checked[field.key] = [...(field.kind === 'checkboxes' ? field.options : []), otherOption];
      entry.text[`${field.key}Other`] = '满'.repeat(cellSize(`${field.key}Other`).line);
    } else if (!['applicationDate', 'targetNumber', 'targetDomains', 'contactEmail'].includes(field.key)) {
      const { line, lines } = cellSize(field.key);
      entry.text[field.key] = '满'.repeat(line * lines);
    }
  }
  entry.text.contactEmail = `${'a'.repeat(48)}@example.com`;
  entry.text.targetDomains = Array.from({ length: 16 }, (_, at) => `example-${at + 10}.cn`).join(' ');
  return entry;
}
