import { canInstall, ensureBrowsers, installPackages } from './browser/install-browsers';
import { runOrExit } from './run-command';

/** A real servlet server, for the session ids in addresses. */
const serverPackages = ['tomcat10', 'default-jre-headless'];
/** Programs that open the form's .docx, print it and read what was printed. */
const officePackages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk'];

// `npm run test:system`: installs the programs on Debian as root, builds, tests. Arguments go to vitest.
const programs = [...serverPackages, ...officePackages];
const missing = (canInstall() ? installPackages(programs) : '') || ensureBrowsers({ tests: true });
if (missing) {
  console.error(missing);
  process.exit(1);
}
if (!canInstall()) console.log(`Not Debian as root: ${programs.join(', ')} must be installed already.`);
runOrExit('wxt', 'build');
runOrExit('wxt', 'build', '-b', 'firefox');
runOrExit('vitest', 'run', '--project', 'system', ...process.argv.slice(2));
