/** Which forms come onto the screen and leave it: for numbers, out of drafts, and back again. */
import type { ProvinceId } from '../../data/schema';
import { type Filing, filingOf, printedNumber, readFiling } from '../../lib/filing/filing';
import type { FilingNumber } from '../../lib/filing/filing-number';
import { isFilingOf } from '../../lib/filing/target';
import type { CasePrefill } from '../../lib/form/model/case-prefill';
import { forNumber } from '../../lib/form/model/copied-text';
import type { Draft } from '../../lib/form/model/draft';
import { fillEqual } from '../../lib/form/model/equal-fields';
import { fieldKey } from '../../lib/form/model/fields';
import { type FormEntry, filingOfEntry, newEntry, targetOf } from '../../lib/form/model/form-entry';
import { formFor } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import type { RegisterReading } from '../../lib/official/reading';
import { newId } from '../../platform/new-id';
import { enterAddress } from './form-address';
import {
  changeEntry,
  changeForm,
  currentSession,
  type DraftState,
  type FormSite,
  isUntouched,
  type OpenForm,
  publish,
} from './form-session';
import { bringMail, hasSender, takeMail } from './mail-session';

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
  const form = formFor(filing.provinceId, use);
  return fillEqual(form, newEntry(form, { filing, ...known, domain, now: new Date() }));
}

/** A form without a number in which, and for the post of which, nothing was typed: it may make room. */
function isIdle(form: OpenForm): boolean {
  return !filingOfEntry(form.entry).written && isUntouched(form) && !hasSender(form.key);
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
 * there what the page and the register say; and whoever has gone on to another form stays there.
 */
export function fillForm(filing: Filing, known: KnownForForm, site: FormSite | null): void {
  const { forms, current } = currentSession();
  const entry = freshEntry(filing, known, site);
  const open = openFor(entry);
  const shown = forms.find(({ key }) => key === current);
  const isElsewhere = shown !== undefined && open !== undefined && shown !== open;
  if (shown && (isElsewhere || !isUntouched(shown))) {
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

/** Shows a form that was made of a row: what is in it counts as typed. The open one of its number stays as it is. */
export function showEntry(entry: FormEntry): void {
  const { provinceId, use } = entry;
  const made = openForm(entry);
  const form = openFor(entry) ?? { ...made, fresh: newEntry(formFor(provinceId, use), { now: new Date() }) };
  const forms = currentSession().forms.filter((each) => each !== form && !isIdle(each));
  publish({ forms: [...forms, form], current: form.key });
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

/** Puts a form onto the paper of another province; the browser's Back undoes it, with all that is typed by then. */
export function switchProvince(key: string, provinceId: ProvinceId): void {
  changeEntry(key, (now) => moveEntry(now, provinceId));
  const form = currentSession().forms.find((each) => each.key === key);
  if (form) enterAddress(form);
}

/** Takes a form off the screen, or empties it; both can be undone. The stored draft is not touched. */
export function takeAway(key: string, kind: 'removed' | 'cleared'): void {
  const { forms, current } = currentSession();
  const at = forms.findIndex((form) => form.key === key);
  const form = forms[at];
  if (!form) return;
  const undo = { kind, taken: [{ form, at }] };
  if (kind === 'removed') {
    const rest = forms.filter((each) => each.key !== key);
    const next = (rest[at] ?? rest.at(-1))?.key ?? null;
    publish({ forms: rest, current: key === current ? next : current, undo });
    return;
  }
  const blank = newEntry(formFor(form.entry.provinceId, form.entry.use), { now: new Date() });
  const emptied: OpenForm = { ...form, entry: blank, fresh: blank, draft: { keep: false }, site: null };
  const mail = takeMail(key, form.entry.provinceId);
  publish({ forms: forms.map((each) => (each.key === key ? emptied : each)), undo: { ...undo, mail } });
}

/** Takes the forms off the screen that came back with the tab and are not kept; it can be undone. */
export function takeRestored(): void {
  const { forms, current, restored } = currentSession();
  const goes = ({ key, draft }: OpenForm): boolean => restored.includes(key) && !draft.keep;
  const taken = forms.flatMap((form, at) => (goes(form) ? [{ form, at }] : []));
  const rest = forms.filter((form) => !goes(form));
  const next = rest.some(({ key }) => key === current) ? current : (rest[0]?.key ?? null);
  publish({ forms: rest, current: next, restored: [], undo: { kind: 'removed', taken } });
}

/** Brings back what was taken away last. What was emptied is not kept until the person says so again. */
export function undoTakeAway(): void {
  const { undo, forms } = currentSession();
  if (!undo) return;
  if (undo.mail) bringMail(undo.mail);
  const back = [...forms];
  for (const { form, at } of undo.taken) {
    const there = back.findIndex(({ key }) => key === form.key);
    if (there >= 0) back.splice(there, 1);
    back.splice(at, 0, undo.kind === 'cleared' ? { ...form, draft: { keep: false } } : form);
  }
  publish({ forms: back, current: undo.taken[0]?.form.key ?? null, undo: null });
}
