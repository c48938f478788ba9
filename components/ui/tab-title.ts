import { useEffect } from 'preact/hooks';
import { tabSession } from './tab-session';

const session = tabSession<{ title: string | null }>({ title: null });

/** What the view that is open calls the tab; null where the address says it. */
export function useOwnTitle(): string | null {
  return session.use().title;
}

/** Calls the tab so as long as the view is there; null leaves it to the address. */
export function useTabTitle(title: string | null): void {
  useEffect(() => {
    session.change({ title });
    return () => session.change({ title: null });
  }, [title]);
}
