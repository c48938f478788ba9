import { ensureBrowsers } from './browser/install-browsers';
import { runOrExit } from './run-command';

// `npm test`: browsers, both builds, then every unit and end-to-end test. Arguments go to vitest.
const missing = ensureBrowsers({ tests: true });
if (missing) {
  console.error(missing);
  process.exit(1);
}
runOrExit('wxt', 'build');
runOrExit('wxt', 'build', '-b', 'firefox');
runOrExit(
  'vitest',
  'run',
  '--project=unit',
  '--project=unit-alone',
  '--project=e2e',
  ...process.argv.slice(2),
);
