import { useRef, useState } from 'preact/hooks';
import { ticksOf } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { answered, type Pressed, withPressed } from '../../lib/notebook/pressed-ticks';
import type { Refusal } from '../../lib/refusal';
import type { Ticks } from '../guide/way-steps';
import { changeFiling } from './notebook-session';

/** The ticks of a kept filing, shown at once and stored in its entry. */
export function useTicks(kept: KeptFiling | null): Ticks {
  const [pressed, setPressed] = useState<{ of: string; ticks: Pressed }>({ of: '', ticks: {} });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const changedAt = useRef('');
  changedAt.current = kept?.changedAt ?? '';
  if (!kept) return { ticked: null, tick: () => undefined, refusal: null };
  const { id } = kept;
  return {
    ticked: withPressed(kept.ticked, kept.changedAt, pressed.of === id ? pressed.ticks : {}),
    refusal,
    choose: (way) => void changeFiling(id, { way }).then(setRefusal),
    tick: (item, isOn) => {
      const ticks = ticksOf(item, isOn);
      const mine: Pressed = Object.fromEntries(
        Object.keys(ticks).map((each) => [each, { isOn, answeredAt: null }]),
      );
      setPressed((before) => ({ of: id, ticks: { ...(before.of === id && before.ticks), ...mine } }));
      void changeFiling(id, { ticks }).then((refused) => {
        setRefusal(refused);
        setPressed((before) => ({ ...before, ticks: answered(before.ticks, mine, changedAt.current) }));
      });
    },
  };
}
