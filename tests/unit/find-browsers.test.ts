import { afterEach, expect, it } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/browser/find-browsers';
import { ensureBrowsers } from '../../scripts/browser/install-browsers';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

it('a program named by CHROME_PATH or FIREFOX_PATH is used as it is', () => {
  process.env.CHROME_PATH = process.execPath;
  process.env.FIREFOX_PATH = process.execPath;
  expect([findChromium(), findFirefox()]).toEqual([process.execPath, process.execPath]);
});

it('a CHROME_PATH that names no program is said, and nothing else is tried instead', () => {
  process.env.CHROME_PATH = '/nowhere/chrome';
  expect(findChromium()).toBeNull();
  expect(ensureBrowsers({ tests: false })).toContain('/nowhere/chrome');
});
