import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, rememberArrivals } from '../platform/arrivals';
import { answerCases } from '../platform/case-messages';
import { offerCopying } from '../platform/copy-menu';
import { answerMessages } from '../platform/messages';
import { endExceptions, openOldAddress } from '../platform/old-address';
import { answerReminders } from '../platform/reminders';
import { followPermissions, setRepairedSite, wantSite } from '../platform/repaired-sites';
import { setRescue } from '../platform/rescue';
import { saveSettings } from '../platform/settings';
import { addressOf } from '../platform/tabs';

export default defineBackground(() => {
  rememberArrivals();
  answerReminders();
  endExceptions();
  followPermissions();
  offerCopying();
  answerMessages({
    ...answerCases,
    arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
    openOldAddress: async ({ url }) => {
      await openOldAddress(url);
      return null;
    },
    wantRepairedSite: async ({ host }) => {
      await wantSite(host);
      return null;
    },
    setRepairedSite: ({ host, on }) => setRepairedSite(host, on),
    saveSettings: async (changes) => {
      const settings = await saveSettings(changes);
      if (changes.navigationRescue !== undefined) await setRescue(settings.navigationRescue);
      return settings;
    },
  });
});
