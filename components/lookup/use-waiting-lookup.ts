import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../platform/wire';

/** The text that was asked about through the context menu; null when nothing was. */
export function useWaitingLookup(): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    askBackground('takeLookup', null).then(
      (waiting) => waiting && setText(waiting.text),
      () => undefined,
    );
  }, []);
  return text;
}
