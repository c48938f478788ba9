import { useLayoutEffect, useState } from 'preact/hooks';
import { type DeskRoute, parseDeskRoute } from '../../lib/desk-route';
import { isOwnMove } from '../ui/own-moves';

/** The place that the address names; null for an address that names none. */
export function useRoute(): DeskRoute | null {
  const [route, setRoute] = useState(() => parseDeskRoute(location.hash));
  // In the same turn as the first drawing: an address that changes right after it is not missed.
  useLayoutEffect(() => {
    const changed = (): void =>
      setRoute((before) => {
        const next = parseDeskRoute(location.hash);
        // From one open form to another the view goes by itself, and nothing in it begins anew.
        const stays = before?.view === 'form' && next?.view === 'form' && isOwnMove();
        return stays ? before : next;
      });
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
