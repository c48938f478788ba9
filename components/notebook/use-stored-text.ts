import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptChanges } from '../../lib/notebook/kept-filing';
import { newId } from '../../platform/new-id';
import { noteAhead } from '../../platform/pages/store';
import { useEvent } from '../ui/use-event';

/** Where a text stands in a kept filing. */
interface StoredText {
  id: string;
  /** What changes in the filing by a text. */
  changesOf: (text: string) => KeptChanges;
  change: (changes: KeptChanges, act: string) => void;
  /** Milliseconds without a key after which it is stored; Infinity where half a text would be taken for a whole one. */
  pause?: number;
}

interface Waiting {
  /** That of all that is typed until it is stored. */
  act: string;
  text: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  forget: () => void;
}

const usualPause = 400;

/**
 * A text field that stores itself: after a pause in typing, on leaving the field, and when the page goes away. A page
 * may not be let run its last words (docs/storage.md), so what is typed is noted for others with every key.
 *
 * @param stored The text as it is stored; a change from elsewhere appears unless one is typing.
 */
export function useStoredText(stored: string, { id, changesOf, change, pause = usualPause }: StoredText) {
  const [text, setText] = useState(stored);
  const waiting = useRef<Waiting | null>(null);

  const flush = useEvent((): void => {
    if (!waiting.current) return;
    const { timer, act, text, forget } = waiting.current;
    clearTimeout(timer);
    change(changesOf(text), act);
    forget();
    waiting.current = null;
  });
  useEffect(() => {
    if (!waiting.current) setText(stored);
  }, [stored]);
  useEffect(() => {
    // A page that goes out of sight may not come back: phones end it without another word.
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, []);

  return {
    value: text,
    onInput: (event: { currentTarget: { value: string } }): void => {
      const { value } = event.currentTarget;
      setText(value);
      const { timer: before, act = newId(), forget: forgetBefore } = waiting.current ?? {};
      clearTimeout(before);
      const forget = noteAhead('changeFiling', act, id, changesOf(value));
      const timer = pause === Number.POSITIVE_INFINITY ? undefined : setTimeout(flush, pause);
      waiting.current = { act, text: value, timer, forget };
      forgetBefore?.();
    },
    onBlur: flush,
  };
}
