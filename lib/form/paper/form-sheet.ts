import { isHalfWidth } from '../model/cell-fit';
import type { FieldCell } from '../model/field-record';
import { fieldKey, fieldRecord, otherKey } from '../model/fields';
import { type FormEntry, otherOption, textOf } from '../model/form-entry';
import type { FormFieldSpec, FormSectionSpec, FormSpec } from '../model/form-model';
import { printedValue } from '../model/printed-value';
import type { ApplicantKind } from '../values/certificates';
import { printableText } from '../values/printable-text';
import type { PaperBox, PaperCell, PaperRow, PaperSheet } from './paper';
import { heightOf, tableHeight } from './row-height';
import { seenMonth } from './seen-month';

/** Wide enough for labels of seven characters on one line. */
const columns = [18, 32, 18, 32];

type Density = keyof FieldCell['height'];
/** Least heights of the rows of headings in millimetres. */
const headingHeight: Readonly<Record<Density, number>> = { roomy: 8.5, compact: 6.5 };

const blankDate = '　　　　年　　月　　日';

/** The label on the paper. The common layout, nobody's form, speaks to individuals as such. */
export function paperLabel(form: FormSpec, field: FormFieldSpec, applicant: ApplicantKind): string {
  return form.origin === 'common' && field.key === fieldKey.organiser && applicant === 'individual'
    ? '申请人姓名'
    : field.label;
}

/** The label of the room for a seal. In a letter, which has no printed labels, an individual's says what they do. */
export function stampLabel(form: FormSpec, field: FormFieldSpec, applicant: ApplicantKind): string {
  return form.shape === 'letter' && applicant === 'individual' ? '签字' : field.label;
}

/** The first sheet: the form or letter itself. */
export function formSheet(form: FormSpec, entry: FormEntry): PaperSheet {
  if (form.shape === 'letter') return letterSheet(form, entry);
  const rowsIn = (density: Density): PaperRow[] =>
    form.sections.flatMap((section) => sectionRows(form, section, entry, density));
  const wide = rowsIn('roomy');
  const rows = heightOf(wide, { columns }) <= tableHeight ? wide : rowsIn('compact');
  return {
    title: form.title,
    subtitle: null,
    tables: [{ bordered: true, columns, rows }],
    foot: footOf(form),
  };
}

/** A letter without a printed form: its fixed heading is the title, then one line for each statement. */
function letterSheet(form: FormSpec, entry: FormEntry): PaperSheet {
  const fields = form.sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
  const heading = fields.find(({ field }) => field.fixed !== null)?.field.fixed;
  const rows: PaperRow[] = [
    { minHeight: 14, cells: [{ kind: 'heading', span: 2, text: `${form.authority.zh}：` }] },
  ];
  for (const { section, field } of fields) {
    if (field.fixed !== null) continue;
    const label = field.kind === 'seal' ? stampLabel(form, field, entry.applicant) : field.label;
    const content = contentCell(section, field, entry, 1);
    const cells: PaperCell[] = [
      { kind: 'term', span: 1, text: `${label}：` },
      // A letter is dated where it is sealed or signed, by the hand that does it.
      content.kind === 'stamp' ? { ...content, text: `${content.text}\n${blankDate}` } : content,
    ];
    rows.push({ minHeight: field.kind === 'seal' ? 40 : 11, cells });
  }
  return {
    title: heading ?? form.title,
    subtitle: null,
    tables: [{ bordered: false, columns: [22, 78], rows }],
    foot: footOf(form),
  };
}

function sectionRows(
  form: FormSpec,
  section: FormSectionSpec,
  entry: FormEntry,
  density: Density,
): PaperRow[] {
  const rows: PaperRow[] = [];
  if (section.title) {
    rows.push({
      minHeight: headingHeight[density],
      cells: [{ kind: 'heading', span: 4, text: section.title }],
    });
  }
  const fields = section.fields.filter((field) => field.fixed === null);
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at];
    const next = fields[at + 1];
    if (!field) break;
    const label: PaperCell = { kind: 'label', span: 1, text: paperLabel(form, field, entry.applicant) };
    const minHeight = fieldRecord(field.key).cell.height[density];
    if (next && isHalfWidth(field.key) && isHalfWidth(next.key)) {
      const second: PaperCell = { kind: 'label', span: 1, text: paperLabel(form, next, entry.applicant) };
      const cells = [
        label,
        contentCell(section, field, entry, 1),
        second,
        contentCell(section, next, entry, 1),
      ];
      rows.push({ minHeight, cells });
      at++;
    } else {
      rows.push({ minHeight, cells: [label, contentCell(section, field, entry, 3)] });
    }
  }
  return rows;
}

function contentCell(
  section: FormSectionSpec,
  field: FormFieldSpec,
  entry: FormEntry,
  span: number,
): PaperCell {
  if (field.kind === 'seal') {
    return { kind: 'stamp', span, text: entry.applicant === 'unit' ? '（加盖公章）' : '（本人签字）' };
  }
  if (field.options.length > 0) return { kind: 'boxes', span, boxes: boxesOf(field, entry) };
  const raw = section.byAdministration ? '' : textOf(entry, field.key);
  const text = printedValue(field, raw);
  return { kind: 'value', span, text: text || (field.kind === 'date' ? blankDate : '') };
}

/** The options that were read, and a line to write on where the form has more of them. */
function boxesOf(field: FormFieldSpec, entry: FormEntry): PaperBox[] {
  const chosen = entry.checked[field.key] ?? [];
  const boxes = field.options.map((option) => ({ text: option, checked: chosen.includes(option) }));
  if (field.optionsComplete) return boxes;
  const checked = chosen.includes(otherOption);
  const written = checked ? printableText(textOf(entry, otherKey(field.key))) : '';
  return [...boxes, { text: written || '＿＿＿＿＿＿＿＿＿＿', checked }];
}

function footOf(form: FormSpec): string {
  if (form.origin === 'common') {
    return `本表由申请人按几省申请表的共同项目自拟，不是管局的官方表格；${form.authority.zh}另有现行表格的，以其为准。`;
  }
  const when = seenMonth(form);
  return form.shape === 'letter'
    ? `本申请书由申请人按${when}的公开说明自拟；${form.authority.zh}现行要求不同的，以其为准。`
    : `本表由申请人按${when}转载的表格文字排印，不是管局发布的文件；以${form.authority.zh}现行表格为准。`;
}
