import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './find-browsers';

/** Debian packages that the tests need beyond Node. */
export const testPackages = ['chromium', 'chromium-l10n', 'firefox-esr', 'fonts-noto-cjk'];

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
 * Makes sure that the browsers of the tests are there.
 *
 * @returns What to install by hand, in words; empty when all is there.
 */
export function ensureBrowsers(need: { firefox: boolean }): string {
  if (canInstall() && !process.env.CHROME_PATH) {
    const failed = installPackages(
      need.firefox ? testPackages : testPackages.filter((name) => name !== 'firefox-esr'),
    );
    if (failed) return failed;
  }
  if (!findChromium()) {
    return process.env.CHROME_PATH
      ? `CHROME_PATH names no program: ${process.env.CHROME_PATH}`
      : 'No Chromium, Chrome or Edge was found. Install Chromium, or set CHROME_PATH to the program.';
  }
  if (need.firefox && !findFirefox()) {
    return 'No Firefox was found. Install Firefox 142 or later, or set FIREFOX_PATH to the program.';
  }
  return '';
}
