/** What a page has of a worker that it asks things. */
export interface WorkerCalls<Call> {
  /** Sends what nobody waits for; what is transferred is gone afterwards. */
  send: (call: Call, transfer?: Transferable[]) => number;
  /** Sends what is answered. */
  ask: <T>(call: Call) => Promise<T>;
  /** Ends the worker; open questions never answer. */
  close: () => void;
}

/**
 * Calls to a worker and back.
 *
 * @param tell Called with what it tells by itself.
 * @param fail Called when the worker breaks off, for example out of memory.
 */
export function callsTo<Call, News>(
  worker: Worker,
  tell: (news: News) => void,
  fail: () => void,
): WorkerCalls<Call> {
  const waiting = new Map<number, (value: unknown) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent) => {
    const { id, value, news } = data as { id?: number; value?: unknown; news?: News };
    if (news) tell(news);
    if (id === undefined) return;
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail();
  });
  const send: WorkerCalls<Call>['send'] = (call, transfer = []) => {
    count += 1;
    worker.postMessage({ id: count, call }, transfer);
    return count;
  };
  return {
    send,
    ask: <T>(call: Call) =>
      new Promise<T>((done) => waiting.set(send(call), done as (value: unknown) => void)),
    close: () => worker.terminate(),
  };
}
