/** Notes what is typed into kept forms and not stored yet, for others should this tab be gone before. */
import type { FormEntry } from '../../lib/form/model/form-entry';
import { newId } from '../../platform/new-id';
import { noteAhead } from '../../platform/pages/store';
import { currentSession, waitingToSave, writer } from './form-session';

interface Ahead {
  entry: FormEntry;
  /** That of all that is typed until it is about to be stored. */
  act: string;
  /** Whether it is about to be stored. */
  begun: boolean;
  forget: () => void;
}

/** By form. */
const ahead = new Map<string, Ahead>();

/** Notes what is typed, in the task of the event: a page may not be let run its last words (docs/storage.md). */
export function noteTyped(): void {
  const { forms } = currentSession();
  for (const [key, { forget }] of ahead) {
    const form = forms.find((each) => each.key === key);
    if (form && waitingToSave(form)) continue;
    ahead.delete(key);
    forget();
  }
  for (const { key, entry, draft } of forms.filter(waitingToSave)) {
    const before = ahead.get(key);
    if (!draft.keep || before?.entry === entry) continue;
    const act = before && !before.begun ? before.act : newId();
    const forget = noteAhead('leaveDraft', act, { id: draft.id, base: draft.revision, writer, entry });
    ahead.set(key, { entry, act, begun: false, forget });
    before?.forget();
  }
}

/** The act under which an entry that is about to be stored was noted. */
export function actOf(key: string): string {
  const noted = ahead.get(key);
  if (noted) noted.begun = true;
  return noted?.act ?? newId();
}
