import { useCallback, useRef } from 'preact/hooks';

/**
 * A function that is the same from drawing to drawing and does what the newest one does: for effects that call one
 * long after they began.
 */
export function useEvent<Given extends unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...given: Given) => newest.current(...given), []);
}
