/** What one can hold in mind: lengths of files and of components. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Top-level functions of a source, by where their first line and the brace that ends them stand. */
function functionsIn(source: string): { name: string; lines: number }[] {
  const lines = source.split('\n');
  return lines.flatMap((line, start) => {
    const name = /^(?:export )?(?:default )?(?:async )?(?:function|class|const) (\w+)/.exec(line)?.[1];
    if (!name || /;$/.test(line)) return [];
    const end = lines.findIndex(
      (each, at) => at > start && /^[}\])]/.test(each) && !/^\}?\)?.*\{$/.test(each),
    );
    return end < 0 ? [] : [{ name, lines: end - start + 1 }];
  });
}

describe('what one can hold in mind', () => {
  const folders = [
    'data',
    'lib',
    'platform',
    'components',
    'entrypoints',
    'scripts',
    'locales',
    'assets',
    'tests',
  ];
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.(?:tsx?|css)$/.test(file));
  const linesOf = (file: string): string[] => readFileSync(join(root, file), 'utf8').trimEnd().split('\n');

  it('no file of source has more than 250 lines', () => {
    expect(files.length).toBeGreaterThan(200);
    const long = files
      .map((file) => [file, linesOf(file).length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it('no component has more than 80', () => {
    const found = files
      .filter((file) => file.startsWith('components/'))
      .flatMap((file) =>
        functionsIn(readFileSync(join(root, file), 'utf8')).map((one) => ({ file, ...one })),
      );
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ lines }) => lines > 80)).toEqual([]);
  });
});
