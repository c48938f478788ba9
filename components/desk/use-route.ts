import { useLayoutEffect, useState } from 'preact/hooks';
import { type DeskRoute, parseDeskRoute } from '../../lib/desk-route';

/** The place that the address names; null for an address that names none. */
export function useRoute(): DeskRoute | null {
  const [route, setRoute] = useState(() => parseDeskRoute(location.hash));
  // In the same turn as the first drawing: an address that changes right after it is not missed.
  useLayoutEffect(() => {
    const changed = (): void => setRoute(parseDeskRoute(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
