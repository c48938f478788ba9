/** The open forms, noted in their tab with every change, and brought back when it is loaded again. */
import { type FormNote, parseFormsNote } from '../../lib/form/model/tab-note';
import { askStore } from '../../platform/pages/store';
import { notedInTab, noteInTab } from '../../platform/pages/tab-notes';
import { inTime } from '../../platform/wire';
import { forgetErased } from '../ui/forget-erased';
import {
  currentSession,
  type DraftState,
  forgetSession,
  isAtRisk,
  isUntouched,
  type OpenForm,
  publish,
  sessionSince,
  watchSession,
} from './form-session';

/** Milliseconds that forms wait for word of whether everything was erased, and of their drafts. */
const patience = 2000;

let restoring: Promise<void> | null = null;

/** Brings back what the tab has noted, once for its life, and from then on notes what is open. */
export function restoreForms(): Promise<void> {
  restoring ??= restore().finally(() => {
    watchSession(noteForms);
    forgetErased(sessionSince, forgetSession);
  });
  return restoring;
}

/** In the task of the event: the page may be gone after it. */
function noteForms(): void {
  const { forms, current } = currentSession();
  const notes = forms.filter((form) => form.draft.keep || !isUntouched(form)).map(noteOf);
  noteInTab(notes.length > 0 ? { forms: notes, current } : null);
}

function noteOf(form: OpenForm): FormNote {
  const { key, entry, fresh, draft, site } = form;
  const standsElsewhere = draft.keep && !isAtRisk(form);
  return {
    key,
    site,
    ...(!standsElsewhere && { typed: { entry, fresh } }),
    ...(draft.keep ? { draftId: draft.id } : draft.declined && { declined: true as const }),
  };
}

async function restore(): Promise<void> {
  const noted = notedInTab();
  if (!noted) return;
  if (await wasErased(noted.at)) {
    noteInTab(null);
    return;
  }
  const { forms: notes, current } = parseFormsNote(noted.value);
  const forms = (await Promise.all(notes.map(openAgain))).filter((form) => form !== null);
  const typed = forms.filter(({ draft }) => !draft.keep).map(({ key }) => key);
  if (forms.length > 0) publish({ forms, current: current ?? forms[0]?.key ?? null, restored: typed });
}

/** Where the database does not say so, nothing was. */
function wasErased(at: number): Promise<boolean> {
  return inTime(askStore('erasedSince', at), patience).catch(() => false);
}

/** A form as it was noted; null where it was kept, and its draft is gone. */
async function openAgain({ key, typed, draftId, site, declined }: FormNote): Promise<OpenForm | null> {
  const stored = draftId && (await inTime(askStore('readDraft', draftId), patience).catch(() => null));
  const entry = typed?.entry ?? (stored ? stored.entry : null);
  if (!entry) return null;
  const draft: DraftState = stored
    ? {
        keep: true,
        id: stored.id,
        revision: stored.revision,
        saved: typed ? null : entry,
        savedAt: stored.savedAt,
        status: typed ? 'saving' : 'saved',
      }
    : { keep: false, ...(declined && { declined }) };
  return { key, entry, fresh: typed?.fresh ?? entry, draft, site };
}
