/** The reader of any text, fetched when there is a text to read: a field is there before it. */
import { useEffect, useState } from 'preact/hooks';
import type { Lookup } from '../../lib/lookup/lookup';

type Read = (text: string) => Lookup;

let read: Read | null = null;

/** The reader. Rejects where the extension's own files cannot be read. */
export async function loadReader(): Promise<Read> {
  read ??= (await import('../../lib/lookup/lookup')).lookUp;
  return read;
}

/**
 * The reader as soon as it is there.
 *
 * @param wanted Whether there is something to read.
 * @returns Null until then.
 */
export function useReader(wanted: boolean): Read | null {
  const [, drawAgain] = useState(0);
  const fetches = wanted && read === null;
  useEffect(() => {
    if (!fetches) return;
    let gone = false;
    // What could not be fetched is fetched with the next letter.
    loadReader().then(
      () => !gone && drawAgain((times) => times + 1),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  });
  return read;
}
