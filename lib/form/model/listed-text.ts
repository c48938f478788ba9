import { masked } from '../values/mask';
import { fieldRecord } from './fields';
import { type FormEntry, textOf } from './form-entry';

/** What a list of entries may show of one text: of a private one its ends, so that one knows one's own. */
export function listedText(entry: FormEntry, key: string): string {
  const text = textOf(entry, key).trim();
  return fieldRecord(key).private ? masked(text) : text;
}
