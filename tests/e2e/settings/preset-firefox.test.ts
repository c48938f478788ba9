/** A real policy of an organisation in Firefox, by a native manifest of type `storage` in the person's folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { zh } from '../../words';
import { desk, firefox, useFirefox } from '../fixture';
import { choose } from '../store';

const home = mkdtempSync(join(tmpdir(), 'beian-home-'));
const folder = join(home, '.mozilla', 'managed-storage');
const name = 'deregistration@beian-helper';
const data = { theme: 'dark', hints: 'quiet', repairedSites: ['x.example'] };
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, `${name}.json`),
  JSON.stringify({ name, description: 'test', type: 'storage', data }),
);
// The browser of this file looks there.
process.env.HOME = home;
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

useFirefox({ own: true, view: '#/settings' });

it('is what the person left alone, is marked so, and is there at the next start', async () => {
  const theme = () => desk.evaluate(() => document.documentElement.dataset.theme ?? '');
  const marks = () =>
    desk.evaluate(
      (words) => (document.querySelector('main')?.textContent ?? '').split(words).length - 1,
      zh('settings.preset'),
    );
  await choose(desk, { language: 'zh_CN' });
  await expect.poll(theme).toBe('dark');
  await expect.poll(marks).toBe(2);
  await firefox.stopBackground();
  await desk.goTo('about:blank');
  await desk.goTo(firefox.extensionUrl('desk.html#/settings'));
  await expect.poll(theme).toBe('dark');
  await choose(desk, { theme: 'light' });
  await expect.poll(theme).toBe('light');
  await expect.poll(marks).toBe(1);
});
