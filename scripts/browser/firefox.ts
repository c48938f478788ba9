import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { SendCommand } from './commands';
import { launchFirefox, type Preferences } from './firefox-process';
import { giveBackFirefox, takeFirefox } from './firefox-shared';
import { type FirefoxTab, tabOver } from './firefox-tab';
import { poll } from './poll';
import { isInRun } from './run-folder';
import type { Sites } from './sites';

const extensionUuid = '6f6b1f1e-0000-4000-8000-be1a0be1a0be';
const extensionKey = 'deregistration@beian-helper';
/** In the window of the browser: the extension, as a promise. */
const ourAddon = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(${JSON.stringify(extensionKey)})`;

/** Real Firefox with the built extension, driven over WebDriver BiDi. */
export interface FirefoxRun {
  send: SendCommand;
  /** Runs JavaScript in the window of the browser itself, with its rights. */
  inBrowser: <T>(expression: string) => Promise<T>;
  /** Opens a tab at an address and waits for it; a page that fails to load does not throw. */
  open: (url: string) => Promise<FirefoxTab>;
  /** Address of a page inside the extension, such as `desk.html#/province/gd`. */
  extensionUrl: (path: string) => string;
  /** Stops the extension's event page, as the browser does when it idles. */
  stopBackground: () => Promise<void>;
  /** Clicks the extension's toolbar button over the tab in front. */
  clickToolbar: () => Promise<void>;
  /** Allows the extension in private windows. It starts anew, and its own open tabs close. */
  allowPrivateWindows: () => Promise<void>;
  /** Opens a private window in front; what opens tabs opens them there from now on. */
  openPrivateWindow: () => Promise<void>;
  /** Starts the extension anew, as an update does; its own open tabs close. */
  reloadExtension: () => Promise<void>;
  /** Takes the extension out of the browser. */
  removeExtension: () => Promise<void>;
  close: () => Promise<void>;
  /** Ends every process of a browser that was started on a given profile by SIGKILL. */
  kill: () => Promise<void>;
}

export interface FirefoxOptions {
  language?: string;
  colorScheme?: 'light' | 'dark';
  extension?: string;
  /** Not one that others had before and will have after it, where tests share one. */
  own?: boolean;
  /** Folder of a profile that outlives the browser; by default one of its own that goes with it. */
  profile?: string;
}

/**
 * Starts real Firefox with the built extension.
 *
 * @param sites The servers that every host name is mapped to.
 */
export async function startFirefox(sites: Sites, options: FirefoxOptions = {}): Promise<FirefoxRun> {
  const isShared = options.profile === undefined && !options.own && isInRun();
  // What another one stored is not its own, whenever Firefox removes it.
  const uuid = isShared ? randomUUID() : extensionUuid;
  const preferences = preferencesOf(sites, options, uuid);
  const firefox = isShared
    ? await takeFirefox(preferences)
    : await launchFirefox(preferences, options.profile);
  const { send, inBrowser } = firefox;
  await send('webExtension.install', {
    extensionData: { type: 'path', path: resolve(options.extension ?? '.output/firefox-mv3') },
  });

  const tabInFront = async (url: string): Promise<FirefoxTab> => {
    const tab = tabOver(send, await inBrowser<string>(newTabAt(url)));
    await tab.until(
      (isBlank) =>
        document.visibilityState === 'visible' &&
        document.readyState === 'complete' &&
        (location.href === 'about:blank') === isBlank,
      url === 'about:blank',
    );
    return tab;
  };
  // One after the other: each comes to the front.
  let opened: Promise<unknown> = Promise.resolve();

  return {
    send,
    inBrowser,
    open: async (url) => {
      const opening = opened.then(() => tabInFront(url));
      opened = opening.catch(() => undefined);
      return opening;
    },
    extensionUrl: (path) => `moz-extension://${uuid}/${path}`,
    stopBackground: () =>
      inBrowser(
        `WebExtensionPolicy.getByID(${JSON.stringify(extensionKey)}).extension.terminateBackground()`,
      ),
    clickToolbar: () =>
      inBrowser(
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(extensionKey)}).extension).triggerAction(Services.wm.getMostRecentBrowserWindow())`,
      ),
    reloadExtension: () => inBrowser(`${ourAddon}.then((addon) => addon.reload())`),
    removeExtension: () => inBrowser(`${ourAddon}.then((addon) => addon.uninstall())`),
    allowPrivateWindows: () =>
      inBrowser(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(${JSON.stringify(extensionKey)}, permissions);
        await (await ${ourAddon}).reload();
      })()`),
    openPrivateWindow: async () => {
      await inBrowser(`void OpenBrowserWindow({ private: true })`);
      await poll('the private window', () =>
        inBrowser<boolean>(`(() => {
          const inFront = Services.wm.getMostRecentBrowserWindow();
          return PrivateBrowsingUtils.isWindowPrivate(inFront) && inFront.gBrowserInit.delayedStartupFinished;
        })()`),
      );
    },
    close: () => (isShared ? giveBackFirefox(firefox, extensionKey) : firefox.close()),
    kill: firefox.kill,
  };
}

/**
 * For the window of the browser: makes a tab in front at an address, and says its id. Not by WebDriver's own command: that makes
 * an empty one first, which costs a process of its own, and to make it in front Firefox 153 waits without limit to be told
 * that the tab behind is hidden, and now and then never is.
 */
function newTabAt(url: string): string {
  return `(() => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const { gBrowser } = Services.wm.getMostRecentBrowserWindow();
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal, skipAnimation: true });
    return NavigableManager.getIdForBrowser(gBrowser.selectedTab.linkedBrowser);
  })()`;
}

/** What it takes to start a profile again, after a kill too, with what the extension stored in it. */
const survivingPreferences = {
  // A temporary add-on is gone with its browser and is installed anew each time.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  // How often the tabs are noted for after a crash; by default every 15 seconds.
  'browser.sessionstore.interval': 1000,
  // Starts a quarter sooner.
  'dom.ipc.processPrelaunch.enabled': false,
};

function preferencesOf(
  { httpPort }: Sites,
  { language = 'zh-CN', colorScheme = 'light', profile }: FirefoxOptions,
  uuid: string,
): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': httpPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': httpPort,
    'network.proxy.allow_hijacking_localhost': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionKey]: uuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': language,
    'intl.accept_languages': language,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // Firefox's own notifications: a machine without a desktop closes those of the system at once.
    'alerts.useSystemBackend': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    ...(profile ? survivingPreferences : {}),
  };
}
