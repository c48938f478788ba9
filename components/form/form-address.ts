/** The address of the desk as that of the form in front, and which form each entry of the browser's history was. */
import { deskHash } from '../../lib/desk-route';
import { type Filing, firstOf, readFiling } from '../../lib/filing/filing';
import { type FormEntry, filingOfEntry } from '../../lib/form/model/form-entry';
import { type FormUse, formUses } from '../../lib/form/model/form-model';
import { moveEntry } from '../../lib/form/model/move-entry';
import { isProvinceId } from '../../lib/host/province-id';
import { claimMoves } from '../ui/own-moves';
import { changeEntry, currentSession, type OpenForm, publish } from './form-session';

/** What an entry of the history knows: the open form, and the paper it was on. */
interface AtForm {
  form: string;
  provinceId: FormEntry['provinceId'];
  use: FormUse;
}

/** What a form is for, as far as it says: one filing, or any of its province. */
export function filingFor(entry: FormEntry): Filing {
  const typed = filingOfEntry(entry);
  return typed.filings.length > 0 ? firstOf(typed) : readFiling(entry.provinceId);
}

function stateOf({ key, entry: { provinceId, use } }: OpenForm): AtForm {
  return { form: key, provinceId, use };
}

function hashOf({ entry }: OpenForm): string {
  const filing = { ...filingFor(entry), provinceId: entry.provinceId };
  return deskHash({ view: 'form', filing, keptId: null });
}

/** The address as the form view knows it: another one is a way elsewhere, of which it has not heard yet. */
let known = '';

/** The form view has come to where the address is now. */
export function arriveHere(): void {
  known = location.hash;
}

/** The address becomes that of a form; that of the form's beginning for none. No new entry of the history. */
export function followAddress(form: OpenForm | null): void {
  if (location.hash !== known) return;
  if (form) history.replaceState(stateOf(form), '', hashOf(form));
  else history.replaceState(null, '', deskHash({ view: 'form', filing: null, keptId: null }));
  arriveHere();
}

/** The same with a new entry, so that Back leads to the one before. */
export function enterAddress(form: OpenForm): void {
  history.pushState(stateOf(form), '', hashOf(form));
  arriveHere();
}

/** The open form that this entry of the history was. */
function formHere(): OpenForm | undefined {
  const { form: key } = (history.state ?? {}) as Partial<AtForm>;
  return currentSession().forms.find((each) => each.key === key);
}

// From one open form to another the view goes by itself.
claimMoves(() => formHere() !== undefined);

/**
 * Shows the open form that this entry of the history was, on the paper it was on then, with all that is typed by now.
 *
 * @returns Whether there is one.
 */
export function showFormHere(): boolean {
  const form = formHere();
  if (!form) return false;
  arriveHere();
  const { provinceId, use } = (history.state ?? {}) as Partial<AtForm>;
  publish({ current: form.key });
  if (isProvinceId(provinceId) && use && formUses(provinceId).includes(use)) {
    changeEntry(form.key, (now) => moveEntry(now, provinceId, use));
  }
  return true;
}
