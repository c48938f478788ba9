/**
 * `npm run states`: builds the development version, opens its page of all states in real Chromium and writes a
 * picture of each group of states, Chinese and light, English and dark.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type ChromiumRun, startChromium } from './browser/chromium';
import { ensureBrowsers } from './browser/install-browsers';
import { startSites } from './browser/sites';
import { runOrExit } from './run-command';

const folder = '.states';

const looks = [
  { language: 'zh-CN', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

const missing = ensureBrowsers({ tests: false });
if (missing) {
  console.error(missing);
  process.exit(1);
}
runOrExit('wxt', 'build', '--mode', 'development');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const sites = await startSites();
try {
  for (const look of looks) {
    const chromium = await startChromium(sites, { ...look, extension: '.output/chrome-mv3-dev' });
    try {
      await takePictures(chromium, `${look.language.slice(0, 2)}-${look.colorScheme}`);
    } finally {
      await chromium.close();
    }
  }
} finally {
  await sites.stop();
}
console.log(`Pictures are in ${folder}/.`);

async function takePictures({ context, extensionUrl }: ChromiumRun, look: string): Promise<void> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${look}: ${error.message}`));
  // Three columns as wide as a popup.
  await page.setViewportSize({ width: 1272, height: 900 });
  await page.goto(extensionUrl('states.html'));
  await page.locator('[data-group] .state').last().waitFor();
  // Until no press draws anything more.
  await page.locator('[data-pressing]').first().waitFor({ state: 'detached' });
  for (const group of await page.locator('[data-group]').all()) {
    const name = await group.getAttribute('data-group');
    await group.screenshot({ path: `${folder}/${name}-${look}.png`, animations: 'disabled' });
  }
  await page.close();
}
