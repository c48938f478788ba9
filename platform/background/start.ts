import { rememberArrivals } from './arrivals';
import { copyRepaired } from './copy-menu';
import { respectNewSessions } from './live-session';
import { lookUpClicked } from './lookup-menus';
import { offerMenus } from './menus';
import { answerBackgroundMessages } from './message-table';
import { endExceptions } from './old-address';
import { followStorage } from './own-storage';
import { followReminders } from './reminders';
import { followPermissions } from './repaired-sites';
import { followRescueSetting } from './rescue';
import { tellPagesOfSettings } from './tell-pages';
import { forgetVisits } from './visits';

/** Starts all that the background does. To be called before anything is waited for: browsers wake it by its listeners. */
export function startBackground(): void {
  followStorage();
  rememberArrivals();
  followReminders();
  endExceptions();
  forgetVisits();
  respectNewSessions();
  followPermissions();
  followRescueSetting();
  tellPagesOfSettings();
  offerMenus({
    selection: lookUpClicked,
    link: lookUpClicked,
    page: lookUpClicked,
    'copy-selection': copyRepaired,
    'copy-link': copyRepaired,
  });
  answerBackgroundMessages();
}
