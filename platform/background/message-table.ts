/** The function that answers each message meant for the background: one without does not compile. */
import { browser } from '../browser';
import type { BackgroundMessages, OwnMessages, ScriptMessages } from '../messages';
import { answerMessages, type Handlers, type Sender } from '../wire';
import { arrivalOf, expectArrival } from './arrivals';
import { eraseDrafts, saveDraft } from './draft-store';
import { eraseAll } from './erase-all';
import { muteHints, openedFor, openHint, seenPage } from './hints';
import { answerFiling, knownOf } from './known-filings';
import { takeLookup } from './lookup-menus';
import { changeFiling, eraseFilings, importFilings, keepFiling, restoreFilings } from './notebook-changes';
import { listNotebook } from './notebook-store';
import { openOldAddress } from './old-address';
import { pageRole } from './page-role';
import { noteSite, takeSite } from './page-sites';
import { eraseLookups, rememberLookup } from './recent-lookups';
import { setRepairedSite, wantSite } from './repaired-sites';
import { listHost, obeySettings } from './settings-store';
import { addressOf } from './tab-address';

/** What a script in a page may ask, and nothing else. */
const forScripts: Handlers<ScriptMessages> = {
  linkFollowed: (arrival, { tabId }) => done(expectArrival(tabId, arrival)),
  pageRole: (_, { url }) => pageRole(url),
  seenPage,
  hintOpen: (seen, from) => done(openHint(seen, from)),
  hintMute: ({ everywhere }, { url }) => done(muteHints(everywhere, url)),
};

/** What only the extension's own pages may ask. */
const forOwnPages: Handlers<OwnMessages> = {
  listHost: ({ list, host, on }) => listHost(list, host, on),
  openedFor: ({ tabId }) => openedFor(tabId),
  arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
  takeLookup,
  noteSite: (site) => done(noteSite(site)),
  takeSite: ({ number }) => takeSite(number),
  rememberLookup,
  eraseLookups,
  openOldAddress: ({ url }) => done(openOldAddress(url)),
  wantRepairedSite: ({ host }) => done(wantSite(host)),
  setRepairedSite: ({ host, on }) => setRepairedSite(host, on),
  eraseAll: () => done(eraseAll()),
  saveSettings: obeySettings,
  saveDraft,
  eraseDrafts: ({ ids }) => done(eraseDrafts(ids)),
  knownOf,
  rememberAnswers: ({ filing, answers }) => answerFiling(filing, answers),
  notebookList: listNotebook,
  keptCreate: keepFiling,
  keptChange: ({ id, changes }) => changeFiling(id, changes),
  keptErase: ({ keys }) => eraseFilings(keys),
  keptRestore: ({ values }) => restoreFilings(values),
  notebookImport: ({ filings }) => importFilings(filings),
};

/** Answers everybody who may ask. Called once when the background starts. */
export function answerBackgroundMessages(): void {
  answerMessages<BackgroundMessages>({ ...forOwnPages, ...forScripts }, mayAsk);
}

/** A script in a page may ask only what is meant for it: pages attack their scripts. */
function mayAsk(name: string, { tab, url }: Sender): boolean {
  const isOurPage = !tab || url?.startsWith(browser.runtime.getURL('/'));
  return isOurPage || Object.hasOwn(forScripts, name);
}

/** Answers that something was done, and nothing more. */
async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
