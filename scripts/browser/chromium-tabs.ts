/** Tabs of Chromium that are made at their address: one that is empty first costs a process of its own. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { poll } from './poll';

/**
 * Opens a tab in front at an address and waits until it has loaded, what is shown for a page that fails included.
 *
 * @param session One of the browser itself.
 */
export async function openTab(context: BrowserContext, session: CDPSession, url: string): Promise<Page> {
  let made: (targetId: string) => void = () => undefined;
  const target = new Promise<string>((done) => {
    made = done;
  });
  // Other tabs may open at the same time, by the extension.
  const opening = context.waitForEvent('page', {
    predicate: async (page) => (await targetOf(context, page)) === (await target),
  });
  const { targetId } = await session.send('Target.createTarget', { url });
  made(targetId);
  const page = await opening;
  // Not by Playwright's own wait, which now and then misses that a tab which it did not make has loaded.
  const isThere = (isBlank: boolean): boolean =>
    document.readyState === 'complete' && (location.href === 'about:blank') === isBlank;
  await poll(`${url} to load`, () => page.evaluate(isThere, url === 'about:blank').catch(() => false));
  return page;
}

/** The id of a tab; null where it is gone already. */
async function targetOf(context: BrowserContext, page: Page): Promise<string | null> {
  try {
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  } catch {
    return null;
  }
}
