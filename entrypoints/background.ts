import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, rememberArrivals } from '../platform/arrivals';
import { whenInstalledOrStarted } from '../platform/background-events';
import { answerLookupMenus, createLookupMenus, takeLookup } from '../platform/lookup-menus';
import { answerMessages } from '../platform/messages';
import { eraseLookups, rememberLookup } from '../platform/recent-lookups';
import { setRescue } from '../platform/rescue';
import { saveSettings } from '../platform/settings';
import { addressOf } from '../platform/tabs';

export default defineBackground(() => {
  rememberArrivals();
  whenInstalledOrStarted(createLookupMenus);
  answerLookupMenus();
  answerMessages({
    arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
    takeLookup,
    rememberLookup,
    eraseLookups,
    saveSettings: async (changes) => {
      const settings = await saveSettings(changes);
      if (changes.navigationRescue !== undefined) await setRescue(settings.navigationRescue);
      if (!settings.recentLookups) await eraseLookups();
      return settings;
    },
  });
});
