import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that put something in the place of a module, a global or the clock: others must not meet it. */
const alone = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .map((file) => join('tests/unit', file))
  .filter((file) => file.endsWith('.test.ts') && /\bvi\b/.test(readFileSync(file, 'utf8')));

/** The longest file first, which a machine that has run none yet cannot know: else it goes on alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/guide-measures.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** Pages fetch the facts of a province when they show it; tests have all of them. */
const setupFiles = 'data/directory.ts';
const unit = {
  setupFiles,
  testTimeout: 60_000,
  // What was transformed once is not again, neither for the other project nor in the next run.
  experimental: { fsModuleCache: true, fsModuleCachePath: '.wxt/vitest' },
};

// unit: pure functions and data, no browser. e2e: the built extension in real browsers, two files at a time.
// What many files import is read once for all of them, and one browser serves file after file (docs/testing.md).
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          isolate: false,
          // Fewer vain compilations and collections in V8, whose own measure is for programs that run longer (docs/testing.md).
          execArgv: ['--interrupt-budget=300000', '--min-semi-space-size=32', '--max-semi-space-size=64'],
          include: ['tests/unit/**/*.test.ts'],
          exclude: alone,
        },
      },
      { test: { ...unit, setupFiles: [], name: 'unit-alone', pool: 'threads', include: alone } },
      {
        test: {
          name: 'e2e',
          setupFiles,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/end-shared.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a page shows, and what is stored, follows an act when it follows: see docs/testing.md.
          expect: { poll: { interval: 25, timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'system',
          setupFiles,
          include: ['tests/system/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
