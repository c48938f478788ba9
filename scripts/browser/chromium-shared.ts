/**
 * One Chromium for file after file of a run of tests, as firefox-shared.ts has one Firefox. Whatever servers a file has, the
 * browser sends what it asks to two ports that lead there; and each file's extension stands in a folder of its own, which
 * gives it an id, and with that an address, that no other one had.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProcess, type ChromiumProcess, launchChromium } from './chromium-process';
import { copyExtension } from './copy-extension';
import { inTime } from './in-time';
import { noteBrowser } from './run-folder';
import type { Sites } from './sites';

export interface SharedChromium extends ChromiumProcess {
  /** The servers that it asks now. */
  sites: Sites;
}

/** The one of this process that nobody uses. */
let free: SharedChromium | null = null;

/**
 * A Chromium with nothing in it: the one that was given back, or a new one.
 *
 * @param hostRules The argument of the command line that leads all that is asked to two ports.
 */
export async function takeChromium(
  sites: Sites,
  hostRules: (ports: Pick<Sites, 'httpPort' | 'tlsPort'>) => string[],
): Promise<SharedChromium> {
  const taken = free;
  free = null;
  if (taken?.context.browser()?.isConnected()) {
    taken.sites = sites;
    return taken;
  }
  const led = { sites };
  const httpPort = await portTo(() => led.sites.httpPort);
  const tlsPort = await portTo(() => led.sites.tlsPort);
  const browser = await launchChromium({}, hostRules({ httpPort, tlsPort }));
  await noteBrowser(await browserProcess(browser.session), browser.profile);
  return Object.assign(led, browser);
}

/** A port of this machine that leads to another one. It keeps no program alive. */
async function portTo(port: () => number): Promise<number> {
  const server: Server = createServer((from) => {
    const to = connect(port(), '127.0.0.1');
    from.on('error', () => to.destroy());
    to.on('error', () => from.destroy());
    from.pipe(to).pipe(from);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return (server.address() as AddressInfo).port;
}

/** A copy of a built extension, and with it an id, of its own. */
export async function ownCopy(extension: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-extension-'));
  await copyExtension(extension, folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Empties a Chromium for whoever takes it next; one that cannot be emptied is ended.
 *
 * @param extensionId The extension that was installed in it.
 */
export async function giveBackChromium(browser: SharedChromium, extensionId: string): Promise<void> {
  try {
    await inTime(empty(browser, extensionId));
    if (free) throw new Error('One is enough.');
    free = browser;
  } catch {
    await browser.close();
  }
}

/** Leaves one empty tab, without the extension and all that was stored. */
async function empty({ context, session, sites }: SharedChromium, extensionId: string): Promise<void> {
  const last = await context.newPage();
  await Promise.all(context.pages().map((page) => (page === last ? null : page.close())));
  // An extension that a test has removed is not there to be uninstalled.
  await session.send('Extensions.uninstall' as never, { id: extensionId } as never).catch(() => undefined);
  const inPage = await context.newCDPSession(last);
  await inPage.send('Network.clearBrowserCache');
  await inPage.send('Network.clearBrowserCookies');
  for (const host of new Set(sites.visits.map((visit) => visit.host))) {
    for (const scheme of ['http', 'https']) {
      await inPage.send('Storage.clearDataForOrigin', { origin: `${scheme}://${host}`, storageTypes: 'all' });
    }
  }
  await inPage.detach();
  await context.clearPermissions();
}
