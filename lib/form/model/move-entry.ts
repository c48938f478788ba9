import type { ProvinceId } from '../../../data/schema';
import { otherKey } from './fields';
import { type FormEntry, otherOption } from './form-entry';
import { type FormUse, fieldsToFill, formFor } from './form-model';

/**
 * The same entry on another form. Nothing typed is dropped: what only the old form asks for stays and
 * is not printed. Choices go along where the new form has them, by its own words or written in.
 */
export function moveEntry(entry: FormEntry, provinceId: ProvinceId, use: FormUse = 'general'): FormEntry {
  const form = formFor(provinceId, use);
  if (entry.provinceId === form.provinceId && entry.use === form.use) return entry;
  const text = { ...entry.text };
  const checked: FormEntry['checked'] = {};
  const fields = fieldsToFill(form);
  for (const [key, chosen] of Object.entries(entry.checked)) {
    const field = fields.find((each) => each.key === key);
    if (!field || field.options.length === 0) {
      checked[key] = chosen;
      continue;
    }
    const words = chosen.map((option) => (option === otherOption ? (text[otherKey(key)] ?? '') : option));
    const known = words.filter((option) => field.options.includes(option));
    const written = words.filter((option) => option && !field.options.includes(option));
    const goesIn = written.length > 0 && !field.optionsComplete;
    if (goesIn) text[otherKey(key)] = written.join('、');
    checked[key] = goesIn ? [...known, otherOption] : known;
  }
  return { ...entry, provinceId, use: form.use, text, checked };
}
