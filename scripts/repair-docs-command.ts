/** What `npm run repair-docs` does, as a function: the program is repair-docs.ts, tests call it without one. */
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { textFormOf } from '../lib/repair/document/encoding';
import { type DocumentRepair, readDocument } from '../lib/repair/document/read-document';
import { repairDocument } from '../lib/repair/document/repair-document';
import { type FoundFile, findDocuments, readBytes, replaceFile } from './repair-docs-files';

/** In a line, for example in a comment: its addresses stay. */
const keepMark = 'repair-docs-keep';
const usage = `npm run repair-docs -- [--check | --write] PATH…

Finds the dead filing addresses (备案) in documents and names what each is today.

  PATH     a file, or a folder with everything below it that ends in
           .md .markdown .mdx .html .htm .txt .csv .json .xml .rst .adoc .yml .yaml
  --check  only says what would change, one line each: file:line old → new (default)
  --write  changes the files; only the bytes of these addresses

A line with ${keepMark} in it keeps its addresses; so does the name of a host that is no link.

Ends with 0 (nothing to repair, or all is written), 1 (--check found something), 2 (wrong use, or a path that
cannot be read or written).`;

/** What is wrong with how it was called, or with a path. */
class Refusal extends Error {}

interface Wanted {
  paths: string[];
  write: boolean;
  help: boolean;
}

function wanted(args: string[]): Wanted {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { check, write, help } = values;
    if (check && write) throw new Refusal('Either --check or --write, not both.');
    if (positionals.includes('')) throw new Refusal('A path is empty: is a variable not set?');
    if (positionals.length === 0 && !help) throw new Refusal('No file or folder was named.');
    return { paths: positionals, write, help };
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/** A text of somebody else's for the terminal, whose commands must not come out of it. */
function shown(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}

/** Where the person stands, from where paths are meant, and what takes what is found and what is said of it. */
export interface Surroundings {
  from: string;
  print: (line: string) => void;
  say: (line: string) => void;
}

/** Lines that say so keep their old addresses: what tells of them, such as a table of old and new. */
function linesToKeep(bytes: Uint8Array): ReadonlySet<number> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(keepMark)) return new Set();
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n?|\n/);
  return new Set(lines.flatMap((line, at) => (line.includes(keepMark) ? [at + 1] : [])));
}

/** Prints the repairs of one file, and writes them if that is wanted. Null when the file is none to be read. */
async function repairFile(
  { path, name, fault }: FoundFile,
  write: boolean,
  { print, say }: Surroundings,
): Promise<number | null> {
  if (fault) throw fault;
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') {
    say(`${shown(name)}: skipped, ${bytes}`);
    return null;
  }
  const form = textFormOf(bytes);
  const repairs: DocumentRepair[] = [];
  const keep = linesToKeep(bytes);
  for (const progress of readDocument(bytes, form)) {
    for (const one of progress.repairs) if (!keep.has(one.line)) repairs.push(one);
    for (const { line, url, why } of progress.left) {
      if (why === 'dead' && !keep.has(line))
        say(`${shown(name)}:${line} ${shown(url)}: dead, no newer address is known`);
    }
  }
  if (write && repairs.length > 0) await replaceFile(path, repairDocument(bytes, form.encoding, repairs));
  for (const { line, around, replacement } of repairs)
    print(`${shown(name)}:${line} ${shown(around.written)} → ${shown(replacement)}`);
  return repairs.length;
}

/** @returns The code to end with. */
async function run({ paths, write }: Wanted, around: Surroundings): Promise<number> {
  const { from, say } = around;
  const counts: number[] = [];
  let failed = false;
  for (const given of paths) {
    for await (const file of findDocuments(isAbsolute(given) ? given : join(from, given), given)) {
      try {
        const count = await repairFile(file, write, around);
        if (count !== null) counts.push(count);
      } catch (error) {
        failed = true;
        say(`${shown(file.name)}: ${shown((error as Error).message)}`);
      }
    }
  }
  const repairs = counts.reduce((sum, count) => sum + count, 0);
  const repaired = counts.filter((count) => count > 0).length;
  const advice = !write && repairs > 0 ? ' --write repairs them.' : '';
  say(`${write ? 'Repaired' : 'To repair'}: ${repairs} in ${repaired} of ${counts.length} files.${advice}`);
  return failed ? 2 : !write && repairs > 0 ? 1 : 0;
}

/**
 * Finds, and mends, the dead filing addresses in documents.
 *
 * @param args As they are written behind the program's name.
 * @returns The code to end with.
 */
export async function repairDocs(args: string[], around: Surroundings): Promise<number> {
  try {
    const all = wanted(args);
    if (!all.help) return await run(all, around);
    around.print(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    around.say(`${shown(error.message)}\n\n${usage}`);
    return 2;
  }
}
