import { canInstall, ensureBrowsers, installPackages } from './install-browsers';
import { runOrExit } from './run-command';

/** Other real programs that the system tests hold the extension against. */
const programs = ['tomcat10', 'default-jre-headless'];

// `npm run test:system`: installs the programs on Debian as root, builds, tests. Arguments go to vitest.
const missing = (canInstall() ? installPackages(programs) : '') || ensureBrowsers({ firefox: false });
if (missing) {
  console.error(missing);
  process.exit(1);
}
if (!canInstall()) console.log(`Not Debian as root: ${programs.join(', ')} must be installed already.`);
runOrExit('wxt', 'build');
runOrExit('vitest', 'run', '--project', 'system', ...process.argv.slice(2));
