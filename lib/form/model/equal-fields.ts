/** Fields of a form that say the same as another one. */
import { fieldKey } from './fields';
import { type FormEntry, textOf } from './form-entry';
import { type FormSpec, fieldsToFill } from './form-model';

/** Follower → leader. */
const pairs: readonly (readonly [string, string])[] = [
  [fieldKey.organiser, fieldKey.targetOrganiser],
  ['applicant', fieldKey.organiser],
  ['applicantMobile', 'contactMobile'],
];

/**
 * The entry with every empty field filled in that says the same as another one of its form, which is filled in.
 *
 * @returns The very entry where there is none.
 */
export function fillEqual(form: FormSpec, entry: FormEntry): FormEntry {
  const keys = new Set(fieldsToFill(form).map(({ key }) => key));
  const text = { ...entry.text };
  for (const [follower, leader] of pairs) {
    const value = text[leader];
    if (value && keys.has(follower) && keys.has(leader) && !text[follower]) text[follower] = value;
  }
  const changed = Object.keys(text).some((key) => text[key] !== textOf(entry, key));
  return changed ? { ...entry, text } : entry;
}
