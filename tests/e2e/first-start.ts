/** A folder of this run for what a browser works out at its first start (scripts/browser/firefox-profile.ts). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstStartFolder } from '../../scripts/browser/firefox-profile';

export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-first-start-'));
  process.env[firstStartFolder] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
