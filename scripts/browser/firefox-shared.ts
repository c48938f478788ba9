/**
 * One Firefox for file after file of a run of tests: to start one takes as long as several tests. Between two it is emptied of
 * all that a person or a site left in it, and each installs the extension anew, under an address that no other one had.
 */
import { type FirefoxProcess, launchFirefox, type Preferences } from './firefox-process';
import { inTime } from './in-time';
import { noteBrowser } from './run-folder';

/** The one of this process that nobody uses. */
let free: FirefoxProcess | null = null;

/** A Firefox with nothing in it and these preferences: the one that was given back, or a new one. */
export async function takeFirefox(preferences: Preferences): Promise<FirefoxProcess> {
  const taken = free;
  free = null;
  if (taken) {
    try {
      await inTime(taken.inBrowser(`(${setPreferences})(Services.prefs, ${JSON.stringify(preferences)})`));
      return taken;
    } catch {
      await taken.close();
    }
  }
  const started = await launchFirefox(preferences);
  await noteBrowser(started.child.pid, started.profile);
  return started;
}

/**
 * Empties a Firefox for whoever takes it next; one that cannot be emptied is ended.
 *
 * @param extension The id of the extension that was installed in it.
 */
export async function giveBackFirefox(firefox: FirefoxProcess, extension: string): Promise<void> {
  try {
    await inTime(firefox.inBrowser(emptied(extension)));
    await inTime(firefox.send('browser.setDownloadBehavior', { downloadBehavior: null }));
    if (free) throw new Error('One is enough.');
    free = firefox;
  } catch {
    await firefox.close();
  }
}

interface PreferenceService {
  setBoolPref: (name: string, value: boolean) => void;
  setIntPref: (name: string, value: number) => void;
  setStringPref: (name: string, value: string) => void;
}

/** Runs in the browser. */
function setPreferences(service: PreferenceService, preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (typeof value === 'boolean') service.setBoolPref(name, value);
    else if (typeof value === 'number') service.setIntPref(name, value);
    else service.setStringPref(name, value);
  }
}

/** For the window of the browser: leaves one window with one empty tab, without the extension and all that was stored. */
function emptied(extension: string): string {
  return `(async () => {
    const [first, ...others] = Services.wm.getEnumerator('navigator:browser');
    for (const window of others) window.close();
    const { gBrowser, SidebarController } = first;
    SidebarController.hide();
    for (const panel of first.document.querySelectorAll('panel, menupopup')) panel.hidePopup();
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal, skipAnimation: true });
    for (const tab of [...gBrowser.tabs]) {
      if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab, { skipPermitUnload: true });
    }
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(${JSON.stringify(extension)}))?.uninstall();
    // Firefox 153 keeps the view of a popup that was never opened, and opens that one for the next extension of the same id.
    for (const view of first.document.querySelectorAll('[id^="PanelUI-webext-"]')) view.remove();
    await new Promise((done) => {
      Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done });
    });
  })()`;
}
