/** The files of `npm run repair-docs`: which there are, read, and replaced in one step. */
import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { documentFault, isTooBig, mostDocumentMegabytes } from '../lib/repair/document/read-document';

const endings = new Set([
  '.md',
  '.markdown',
  '.mdx',
  '.html',
  '.htm',
  '.txt',
  '.csv',
  '.json',
  '.xml',
  '.rst',
  '.adoc',
  '.yml',
  '.yaml',
]);
const skippedFolders = new Set(['.git', 'node_modules']);

/** A document, or a path that cannot be read, with its name as the person would write it. */
export interface FoundFile {
  path: string;
  name: string;
  fault?: Error;
}

/**
 * The documents at a path: a file whatever its ending, or all with a text's ending below a folder, in order of their
 * names. Links to elsewhere are not followed.
 */
export async function* findDocuments(path: string, name: string): AsyncGenerator<FoundFile, void> {
  try {
    if (!(await lstat(path)).isDirectory()) return yield { path, name };
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inner = join(path, entry.name);
      const innerName = join(name, entry.name);
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* findDocuments(inner, innerName);
      else if (entry.isFile() && endings.has(extname(entry.name).toLowerCase()))
        yield { path: inner, name: innerName };
    }
  } catch (error) {
    yield { path, name, fault: error as Error };
  }
}

/** The bytes of a file, or why it is no document; empty ones have nothing to repair and are read as they are. */
export async function readBytes(path: string): Promise<Uint8Array | string> {
  const stat = await lstat(path);
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (!stat.isFile()) return 'not a file';
  if (isTooBig(stat.size)) return `larger than ${mostDocumentMegabytes} MB`;
  const bytes = await readFile(path);
  return documentFault(bytes) === 'notText' ? 'not a text' : bytes;
}

/** Puts new bytes in the place of a file, all or nothing, with its mode and, where that is allowed, its owner. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const { mode, uid, gid } = await lstat(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.chown(uid, gid).catch(() => undefined);
      // What is created loses the bits of the umask, what changes its owner others.
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
