import { useEffect, useState } from 'preact/hooks';

/** What a view of this tab holds beside its components, so that going to another view and back loses nothing. */
export interface TabSession<T> {
  now: () => T;
  /** Changes what is given and draws again whoever shows it. */
  change: (changes: Partial<T>) => void;
  /** The session, drawn again whenever it changes. */
  use: () => T;
}

/** A session that lasts as long as the tab. */
export function tabSession<T extends object>(first: T): TabSession<T> {
  let session = first;
  const listeners = new Set<() => void>();
  return {
    now: () => session,
    change: (changes) => {
      session = { ...session, ...changes };
      for (const listener of [...listeners]) listener();
    },
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
