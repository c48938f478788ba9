/** The page of all states is built for development only. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['chrome-mv3', 'firefox-mv3'])('%s carries no page of all states', (build) => {
  const files = readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('desk.html');
  expect(files.filter((file) => /states/.test(file))).toEqual([]);
  expect(readFileSync(`.output/${build}/manifest.json`, 'utf8')).not.toContain('states');
  const scripts = files.filter((file) => /\.(?:js|css)$/.test(file));
  expect(
    scripts.filter((file) => readFileSync(`.output/${build}/${file}`, 'utf8').includes('states-group')),
  ).toEqual([]);
});
