/** The function that answers each message meant for the background: one without does not compile. */

import type { BackgroundMessages, OwnMessages, ScriptMessages } from '../messages';
import { settle } from '../stored/pending';
import { store } from '../stored/store';
import { answerMessages, type Handlers, isOurPage, type Sender } from '../wire';
import { arrivalOf, expectArrival } from './arrivals';
import { eraseAll } from './erase-all';
import { muteHints, openedFor, openHint, seenPage } from './hints';
import { takeLookup } from './lookup-menus';
import { holdReading, officialAct, officialReading } from './official-pages';
import { openOldAddress } from './old-address';
import { pageRole } from './page-role';
import { noteSite, takeSite } from './page-sites';
import { hintPanel, notePanel, panelTopic, topicOfTab } from './panel';
import { tendReminders } from './reminders';
import { setRepairedSite, wantSite } from './repaired-sites';
import { addressOf } from './tab-address';
import { visit } from './visits';
import { leaveList, takeList } from './waiting-list';

/** What a script in a page may ask, and nothing else. */
const forScripts: Handlers<ScriptMessages> = {
  linkFollowed: (arrival, { tabId }) => done(expectArrival(tabId, arrival)),
  pageRole: (_, { url }) => pageRole(url),
  seenPage,
  hintOpen: (seen, from) => done(openHint(seen, from)),
  hintPanel: (seen, from) => done(hintPanel(seen, from)),
  hintMute: ({ everywhere }, { url }) => done(muteHints(everywhere, url)),
  officialAct,
};

/** What only the extension's own pages may ask. */
const forOwnPages: Handlers<OwnMessages> = {
  visit: (wanted) => done(visit(wanted)),
  holdReading: async ({ reading }) => ({ id: await holdReading(reading) }),
  officialReading: ({ id }) => officialReading(id),
  openedFor: ({ tabId }) => openedFor(tabId),
  notePanel: (topic) => done(notePanel(topic)),
  panelTopic: ({ windowId }) => panelTopic(windowId),
  topicOfTab: ({ tabId }) => topicOfTab(tabId),
  arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
  takeLookup,
  leaveList: ({ text }) => done(leaveList(text)),
  takeList,
  noteSite: (site) => done(noteSite(site)),
  takeSite: ({ number }) => takeSite(number),
  openOldAddress: ({ url }) => done(openOldAddress(url)),
  wantRepairedSite: ({ host }) => done(wantSite(host)),
  setRepairedSite: ({ host, on }) => setRepairedSite(host, on),
  eraseAll: () => done(eraseAll()),
  storeCall: ({ name, given }) => callStore(name, given),
  storeChanged: ({ stores }) => done(stores.includes('kept') ? tendReminders() : settle()),
};

/** Answers everybody who may ask. Called once when the background starts. */
export function answerBackgroundMessages(): void {
  answerMessages<BackgroundMessages>({ ...forOwnPages, ...forScripts }, mayAsk);
}

/** A script in a page may ask only what is meant for it: pages attack their scripts. */
function mayAsk(name: string, sender: Sender): boolean {
  return isOurPage(sender) || Object.hasOwn(forScripts, name);
}

/** The same functions as pages call themselves where they have a database. */
async function callStore(name: string, given: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(store, name)) throw new Error(`no ${name} in the store`);
  const call = store[name as keyof typeof store] as (...given: readonly unknown[]) => Promise<unknown>;
  return (await call(...given)) ?? null;
}

/** Answers that something was done, and nothing more. */
async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
