/** Checks what was entered, field by field, with the schemas of one form. */
import type * as z from 'zod/mini';
import { national, provinceOf } from '../../../data/directory';
import type { Bilingual, ProvinceId } from '../../../data/schema';
import { readFiling } from '../../filing/filing';
import { findNumberDoubt, findNumberFault } from '../../filing/target';
import { readDomains } from '../../host/domain-list';
import { findCertificateFault } from '../values/certificates';
import { emailKind } from '../values/email-address';
import { findDateFault } from '../values/form-date';
import { phoneKind } from '../values/phone-number';
import { plainText, printableText } from '../values/printable-text';
import { findOverflow } from './cell-fit';
import { entrySchema, type FormEntry, otherOption } from './form-entry';
import { type FormFieldSpec, type FormSpec, fieldsToFill } from './form-model';
import { printedValue } from './printed-value';

export type Severity = 'error' | 'warning';

/** One thing to mend or to look at. The words are in locales/…/form.json under `finding.<code>`. */
export interface Finding {
  field: string;
  severity: Severity;
  code: string;
  /** What the words name: a number, an authority, a limit. */
  params: Readonly<Record<string, string | Bilingual>>;
}

export interface CheckContext {
  /** ISO date in the person's time zone. */
  today: string;
}

type Found = Omit<Finding, 'field'>;
type FieldCheck = (value: string, entry: FormEntry) => Found[];

const error = (code: string, params: Found['params'] = {}): Found => ({ severity: 'error', code, params });
const warning = (code: string, params: Found['params'] = {}): Found => ({
  severity: 'warning',
  code,
  params,
});

/** The host of MIIT's list of approved endings. */
const endingList = national.portal.otherHosts.find(({ use }) => use === 'tld-list')?.host ?? '';

/** Faults that may be the form of an unusual but real document. */
const doubtful = new Set(['certificate-shape', 'id-old']);

function checksFor(form: FormSpec, context: CheckContext): Readonly<Record<string, FieldCheck>> {
  const phone = (mobileWanted: boolean) => (value: string) => {
    const kind = phoneKind(value);
    if (kind === 'unreadable') return [error('phone-unreadable')];
    if (kind === 'foreign') return [warning('phone-foreign')];
    return kind === 'landline' && mobileWanted ? [warning('phone-landline')] : [];
  };
  return {
    targetNumber: (value, entry) => {
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
          ...('numbers' in rest
            ? { numbers: rest.numbers.join('、'), count: String(rest.numbers.length) }
            : {}),
          ...('provinceId' in rest ? { other: authorityOf(rest.provinceId) } : {}),
        }),
      ];
    },
    targetDomains: (value) => {
      const seen = new Set<string>();
      return readDomains(value).flatMap(({ typed, ascii, unicode, fault }) => {
        const name = unicode ?? typed;
        if (ascii && seen.has(ascii)) return [warning('domain-twice', { domain: name })];
        if (ascii) seen.add(ascii);
        if (!fault) return [];
        const params = { domain: name, ending: name.slice(name.lastIndexOf('.') + 1), list: endingList };
        return [fault === 'domain-shape' ? error(fault, params) : warning(fault, params)];
      });
    },
    certificateNumber: (value, entry) => {
      const code = findCertificateFault(entry.text.certificateType ?? '', value, context.today);
      return code ? [doubtful.has(code) ? warning(code) : error(code)] : [];
    },
    organiserName: (value, entry) => {
      const organiser = printableText(entry.text.targetOrganiser ?? '');
      const bySubject = entry.checked.ground?.includes('主体依据');
      return bySubject && organiser && organiser !== value ? [warning('name-differs')] : [];
    },
    applicantMobile: phone(true),
    contactMobile: phone(true),
    contactPhone: phone(false),
    contactEmail: (value) => {
      const kind = emailKind(plainText(value));
      if (kind === 'plain') return [];
      return [kind === 'unusual' ? warning('email-unusual') : error('email-shape')];
    },
    applicationDate: (value) => {
      const fault = findDateFault(value, context.today);
      return fault ? [fault === 'date-unreadable' ? error(fault) : warning(fault)] : [];
    },
  };
}

function authorityOf(provinceId: ProvinceId): Bilingual {
  const { zh, en } = provinceOf(provinceId).authority;
  return { zh, en };
}

function findingsOf(field: FormFieldSpec, entry: FormEntry, check: FieldCheck | undefined): Found[] {
  if (field.options.length > 0) {
    const chosen = entry.checked[field.key] ?? [];
    if (chosen.length === 0) return field.required ? [error('missing-choice')] : [];
    if (!chosen.includes(otherOption)) return [];
    const written = printableText(entry.text[`${field.key}Other`] ?? '');
    const limit = findOverflow(`${field.key}Other`, written);
    if (limit !== null) return [error('other-too-long', { limit: String(limit) })];
    return written ? [] : [error('other-missing')];
  }
  // What the paper will not show was not filled in: a cell of invisible marks prints empty.
  const value = printableText(entry.text[field.key] ?? '');
  if (!value) return field.required ? [error('missing')] : [];
  const limit = findOverflow(field.key, printedValue(field, value));
  return [
    ...(check?.(value, entry) ?? []),
    ...(limit === null ? [] : [error('too-long', { limit: String(limit) })]),
  ];
}

/**
 * The schema of a complete entry of one form: every issue is a custom one whose message is the code
 * of a finding, whose path is the field and whose params carry the severity and what the words name.
 */
function completeEntrySchema(form: FormSpec, context: CheckContext): z.ZodMiniType<FormEntry> {
  const checks = checksFor(form, context);
  return entrySchema.check(({ value: entry, issues }) => {
    for (const field of fieldsToFill(form)) {
      for (const { severity, code, params } of findingsOf(field, entry, checks[field.key])) {
        const path = [code.startsWith('other-') ? `${field.key}Other` : field.key];
        issues.push({
          code: 'custom',
          input: entry,
          path,
          message: code,
          params: { severity, words: params },
        });
      }
    }
  });
}

/**
 * Everything to mend (errors) or to look at (warnings), in the order of the paper.
 *
 * @returns Empty when all is well. Never throws.
 */
export function checkEntry(form: FormSpec, entry: FormEntry, context: CheckContext): Finding[] {
  const result = completeEntrySchema(form, context).safeParse(entry);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const field = String(issue.path[0] ?? '');
    if (issue.code !== 'custom') return [{ field, ...error('not-taken') }];
    return [{ field, code: issue.message, severity: issue.params?.severity, params: issue.params?.words }];
  });
}
