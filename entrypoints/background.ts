import { defineBackground } from 'wxt/utils/define-background';
import { arrivalOf, expectArrival, rememberArrivals } from '../platform/arrivals';
import { answerCases } from '../platform/case-messages';
import { answerHints } from '../platform/hints';
import { answerMessages } from '../platform/messages';
import { answerReminders } from '../platform/reminders';
import { setRescue } from '../platform/rescue';
import { saveSettings } from '../platform/settings';
import { addressOf } from '../platform/tabs';

export default defineBackground(() => {
  rememberArrivals();
  answerReminders();
  answerMessages({
    ...answerCases,
    ...answerHints,
    linkFollowed: (arrival, { tabId }) => expectArrival(tabId, arrival),
    arrivalOf: async ({ tabId }) => arrivalOf(tabId, await addressOf(tabId)),
    saveSettings: async (changes) => {
      const settings = await saveSettings(changes);
      if (changes.navigationRescue !== undefined) await setRescue(settings.navigationRescue);
      return settings;
    },
  });
});
