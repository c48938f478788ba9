import type { DraftSave } from '../lib/form/model/draft';
import type { PageSite } from '../lib/form/model/page-site';
import type { CaseAnswers } from '../lib/guide/case-answers';
import type { LinkCounts, PageTopic } from '../lib/hint/hint';
import type { HintView } from '../lib/hint/view';
import type { KeptChanges, KeptFiling } from '../lib/notebook/kept-filing';
import type { LinkRepair } from '../lib/repair/repair-link';
import type { Settings } from '../lib/settings';
import type { Arrival } from './background/arrivals';
import type { DraftToSave } from './background/draft-store';
import type { WaitingLookup } from './background/lookup-menus';
import type {
  FilingToKeep,
  ImportReply,
  KeptReply,
  Notebook,
  NotebookRefusal,
  StoredValues,
} from './background/notebook-store';
import type { RecentLookup } from './background/recent-lookups';
import { browser } from './browser';
import type { PageNumber } from './page/page-numbers';

/** A link on a page that can be, or has been, repaired. */
export interface PageRepair extends LinkRepair {
  /** Number of the link on its page, for undoing it alone. */
  id: number;
  /** The address as it stands in the page. */
  from: string;
  /** What the link says. */
  label: string;
  repaired: boolean;
}

/** What the popup learns of a page. */
export interface PageReport {
  repairs: PageRepair[];
  /** Filing numbers of the page, each once, the page's own first. */
  numbers: PageNumber[];
}

export interface PageRole {
  /** Whether it is a national page, known by what it shows and not by its address; null on a site that is not listed. */
  national: boolean | null;
  repairs: boolean;
}

/** What a script tells of its page. */
export interface SeenByScript extends LinkCounts {
  /** Text around what may be filing numbers; empty where there is none. */
  text: string;
}

/**
 * Every message of the extension: name → what is sent and what comes back. "page…" goes to the script
 * in a page, the rest to the background.
 */
export interface Messages {
  pageScan: { send: null; reply: PageRepair[] };
  pageRepair: { send: { id: number | null }; reply: PageRepair[] };
  pageUndo: { send: { id: number | null }; reply: PageRepair[] };
  linkFollowed: { send: Arrival; reply: null };
  /** What the sender's page is, and whether its links are repaired without being asked. */
  pageRole: { send: null; reply: PageRole };
  /** A page has loaded or changed: sets the badge, answers with the hint to draw. */
  seenPage: { send: SeenByScript; reply: HintView | null };
  hintOpen: { send: Pick<SeenByScript, 'text'>; reply: null };
  /** No more hints on the sender's site, or anywhere. */
  hintMute: { send: { everywhere: boolean }; reply: null };
  /** The same for any site, and back. */
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
  answersOf: { send: { filing: string }; reply: CaseAnswers };
  rememberAnswers: { send: { filing: string; answers: CaseAnswers }; reply: null };
  notebookList: { send: null; reply: Notebook };
  keptCreate: { send: FilingToKeep; reply: KeptReply };
  keptChange: { send: { id: string; changes: KeptChanges }; reply: KeptReply };
  /** Storage keys; null erases the whole notebook and what was answered in the guide. */
  keptErase: { send: { keys: string[] | null }; reply: StoredValues };
  keptRestore: { send: { values: StoredValues }; reply: NotebookRefusal | null };
  notebookImport: { send: { filings: KeptFiling[] }; reply: ImportReply };
}

export type MessageName = keyof Messages;
type Sent<N extends MessageName> = Messages[N]['send'];
type Reply<N extends MessageName> = Messages[N]['reply'];
type Handler<N extends MessageName> = (
  data: Sent<N>,
  sender: { tabId: number | null; url: string | null },
) => Promise<Reply<N>> | Reply<N>;
export type Handlers = { [N in MessageName]?: Handler<N> };

interface Envelope {
  beian: MessageName;
  data: unknown;
}
export interface Sender {
  id?: string;
  tab?: { id?: number };
  url?: string;
}
/** Errors do not travel by themselves in every browser. */
type Answer = { value?: unknown; error?: string };

/** Sends a message to the background. Rejects when nobody answers. */
export async function askBackground<N extends MessageName>(name: N, data: Sent<N>): Promise<Reply<N>> {
  return open<N>(await browser.runtime.sendMessage({ beian: name, data } satisfies Envelope));
}

/** Sends a message to the script in the top frame of a tab. Rejects when there is none. */
export async function askPage<N extends MessageName>(
  tabId: number,
  name: N,
  data: Sent<N>,
): Promise<Reply<N>> {
  const message = { beian: name, data } satisfies Envelope;
  return open<N>(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

function open<N extends MessageName>(answer: unknown): Reply<N> {
  const { error, value } = (answer ?? { error: 'silence' }) as Answer;
  if (error) throw new Error(error);
  return value as Reply<N>;
}

/**
 * Answers messages of this extension by name; anything else is left to other listeners.
 *
 * @param handlers What to answer. A handler that throws rejects the sender's promise.
 * @param mayAsk Refuses senders; without it every part of the extension may ask.
 */
export function answerMessages(
  handlers: Handlers,
  mayAsk?: (name: MessageName, sender: Sender) => boolean,
): void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendAnswer: (answer: Answer) => void,
  ): true | undefined => {
    const { beian: name, data } = (message ?? {}) as Envelope;
    if (sender.id !== browser.runtime.id || !Object.hasOwn(handlers, name)) return undefined;
    if (mayAsk && !mayAsk(name, sender)) return undefined;
    const handler = handlers[name] as (
      data: unknown,
      from: { tabId: number | null; url: string | null },
    ) => unknown;
    const from = { tabId: sender.tab?.id ?? null, url: sender.url ?? null };
    // A callback and not a promise: the browsers' own API, which the script in a page uses, takes no promise.
    new Promise((done) => done(handler(data, from))).then(
      (value) => sendAnswer({ value }),
      (error) => sendAnswer({ error: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(
    listener as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
}
