/** The least that shows the same card: a script that sends one message and draws what comes back, at a fixed place. */
import { startChromium } from '../browser/chromium';
import { poll } from '../browser/poll';
import type { Sites } from '../browser/sites';
import { builtExtension, type Copy, copyBuilt } from './bench-copy';

/** Half a kilobyte. */
const script = `chrome.runtime.sendMessage(0, ({ style, tree }) => {
  const build = ([name, attributes, ...inside]) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...inside.map((one) => (typeof one === 'string' ? one : build(one))));
    return element;
  };
  const host = build(['div', { 'data-beian': '' }]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  const card = build(tree);
  card.dataset.corner = 'br';
  root.append(card);
  document.documentElement.append(host);
});`;

/**
 * A copy of the built extension with that script in the place of its own; its background knows the card already.
 *
 * @param url A page for which the built extension has a card.
 */
export async function copyWithLeastHint(sites: Sites, url: string): Promise<Copy> {
  const card = JSON.stringify(await cardFor(sites, url));
  return copyBuilt({
    'content-scripts/beian.js': script,
    'background.js': `const card = ${card}; chrome.runtime.onMessage.addListener((_, __, answer) => answer(card));`,
  });
}

/** What the background of the built extension answers for a page. */
async function cardFor(sites: Sites, url: string): Promise<unknown> {
  const run = await startChromium(sites, { extension: builtExtension });
  try {
    const tab = await run.context.newPage();
    const session = await run.context.newCDPSession(tab);
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === run.extensionUrl('').replace(/\/$/, '')) worlds.push(id);
    });
    await session.send('Runtime.enable');
    await tab.goto(url);
    const contextId = await poll('the script in the page', async () => worlds.at(-1));
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage({ beian: 'seenPage', data: { text: '', hash: '', repaired: 0, waiting: 0 } })`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (!result.value?.value?.tree) throw new Error(`No card for ${url}: ${JSON.stringify(result)}`);
    return result.value.value;
  } finally {
    await run.close();
  }
}
