/** What the cells of a row say for the fields of a form. */
import { printedDomain, readDomains } from '../../host/domain-list';
import { fieldKey } from '../model/fields';
import { type Finding, warning } from '../model/finding';
import { type ApplicantKind, certificateTypes } from '../values/certificates';
import { phoneKind } from '../values/phone-number';
import type { ColumnKind, FormRow } from './form-row';

/** The field of the form that a column is for. Who applies is no field, it is chosen. */
const fieldOf: Readonly<Record<Exclude<ColumnKind, 'applicantKind'>, string>> = {
  organiser: fieldKey.targetOrganiser,
  domains: fieldKey.domains,
  certificateType: fieldKey.certificateType,
  certificate: fieldKey.certificate,
  contact: 'contactName',
  mobile: 'contactMobile',
  phone: 'contactPhone',
  email: 'contactEmail',
  reason: 'reason',
  remarks: 'remarks',
};

const columnsWithField = Object.entries(fieldOf) as [Exclude<ColumnKind, 'applicantKind'>, string][];

/** What tables call certificates, beside the names on them. */
const shortNames: readonly (readonly [RegExp, string])[] = [
  [/^(居民|二代|第二代)?身份证$/, '居民身份证'],
  [/^(统一社会)?信用代码(证|证书)?$/, '统一社会信用代码证书'],
  [/^(工商)?营业执照([(（].*[)）])?$/, '营业执照'],
  [/^组织机构代码(证|证书)?$/, '组织机构代码证'],
];

/** The name of a certificate as it belongs on paper: that on the certificate, else as it was written. */
function certificateName(written: string): string {
  const known = certificateTypes.find(({ zh }) => zh === written);
  return known?.zh ?? shortNames.find(([shape]) => shape.test(written))?.[1] ?? written;
}

/** Who applies, in the words of a table: 个人 and 自然人 are individuals, all that has a registration is a unit. */
function applicantKindOf(written: string): ApplicantKind {
  const isPerson = /^(个人|自然人|individual|person)/i.test(written) && !/独资|企业|工商/.test(written);
  return isPerson ? 'individual' : 'unit';
}

/** What rows say together. */
export interface RowText {
  /** By field. */
  text: Readonly<Record<string, string>>;
  applicant: ApplicantKind | null;
  /** Where rows of one form contradict each other: the first that says something counts. */
  findings: readonly Finding[];
}

/**
 * Reads the rows that one form is made of.
 *
 * @param rows Of one organiser or one filing, in order of the table.
 */
export function textOfRows(rows: readonly FormRow[]): RowText {
  const text: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const [column, field] of columnsWithField) {
    const said = rows.flatMap(({ line, values }) =>
      values[column] ? [{ line, value: values[column] }] : [],
    );
    const [first] = said;
    if (!first) continue;
    text[field] = column === 'domains' ? domainsOf(said.map(({ value }) => value)) : first.value;
    const other = column === 'domains' ? undefined : said.find(({ value }) => value !== first.value);
    if (!other) continue;
    const params = { line: String(first.line), value: first.value, otherLine: String(other.line) };
    findings.push({ field, ...warning('rows-differ', params) });
  }
  const kind = rows.find(({ values }) => values.applicantKind)?.values.applicantKind;
  return { text: fitted(text), applicant: kind === undefined ? null : applicantKindOf(kind), findings };
}

/** What columns hold under other names, or what stands in for what has no column. */
function fitted(text: Readonly<Record<string, string>>): Record<string, string> {
  const { certificateType, contactMobile, contactPhone } = text;
  const mobile = contactMobile ?? (contactPhone && phoneKind(contactPhone) === 'mobile' ? contactPhone : '');
  return {
    ...text,
    ...(certificateType && { certificateType: certificateName(certificateType) }),
    ...(mobile && { contactMobile: mobile, contactPhone: contactPhone ?? mobile }),
  };
}

/** The domains of one cell as they are written; those of several rows each once. */
function domainsOf(cells: readonly string[]): string {
  const [first = '', ...more] = cells;
  if (more.every((cell) => cell === first)) return first;
  return [...new Set(cells.flatMap((cell) => readDomains(cell).map(printedDomain)))].join('、');
}
