/**
 * Every message of the extension, by who answers it and who may ask: name → what is sent and what comes back. How
 * they travel is in wire.ts. The functions that answer stand in background/message-table.ts and, for the script in a
 * page, in page/agent.ts; a message without one does not compile.
 */
import type { PageSite } from '../lib/form/model/page-site';
import type { PageTopic, SeenByScript } from '../lib/hint/hint';
import type { OfficialAct } from '../lib/hint/official-card';
import type { PanelTopic } from '../lib/hint/panel';
import type { HintView } from '../lib/hint/view';
import type { WaitingLookup } from '../lib/lookup/waiting-lookup';
import type { StoreChange } from '../lib/notebook/store-change';
import type { OfficialReading } from '../lib/official/reading';
import type { Visit } from '../lib/official/visit';
import type { Arrival } from '../lib/repair/arrival';
import type { PageRole } from '../lib/repair/automatic';
import type { PageRepair } from '../lib/repair/page-repair';

/** What goes into the search boxes of an official page, at the person's press. */
export interface BoxWords {
  province?: string;
  title?: string;
  query?: string;
}

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
  /** A press in the hint: the panel beside the page, at what the hint is about. Chromium only. */
  hintPanel: { send: Pick<SeenByScript, 'text'>; reply: null };
  /** A press in the hint of an official page, with what it showed then; answers with what goes into its boxes. */
  officialAct: {
    send: { act: OfficialAct } & Pick<SeenByScript, 'hash' | 'official'>;
    reply: BoxWords | null;
  };
  /** No more hints on the sender's site, or anywhere. */
  hintMute: { send: { everywhere: boolean }; reply: null };
}

/** Asked of the background by the extension's own pages alone. */
export interface OwnMessages {
  /** Opens an official page for a province, or for a number that is to be asked about there. */
  visit: { send: Visit & { url: string }; reply: null };
  /** Keeps what was read of the register in a text, for the form that it is to go into. */
  holdReading: { send: { reading: OfficialReading }; reply: { id: string } };
  /** What was taken from an official page under this id; null where it is forgotten. */
  officialReading: { send: { id: string }; reply: OfficialReading | null };
  /** What the popup was opened for by a hint in this tab; said once. */
  openedFor: { send: { tabId: number }; reply: PageTopic | null };
  /** The panel of a window shows this; said to every page, too. */
  notePanel: { send: PanelTopic & { windowId: number }; reply: null };
  /** What the panel of a window was opened for. */
  panelTopic: { send: { windowId: number }; reply: PanelTopic | null };
  /** What the page in a tab is about, as far as its address and the way there tell. */
  topicOfTab: { send: { tabId: number }; reply: PageTopic | null };
  arrivalOf: { send: { tabId: number }; reply: Arrival | null };
  takeLookup: { send: null; reply: WaitingLookup | null };
  /** A text of many lines that the tab about to open is to sort. */
  leaveList: { send: { text: string }; reply: null };
  takeList: { send: null; reply: string | null };
  /** The filing that the person chose is that of the website in this tab. */
  noteSite: { send: PageSite & { tabId: number }; reply: null };
  /** The website whose filing this is, if it was just chosen there; said once. */
  takeSite: { send: { number: string }; reply: PageSite | null };
  openOldAddress: { send: { url: string }; reply: null };
  /** Said before the browser asks for the permission, because the popup may close under the question. */
  wantRepairedSite: { send: { host: string }; reply: null };
  setRepairedSite: { send: { host: string; on: boolean }; reply: boolean };
  /** Deletes what the extension keeps outside its database, and gives back what was allowed to it. */
  eraseAll: { send: null; reply: null };
  /** A function of the database, for a page that has none. */
  storeCall: { send: { name: string; given: readonly unknown[] }; reply: unknown };
  /** Something in the database has changed; said to every page, too. */
  storeChanged: { send: StoreChange; reply: null };
}

/** All that the background answers. */
export interface BackgroundMessages extends ScriptMessages, OwnMessages {}
