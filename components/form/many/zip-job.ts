/** The .zip that is being made: it goes on while another view is shown. */
import { type PaperFile, zipPapers } from '../../../platform/pages/forms-zip';
import { saveFile } from '../../../platform/pages/save-file';
import { forgetErased } from '../../ui/forget-erased';
import { tabSession } from '../../ui/tab-session';

type ZipJob =
  | { kind: 'idle' | 'stopped' | 'failed' }
  | { kind: 'working'; total: number }
  | { kind: 'done'; name: string };

const { now, change, use, since, forget } = tabSession<{ job: ZipJob }>({ job: { kind: 'idle' } });
/** By itself, so that each form that is done draws its number alone. */
const progress = tabSession({ done: 0 });
let stopping = new AbortController();

/** Has it stopped and forgotten when everything is deleted. */
export function forgetErasedZip(): void {
  forgetErased(since, forgetZip);
}

function forgetZip(): void {
  stopZip();
  forget();
}

/** What became of the .zip, drawn again whenever that changes. */
export const useZipJob = (): ZipJob => use().job;

/** How many forms of it are done. */
export const useZipDone = (): number => progress.use().done;

/** Makes a .zip of forms and the list of them, and lets it be saved; one at a time. */
export async function startZip(
  forms: readonly PaperFile[],
  list: readonly PaperFile[],
  name: string,
): Promise<void> {
  if (now().job.kind === 'working') return;
  stopping = new AbortController();
  const total = forms.length;
  const tell = (done: number): void => progress.change({ done: Math.min(done, total) });
  tell(0);
  change({ job: { kind: 'working', total } });
  try {
    const file = await zipPapers([...forms, ...list], tell, stopping.signal);
    if (file) saveFile(file, name);
    change({ job: file ? { kind: 'done', name } : { kind: 'stopped' } });
  } catch {
    change({ job: { kind: 'failed' } });
  }
}

/** Stops it; no file is left. */
export function stopZip(): void {
  stopping.abort();
}
