import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, rememberArrivals } from '../platform/arrivals';
import { answerCases } from '../platform/case-messages';
import { copyRepaired } from '../platform/copy-menu';
import { answerDrafts } from '../platform/draft-store';
import { eraseAll } from '../platform/erase-all';
import { openedFor } from '../platform/hints';
import { respectNewSessions } from '../platform/live-session';
import { lookUpClicked } from '../platform/lookup-menus';
import { answerLookups } from '../platform/lookup-messages';
import { offerMenus } from '../platform/menus';
import { answerMessages } from '../platform/messages';
import { endExceptions, openOldAddress } from '../platform/old-address';
import { answerScripts, mayAsk } from '../platform/page-messages';
import { answerSites } from '../platform/page-sites';
import { eraseLookups } from '../platform/recent-lookups';
import { followReminders } from '../platform/reminders';
import { followPermissions, setRepairedSite, wantSite } from '../platform/repaired-sites';
import { followRescueSetting, setRescue } from '../platform/rescue';
import { listHost, saveSettings } from '../platform/settings';
import { addressOf } from '../platform/tabs';

export default defineBackground(() => {
  rememberArrivals();
  followReminders();
  endExceptions();
  respectNewSessions();
  followPermissions();
  followRescueSetting();
  offerMenus({
    selection: lookUpClicked,
    link: lookUpClicked,
    page: lookUpClicked,
    'copy-selection': copyRepaired,
    'copy-link': copyRepaired,
  });
  answerMessages(
    {
      ...answerCases,
      ...answerScripts,
      openedFor,
      listHost: ({ list, host, on }) => listHost(list, host, on),
      eraseAll,
      ...answerLookups,
      ...answerDrafts,
      ...answerSites,
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
        if (!settings.recentLookups) await eraseLookups();
        return settings;
      },
    },
    mayAsk,
  );
});
