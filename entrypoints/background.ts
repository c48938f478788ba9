import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, rememberArrivals } from '../platform/background/arrivals';
import { copyRepaired } from '../platform/background/copy-menu';
import { answerDrafts } from '../platform/background/draft-store';
import { eraseAll } from '../platform/background/erase-all';
import { openedFor } from '../platform/background/hints';
import { respectNewSessions } from '../platform/background/live-session';
import { lookUpClicked } from '../platform/background/lookup-menus';
import { answerLookups } from '../platform/background/lookup-messages';
import { offerMenus } from '../platform/background/menus';
import { answerNotebook } from '../platform/background/notebook-messages';
import { endExceptions, openOldAddress } from '../platform/background/old-address';
import { answerScripts, mayAsk } from '../platform/background/page-messages';
import { answerSites } from '../platform/background/page-sites';
import { eraseLookups } from '../platform/background/recent-lookups';
import { followReminders } from '../platform/background/reminders';
import { followPermissions, setRepairedSite, wantSite } from '../platform/background/repaired-sites';
import { followRescueSetting, setRescue } from '../platform/background/rescue';
import { answerMessages } from '../platform/messages';
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
      ...answerNotebook,
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
