/** How the messages of messages.ts travel between the worlds. */
import { browser } from './browser';
import type { BackgroundMessages, PageMessages } from './messages';

/** One function for each message of a world: what is sent, and where from → what comes back. */
export type Handlers<M extends Contract<M>> = {
  [N in keyof M]: (data: M[N]['send'], from: From) => Promise<M[N]['reply']> | M[N]['reply'];
};
type Contract<M> = Record<keyof M, { send: unknown; reply: unknown }>;

/** The tab and the address that a message came from; null where there is none. */
export interface From {
  tabId: number | null;
  url: string | null;
}

/** Who sent a message, as the browser tells it. */
export interface Sender {
  id?: string;
  tab?: { id?: number };
  url?: string;
}

/** Whether a page of the extension itself, or its background, sent it: scripts in pages may say anything. */
export function isOurPage({ tab, url }: Sender): boolean {
  return !tab || Boolean(url?.startsWith(browser.runtime.getURL('/')));
}

interface Envelope {
  beian: string;
  data: unknown;
}
/** Errors do not travel by themselves in every browser. */
type Answer = { value?: unknown; error?: string };

/** How a page of the extension asks. */
export interface Asking {
  /** Milliseconds after which no answer is expected any more; 5 seconds when not given. */
  patience?: number;
  /** Asked again where nobody answered, as when the background was just being ended: for what may be done twice. */
  again?: boolean;
}

/** Milliseconds before each further question: one that comes while the browser still ends the background is lost as well. */
const pauses = [0, 200, 1000];

/**
 * Sends a message to the background, and waits as long as the browser does. Rejects when nobody answers, and never
 * throws, also where the extension is gone.
 */
export async function sendToBackground<N extends keyof BackgroundMessages>(
  name: N,
  data: BackgroundMessages[N]['send'],
): Promise<BackgroundMessages[N]['reply']> {
  return open(await post(name, data));
}

/** The same, with a limit to the wait. */
export async function askBackground<N extends keyof BackgroundMessages>(
  name: N,
  data: BackgroundMessages[N]['send'],
  { patience, again = false }: Asking = {},
): Promise<BackgroundMessages[N]['reply']> {
  return open(await inTime(again ? postAgain(name, data) : post(name, data), patience));
}

async function postAgain(name: string, data: unknown): Promise<unknown> {
  for (const pause of pauses) {
    const answer = await post(name, data).catch(() => undefined);
    if (answer != null) return answer;
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  }
  return post(name, data);
}

/** An answer of the browser's; rejects where it does not come within some milliseconds, 5 seconds when not given. */
export async function inTime<T>(answer: Promise<T>, patience = 5000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`No answer in ${patience} ms`)), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function post(name: string, data: unknown): Promise<unknown> {
  return browser.runtime.sendMessage({ beian: name, data } satisfies Envelope);
}

/** Sends a message to the script in the top frame of a tab. Rejects when there is none. */
export async function askPage<N extends keyof PageMessages>(
  tabId: number,
  name: N,
  data: PageMessages[N]['send'],
): Promise<PageMessages[N]['reply']> {
  const message = { beian: name, data } satisfies Envelope;
  return open(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

function open<R>(answer: unknown): R {
  const { error, value } = (answer ?? { error: 'silence' }) as Answer;
  if (error) throw new Error(error);
  return value as R;
}

/**
 * Answers messages of this extension by name; anything else is left to other listeners.
 *
 * @param handlers What to answer. A function that throws rejects the sender's promise.
 * @param mayAsk Refuses senders; without it every part of the extension may ask.
 */
export function answerMessages<M extends Contract<M>>(
  handlers: Handlers<M>,
  mayAsk?: (name: string, sender: Sender) => boolean,
): void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendAnswer: (answer: Answer) => void,
  ): true | undefined => {
    const { beian: name, data } = (message ?? {}) as Envelope;
    if (sender.id !== browser.runtime.id || !Object.hasOwn(handlers, name)) return undefined;
    if (mayAsk && !mayAsk(name, sender)) return undefined;
    const handler = handlers[name as keyof M] as (data: unknown, from: From) => unknown;
    const from = { tabId: sender.tab?.id ?? null, url: sender.url ?? null };
    // A callback and not a promise: the browsers' own API, which the script in a page uses, takes no promise.
    new Promise((done) => done(handler(data, from))).then(
      (value) => sendAnswer({ value }),
      (error) => sendAnswer({ error: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
}
