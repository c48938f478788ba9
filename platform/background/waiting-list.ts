import { browser } from '../browser';

const key = 'waitingList';
/** Longest text that is handed over, in UTF-16 units; longer ones come in as a file. */
const longest = 200_000;
/** A list that nobody took in this time, in milliseconds, is forgotten. */
const patience = 60_000;

/** Holds a text that is to be sorted, for the tab that opens for it. */
export async function leaveList(text: string): Promise<void> {
  await browser.storage.session.set({ [key]: { text: text.slice(0, longest), at: Date.now() } });
}

/** Hands it over, once; null where there is none. */
export async function takeList(): Promise<string | null> {
  const waiting = (await browser.storage.session.get(key))[key] as { text: string; at: number } | undefined;
  if (!waiting) return null;
  await browser.storage.session.remove(key);
  return Date.now() - waiting.at < patience ? waiting.text : null;
}
