/** The browsers that file after file shares end with the run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endBrowsers, runFolder } from '../../scripts/browser/run-folder';

export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-run-'));
  process.env[runFolder] = folder;
  return async () => {
    await endBrowsers(folder);
    await rm(folder, { recursive: true, force: true });
  };
}
