import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, findProgram } from './find-browsers';

/** Debian packages that the tests need beyond Node. */
const testPackages = [
  'chromium',
  'chromium-l10n',
  'firefox-esr',
  'fonts-noto-cjk',
  // A screen and a keyboard for the native context menu.
  'xvfb',
  'xdotool',
];
/** Of these, what it takes to start the extension. */
const startPackages = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

/** Whether this machine lets us install packages: Debian (or a child of it), as root. */
export function canInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs Debian packages that are missing.
 *
 * @returns What is still missing afterwards, in words; empty when all is there.
 */
export function installPackages(packages: readonly string[]): string {
  const missing = packages.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return '';
  console.log(`Installing ${missing.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): number =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status ?? 1;
  if (
    run('update', '-qq') !== 0 ||
    run('install', '-y', '-qq', '--no-install-recommends', ...missing) !== 0
  ) {
    return `apt-get could not install ${missing.join(', ')}.`;
  }
  return '';
}

/**
 * Makes sure that the browsers are there.
 *
 * @param need `tests`: also Firefox, and on Linux what shows native menus; else Chromium only.
 * @returns What to install by hand, in words; empty when all is there.
 */
export function ensureBrowsers(need: { tests: boolean }): string {
  if (canInstall() && !process.env.CHROME_PATH) {
    const failed = installPackages(need.tests ? testPackages : startPackages);
    if (failed) return failed;
  }
  if (!findChromium()) {
    return process.env.CHROME_PATH
      ? `CHROME_PATH names no program: ${process.env.CHROME_PATH}`
      : 'No Chromium, Chrome or Edge was found. Install Chromium, or set CHROME_PATH to the program.';
  }
  if (!need.tests) return '';
  if (!findFirefox()) {
    return 'No Firefox was found. Install Firefox 142 or later, or set FIREFOX_PATH to the program.';
  }
  if (process.platform === 'linux' && (!findProgram('Xvfb') || !findProgram('xdotool'))) {
    return 'Xvfb or xdotool was not found. Install both: the tests open the browser’s own context menu.';
  }
  return '';
}
