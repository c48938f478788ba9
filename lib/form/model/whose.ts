/** Whose filing a form is about, as its category says it, and what is to go, which must say the same. */
import { fieldKey, otherKey } from './fields';
import { chosenWords, contradicts, type FormEntry, textOf, withWhose } from './form-entry';
import type { FormFieldSpec, FormSpec } from './form-model';

/** As it is chosen on the form, by its own options or written in. The letter for an empty subject is about one’s own. */
export function whoseOf(form: Pick<FormSpec, 'use'>, entry: FormEntry): 'mine' | 'other' | 'unknown' {
  if (form.use === 'empty-subject') return 'mine';
  const category = chosenWords(entry, fieldKey.category);
  if (category.includes('他')) return 'other';
  return category.includes('本') ? 'mine' : 'unknown';
}

/** The entry with another thing to go. A category that the choices above it made, or that says otherwise, is made anew. */
export function withTarget(form: FormSpec, entry: FormEntry, target: FormEntry['target']): FormEntry {
  const changed = { ...entry, target };
  const whose = whoseOf(form, entry);
  if (whose === 'unknown') return changed;
  const isOwn = whose === 'mine';
  const keeps = !isMade(form, entry, isOwn) && !contradicts(chosenWords(entry, fieldKey.category), target);
  return keeps ? changed : withWhose(form, changed, isOwn);
}

/** Whether all that a category can say is whose filing it is. */
export function saysWhoseAlone({
  options,
  optionsComplete,
}: Pick<FormFieldSpec, 'options' | 'optionsComplete'>): boolean {
  return optionsComplete && options.every((option) => /^注销[本他]单位备案$/.test(option));
}

/** Whether the category stands as the choice above it makes it, and not in words of the person's. */
function isMade(form: FormSpec, entry: FormEntry, isOwn: boolean): boolean {
  const made = withWhose(form, entry, isOwn);
  const key = fieldKey.category;
  const words = (one: FormEntry): string => JSON.stringify([one.checked[key], textOf(one, otherKey(key))]);
  return words(made) === words(entry);
}
