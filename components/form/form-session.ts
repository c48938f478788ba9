/**
 * The forms that are open in this tab. They live here and not in a component, so that going to
 * another page of the desk and back loses nothing.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { FilingNumber } from '../../lib/filing-number';
import type { CasePrefill } from '../../lib/form/case-prefill';
import type { Draft } from '../../lib/form/draft';
import { printedNumber } from '../../lib/form/filing-target';
import { type FormEntry, isTouched, newEntry } from '../../lib/form/form-entry';
import { formFor } from '../../lib/form/form-model';
import { moveEntry } from '../../lib/form/move-entry';
import { today } from '../../lib/local-time';

export type DraftState =
  | { keep: false; erasedElsewhere?: boolean }
  | {
      keep: true;
      id: string;
      /** Of the stored draft this form is based on; 0 before the first save. */
      revision: number;
      /** What is stored, the very object; null before the first save. */
      saved: FormEntry | null;
      savedAt: string | null;
      status: 'saving' | 'saved' | 'full' | 'failed' | 'conflict';
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
}

export interface Session {
  forms: readonly OpenForm[];
  current: string | null;
  /** What the last removal or clearing took away, and what it was. */
  undo: { kind: 'removed' | 'cleared'; form: OpenForm; at: number } | null;
}

let session: Session = { forms: [], current: null, undo: null };
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

function publish(changes: Partial<Session>): void {
  session = { ...session, ...changes };
  for (const listener of [...listeners]) listener();
}

/** The open forms, drawn again whenever they change. */
export function useSession(): Session {
  const [seen, setSeen] = useState(session);
  useEffect(() => {
    setSeen(session);
    return watchSession(() => setSeen(session));
  }, []);
  return seen;
}

function openForm(entry: FormEntry, draft: DraftState = { keep: false }): OpenForm {
  return { key: crypto.randomUUID(), entry, fresh: entry, draft };
}

const unknownCase: CasePrefill = { own: null, use: 'general', target: null, ground: null };

function freshEntry(
  provinceId: ProvinceId,
  number: string | null,
  { use, ...known }: CasePrefill,
): FormEntry {
  return newEntry(formFor(provinceId, use), { number, ...known, today: today(new Date()) });
}

/** A form without a number in which nothing was typed: it may make room. */
function isIdle({ entry, fresh, draft }: OpenForm): boolean {
  return !draft.keep && !entry.text.targetNumber && !isTouched(entry, fresh);
}

/** Whether closing the tab now would lose what was typed into a form. */
export function isUnsaved({ entry, fresh, draft }: OpenForm): boolean {
  return draft.keep ? entry !== draft.saved : isTouched(entry, fresh);
}

/**
 * Shows a form for a number, the open one if there is one. Idle forms make room.
 *
 * @param number Null for a form on which none is written yet.
 * @param known What the answers of its case say.
 */
export function showForm(
  provinceId: ProvinceId,
  number: string | null,
  known: CasePrefill = unknownCase,
): void {
  const wanted = number && printedNumber(number);
  const open = session.forms.find(
    ({ entry }) =>
      entry.provinceId === provinceId && (!wanted || printedNumber(entry.text.targetNumber ?? '') === wanted),
  );
  if (open) {
    publish({ current: open.key });
    return;
  }
  const form = openForm(freshEntry(provinceId, number, known));
  publish({ forms: [...session.forms.filter((each) => !isIdle(each)), form], current: form.key });
}

/** Shows a form for each of several numbers, the first of them in front. */
export function showForms(numbers: readonly FilingNumber[]): void {
  const keys = numbers.map(({ provinceId, canonical }) => {
    if (provinceId) showForm(provinceId, canonical);
    return session.current;
  });
  publish({ current: keys[0] ?? session.current });
}

/** One more form beside those that are open. */
export function addForm(provinceId: ProvinceId): void {
  const form = openForm(freshEntry(provinceId, null, unknownCase));
  publish({ forms: [...session.forms, form], current: form.key });
}

/** Splits a form into one for each number, with everything else the same. */
export function splitForm(key: string, numbers: readonly FilingNumber[]): void {
  const form = session.forms.find((each) => each.key === key);
  if (!form) return;
  const parts = numbers.map(({ canonical, provinceId }, at): OpenForm => {
    const moved = moveEntry(form.entry, provinceId ?? form.entry.provinceId);
    const entry = { ...moved, target: null, text: { ...moved.text, targetNumber: canonical } };
    return at === 0 ? { ...form, entry } : { ...openForm(entry), fresh: form.fresh };
  });
  publish({ forms: session.forms.flatMap((each) => (each.key === key ? parts : [each])) });
}

/** Brings an open form to the front. */
export function showOpenForm(key: string): void {
  publish({ current: key });
}

/** Opens a kept draft, once. */
export function openDraft(draft: Draft): void {
  const open = session.forms.find((form) => form.draft.keep && form.draft.id === draft.id);
  if (open) {
    publish({ current: open.key });
    return;
  }
  const { id, revision, savedAt, entry } = draft;
  const form = openForm(entry, { keep: true, id, revision, saved: entry, savedAt, status: 'saved' });
  publish({ forms: [...session.forms.filter((each) => !isIdle(each)), form], current: form.key });
}

/** What a field does to the entry of its form, as that is by then: several fields may change within one turn. */
export type EntryChange = (entry: FormEntry) => Partial<FormEntry>;

/** Changes what is typed into an open form. */
export function changeEntry(key: string, change: EntryChange): void {
  const form = session.forms.find((each) => each.key === key);
  if (form) changeForm(key, { entry: { ...form.entry, ...change(form.entry) } });
}

/** Puts one text into an entry. */
export function setText(key: string, value: string): EntryChange {
  return ({ text }) => ({ text: { ...text, [key]: value } });
}

/** Puts another entry or state of its draft into an open form. */
export function changeForm(key: string, changes: Partial<Pick<OpenForm, 'entry' | 'draft'>>): void {
  const forms = session.forms.map((form) => (form.key === key ? { ...form, ...changes } : form));
  publish({ forms });
}

/** Takes a form off the screen, or empties it; both can be undone. The stored draft is not touched. */
export function takeAway(key: string, kind: 'removed' | 'cleared'): void {
  const at = session.forms.findIndex((form) => form.key === key);
  const form = session.forms[at];
  if (!form) return;
  const rest = session.forms.filter((each) => each.key !== key);
  const undo = { kind, form, at };
  if (kind === 'removed') {
    publish({ forms: rest, current: (rest[at] ?? rest.at(-1))?.key ?? null, undo });
    return;
  }
  const blank = newEntry(formFor(form.entry.provinceId, form.entry.use), {
    today: today(new Date()),
  });
  const emptied: OpenForm = { ...form, entry: blank, fresh: blank, draft: { keep: false } };
  publish({ forms: session.forms.map((each) => (each.key === key ? emptied : each)), undo });
}

/** Brings back what was taken away last. What was emptied is not kept until the person says so again. */
export function undoTakeAway(): void {
  const { undo, forms } = session;
  if (!undo) return;
  const form: OpenForm = undo.kind === 'cleared' ? { ...undo.form, draft: { keep: false } } : undo.form;
  const rest = forms.filter((each) => each.key !== form.key);
  publish({
    forms: [...rest.slice(0, undo.at), form, ...rest.slice(undo.at)],
    current: form.key,
    undo: null,
  });
}
