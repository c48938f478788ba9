/** Checks what was entered, field by field, with the schemas of one form. */
import type * as z from 'zod/mini';
import { printableText } from '../values/printable-text';
import { findOverflow } from './cell-fit';
import { copyFindings } from './copied-text';
import { type CheckContext, checkValue } from './field-checks';
import { fieldKey, fieldRecord, otherKey } from './fields';
import { error, type Finding, type Found, warning } from './finding';
import { chosenWords, contradicts, entrySchema, type FormEntry, otherOption, textOf } from './form-entry';
import { type FormFieldSpec, type FormSpec, fieldsToFill } from './form-model';
import { printedValue } from './printed-value';

function findingsOf(field: FormFieldSpec, context: CheckContext): Found[] {
  if (field.options.length > 0) return choiceFindings(field, context.entry);
  // What the paper will not show was not filled in: a cell of invisible marks prints empty.
  const value = printableText(textOf(context.entry, field.key));
  if (!value) return field.required ? [error('missing')] : [];
  const limit = findOverflow(field.key, printedValue(field, value));
  return [
    ...checkValue(fieldRecord(field.key).check, value, context),
    ...copyFindings(context.entry, field),
    ...(limit === null ? [] : [error('too-long', { limit: String(limit) })]),
  ];
}

function choiceFindings(field: FormFieldSpec, entry: FormEntry): Found[] {
  const chosen = entry.checked[field.key] ?? [];
  if (chosen.length === 0) return field.required ? [error('missing-choice')] : [];
  return [...otherFindings(field, entry, chosen), ...categoryFindings(field, entry)];
}

/** The category and what is to go are said in two places of the paper, and must say the same. */
function categoryFindings({ key }: FormFieldSpec, entry: FormEntry): Found[] {
  const { target } = entry;
  if (key !== fieldKey.category || !target || !contradicts(chosenWords(entry, key), target)) return [];
  return [warning(target === 'service' ? 'category-subject' : 'category-service')];
}

function otherFindings(field: FormFieldSpec, entry: FormEntry, chosen: readonly string[]): Found[] {
  if (!chosen.includes(otherOption)) return [];
  const key = otherKey(field.key);
  const written = printableText(textOf(entry, key));
  const limit = findOverflow(key, written);
  if (limit !== null) return [error('other-too-long', { limit: String(limit) })];
  return written ? [] : [error('other-missing')];
}

/**
 * The schema of a complete entry of one form: every issue is a custom one whose message is the code
 * of a finding, whose path is the field and whose params carry the severity and what the words name.
 */
function completeEntrySchema(form: FormSpec, now: Date): z.ZodMiniType<FormEntry> {
  return entrySchema.check(({ value: entry, issues }) => {
    for (const field of fieldsToFill(form)) {
      for (const { severity, code, params } of findingsOf(field, { form, entry, now })) {
        const path = [code.startsWith('other-') ? otherKey(field.key) : field.key];
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
export function checkEntry(form: FormSpec, entry: FormEntry, now: Date): Finding[] {
  const result = completeEntrySchema(form, now).safeParse(entry);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const field = String(issue.path[0] ?? '');
    if (issue.code !== 'custom') return [{ field, ...error('not-taken') }];
    return [{ field, code: issue.message, severity: issue.params?.severity, params: issue.params?.words }];
  });
}
