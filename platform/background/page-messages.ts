/** What the background answers to scripts in pages, and to them alone. */

import { findHost } from '../../lib/host/find-host';
import { hostNameOf } from '../../lib/host/host-name';
import { repairsByItself } from '../../lib/repair/automatic';
import { browser } from '../browser';
import type { Handlers, MessageName, Sender } from '../messages';
import { loadSettings } from '../settings';
import { expectArrival } from './arrivals';
import { answerHints } from './hints';

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
