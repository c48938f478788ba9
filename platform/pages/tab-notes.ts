/**
 * What this tab alone remembers of what is typed in it and kept nowhere: in the tab's own sessionStorage, which goes with the
 * tab, outlives a reload, and comes back where the browser brings back the tab (after a crash, or closed by mistake). No
 * other page and no script in a page can read it.
 */
const name = 'forms';

/** What was noted, and when, in milliseconds since 1970. */
export interface TabNote {
  at: number;
  value: unknown;
}

/**
 * Notes a value in the place of the one before; null for nothing. The same value keeps its time: what was erased since it was
 * typed stays so. Without storage, or where it is full, the page alone remembers.
 */
export function noteInTab(value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else if (JSON.stringify(value) !== JSON.stringify(notedInTab()?.value))
      sessionStorage.setItem(name, JSON.stringify({ at: Date.now(), value } satisfies TabNote));
  } catch {}
}

/** What is noted; null where nothing is, or something else stands there. */
export function notedInTab(): TabNote | null {
  try {
    const { at, value } = JSON.parse(sessionStorage.getItem(name) ?? '') as Partial<TabNote>;
    return typeof at === 'number' ? { at, value } : null;
  } catch {
    return null;
  }
}
