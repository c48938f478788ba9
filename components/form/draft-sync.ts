/** Keeps the drafts of the open forms in step with the database, and says so when it cannot. */
import type { Draft, DraftSave } from '../../lib/form/model/draft';
import { refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore, loadStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';
import {
  changeForm,
  currentSession,
  isAtRisk,
  type OpenForm,
  waitingToSave,
  watchSession,
  writer,
} from './form-session';
import { actOf, noteTyped } from './typed-ahead';

const typingPause = 400;
const firstRetry = 3000;
const lastRetry = 30_000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** The entries that were refused: tried again by a timer of their own, or as soon as they change. */
const refused = new WeakSet<object>();
/** The last work on the draft of each form: one after the other, so that each finds what the one before has done. */
const turns = new Map<string, Promise<unknown>>();
let started = false;

/** The person does not want a form kept on the computer, and is not asked again. */
export function decline(key: string): void {
  changeForm(key, { draft: { keep: false, declined: true } });
}

/** Starts once for the life of the tab: saves after typing, hears other tabs, asks before the tab closes. */
export function startDraftSync(): void {
  if (started) return;
  started = true;
  loadStore().catch(() => undefined);
  watchSession(saveSoon);
  watchStore(['drafts'], ({ ids }) => {
    for (const { key, draft } of currentSession().forms) {
      if (draft.keep && (!ids || ids.includes(draft.id))) void inTurn(key, () => hear(key));
    }
  });
  addEventListener('beforeunload', (event) => {
    if (currentSession().forms.some(isAtRisk)) event.preventDefault();
  });
  addEventListener('pagehide', leaveAll);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leaveAll();
  });
}

function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(key) ?? Promise.resolve()).then(work);
  turns.set(
    key,
    turn.catch(() => undefined),
  );
  return turn;
}

function find(key: string): OpenForm | undefined {
  return currentSession().forms.find((each) => each.key === key);
}

function saveSoon(): void {
  noteTyped();
  for (const form of currentSession().forms) {
    if (waitingToSave(form) && !refused.has(form.entry)) schedule(form.key, typingPause);
  }
}

/** What is typed and not stored yet is stored in this very task: the page may be gone after it. */
function leaveAll(): void {
  for (const form of currentSession().forms) {
    const { entry, draft } = form;
    if (!draft.keep || !waitingToSave(form)) continue;
    askStore('leaveDraft', actOf(form.key), { id: draft.id, base: draft.revision, writer, entry }).catch(
      () => undefined,
    );
  }
}

function schedule(key: string, pause: number): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => {
      timers.delete(key);
      // Since then the person may have been asked whose words count, and may have answered.
      const form = find(key);
      if (form && waitingToSave(form)) void save(key, pause);
    }, pause),
  );
}

/**
 * Saves what is on the screen, whatever was refused before.
 *
 * @param waited Milliseconds since the try before, where there was one.
 */
export function save(key: string, waited = 0): Promise<void> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  return inTurn(key, () => saveNow(key, waited));
}

async function saveNow(key: string, waited: number): Promise<void> {
  const form = find(key);
  if (!form?.draft.keep || form.draft.status === 'conflict') return;
  const { entry, draft } = form;
  const { id, revision: base } = draft;
  const answer = await askStore('saveDraft', actOf(key), { id, base, writer, entry }).catch(
    (error): DraftSave => ({ outcome: refusalOf(error) }),
  );
  const now = find(key)?.draft;
  // No longer kept: what erases it waits for its turn.
  if (!now?.keep || now.id !== id) return;
  switch (answer.outcome) {
    case 'saved': {
      const { revision, savedAt } = answer;
      changeForm(key, { draft: { keep: true, id, revision, savedAt, saved: entry, status: 'saved' } });
      break;
    }
    case 'conflict':
      changeForm(key, { draft: { ...now, status: 'conflict', theirs: answer.draft } });
      break;
    case 'erased':
      changeForm(key, { draft: { keep: false, declined: true, erasedElsewhere: true } });
      break;
    default:
      refused.add(entry);
      changeForm(key, { draft: { ...now, status: answer.outcome } });
      schedule(key, Math.min(Math.max(firstRetry, waited * 2), lastRetry));
  }
}

/** Takes in what has become of the draft of a form, by another tab or by what this one left behind. */
async function hear(key: string): Promise<void> {
  const asked = find(key)?.draft;
  if (!asked?.keep) return;
  const found = await askStore('readDraft', asked.id).catch(() => undefined);
  const form = find(key);
  // Not read, no longer kept, or not saved for the first time yet.
  if (found === undefined || !form?.draft.keep || form.draft.id !== asked.id || form.draft.revision === 0)
    return;
  const { draft, entry } = form;
  if (found === null) changeForm(key, { draft: { keep: false, declined: true, erasedElsewhere: true } });
  else if (found.revision <= draft.revision) return;
  else if (found.writer === writer) {
    const { revision, savedAt } = found;
    changeForm(key, { draft: { ...draft, revision, savedAt } });
  } else if (entry === draft.saved) adopt(key, found);
  else changeForm(key, { draft: { ...draft, status: 'conflict', theirs: found } });
}

function adopt(key: string, { id, revision, savedAt, entry }: Draft): void {
  changeForm(key, { entry, draft: { keep: true, id, revision, savedAt, saved: entry, status: 'saved' } });
}

/** Settles a conflict the way the person chose. */
export function settle(form: OpenForm, whose: 'mine' | 'theirs'): void {
  if (!form.draft.keep || !form.draft.theirs) return;
  const { theirs, ...draft } = form.draft;
  if (whose === 'theirs') {
    adopt(form.key, theirs);
    return;
  }
  changeForm(form.key, { draft: { ...draft, revision: theirs.revision, status: 'saving' } });
  void save(form.key);
}

/**
 * Erases stored drafts for good.
 *
 * @param ids Null for all.
 * @returns Whether it was done.
 */
export function eraseKept(ids: readonly string[] | null): Promise<boolean> {
  return askStore('eraseDrafts', ids).then(
    (refusal) => refusal === null,
    () => false,
  );
}

/**
 * Keeps a form from now on, or forgets the stored draft for good.
 *
 * @returns False when the draft could not be erased: then the form is as before.
 */
export async function setKept({ key, draft }: OpenForm, keep: boolean): Promise<boolean> {
  if (keep === draft.keep) return true;
  if (!draft.keep) {
    const fresh = { id: newId(), revision: 0, saved: null, savedAt: null };
    changeForm(key, { draft: { keep: true, ...fresh, status: 'saving' } });
    await save(key);
    return true;
  }
  changeForm(key, { draft: { keep: false, declined: true } });
  const erased = await inTurn(key, () => eraseKept([draft.id]));
  if (!erased && find(key)?.draft.keep === false) changeForm(key, { draft: { ...draft, notErased: true } });
  return erased;
}
