/** What file after file shares (scripts/browser/firefox-shared.ts) ends with the run. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noted, runFolder } from '../../scripts/browser/firefox-shared';
import { poll } from '../../scripts/browser/poll';

export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-run-'));
  process.env[runFolder] = folder;
  return async () => {
    const names = await readdir(folder);
    await Promise.all(names.filter((name) => name.startsWith(noted)).map((name) => endShared(folder, name)));
    await rm(folder, { recursive: true, force: true });
  };
}

async function endShared(folder: string, name: string): Promise<void> {
  const pid = Number(name.slice(noted.length));
  const profile = await readFile(join(folder, name), 'utf8');
  await poll('Firefox to end', async () => !isThere(pid, 'SIGTERM'));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Signals a process, and says whether it is there. */
function isThere(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
