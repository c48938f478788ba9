/** Forms out of the rows of a table and what is the same for all of them. Pure; nothing of one row gets into another's form. */
import { filingOf } from '../../filing/filing';
import { subjectNumberOf } from '../../filing/filing-number';
import { today } from '../../local-time';
import { checkEntry } from '../model/check-entry';
import { fillEqual } from '../model/equal-fields';
import { fieldKey, fieldRecord } from '../model/fields';
import type { Finding } from '../model/finding';
import { type FormEntry, newEntry } from '../model/form-entry';
import { type FormSpec, formFor } from '../model/form-model';
import { type ApplicantKind, certificateTypeOf, findCertificateFault } from '../values/certificates';
import type { FormRow } from './form-row';
import { textOfRows } from './row-text';
import { groupingOf, type SharedValues } from './shared-values';

const residentId = '居民身份证';

/** What the person mended in one form: it counts before columns and what is shared. */
export interface Correction {
  text?: Readonly<Record<string, string>>;
  checked?: Readonly<Record<string, string[]>>;
  /** Whether its organiser has no service left, whatever is said for all. */
  isEmpty?: boolean;
}

/** By the first line of a form. */
export type Corrections = Readonly<Record<number, Correction>>;

/** One form, made and checked. */
export interface MadeForm {
  /** The first line it is made of: its name among the others. */
  line: number;
  /** All lines it is made of. */
  lines: readonly number[];
  form: FormSpec;
  entry: FormEntry;
  /** Errors and warnings, in the order of the paper. */
  findings: readonly Finding[];
}

/**
 * The rows that go into one form, in order of the table: those with the same number; where the whole organiser is to go,
 * those with the same organiser's.
 */
export function groupRows(rows: readonly FormRow[], shared: Pick<SharedValues, 'what'>): FormRow[][] {
  const isWhole = groupingOf(shared) === 'subject';
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const { canonical } = row.number;
    const key = (isWhole && subjectNumberOf(row.number)) || canonical;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/**
 * Makes the form of each row, in its province's layout, and checks it as a single form is checked. Of an organiser without
 * any service that is the letter, where its province wants one.
 *
 * @param rows Of a table; a number without a province is left out.
 * @param corrections What was mended by hand; what a row does not become a form of is not looked at.
 * @returns In order of the table. Never throws.
 */
export function makeForms(
  rows: readonly FormRow[],
  shared: SharedValues,
  corrections: Corrections,
  now: Date,
): MadeForm[] {
  const forms = new Map<string, FormSpec>();
  return groupRows(rows, shared).flatMap((group) => {
    const [first] = group;
    const provinceId = first?.number.provinceId;
    if (!first || !provinceId) return [];
    const correction = corrections[first.line] ?? {};
    const use = isOfEmpty(shared, correction) ? 'empty-subject' : 'general';
    const form = forms.get(provinceId + use) ?? formFor(provinceId, use);
    forms.set(provinceId + use, form);
    return [makeForm(form, group, shared, correction, now)];
  });
}

/** As in the single form, the letter is about one's own filing. */
function isOfEmpty({ whose, what }: SharedValues, { isEmpty = what === 'empty' }: Correction): boolean {
  return isEmpty && whose !== 'other';
}

function makeForm(
  form: FormSpec,
  rows: readonly FormRow[],
  shared: SharedValues,
  correction: Correction,
  now: Date,
): MadeForm {
  const said = textOfRows(rows);
  const isOther = shared.whose === 'other';
  const entry = newEntry(form, {
    filing: rows[0] ? filingOf(rows[0].number) : null,
    own: shared.whose && !isOther,
    target: groupingOf(shared) === 'subject' ? 'subject' : null,
    ground: shared.ground,
    // A table of somebody else's filings speaks of them; who applies is the person.
    applicant: (!isOther && said.applicant) || shared.applicant,
    now,
  });
  const ofRow = Object.entries(said.text).filter(([key]) => !isOther || fieldRecord(key).part === 'filing');
  const once = { ...sharedText(shared, entry.applicant), ...identityCard(ofRow, entry.applicant, now) };
  const text = { ...entry.text, ...once, ...Object.fromEntries(ofRow), ...correction.text };
  const filled = withEqual(form, { ...entry, text, withAttachments: shared.withAttachments }, shared);
  const mended: FormEntry = {
    ...filled,
    // What was emptied by hand stays empty.
    text: { ...filled.text, ...correction.text },
    checked: { ...filled.checked, ...correction.checked },
  };
  const lines = rows.map(({ line }) => line);
  const findings = [...checkEntry(form, mended, now), ...said.findings.filter(isLeft(mended, said.text))];
  return { line: lines[0] ?? 0, lines, form, entry: mended, findings };
}

/** The kind of certificate that no column names: what reads as an identity card's number in every digit is one. */
function identityCard(
  ofRow: readonly (readonly [string, string])[],
  applicant: ApplicantKind,
  now: Date,
): Record<string, string> {
  const { certificateNumber = '' } = Object.fromEntries(ofRow);
  const isCard =
    applicant === 'individual' && findCertificateFault(residentId, certificateNumber, today(now)) === null;
  return isCard ? { [fieldKey.certificateType]: residentId } : {};
}

/** What is typed once, as far as it is about this applicant: their own name the row has, a company has no identity card. */
function sharedText({ whose, text }: SharedValues, applicant: ApplicantKind): Record<string, string> {
  const given = Object.entries(text).filter(([key, value]) => {
    if (value.trim() === '') return false;
    if (key === fieldKey.organiser) return whose === 'other';
    if (key !== fieldKey.certificateType) return true;
    return (certificateTypeOf(value)?.holder ?? applicant) === applicant;
  });
  const all = Object.fromEntries(given);
  const { contactMobile, contactPhone = contactMobile } = all;
  return { ...all, ...(contactPhone && { contactPhone }) };
}

/** Who has somebody else's filing cancelled is never whom the filing names. */
function withEqual(form: FormSpec, entry: FormEntry, { whose }: SharedValues): FormEntry {
  if (whose === 'mine') return fillEqual(form, entry);
  const { [fieldKey.targetOrganiser]: target = '', ...text } = entry.text;
  const filled = fillEqual(form, { ...entry, text });
  return { ...filled, text: { ...filled.text, [fieldKey.targetOrganiser]: target } };
}

/** That rows contradict each other is said until the field says something else than the first of them. */
function isLeft({ text }: FormEntry, said: Readonly<Record<string, string>>) {
  return ({ field }: Finding): boolean => text[field] === said[field];
}
