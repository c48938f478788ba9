/**
 * The forms that are open in this tab. They live here and not in a component, so that going to
 * another view of the desk and back loses nothing.
 */
import type { ProvinceId } from '../../data/schema';
import type { Draft } from '../../lib/form/model/draft';
import { followEqual } from '../../lib/form/model/equal-fields';
import { type FormEntry, isTouched } from '../../lib/form/model/form-entry';
import type { PageSite } from '../../lib/form/model/page-site';
import type { Sender } from '../../lib/form/paper/sender';
import type { WriteRefusal } from '../../lib/refusal';
import { newId } from '../../platform/new-id';

export type DraftState =
  | {
      keep: false;
      /** The person was asked, or has said by themselves, that it is not to be kept. */
      declined?: true;
      erasedElsewhere?: boolean;
    }
  | {
      keep: true;
      id: string;
      /** Of the stored draft this form is based on; 0 before the first save. */
      revision: number;
      /** What is stored, the very object; null before the first save. */
      saved: FormEntry | null;
      savedAt: string | null;
      status: 'saving' | 'saved' | 'conflict' | WriteRefusal;
      /** The person wanted it forgotten, and that failed. */
      notErased?: true;
      /** The draft of the other tab in a conflict. */
      theirs?: Draft;
    };

/** One form on the screen. */
export interface OpenForm {
  key: string;
  entry: FormEntry;
  /** The entry before anything was typed. */
  fresh: FormEntry;
  draft: DraftState;
  /** The website from whose page the form was opened, and its domain; null when it was not. */
  site: FormSite | null;
}

export interface FormSite extends PageSite {
  /** As the form offers it. */
  domain: string;
}

/** What was typed for the post of one province, taken away with a form and to come back with it. */
export interface TypedMail {
  formKey: string;
  provinceId: ProvinceId;
  sender: Partial<Sender>;
  address: string;
}

export interface Session {
  forms: readonly OpenForm[];
  current: string | null;
  /** What the last removal or clearing took away, each with its place, and what it was; what was typed for the post of it. */
  undo: {
    kind: 'removed' | 'cleared';
    taken: readonly { form: OpenForm; at: number }[];
    mail?: TypedMail;
  } | null;
  /** Keys of the forms that came back with the tab, until the person has seen it. */
  restored: readonly string[];
}

/** Names this tab in the drafts it saves. */
export const writer = newId();

const nothing: Session = { forms: [], current: null, undo: null, restored: [] };
let session = nothing;
let since: number | null = null;
const listeners = new Set<() => void>();

/** Calls back after each change until the returned function is called. */
export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The open forms as they are now. */
export function currentSession(): Session {
  return session;
}

/** When they were changed last, in milliseconds since 1970; null while nothing is open and nothing can be brought back. */
export function sessionSince(): number | null {
  return since;
}

/** Puts another state in place and tells everyone who watches. */
export function publish(changes: Partial<Session>): void {
  session = { ...session, ...changes };
  since = session.forms.length > 0 || session.undo ? Date.now() : null;
  for (const listener of [...listeners]) listener();
}

/** Takes away all that is open, without a way back. */
export function forgetSession(): void {
  publish(nothing);
}

/** Whether closing the tab now would lose what was typed into a form. */
export function isUnsaved({ entry, fresh, draft }: OpenForm): boolean {
  return draft.keep ? entry !== draft.saved : isTouched(entry, fresh);
}

/** A form that is as it was opened. */
export function isUntouched({ entry, fresh, draft }: OpenForm): boolean {
  return !draft.keep && !isTouched(entry, fresh);
}

/** Whether closing the tab now loses it for good: what is kept is stored as the page closes, unless that was refused. */
export function isAtRisk({ entry, fresh, draft }: OpenForm): boolean {
  if (!draft.keep) return isTouched(entry, fresh);
  return draft.status !== 'saving' && draft.status !== 'saved';
}

/** Whether something of a form that is kept is neither stored nor in question. */
export function waitingToSave({ entry, draft }: OpenForm): boolean {
  return draft.keep && draft.status !== 'conflict' && entry !== draft.saved;
}

/** What a field does to the entry of its form, as that is by then: several fields may change within one turn. */
export type EntryChange = (entry: FormEntry) => Partial<FormEntry>;

/** Changes what is typed into an open form. */
export function changeEntry(key: string, change: EntryChange): void {
  const form = session.forms.find((each) => each.key === key);
  if (!form) return;
  const changed = { ...form.entry, ...change(form.entry) };
  changeForm(key, { entry: followEqual(form.entry, changed) });
}

/** Puts one text into an entry. */
export function setText(key: string, value: string): EntryChange {
  return ({ text }) => ({ text: { ...text, [key]: value } });
}

/** Puts another entry, state of its draft or website into an open form. */
export function changeForm(
  key: string,
  changes: Partial<Pick<OpenForm, 'entry' | 'fresh' | 'draft' | 'site'>>,
): void {
  const forms = session.forms.map((form) => (form.key === key ? { ...form, ...changes } : form));
  publish({ forms });
}
