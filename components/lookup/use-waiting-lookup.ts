import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../platform/wire';

/** The text that was asked about through the context menu, also of a tab that comes into sight for it; null when nothing was. */
export function useWaitingLookup(): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const take = (): void => {
      askBackground('takeLookup', null).then(
        (waiting) => waiting && setText(waiting.text),
        () => undefined,
      );
    };
    const seen = (): void => {
      if (document.visibilityState === 'visible') take();
    };
    take();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
  return text;
}
