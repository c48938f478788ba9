/** What the background answers to scripts in pages, and to them alone. */
import { repairsByItself } from '../lib/automatic-repair';
import { findHost } from '../lib/find-host';
import { hostNameOf } from '../lib/host-name';
import { expectArrival } from './arrivals';
import { browser } from './browser';
import { answerHints } from './hints';
import type { Handlers, MessageName, Sender } from './messages';
import { loadSettings } from './settings';

export const answerScripts = {
  ...answerHints,
  linkFollowed: (arrival, { tabId }) => expectArrival(tabId, arrival),
  pageRole: async (_, { url }) => {
    const host = hostNameOf(url ?? '');
    const known = findHost(host);
    return {
      national: known && (known.kind === 'miit' || known.kind === 'psb'),
      repairs: repairsByItself(host, await loadSettings()),
    };
  },
} satisfies Handlers;

/** A script in a page may ask only what is meant for it: pages attack their scripts. */
export function mayAsk(name: MessageName, { tab, url }: Sender): boolean {
  const isOurPage = !tab || url?.startsWith(browser.runtime.getURL('/'));
  return isOurPage || Object.hasOwn(answerScripts, name);
}
