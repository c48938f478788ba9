/** Where each form stands in the file that holds many. */
import { nameOf } from '../../../data/names/names';
import { formFileName, safeFileName } from '../paper/file-name';
import type { MadeForm } from './make-forms';

/**
 * A path for each form: a folder for each province, in it files that are named by the number, which is public. Two of
 * one name are told apart by a count, whatever the case of their letters: Windows and macOS see none.
 */
export function zipPaths(forms: readonly Pick<MadeForm, 'form' | 'entry'>[]): string[] {
  const taken = new Map<string, number>();
  return forms.map(({ form, entry }) => {
    const folder = safeFileName(nameOf(form.provinceId).name.zh);
    const path = `${folder}/${formFileName(form, entry)}`;
    const key = path.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? `${path}.docx` : `${path} (${count}).docx`;
  });
}
