import { useEffect, useRef, useState } from 'preact/hooks';
import { type ListNews, type ListReader, startListReader } from '../../platform/list-reader';

type Progress = ListNews | { state: 'idle' } | { state: 'failed' };

/** A reader of lists for as long as the page stands; a worker is started with the first list. */
export function useListReader() {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const reader = useRef<ListReader | null>(null);
  useEffect(() => () => reader.current?.close(), []);

  const start = (source: string | ArrayBuffer): void => {
    // A new worker for each list: one that still reads the last one has nothing to say any more.
    reader.current?.close();
    const next = startListReader(
      (news) => {
        if (reader.current === next) setProgress(news);
      },
      () => {
        if (reader.current === next) setProgress({ state: 'failed' });
      },
    );
    reader.current = next;
    setProgress({ state: 'working', read: 0, total: 1, rows: 0 });
    next.start(source);
  };
  return { progress, reader: reader.current, start, stop: () => reader.current?.stop() };
}
