import { defineConfig } from 'vitest/config';

// unit: pure functions and data, no browser. e2e: the built extension in real browsers, two files at a time: browsers wait
// more than they work.
export default defineConfig({
  test: {
    maxWorkers: 2,
    // Pages fetch the facts of a province when they show it; tests have all of them.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: 'data/directory.ts',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          setupFiles: 'data/directory.ts',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a page shows, and what is stored, follows an act when it follows: see docs/testing.md.
          expect: { poll: { interval: 25, timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'system',
          setupFiles: 'data/directory.ts',
          include: ['tests/system/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
