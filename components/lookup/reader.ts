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
 * @returns `read` is null until then; `failed` where it cannot be fetched.
 */
export function useReader(wanted: boolean): { read: Read | null; failed: boolean } {
  const [, drawAgain] = useState(0);
  const [failed, setFailed] = useState(false);
  const fetches = wanted && read === null;
  useEffect(() => {
    if (!fetches) return;
    let gone = false;
    loadReader().then(
      () => !gone && drawAgain((times) => times + 1),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [fetches]);
  return { read, failed: failed && fetches };
}
