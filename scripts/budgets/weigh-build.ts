/** What a built extension weighs, read from its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/** Numbers of a build, by the names of budgets.json. */
export interface BuildWeight {
  /** Bytes of the scripts that a page loads without being asked, whatever it imports later. */
  popupScript: number;
  deskScript: number;
  background: number;
  pageScript: number;
  pageScriptCompressed: number;
  /** Bytes of the package for the stores, without the scripts that write Word files. */
  zipWithoutDocx: number;
  /** How many scripts there are, workers too. */
  scripts: number;
}

/** Weighs the extension in a folder. */
export function weighBuild(folder: string): BuildWeight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const sizeOf = (path: string): number => readFileSync(join(folder, path)).length;
  const scriptOf = (page: string): number =>
    staticScripts(read(page), read).reduce((sum, path) => sum + sizeOf(path), 0);
  const pageScript = readFileSync(join(folder, 'content-scripts/beian.js'));
  return {
    popupScript: scriptOf('popup.html'),
    deskScript: scriptOf('desk.html'),
    background: sizeOf('background.js'),
    pageScript: pageScript.length,
    pageScriptCompressed: gzipSync(pageScript, { level: 9 }).length,
    zipWithoutDocx: files
      .map((path) => ({ path, bytes: readFileSync(path) }))
      .filter(({ path, bytes }) => !(path.endsWith('.js') && bytes.includes(wordFile)))
      .reduce((sum, { path, bytes }) => sum + zipped(path.slice(folder.length + 1), bytes), zipEnd),
    scripts: files.filter((path) => path.endsWith('.js')).length,
  };
}

/** A part of every Word file, which whatever writes one names. */
const wordFile = 'word/document.xml';

/** Bytes that a .zip takes beside its entries, and beside the content of each (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const zipEnd = 22;
const zipEntry = 30 + 46;

function zipped(name: string, bytes: Buffer): number {
  return zipEntry + 2 * Buffer.byteLength(name) + deflateRawSync(bytes, { level: 9 }).length;
}

/**
 * The scripts that a page loads by itself: those that it names, and what they import other than by a call.
 *
 * @param html The page.
 * @param read Gives the text of a file by its path in the extension.
 */
export function staticScripts(html: string, read: (path: string) => string): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const name of importedBy(read(path)))
      follow(name.startsWith('/') ? name.slice(1) : posix.join(dirname(path), name));
  };
  for (const [, source] of html.matchAll(/<script\b[^>]*?\bsrc="\/?([^"]+)"/g)) if (source) follow(source);
  return [...found];
}

/** What a module imports, and exports again, without a call. */
function importedBy(code: string): string[] {
  return parseAst(code).body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value] : [],
  );
}
