/** The folder of a run of tests, in which is noted what is to end with it: browsers that file after file shares. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from './poll';

/** Names that folder; without it nothing is shared. */
export const runFolder = 'BEIAN_TEST_RUN';

/** Whether there is a run. */
export function isInRun(): boolean {
  return process.env[runFolder] !== undefined;
}

/** Notes the process of a browser, and the folder of its profile. */
export async function noteBrowser(pid: number | undefined, profile: string): Promise<void> {
  const folder = process.env[runFolder];
  if (folder) await writeFile(join(folder, String(pid)), profile);
}

/** Ends the browsers that are noted in a folder, and removes their profiles. */
export async function endBrowsers(folder: string): Promise<void> {
  const end = async (pid: string): Promise<void> => {
    const profile = await readFile(join(folder, pid), 'utf8');
    await poll('a browser to end', async () => !isThere(Number(pid), 'SIGTERM'));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await Promise.all((await readdir(folder)).map(end));
}

/** Signals a process, and says whether it was there. */
function isThere(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
