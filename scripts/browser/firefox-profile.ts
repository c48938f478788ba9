/** Profiles of Firefox: a new one for every start, which need not work out again what the first one has. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Names the folder in which runs of tests keep it; without, every start is a first one. */
export const firstStartFolder = 'BEIAN_FIREFOX_FIRST_START';

/** Firefox's scripts, compiled, with the version that they are of, and its own settings' store. */
const workedOut = ['compatibility.ini', 'startupCache', 'storage/permanent'];

/** What Firefox has worked out stands there once it is whole. */
function kept(): string | null {
  const folder = process.env[firstStartFolder];
  return folder ? join(folder, 'whole') : null;
}

/** A new profile. */
export async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'beian-firefox-'));
  const from = kept();
  if (from && existsSync(from)) await cp(from, profile, { recursive: true });
  return profile;
}

/** Removes a profile whose browser has ended. */
export async function endProfile(profile: string): Promise<void> {
  const to = kept();
  if (to && !existsSync(to)) await keep(profile, to).catch(() => undefined);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function keep(profile: string, to: string): Promise<void> {
  if (!existsSync(join(profile, 'startupCache/scriptCache.bin'))) return;
  const part = `${to}-${basename(profile)}`;
  await mkdir(part);
  for (const name of workedOut) {
    // Nothing of the extension, of which these packed files tell.
    const filter = (path: string) => !path.endsWith('.lz4');
    await cp(join(profile, name), join(part, name), { recursive: true, filter });
  }
  // In one step; where another one was quicker, that one stays.
  await rename(part, to);
}
