import type { Paper } from '../../lib/form/paper/paper';
import { callsTo, type WorkerCalls } from './worker-calls';

/** What the page asks of the worker. */
export type FormsCall =
  | { name: 'add'; path: string; paper: Paper }
  | { name: 'end' }
  | { name: 'one'; paper: Paper };

/** A file of the .zip, made when its turn comes. */
export interface PaperFile {
  path: string;
  paper: () => Paper;
}

/**
 * Makes Word files and puts them into one .zip, in a worker that gets one at a time.
 *
 * @param tell Called after each with how many there are.
 * @param stop Ends it at once; nothing is left of it.
 * @returns The file as a Blob; null where it was stopped.
 * @throws Error when the worker breaks off, for example out of memory.
 */
export async function zipPapers(
  files: readonly PaperFile[],
  tell: (done: number) => void,
  stop: AbortSignal,
): Promise<Blob | null> {
  return inWorker<Blob | null>(
    (ask) =>
      new Promise((resolve, reject) => {
        stop.addEventListener('abort', () => resolve(null));
        make(files, ask, tell).then(resolve, reject);
      }),
  );
}

/**
 * One paper as a Word file.
 *
 * @throws Error when the worker breaks off.
 */
export function docxFileOf(paper: Paper): Promise<Blob> {
  return inWorker((ask) => ask<Blob>({ name: 'one', paper }));
}

/** Does something with a worker of its own, which ends with it. */
async function inWorker<T>(work: (ask: WorkerCalls<FormsCall>['ask']) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./forms-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<T>((resolve, reject) => {
      const { ask } = callsTo<FormsCall, never>(worker, ignore, () =>
        reject(new Error('the worker broke off')),
      );
      work(ask).then(resolve, reject);
    });
  } finally {
    worker.terminate();
  }
}

async function make(
  files: readonly PaperFile[],
  ask: WorkerCalls<FormsCall>['ask'],
  tell: (done: number) => void,
): Promise<Blob> {
  for (const [at, { path, paper }] of files.entries()) {
    await ask({ name: 'add', path, paper: paper() });
    tell(at + 1);
  }
  return ask<Blob>({ name: 'end' });
}

/** The worker says nothing by itself. */
function ignore(): void {}
