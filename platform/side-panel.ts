/** The panel beside the page: Chromium's side panel, Firefox's sidebar. */
import { browser } from './browser';

/** Where it opens; Firefox opens it in the window in front. */
export type PanelPlace = { windowId: number } | { tabId: number };

/** One of them is there; the types of our browser name neither, and webextension-polyfill hands both through. */
const panels = browser as {
  sidePanel?: { open: (place: PanelPlace) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
};

/**
 * Opens the panel. To be called in the click itself, before anything is waited for: browsers open it only then.
 *
 * @returns Whether it is open now.
 */
export async function openSidePanel(place: PanelPlace): Promise<boolean> {
  try {
    const opening = panels.sidePanel?.open(place) ?? panels.sidebarAction?.open();
    await opening;
    return opening !== undefined;
  } catch {
    // No click, or a browser without one.
    return false;
  }
}

/**
 * Whether a press in a web page can open it: in Chromium the gesture travels with the message to the background, in
 * Firefox (153) it does not.
 */
export function opensFromWebPage(): boolean {
  return panels.sidePanel !== undefined;
}
