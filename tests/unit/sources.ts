/** The project's own sources as text, for tests that hold them to the rules of the layers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every source below a folder, as paths from the root. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

/** What a file imports, types too, as it names it. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
}

/** The same without imports of types alone, which are gone when it runs, and without what is loaded only when it is needed. */
export function valuesFrom(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
  return [...text.matchAll(/(?:from|import)\s*'([^']+)'/g)].map(([, target = '']) => target);
}

/** The source file that an import names; null for style sheets, data and the like. */
function sourceAt(path: string): string | null {
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(join(root, file))) ?? null;
}

/** The sources that a script carries, itself first. */
export function carriedBy(script: string): string[] {
  const seen = new Set([script]);
  for (const file of seen) {
    for (const name of valuesFrom(file)) {
      const source = name.startsWith('.') && sourceAt(join(dirname(file), name));
      if (source) seen.add(source);
    }
  }
  return [...seen];
}

/** The code of a file without its comments. */
export function codeOf(file: string): string {
  // What looks like a comment inside quotes is none: '*://*/*'.
  return readFileSync(join(root, file), 'utf8').replace(
    /(['"`])(?:\\.|(?!\1).)*\1|\/\*[\s\S]*?\*\/|\/\/.*/g,
    (found, quote) => (quote ? found : ''),
  );
}
