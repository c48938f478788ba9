import { useEffect, useState } from 'preact/hooks';

/** What a view of this tab holds beside its components, so that going to another view and back loses nothing. */
export interface TabSession<T> {
  now: () => T;
  /** When it was changed last, in milliseconds since 1970; null while it is as it began. */
  since: () => number | null;
  /** Begins anew, as if nothing had been there. */
  forget: () => void;
  /** Changes what is given and draws again whoever shows it. */
  change: (changes: Partial<T>) => void;
  /** The session, drawn again whenever it changes. */
  use: () => T;
}

/** A session that lasts as long as the tab. */
export function tabSession<T extends object>(first: T): TabSession<T> {
  let session = first;
  let since: number | null = null;
  const listeners = new Set<() => void>();
  const show = (next: T, at: number | null): void => {
    session = next;
    since = at;
    for (const listener of [...listeners]) listener();
  };
  return {
    now: () => session,
    since: () => since,
    forget: () => show(first, null),
    change: (changes) => show({ ...session, ...changes }, Date.now()),
    use: () => {
      const [seen, setSeen] = useState(session);
      useEffect(() => {
        const look = (): void => setSeen(session);
        look();
        listeners.add(look);
        return () => {
          listeners.delete(look);
        };
      }, []);
      return seen;
    },
  };
}
