import { useEffect, useRef, useState } from 'preact/hooks';
import { useEvent } from '../ui/use-event';

/** Milliseconds without a key after which a text is stored. */
const usualPause = 400;

/**
 * A text field that stores itself: after a pause in typing, on leaving the field, and when the page goes away.
 *
 * @param stored The text as it is stored; a change from elsewhere appears unless one is typing.
 * @param store Called with the text to be stored.
 * @param pause Milliseconds; Infinity where half a text would be taken for a whole one.
 */
export function useStoredText(stored: string, store: (text: string) => void, pause = usualPause) {
  const [text, setText] = useState(stored);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; text: string } | null>(null);

  const flush = useEvent((): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    store(waiting.current.text);
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
      if (waiting.current) clearTimeout(waiting.current.timer);
      const timer = pause === Number.POSITIVE_INFINITY ? undefined : setTimeout(flush, pause);
      waiting.current = { text: value, timer };
    },
    onBlur: flush,
  };
}
