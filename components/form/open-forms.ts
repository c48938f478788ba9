/** Which forms come onto the screen and leave it: for numbers, out of drafts, and back again. */
import type { ProvinceId } from '../../data/schema';
import { type Filing, filingOf, printedNumber, readFiling } from '../../lib/filing/filing';
import type { FilingNumber } from '../../lib/filing/filing-number';
import { isFilingOf } from '../../lib/filing/target';
import type { CasePrefill } from '../../lib/form/model/case-prefill';
import { forNumber } from '../../lib/form/model/copied-text';
import type { Draft } from '../../lib/form/model/draft';
import { fieldKey } from '../../lib/form/model/fields';
import {
  type FormEntry,
  filingOfEntry,
  isTouched,
  newEntry,
  targetOf,
} from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import type { RegisterReading } from '../../lib/official/reading';
import { newId } from '../../platform/new-id';
import {
  changeForm,
  currentSession,
  type DraftState,
  type FormSite,
  type OpenForm,
  publish,
} from './form-session';

function openForm(
  entry: FormEntry,
  site: FormSite | null = null,
  draft: DraftState = { keep: false },
): OpenForm {
  return { key: newId(), entry, fresh: entry, draft, site };
}

/** What is known of a filing before its form is filled in. */
export type KnownForForm = CasePrefill & { register?: RegisterReading | null };

const unknownCase: KnownForForm = { own: null, use: 'general', target: null, ground: null };

function freshEntry(
  filing: Filing,
  { use, ...known }: KnownForForm,
  site: FormSite | null = null,
): FormEntry {
  const domain = site?.domain ?? null;
  return newEntry(formFor(filing.provinceId, use), { filing, ...known, domain, now: new Date() });
}

/** A form that is as it was opened. */
function isUntouched({ entry, fresh, draft }: OpenForm): boolean {
  return !draft.keep && !isTouched(entry, fresh);
}

/** A form without a number in which nothing was typed: it may make room. */
function isIdle(form: OpenForm): boolean {
  return !filingOfEntry(form.entry).written && isUntouched(form);
}

/** The open form of the filing that an entry is for; without a number, any of its province. */
function openFor(entry: FormEntry): OpenForm | undefined {
  const wanted = printedNumber(filingOfEntry(entry));
  return currentSession().forms.find(
    ({ entry: shown }) =>
      shown.provinceId === entry.provinceId && (!wanted || printedNumber(filingOfEntry(shown)) === wanted),
  );
}

/**
 * Offers an open form what became known of its filing: its website, and what the register says. That fills in a form in
 * which nothing was typed; in another one it is offered at each field, and nothing there is changed.
 */
function offer(open: OpenForm, entry: FormEntry, site: FormSite | null): void {
  const { copied } = entry;
  if (site) changeForm(open.key, { site });
  if (!copied || JSON.stringify(copied) === JSON.stringify(open.entry.copied)) return;
  changeForm(open.key, isUntouched(open) ? { entry, fresh: entry } : { entry: { ...open.entry, copied } });
}

/**
 * Shows a form for a filing, the open one if there is one. Idle forms make room.
 *
 * @param filing Without a number, a form on which none is written yet.
 * @param known What the answers of its case say, and the register.
 * @param site The website whose filing it is. A form that is open already offers its domain and is not changed.
 */
export function showForm(
  filing: Filing,
  known: KnownForForm = unknownCase,
  site: FormSite | null = null,
): void {
  const entry = freshEntry(filing, known, site);
  const open = openFor(entry);
  if (open) {
    offer(open, site || !open.site ? entry : freshEntry(filing, known, open.site), site);
    publish({ current: open.key });
    return;
  }
  const form = openForm(entry, site);
  publish({ forms: [...currentSession().forms.filter((each) => !isIdle(each)), form], current: form.key });
}

/**
 * What became known of a filing after its form was shown. It changes nothing that was typed into meanwhile, but offers
 * there what the page and the register say.
 */
export function fillForm(filing: Filing, known: KnownForForm, site: FormSite | null): void {
  const { forms, current } = currentSession();
  const entry = freshEntry(filing, known, site);
  const open = openFor(entry);
  const shown = forms.find(({ key }) => key === current);
  if (shown && !isUntouched(shown)) {
    if (open) offer(open, entry, site);
  } else if (!open || !isUntouched(open)) showForm(filing, known, site);
  else {
    const filled = { ...open, entry, fresh: entry, site };
    publish({ forms: forms.map((form) => (form === open ? filled : form)), current: open.key });
  }
}

/** Shows a form for each of several numbers, the first of them in front. */
export function showForms(numbers: readonly FilingNumber[]): void {
  const keys = numbers.map((number) => {
    const filing = filingOf(number);
    if (filing) showForm(filing);
    return currentSession().current;
  });
  publish({ current: keys[0] ?? currentSession().current });
}

/** One more form beside those that are open. */
export function addForm(provinceId: ProvinceId): void {
  const form = openForm(freshEntry(readFiling(provinceId), unknownCase));
  publish({ forms: [...currentSession().forms, form], current: form.key });
}

/** Splits a form into one for each number, with everything else the same but the domain of another number's page. */
export function splitForm(key: string, numbers: readonly FilingNumber[]): void {
  const form = currentSession().forms.find((each) => each.key === key);
  if (!form) return;
  const parts = numbers.map((filing, at): OpenForm => {
    const moved = moveEntry(forNumber(form.entry, filing), filing.provinceId ?? form.entry.provinceId);
    const text: FormEntry['text'] = { ...moved.text, [fieldKey.number]: filing.canonical };
    const site = form.site && isFilingOf(form.site.number, filing.canonical) ? form.site : null;
    if (form.site && !site && text[fieldKey.domains] === form.site.domain) delete text[fieldKey.domains];
    const entry = { ...moved, target: targetOf(filing), text };
    return at === 0 ? { ...form, entry, site } : { ...openForm(entry, site), fresh: form.fresh };
  });
  publish({ forms: currentSession().forms.flatMap((each) => (each.key === key ? parts : [each])) });
}

/** Brings an open form to the front. */
export function showOpenForm(key: string): void {
  publish({ current: key });
}

/** Opens a kept draft, once. */
export function openDraft(draft: Draft): void {
  const open = currentSession().forms.find((form) => form.draft.keep && form.draft.id === draft.id);
  if (open) {
    publish({ current: open.key });
    return;
  }
  const { id, revision, savedAt, entry } = draft;
  const form = openForm(entry, null, { keep: true, id, revision, saved: entry, savedAt, status: 'saved' });
  publish({ forms: [...currentSession().forms.filter((each) => !isIdle(each)), form], current: form.key });
}

/** Takes a form off the screen, or empties it; both can be undone. The stored draft is not touched. */
export function takeAway(key: string, kind: 'removed' | 'cleared'): void {
  const at = currentSession().forms.findIndex((form) => form.key === key);
  const form = currentSession().forms[at];
  if (!form) return;
  const rest = currentSession().forms.filter((each) => each.key !== key);
  const undo = { kind, form, at };
  if (kind === 'removed') {
    publish({ forms: rest, current: (rest[at] ?? rest.at(-1))?.key ?? null, undo });
    return;
  }
  const blank = newEntry(formFor(form.entry.provinceId, form.entry.use), { now: new Date() });
  const emptied: OpenForm = { ...form, entry: blank, fresh: blank, draft: { keep: false }, site: null };
  publish({ forms: currentSession().forms.map((each) => (each.key === key ? emptied : each)), undo });
}

/** Brings back what was taken away last. What was emptied is not kept until the person says so again. */
export function undoTakeAway(): void {
  const { undo, forms } = currentSession();
  if (!undo) return;
  const form: OpenForm = undo.kind === 'cleared' ? { ...undo.form, draft: { keep: false } } : undo.form;
  const rest = forms.filter((each) => each.key !== form.key);
  publish({
    forms: [...rest.slice(0, undo.at), form, ...rest.slice(undo.at)],
    current: form.key,
    undo: null,
  });
}
