/** Keeps the drafts of the open forms in step with storage, and says so when it cannot. */
import type { Draft } from '../../lib/form/model/draft';
import { newId } from '../../platform/new-id';
import { drafts } from '../../platform/stored/drafts';
import { watchKind } from '../../platform/stored/stored';
import { askBackground } from '../../platform/wire';
import { changeForm, currentSession, isUnsaved, type OpenForm, watchSession } from './form-session';

/** Names this tab in the drafts it saves. */
const writer = newId();
const typingPause = 400;
const retryPause = 3000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const busy = new Set<string>();
/** What other tabs wrote while a save of this one was on its way, by draft id. */
const heard = new Map<string, Draft | null>();
/** The entries that storage refused: not tried again until they change or the person asks. */
const refused = new WeakSet<object>();
let started = false;

/** Starts once for the life of the tab: saves after typing, hears other tabs, asks before the tab closes. */
export function startDraftSync(): void {
  if (started) return;
  started = true;
  watchSession(saveSoon);
  watchKind(drafts, (changed) => {
    for (const { id, value } of changed) hearOtherTab(id, value);
  });
  addEventListener('beforeunload', (event) => {
    if (currentSession().forms.some(isUnsaved)) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveNow();
  });
}

function waitingToSave({ entry, draft }: OpenForm): boolean {
  return draft.keep && draft.status !== 'conflict' && entry !== draft.saved && !refused.has(entry);
}

function saveSoon(): void {
  for (const form of currentSession().forms) {
    if (waitingToSave(form) && !busy.has(form.key)) schedule(form.key, typingPause);
  }
}

function saveNow(): void {
  for (const key of [...timers.keys()]) saveIfWaiting(key);
}

/** Since the save was planned the person may have been asked whose words count, and may have answered. */
function saveIfWaiting(key: string): void {
  const form = currentSession().forms.find((each) => each.key === key);
  if (form && (waitingToSave(form) || (form.draft.keep && form.draft.status === 'failed'))) void save(key);
  else timers.delete(key);
}

function schedule(key: string, pause: number): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => saveIfWaiting(key), pause),
  );
}

/** Saves what is on the screen, whatever was refused before. */
export async function save(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  const form = currentSession().forms.find((each) => each.key === key);
  if (!form?.draft.keep || busy.has(key)) return;
  const { entry, draft } = form;
  const { id, revision: base } = draft;
  busy.add(key);
  const ask = () => askBackground('saveDraft', { id, base, writer, entry });
  // The browser may have stopped the background in between: the second message starts it again.
  const answer = await ask()
    .catch(ask)
    .catch(() => ({ outcome: 'failed' as const }));
  busy.delete(key);
  const later = heard.get(id);
  heard.delete(id);
  const now = currentSession().forms.find((each) => each.key === key);
  if (!now?.draft.keep || now.draft.id !== id) {
    // Erased here while the save was on its way: what was written must go as well.
    await eraseKept([id]);
    return;
  }
  switch (answer.outcome) {
    case 'saved': {
      const { revision, savedAt } = answer;
      changeForm(key, { draft: { keep: true, id, revision, savedAt, saved: entry, status: 'saved' } });
      break;
    }
    case 'conflict':
      changeForm(key, { draft: { ...now.draft, status: 'conflict', theirs: answer.draft } });
      break;
    case 'erased':
      changeForm(key, { draft: { keep: false, erasedElsewhere: true } });
      break;
    default:
      refused.add(entry);
      changeForm(key, { draft: { ...now.draft, status: answer.outcome } });
      if (answer.outcome === 'failed') schedule(key, retryPause);
  }
  if (later === null || (later && answer.outcome === 'saved' && later.revision > answer.revision)) {
    hearOtherTab(id, later);
  }
}

function hearOtherTab(id: string, draft: Draft | null): void {
  for (const form of currentSession().forms) {
    if (!form.draft.keep || form.draft.id !== id || draft?.writer === writer) continue;
    // Whether it is newer than what is being saved here shows when that is answered.
    if (busy.has(form.key)) heard.set(id, draft);
    else if (!draft) changeForm(form.key, { draft: { keep: false, erasedElsewhere: true } });
    else if (form.entry === form.draft.saved) adopt(form.key, draft);
    else changeForm(form.key, { draft: { ...form.draft, status: 'conflict', theirs: draft } });
  }
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
export async function eraseKept(ids: readonly string[] | null): Promise<boolean> {
  const ask = () => askBackground('eraseDrafts', { ids });
  return ask()
    .catch(ask)
    .then(
      () => true,
      () => false,
    );
}

/**
 * Keeps a form from now on, or forgets the stored draft for good.
 *
 * @returns False when the draft could not be erased: then the form is as before.
 */
export async function setKept(form: OpenForm, keep: boolean): Promise<boolean> {
  if (keep) {
    const id = newId();
    changeForm(form.key, {
      draft: { keep: true, id, revision: 0, saved: null, savedAt: null, status: 'saving' },
    });
    await save(form.key);
    return true;
  }
  const { draft } = form;
  if (!draft.keep) return true;
  changeForm(form.key, { draft: { keep: false } });
  const erased = await eraseKept([draft.id]);
  if (!erased) changeForm(form.key, { draft: { ...draft, notErased: true } });
  return erased;
}
