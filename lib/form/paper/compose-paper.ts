import type { FormEntry } from '../model/form-entry';
import type { FormSpec } from '../model/form-model';
import { enclosureSheet } from './enclosure-sheet';
import { formFileName } from './file-name';
import { formSheet } from './form-sheet';
import type { Paper } from './paper';

/** Everything that stands on the paper of one entry: the form, and the list of enclosures on wish. */
export function composePaper(form: FormSpec, entry: FormEntry): Paper {
  const sheet = formSheet(form, entry);
  return {
    fileName: formFileName(form, entry),
    sheets: entry.withAttachments ? [sheet, enclosureSheet(form, entry)] : [sheet],
  };
}
