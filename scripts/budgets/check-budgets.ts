/** Part of `npm run check`: builds the extension beside the one that is there, and holds it against budgets.json. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import budgets from './budgets.json';
import { overLimit, unexplained } from './find-excess';
import { weighBuild } from './weigh-build';

const outDir = await mkdtemp(join(tmpdir(), 'beian-budgets-'));
try {
  const builder = fileURLToPath(new URL('./build-into.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', builder, outDir], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const excess = [
    ...overLimit({ ...weighBuild(join(outDir, 'chrome-mv3')) }, budgets.build),
    ...unexplained(dependencies, budgets.dependencies, await readFile('docs/dependencies.md', 'utf8')),
  ];
  for (const line of excess) console.error(line);
  if (excess.length > 0) process.exitCode = 1;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
