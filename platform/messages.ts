import type { CaseChanges, CaseFile } from '../lib/case-file';
import type { CaseAnswers } from '../lib/case-questions';
import type { LinkRepair } from '../lib/repair-link';
import type { Arrival } from './arrivals';
import { browser } from './browser';
import type { CaseRefusal, CaseReply, CaseShelf, ImportReply, NewCase, StoredValues } from './case-store';
import type { WaitingLookup } from './lookup-menus';
import type { PageNumber } from './page/page-numbers';
import type { RecentLookup } from './recent-lookups';
import type { Settings } from './settings';

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

export interface PageReport {
  repairs: PageRepair[];
  /** Filing numbers of the page, each once, the page's own first. */
  numbers: PageNumber[];
}

/**
 * Every message of the extension: name → what is sent and what comes back. "page…" goes to the script
 * in a page, the rest to the background.
 */
export interface Messages {
  pageScan: { send: null; reply: PageReport };
  pageRepair: { send: { id: number | null }; reply: PageReport };
  pageUndo: { send: { id: number | null }; reply: PageReport };
  linkFollowed: { send: Arrival; reply: null };
  arrivalOf: { send: { tabId: number }; reply: Arrival | null };
  openOldAddress: { send: { url: string }; reply: null };
  /** Said before the browser asks for the permission, because the popup may close under the question. */
  wantRepairedSite: { send: { host: string }; reply: null };
  setRepairedSite: { send: { host: string; on: boolean }; reply: boolean };
  takeLookup: { send: null; reply: WaitingLookup | null };
  rememberLookup: { send: RecentLookup; reply: RecentLookup[] };
  eraseLookups: { send: null; reply: RecentLookup[] };
  saveSettings: { send: Partial<Settings>; reply: Settings };
  answersOf: { send: { filing: string }; reply: CaseAnswers };
  rememberAnswers: { send: { filing: string; answers: CaseAnswers }; reply: null };
  caseList: { send: null; reply: CaseShelf };
  caseCreate: { send: NewCase; reply: CaseReply };
  caseChange: { send: { id: string; changes: CaseChanges }; reply: CaseReply };
  /** Storage keys; null erases the whole notebook and what was answered in the guide. */
  caseErase: { send: { keys: string[] | null }; reply: StoredValues };
  caseRestore: { send: { values: StoredValues }; reply: CaseRefusal | null };
  caseImport: { send: { cases: CaseFile[] }; reply: ImportReply };
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

/** Sends a message to the background. Rejects when nobody answers. */
export function askBackground<N extends MessageName>(name: N, data: Sent<N>): Promise<Reply<N>> {
  return browser.runtime.sendMessage({ beian: name, data } satisfies Envelope) as Promise<Reply<N>>;
}

/** Sends a message to the script in the top frame of a tab. Rejects when there is none. */
export function askPage<N extends MessageName>(tabId: number, name: N, data: Sent<N>): Promise<Reply<N>> {
  return browser.tabs.sendMessage(tabId, { beian: name, data } satisfies Envelope, { frameId: 0 }) as Promise<
    Reply<N>
  >;
}

/**
 * Answers messages of this extension by name; anything else is left to other listeners.
 *
 * @param handlers What to answer. A handler that throws rejects the sender's promise.
 * @returns Stops answering.
 */
export function answerMessages(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number }; url?: string }) => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { beian: name, data } = message as Envelope;
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    const handler = handlers[name] as (
      data: unknown,
      from: { tabId: number | null; url: string | null },
    ) => unknown;
    return Promise.resolve(handler(data, { tabId: sender.tab?.id ?? null, url: sender.url ?? null }));
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    );
}
