import { openDesk } from '../tabs';
import { rememberArrivals } from './arrivals';
import { answerCommands } from './commands';
import { copyRepaired } from './copy-menu';
import { respectNewSessions } from './live-session';
import { lookUpClicked } from './lookup-menus';
import { offerMenus } from './menus';
import { answerBackgroundMessages } from './message-table';
import { endExceptions } from './old-address';
import { answerOmnibox } from './omnibox';
import { followStorage } from './own-storage';
import { forgetPanels, openPanelAt } from './panel';
import { followPreset } from './preset';
import { followReminders } from './reminders';
import { followPermissions } from './repaired-sites';
import { followRescueSetting } from './rescue';
import { tellPagesOfSettings } from './tell-pages';
import { forgetVisits } from './visits';
import { welcomeOnInstall } from './welcome';

/** Starts all that the background does. To be called before anything is waited for: browsers wake it by its listeners. */
export function startBackground(): void {
  followStorage();
  followPreset();
  rememberArrivals();
  followReminders();
  endExceptions();
  forgetVisits();
  respectNewSessions();
  followPermissions();
  followRescueSetting();
  tellPagesOfSettings();
  offerMenus({
    'look-up': lookUpClicked,
    'look-up-link': lookUpClicked,
    'look-up-page': lookUpClicked,
    'copy-link': copyRepaired,
    panel: (_, tab) => openPanelAt(tab?.windowId),
    notebook: () => void openDesk({ view: 'notebook' }),
    settings: () => void openDesk({ view: 'settings' }),
    about: () => void openDesk({ view: 'about' }),
  });
  answerCommands();
  answerOmnibox();
  forgetPanels();
  welcomeOnInstall();
  answerBackgroundMessages();
}
