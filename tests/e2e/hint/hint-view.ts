import type { CDPSession, Page } from 'playwright-core';
import type { FirefoxRun } from '../../../scripts/browser/firefox';
import type { FirefoxTab } from '../../../scripts/browser/firefox-tab';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { inBackground } from '../fixture';

/** A hint as a person meets it. */
export interface SeenHint {
  folded: boolean;
  dot: boolean;
  seal: string;
  lines: string[];
  /** What it says instead when its extension is gone; empty as long as it is there. */
  gone: string;
  buttons: { text: string; x: number; y: number }[];
  box: { left: number; top: number; width: number; height: number };
  visible: boolean;
  language: string;
  role: string;
  /** What a live region holds. */
  told: string;
  colors: [background: string, text: string];
  motion: string;
}

/** Runs in the closed shadow root of the hint. */
function readRoot(root: ShadowRoot): SeenHint | null {
  const section = root.querySelector('section');
  if (!section) return null;
  const style = getComputedStyle(section);
  const seal = root.querySelector('.seal')?.textContent ?? '';
  const { left, top, width, height } = section.getBoundingClientRect();
  return {
    folded: section.dataset.state === 'folded',
    dot: section.dataset.state === 'folded' && seal === '',
    seal,
    gone:
      (root.querySelector<HTMLElement>('.gone')?.checkVisibility() &&
        root.querySelector('.gone')?.textContent) ||
      '',
    lines: [...root.querySelectorAll('.words p')].map((line) => line.textContent ?? ''),
    buttons: [...root.querySelectorAll('button')].flatMap((button) => {
      const place = button.getBoundingClientRect();
      if (place.width === 0) return [];
      return [
        { text: button.textContent ?? '', x: place.x + place.width / 2, y: place.y + place.height / 2 },
      ];
    }),
    box: { left, top, width, height },
    visible: style.visibility === 'visible' && width > 0,
    language: section.lang,
    role: root.querySelector('[role=status]')?.role ?? '',
    told: root.querySelector('[role=status]')?.textContent ?? '',
    colors: [style.backgroundColor, style.color],
    motion: style.animationName,
  };
}

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

/** What pages cannot see, read over the DevTools protocol. */
export async function hintIn(page: Page): Promise<SeenHint | null> {
  const session = await page.context().newCDPSession(page);
  try {
    return await readOver(session);
  } finally {
    await session.detach();
  }
}

async function readOver(session: CDPSession): Promise<SeenHint | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = (root as DomNode).children?.find((node) => node.children);
  const shadow = html?.children
    ?.flatMap((node) => node.shadowRoots ?? [])
    .find((one) => one.shadowRootType === 'closed');
  if (!shadow) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: `function () { return (${readRoot})(this) }`,
    returnByValue: true,
  });
  return result.value;
}

/** Waits for a hint that is as wanted. */
export function hintWhere(page: Page, wanted: (hint: SeenHint) => boolean): Promise<SeenHint> {
  return poll(`a hint with ${wanted} on ${page.url()}`, async () => {
    const hint = await hintIn(page);
    return hint && wanted(hint) ? hint : null;
  });
}

export async function pressInHint(page: Page, text: string): Promise<void> {
  const { buttons } = await hintWhere(page, (hint) => hint.buttons.some((button) => button.text === text));
  const button = buttons.find((one) => one.text === text);
  if (button) await page.mouse.click(button.x, button.y);
}

/** The same in Firefox, over WebDriver BiDi. */
export async function hintInFirefox(firefox: FirefoxRun, tab: FirefoxTab): Promise<SeenHint | null> {
  const target = { context: tab.id };
  const { result } = await firefox.send<{ result: RemoteList }>('script.evaluate', {
    expression: "[...document.documentElement.children].filter((one) => one.localName === 'div')",
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 },
  });
  const shadow = result.value?.find((one) => one.value?.shadowRoot)?.value?.shadowRoot;
  if (!shadow?.sharedId) return null;
  const read = await firefox.send<{ result: { value?: string } }>('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${readRoot})(root))`,
    arguments: [{ sharedId: shadow.sharedId }],
    target,
    awaitPromise: false,
  });
  return JSON.parse(read.result.value ?? 'null');
}

interface RemoteList {
  value?: { value?: { shadowRoot?: { sharedId?: string } | null } }[];
}

export function hintWhereInFirefox(
  firefox: FirefoxRun,
  tab: FirefoxTab,
  wanted: (hint: SeenHint) => boolean,
): Promise<SeenHint> {
  return poll(`a hint with ${wanted}`, async () => {
    const hint = await hintInFirefox(firefox, tab);
    return hint && wanted(hint) ? hint : null;
  });
}

export async function pressInFirefox(firefox: FirefoxRun, tab: FirefoxTab, text: string): Promise<void> {
  const { buttons } = await hintWhereInFirefox(firefox, tab, (hint) =>
    hint.buttons.some((button) => button.text === text),
  );
  const button = buttons.find((one) => one.text === text);
  if (!button) return;
  await tab.clickAt(button.x, button.y);
}

/** Badge and title of the toolbar button in Chromium's tab at an address. */
export function badgeAt(url: string): Promise<[text: string, title: string]> {
  return inBackground(async (address): Promise<[string, string]> => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    if (!tab?.id) return ['no tab', ''];
    const { id: tabId } = tab;
    return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
  }, url);
}

/** What the title of the toolbar button says: the extension's name, then what it knows of the page. */
export function toolbarTitle(...known: string[]): string {
  return [zh('hint.words.name'), ...known].join(' · ');
}
