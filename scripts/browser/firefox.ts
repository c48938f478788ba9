import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import WebSocket from 'ws';
import { commandsOver, type SendCommand } from './commands';
import { findFirefox } from './find-browsers';
import { endProfile, newProfile } from './firefox-profile';
import { type FirefoxTab, tabOver } from './firefox-tab';
import { poll } from './poll';
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
  /** Folder of a profile that outlives the browser; by default one of its own that goes with it. */
  profile?: string;
}

/**
 * Starts real Firefox with the built extension.
 *
 * @param sites The servers that every host name is mapped to.
 */
export async function startFirefox(sites: Sites, options: FirefoxOptions = {}): Promise<FirefoxRun> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found; set FIREFOX_PATH or install one.');
  const profile = options.profile ?? (await newProfile());
  await writeFile(join(profile, 'user.js'), preferences(sites, options));
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    // One to be killed leads a group of its own, so that its children go with it.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: options.profile !== undefined },
  );
  const address = await bidiAddress(child);
  const socket = new WebSocket(`${address}/session`, { maxPayload: 256 * 1024 * 1024 });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const send = commandsOver(socket);
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await send('webExtension.install', {
    extensionData: { type: 'path', path: resolve(options.extension ?? '.output/firefox-mv3') },
  });

  const inBrowser = async <T>(expression: string): Promise<T> => {
    const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const { result, exceptionDetails } = await send<{
      result?: { value: T };
      exceptionDetails?: { text: string };
    }>('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value as T;
  };

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
    extensionUrl: (path) => `moz-extension://${extensionUuid}/${path}`,
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
      const inFront = `PrivateBrowsingUtils.isWindowPrivate(Services.wm.getMostRecentBrowserWindow())`;
      await poll('the private window', () => inBrowser<boolean>(inFront));
    },
    close: async () => {
      // A browser that does not answer is ended all the same.
      const ended = new Promise((done) => child.once('exit', done));
      const impatient = setTimeout(() => child.kill('SIGKILL'), 8000);
      send('browser.close').catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(impatient);
      socket.close();
      if (!options.profile) await endProfile(profile);
    },
    kill: async () => {
      if (child.pid === undefined) throw new Error('Firefox has not started.');
      const ended = new Promise((done) => child.once('exit', done));
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      socket.terminate();
    },
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

function preferences(
  { httpPort }: Sites,
  { language = 'zh-CN', colorScheme = 'light', profile }: FirefoxOptions,
): string {
  const values: Record<string, string | number | boolean> = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': httpPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': httpPort,
    'network.proxy.allow_hijacking_localhost': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionKey]: extensionUuid }),
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
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The address that a Firefox which is starting writes to its standard error. */
function bidiAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) found(address);
    });
    child.once('exit', (code) => fail(new Error(`Firefox ended with code ${code}: ${said.slice(-500)}`)));
  });
}
