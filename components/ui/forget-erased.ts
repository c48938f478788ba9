import { askStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';

const following = new Set<() => void>();

/**
 * Has this tab forget what it holds in memory when everything is deleted, also by another tab. Called again with the same
 * function, it does nothing.
 *
 * @param since When that was typed or taken last, in milliseconds since 1970; null where there is nothing of it.
 */
export function forgetErased(since: () => number | null, forget: () => void): void {
  if (following.has(forget)) return;
  following.add(forget);
  watchStore(['drafts'], ({ ids }) => {
    const at = since();
    // A page that comes back into sight hears of everything, too: only the database knows what was deleted.
    if (ids || at === null) return;
    // However long that takes: nobody waits for it.
    askStore('erasedSince', at).then(
      (gone) => gone && forget(),
      () => undefined,
    );
  });
}
