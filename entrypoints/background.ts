import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, expectArrival, rememberArrivals } from '../platform/arrivals';
import { answerCases } from '../platform/case-messages';
import { answerCopyMenu } from '../platform/copy-menu';
import { answerLookupMenus } from '../platform/lookup-menus';
import { answerLookups } from '../platform/lookup-messages';
import { answerMessages } from '../platform/messages';
import { endExceptions } from '../platform/old-address';
import { eraseLookups } from '../platform/recent-lookups';
import { answerReminders } from '../platform/reminders';
import { answerRepairs } from '../platform/repair-messages';
import { followPermissions } from '../platform/repaired-sites';
import { setRescue } from '../platform/rescue';
import { saveSettings } from '../platform/settings';
import { addressOf } from '../platform/tabs';

export default defineBackground(() => {
  rememberArrivals();
  answerReminders();
  endExceptions();
  followPermissions();
  answerCopyMenu();
  answerLookupMenus();
  answerMessages({
    ...answerCases,
    ...answerLookups,
    ...answerRepairs,
    linkFollowed: (arrival, { tabId }) => expectArrival(tabId, arrival),
    arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
    saveSettings: async (changes) => {
      const settings = await saveSettings(changes);
      if (changes.navigationRescue !== undefined) await setRescue(settings.navigationRescue);
      if (!settings.recentLookups) await eraseLookups();
      return settings;
    },
  });
});
