import type { Handlers } from './messages';
import { openOldAddress } from './old-address';
import { setRepairedSite, wantSite } from './repaired-sites';

/** What the background does for the link repair in popup and settings. */
export const answerRepairs = {
  openOldAddress: async ({ url }) => {
    await openOldAddress(url);
    return null;
  },
  wantRepairedSite: async ({ host }) => {
    await wantSite(host);
    return null;
  },
  setRepairedSite: ({ host, on }) => setRepairedSite(host, on),
} satisfies Handlers;
