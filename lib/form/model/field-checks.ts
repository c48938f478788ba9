/** What is checked of one value, by the name that its field’s record gives (fields.ts). */

import { nameOf } from '../../../data/names/names';
import { national } from '../../../data/national';
import type { Bilingual, ProvinceId } from '../../../data/schema';
import { readFiling } from '../../filing/filing';
import { findNumberDoubt, findNumberFault } from '../../filing/target';
import { readDomains } from '../../host/domain-list';
import { today } from '../../local-time';
import { findCertificateFault } from '../values/certificates';
import { emailKind } from '../values/email-address';
import { findDateFault } from '../values/form-date';
import { phoneKind } from '../values/phone-number';
import { plainText, printableText } from '../values/printable-text';
import type { CheckName } from './field-record';
import { fieldKey } from './fields';
import { error, type Found, warning } from './finding';
import { type FormEntry, textOf } from './form-entry';
import type { FormSpec } from './form-model';

/** What a value is checked against. */
export interface CheckContext {
  form: FormSpec;
  entry: FormEntry;
  now: Date;
}

type FieldCheck = (value: string, context: CheckContext) => Found[];

/** The host of MIIT's list of approved endings. */
const endingList = national.portal.otherHosts.find(({ use }) => use === 'tld-list')?.host ?? '';

/** Faults that may be the form of an unusual but real document. */
const doubtful = new Set(['certificate-shape', 'certificate-old', 'uscc-check', 'id-old']);

const checks: Readonly<Record<CheckName, FieldCheck>> = {
  number: checkNumber,
  domains: checkDomains,
  organiser: checkOrganiser,
  certificate: checkCertificate,
  mobile: (value) => checkPhone(value, true),
  phone: (value) => checkPhone(value, false),
  email: checkEmail,
  date: checkDate,
};

/**
 * What is wrong or odd about one value.
 *
 * @param name The check of its field; null where there is none.
 * @param value As the paper will show it, not empty.
 */
export function checkValue(name: CheckName | null, value: string, context: CheckContext): Found[] {
  return name ? checks[name](value, context) : [];
}

function checkNumber(value: string, { form, entry }: CheckContext): Found[] {
  const filing = readFiling(form.provinceId, value);
  const fault = findNumberFault(filing, form.numberNeed, entry.target);
  if (!fault) {
    const doubt = findNumberDoubt(filing);
    return doubt ? [warning(doubt, { prefix: form.prefix })] : [];
  }
  const { code, ...rest } = fault;
  return [
    error(code, {
      prefix: form.prefix,
      authority: form.authority,
      ...('number' in rest ? { number: rest.number } : {}),
      ...('numbers' in rest ? { numbers: rest.numbers.join('、'), count: String(rest.numbers.length) } : {}),
      ...('provinceId' in rest ? { other: authorityOf(rest.provinceId) } : {}),
    }),
  ];
}

function authorityOf(provinceId: ProvinceId): Bilingual {
  const { zh, en } = nameOf(provinceId).authority;
  return { zh, en };
}

function checkDomains(value: string): Found[] {
  const seen = new Set<string>();
  return readDomains(value).flatMap(({ typed, ascii, unicode, fault }) => {
    const name = unicode ?? typed;
    if (ascii && seen.has(ascii)) return [warning('domain-twice', { domain: name })];
    if (ascii) seen.add(ascii);
    if (!fault) return [];
    const params = { domain: name, ending: name.slice(name.lastIndexOf('.') + 1), list: endingList };
    return [fault === 'domain-shape' ? error(fault, params) : warning(fault, params)];
  });
}

/** An application that rests on the subject is made under the name the filing bears. */
function checkOrganiser(value: string, { entry }: CheckContext): Found[] {
  const organiser = printableText(textOf(entry, fieldKey.targetOrganiser));
  const bySubject = entry.checked[fieldKey.ground]?.includes('主体依据');
  return bySubject && organiser && organiser !== value ? [warning('name-differs')] : [];
}

function checkCertificate(value: string, { entry, now }: CheckContext): Found[] {
  const code = findCertificateFault(textOf(entry, fieldKey.certificateType), value, today(now));
  if (!code) return [];
  return [doubtful.has(code) ? warning(code) : error(code)];
}

function checkPhone(value: string, mobileWanted: boolean): Found[] {
  const kind = phoneKind(value);
  if (kind === 'unreadable') return [error('phone-unreadable')];
  if (kind === 'foreign') return [warning('phone-foreign')];
  return kind === 'landline' && mobileWanted ? [warning('phone-landline')] : [];
}

function checkEmail(value: string): Found[] {
  const kind = emailKind(plainText(value));
  if (kind === 'plain') return [];
  return [kind === 'unusual' ? warning('email-unusual') : error('email-shape')];
}

function checkDate(value: string, { now }: CheckContext): Found[] {
  const fault = findDateFault(value, today(now));
  if (!fault) return [];
  return [fault === 'date-unreadable' ? error(fault) : warning(fault)];
}
