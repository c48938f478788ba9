import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings';
import { chooseSettings } from '../../platform/pages/choose-settings';

interface Chosen {
  value: unknown;
  turn: number;
  /** The settings as they were read when this was stored; it counts until they are read again. */
  storedOver: Settings | null;
}

/**
 * The settings as the person left them: what is chosen here counts at once, not only when it is stored and read again.
 * Shown as before until then, a box that is changed back at once would stand as wanted already, and the second press would
 * say nothing.
 */
export function useChosen(settings: Settings): {
  shown: Settings;
  choose: (changes: Partial<Settings>) => Promise<void>;
} {
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const turns = useRef(0);
  const newest = useRef(settings);
  newest.current = settings;

  const choose = async (changes: Partial<Settings>): Promise<void> => {
    turns.current += 1;
    const turn = turns.current;
    const names = Object.keys(changes) as (keyof Settings)[];
    /** Says what has become of those that were not chosen otherwise meanwhile; undefined for nothing. */
    const settle = (become: (one: Chosen, name: keyof Settings) => Chosen | undefined): void =>
      setChosen((all) => {
        const next = { ...all };
        for (const name of names) {
          const one = all[name];
          if (one?.turn !== turn) continue;
          const settled = become(one, name);
          if (settled) next[name] = settled;
          else delete next[name];
        }
        return next;
      });
    const now = names.map((name) => [name, { value: changes[name], turn, storedOver: null }]);
    setChosen((all) => ({ ...all, ...Object.fromEntries(now) }));
    try {
      await chooseSettings(changes);
      const { current } = newest;
      settle((one, name) => {
        const isRead = JSON.stringify(current[name]) === JSON.stringify(one.value);
        return isRead ? undefined : { ...one, storedOver: current };
      });
    } catch (error) {
      settle(() => undefined);
      throw error;
    }
  };
  const counting = Object.entries(chosen).filter(
    ([, { storedOver }]) => storedOver === null || storedOver === settings,
  );
  const values = counting.map(([name, { value }]) => [name, value]);
  return { shown: { ...settings, ...Object.fromEntries(values) }, choose };
}
