/**
 * Every message of the extension, by who answers it and who may ask: name → what is sent and what comes back. How
 * they travel is in wire.ts. The functions that answer stand in background/message-table.ts and, for the script in a
 * page, in page/agent.ts; a message without one does not compile.
 */
import type { Filing } from '../lib/filing/filing';
import type { DraftSave, DraftToSave } from '../lib/form/model/draft';
import type { PageSite } from '../lib/form/model/page-site';
import type { CaseAnswers } from '../lib/guide/case-answers';
import type { PageTopic, SeenByScript } from '../lib/hint/hint';
import type { HintView } from '../lib/hint/view';
import type { RecentLookup } from '../lib/lookup/recent-lookups';
import type { WaitingLookup } from '../lib/lookup/waiting-lookup';
import type { KeptChanges, KeptFiling } from '../lib/notebook/kept-filing';
import type { AskedFiling, KnownOfFiling } from '../lib/notebook/known-of-filing';
import type { FilingToKeep, ImportReply, KeptReply, Notebook, StoredValues } from '../lib/notebook/notebook';
import type { Refusal } from '../lib/refusal';
import type { Arrival } from '../lib/repair/arrival';
import type { PageRole } from '../lib/repair/automatic';
import type { PageRepair } from '../lib/repair/page-repair';
import type { Settings } from '../lib/settings';

/** Asked of the script in a page, by the extension's own pages and the background. */
export interface PageMessages {
  pageScan: { send: null; reply: PageRepair[] };
  pageRepair: { send: { id: number | null }; reply: PageRepair[] };
  pageUndo: { send: { id: number | null }; reply: PageRepair[] };
  /** The settings are others now: what the page shows and repairs follows them. */
  settingsChanged: { send: null; reply: null };
}

/**
 * Asked of the background by the script in a page, and all that it is answered: pages attack their scripts. Nothing
 * that is sent may be believed.
 */
export interface ScriptMessages {
  linkFollowed: { send: Arrival; reply: null };
  /** What the sender's page is, and whether its links are repaired without being asked. */
  pageRole: { send: null; reply: PageRole };
  /** A page has loaded or changed: sets the badge, answers with the hint to draw. */
  seenPage: { send: SeenByScript; reply: HintView | null };
  hintOpen: { send: Pick<SeenByScript, 'text'>; reply: null };
  /** No more hints on the sender's site, or anywhere. */
  hintMute: { send: { everywhere: boolean }; reply: null };
}

/** Asked of the background by the extension's own pages alone. */
export interface OwnMessages {
  /** Puts a host on one of the person's lists, or takes it off. */
  listHost: { send: { list: 'mutedHosts' | 'pausedHosts'; host: string; on: boolean }; reply: Settings };
  /** What the popup was opened for by a hint in this tab; said once. */
  openedFor: { send: { tabId: number }; reply: PageTopic | null };
  arrivalOf: { send: { tabId: number }; reply: Arrival | null };
  takeLookup: { send: null; reply: WaitingLookup | null };
  /** The filing that the person chose is that of the website in this tab. */
  noteSite: { send: PageSite & { tabId: number }; reply: null };
  /** The website whose filing this is, if it was just chosen there; said once. */
  takeSite: { send: { number: string }; reply: PageSite | null };
  rememberLookup: { send: RecentLookup; reply: RecentLookup[] };
  eraseLookups: { send: null; reply: RecentLookup[] };
  openOldAddress: { send: { url: string }; reply: null };
  /** Said before the browser asks for the permission, because the popup may close under the question. */
  wantRepairedSite: { send: { host: string }; reply: null };
  setRepairedSite: { send: { host: string; on: boolean }; reply: boolean };
  /** Deletes all that the extension keeps. */
  eraseAll: { send: null; reply: null };
  saveSettings: { send: Partial<Settings>; reply: Settings };
  saveDraft: { send: DraftToSave; reply: DraftSave };
  eraseDrafts: { send: { ids: readonly string[] | null }; reply: null };
  /** What is known of a filing: what was answered, and its entry in the notebook. */
  knownOf: { send: AskedFiling; reply: KnownOfFiling };
  /** What was answered for a filing counts from now on, in the notebook too; false where it could not be stored. */
  rememberAnswers: { send: { filing: Filing; answers: CaseAnswers }; reply: boolean };
  notebookList: { send: null; reply: Notebook };
  keptCreate: { send: FilingToKeep; reply: KeptReply };
  keptChange: { send: { id: string; changes: KeptChanges }; reply: KeptReply };
  /** Storage keys; null erases the whole notebook and what was answered in the guide. */
  keptErase: { send: { keys: string[] | null }; reply: StoredValues };
  keptRestore: { send: { values: StoredValues }; reply: Refusal | null };
  notebookImport: { send: { filings: KeptFiling[] }; reply: ImportReply };
}

/** All that the background answers. */
export interface BackgroundMessages extends ScriptMessages, OwnMessages {}
