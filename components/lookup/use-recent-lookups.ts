import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import { newId } from '../../platform/new-id';
import { isPrivateWindow } from '../../platform/pages/active-tab';
import { askStore } from '../../platform/pages/store';
import { sureSettings } from '../../platform/settings';
import { watchStore } from '../../platform/store-changes';
import { useEvent } from '../ui/use-event';
import { loadReader } from './reader';

interface RecentLookups {
  lookups: RecentLookup[];
  remember: (lookup: RecentLookup) => void;
  /** Remembers the first number or domain of a query, never the text itself; the same function at every drawing. */
  rememberQuery: (query: string) => void;
  erase: () => void;
}

/** The recent lookups, newest first; nothing is remembered in private windows or when it is switched off. */
export function useRecentLookups(on: boolean): RecentLookups {
  const [lookups, setLookups] = useState<RecentLookup[]>([]);
  // Asked at once: the popup may close right after something was chosen in it.
  const [isPrivate] = useState(isPrivateWindow);
  // What is remembered is on the disk, however soon it is erased: an organisation may forbid it, and has the first word.
  const sure = useMemo(() => (on ? sureSettings() : null), [on]);
  useEffect(() => {
    const read = (): void => {
      askStore('readLookups').then(setLookups, () => undefined);
    };
    read();
    return watchStore(['lookups'], read);
  }, []);
  const remember = (lookup: RecentLookup): void => {
    if (!sure) return;
    void Promise.all([isPrivate, sure]).then(([hidden, settings]) => {
      // What cannot be remembered is only not offered the next time.
      if (!hidden && settings?.recentLookups)
        askStore('rememberLookup', newId(), lookup).catch(() => undefined);
    });
  };
  const rememberQuery = useEvent((query: string): void => {
    if (query.trim() === '') return;
    loadReader().then(
      (read) => {
        const { numbers, domains } = read(query);
        const number = numbers[0]?.number.canonical;
        if (number) remember({ kind: 'number', text: number });
        else if (domains[0]) remember({ kind: 'domain', text: domains[0] });
      },
      () => undefined,
    );
  });
  return {
    lookups: on ? lookups : [],
    remember,
    rememberQuery,
    erase: () => void askStore('eraseLookups').catch(() => undefined),
  };
}
