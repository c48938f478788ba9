/**
 * What the program knows of each field of the forms, one record a field. What a form asks for, in which
 * words and order, is data (data/forms.json); this is how it is entered, checked and printed.
 */
import type { FieldCell, FieldRecord } from './field-record';

const lowRow = { roomy: 10.5, compact: 8 };
const half: FieldCell = { line: 13, lines: 2, half: true, height: lowRow };
const whole: FieldCell = { line: 36, lines: 1, half: false, height: lowRow };

/** A field of which nothing else is known: one line of words about the applicant. */
const anyField: FieldRecord = {
  part: 'applicant',
  cell: whole,
  spelling: 'by-kind',
  check: null,
  input: 'line',
  autofill: 'off',
  private: false,
};

const fields = {
  applicant: {
    part: 'applicant',
    cell: half,
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'section-applicant name',
    private: true,
  },
  applicantMobile: {
    part: 'applicant',
    cell: half,
    spelling: 'plain',
    check: 'mobile',
    input: 'tel',
    autofill: 'section-applicant tel',
    private: true,
  },
  applicationDate: {
    part: 'applicant',
    cell: whole,
    spelling: 'by-kind',
    check: 'date',
    input: 'line',
    autofill: 'off',
    private: false,
  },
  category: {
    part: 'filing',
    cell: whole,
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'off',
    private: false,
  },
  ground: {
    part: 'filing',
    cell: whole,
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'off',
    private: false,
  },
  targetNumber: {
    part: 'filing',
    cell: whole,
    spelling: 'number',
    check: 'number',
    input: 'line',
    autofill: 'off',
    private: false,
  },
  targetOrganiser: {
    part: 'filing',
    cell: { ...whole, lines: 3 },
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'off',
    private: false,
  },
  targetDomains: {
    part: 'filing',
    cell: { ...whole, lines: 4 },
    spelling: 'domains',
    check: 'domains',
    input: 'line',
    autofill: 'off',
    private: false,
  },
  reason: {
    part: 'filing',
    cell: { ...whole, lines: 6, height: { roomy: 32, compact: 20 } },
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'off',
    private: false,
  },
  organiserName: {
    part: 'applicant',
    cell: { ...whole, lines: 3 },
    spelling: 'by-kind',
    check: 'organiser',
    input: 'line',
    autofill: { unit: 'organization', individual: 'name' },
    private: false,
  },
  certificateType: {
    part: 'applicant',
    cell: half,
    spelling: 'by-kind',
    check: null,
    input: 'certificate-type',
    autofill: 'off',
    private: false,
  },
  certificateNumber: {
    part: 'applicant',
    cell: half,
    spelling: 'code',
    check: 'certificate',
    input: 'line',
    autofill: 'off',
    private: true,
  },
  contactName: {
    part: 'applicant',
    cell: half,
    spelling: 'by-kind',
    check: null,
    input: 'line',
    autofill: 'section-contact name',
    private: true,
  },
  contactMobile: {
    part: 'applicant',
    cell: half,
    spelling: 'plain',
    check: 'mobile',
    input: 'tel',
    autofill: 'section-contact tel',
    private: true,
  },
  contactPhone: {
    part: 'applicant',
    cell: half,
    spelling: 'plain',
    check: 'phone',
    input: 'tel',
    autofill: 'section-contact tel',
    private: true,
  },
  contactEmail: {
    part: 'applicant',
    cell: whole,
    spelling: 'plain',
    check: 'email',
    input: 'email',
    autofill: 'section-contact email',
    private: true,
  },
  remarks: { ...anyField, cell: { ...whole, height: { roomy: 16, compact: 9 } } },
  seal: { ...anyField, cell: { ...whole, height: { roomy: 36, compact: 26 } } },
  handledDate: anyField,
  heading: anyField,
  filingPassword: { ...anyField, private: true },
} satisfies Record<string, FieldRecord>;

/** The fields that logic reads or fills in by name. Entries and kept drafts store them under these names. */
export const fieldKey = {
  category: 'category',
  ground: 'ground',
  number: 'targetNumber',
  targetOrganiser: 'targetOrganiser',
  domains: 'targetDomains',
  organiser: 'organiserName',
  certificateType: 'certificateType',
  certificate: 'certificateNumber',
  date: 'applicationDate',
} as const satisfies Record<string, keyof typeof fields>;

const known: ReadonlyMap<string, FieldRecord> = new Map(Object.entries(fields));

/** The keys of which there is a record. */
export const knownKeys: readonly string[] = [...known.keys()];

/** The record of a field; of one that is not known, that of any line of words. */
export function fieldRecord(key: string): FieldRecord {
  return known.get(key) ?? anyField;
}

/** The key under which an entry holds the words of an option that the person writes in. */
export function otherKey(key: string): string {
  return `${key}Other`;
}

/** The field that a key of an entry or a finding belongs to: its own, or the one whose option is written in. */
export function ownerOf(key: string): string {
  return key.replace(/Other$/, '');
}
