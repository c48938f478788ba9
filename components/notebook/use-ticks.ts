import { useState } from 'preact/hooks';
import { ticksOf } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Refusal } from '../../lib/refusal';
import type { Ticks } from '../guide/way-steps';
import { changeFiling } from './notebook-session';

interface Pressed {
  at: string;
  ticks: Readonly<Record<string, boolean>>;
}

/** The ticks of a kept filing, shown at once and stored in its entry. */
export function useTicks(kept: KeptFiling | null): Ticks {
  /** What was pressed since the entry was last changed: what is stored by then speaks for itself. */
  const [pressed, setPressed] = useState<Pressed>({ at: '', ticks: {} });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!kept) return { ticked: null, tick: () => undefined, refusal: null };
  const ticked = new Set(kept.ticked);
  const fresh = pressed.at === kept.changedAt ? pressed.ticks : {};
  for (const [id, isOn] of Object.entries(fresh)) {
    if (isOn) ticked.add(id);
    else ticked.delete(id);
  }
  return {
    ticked,
    refusal,
    tick: (item, isOn) => {
      const ticks = ticksOf(item, isOn);
      setPressed({ at: kept.changedAt, ticks: { ...fresh, ...ticks } });
      void changeFiling(kept.id, { ticks }).then(setRefusal);
    },
  };
}
