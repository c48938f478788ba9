/** What a person does in the popup with the keyboard and from the context menu, in Chromium. */
import type { Page, Worker } from 'playwright-core';
import { seenPopup } from '../../../scripts/browser/chromium';
import type { Target } from '../../../scripts/browser/devtools';
import { poll } from '../../../scripts/browser/poll';
import type { Sites } from '../../../scripts/browser/sites';
import { chromium, inBackground, openPopup, page } from '../fixture';

const kinds = `<!doctype html><meta charset="utf-8"><title>kinds</title>
  <main><p>报道提到 京ICP备16044242号 和模板 粤ICP备********号、阿里云ICP备案。</p></main>
  <iframe srcdoc="<p>皖ICP备17012372号-3A</p>"></iframe>
  <iframe srcdoc="<p>赣ICP备17012372号</p>" hidden></iframe>
  <div class="footer" hidden>黑ICP备17012372号</div>
  <x-foot></x-foot>
  <script>document.querySelector('x-foot').attachShadow({ mode: 'open' }).setHTMLUnsafe(
    '<style>/* 鲁ICP备17012372号 */</style><p>琼ICP备17012372号</p>')</script>
  <img alt="晋ICP备17055554号" src="data:,">
  <footer>
    <p><a id="own" href="https://beian.miit.gov.cn/">粤<b>ICP备</b>&#8203;17055554&nbsp;号-1</a> 粤B2-20090191-18
    粤ICP备2026041617号-1X</p>
    <p>京ICP证030173号 <a href="https://beian.mps.gov.cn/#/query/webSearch?code=44010502008968">联网备案</a></p>
  </footer>`;

/** Serves a page with every kind of number, and a plain one. */
export function servePages(sites: Sites): void {
  sites.serve('kinds.example', kinds);
  sites.serve('plain.example', '<!doctype html><meta charset="utf-8"><title>plain</title><h1>plain</h1>');
}

/** The popup over a page. */
export async function popupOver(url: string): Promise<Target> {
  await page.goto(url);
  return openPopup();
}

/** Closes the popup and waits until the browser would open another. */
export async function close(popup: Target): Promise<void> {
  await popup.close();
  await poll('the popup to close', async () => {
    const { targetInfos } = await chromium.devtools.send<{ targetInfos: { url: string }[] }>(
      'Target.getTargets',
    );
    return !targetInfos.some(({ url }) => url.endsWith('/popup.html'));
  });
}

/** Presses and releases one key. */
export async function pressKey(popup: Target, key: string): Promise<void> {
  const text = key === 'Enter' ? { text: '\r' } : {};
  const code = { Enter: 13, ArrowDown: 40, ArrowUp: 38, Escape: 27, Tab: 9 }[key];
  await popup.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    code: key,
    windowsVirtualKeyCode: code,
    ...text,
  });
  await popup.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code });
}

/** Moves the focus by the keyboard as a person does. */
export async function tabTo(popup: Target, selector: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    if (await popup.evaluate((css) => document.activeElement?.matches(css), selector)) return;
    await pressKey(popup, 'Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

/** Types into what has the focus. */
export const type = (popup: Target, text: string): Promise<unknown> =>
  popup.send('Input.insertText', { text });

/** What the browser tells the background when an entry of the context menu is clicked, without the click. */
export async function clickMenu(info: Record<string, unknown>): Promise<Target> {
  await inBackground(async (given) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
    clicked.dispatch({ editable: false, frameId: 0, pageUrl: tab?.url, ...given }, tab);
  }, info);
  return seenPopup(await chromium.devtools.attach(chromium.extensionUrl('popup.html')));
}

/** What the cards of the numbers say, once there are some. */
export const cards = (popup: Target): Promise<string[]> =>
  popup.until(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.number-card')].map((card) => card.innerText);
    return found.length > 0 ? found : null;
  });

/** Waits until every entry of the context menu is there: the browser reports a worker before it has made them. */
export async function menuIsThere(from: Page | Worker): Promise<void> {
  // The browser refuses to change an entry that does not exist.
  const ask = (): Promise<boolean> =>
    Promise.all(
      ['look-up', 'copy-link', 'look-up-page', 'panel', 'notebook', 'settings', 'about'].map((id) =>
        chrome.contextMenus.update(id, { enabled: true }),
      ),
    ).then(
      () => true,
      () => false,
    );
  await poll('the menu', () => (from as Page).evaluate(ask));
}
