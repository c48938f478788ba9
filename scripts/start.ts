/**
 * `npm start`: builds the extension and opens it in a browser on a page that carries the 33 links of the old
 * help page. Without a display it makes the same walk by itself and writes down what it saw.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import seeds from '../tests/fixtures/seed-links.json';
import { type ChromiumRun, startChromium } from './browser/chromium';
import type { Target } from './browser/devtools';
import { ensureBrowsers } from './browser/install-browsers';
import { startSites } from './browser/sites';
import { runOrExit } from './run-command';

const folder = '.start';

const missing = ensureBrowsers({ tests: false });
if (missing) {
  console.error(missing);
  process.exit(1);
}
runOrExit('wxt', 'build');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
await (hasDisplay ? openForPerson() : walk());

function helpPage(): string {
  const links = seeds.map(({ label, href }) => `<li><a href="${href}">${label}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>注销备案</title>
<style>body{font:16px/1.8 system-ui;max-width:40em;margin:2em auto;padding:0 1em}ul{columns:4;padding-left:1.2em}</style>
<h1>注销备案</h1>
<p>一份约 2017 年的帮助页，33 个链接原样照录：别人的会话号、停用的主机、写坏的地址。点工具栏（或拼图图标）里的「备案注销助手」修复它们，或者直接点一个省。</p>
<p>A help page of about 2017 with its 33 links as they were. Open the extension from the toolbar (or its puzzle icon) to repair them, or click a province.</p>
<ul>${links}</ul></html>`;
}

/** A window for the person: the real network, the page on this machine, open until they close it. */
async function openForPerson(): Promise<void> {
  const sites = await startSites();
  sites.serve('127.0.0.1', helpPage());
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const language = locale.startsWith('zh') ? 'zh-CN' : 'en-US';
  let chromium: ChromiumRun;
  try {
    chromium = await startChromium(null, { headless: false, language });
  } catch (error) {
    await sites.stop();
    console.error(`No window could be opened: ${String(error).split('\n')[0]}\nThe same walk without one:`);
    await walk();
    return;
  }
  try {
    const closed = new Promise((done) => chromium.context.once('close', done));
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(`http://127.0.0.1:${sites.httpPort}/`);
    console.log('The browser is open. Close it to end.');
    await closed;
  } finally {
    await chromium.close();
    await sites.stop();
  }
}

/** The same walk without a display. Every host is this machine, so nothing is asked of the network. */
async function walk(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sites = await startSites();
  const host = 'help.aliyun.com';
  sites.serve(host, helpPage());
  const chromium = await startChromium(sites);
  try {
    const page = await chromium.context.newPage();
    await page.goto(`https://${host}/`);
    await repairAll(chromium, page);
    await page.getByRole('link', { name: '广东', exact: true }).click();
    await page.waitForURL((url) => url.host !== host);
    console.log(`\n广东 → ${page.url()}\n\nWhat the popup asks there:\n`);
    const popup = await chromium.openPopup(page);
    await popup.until(() => document.querySelector('.question'));
    await keep(popup, 'question');
    console.log(await plainText(popup));
    // Its access provider is gone.
    const answer = await popup.until(() => {
      const button = document.querySelectorAll<HTMLElement>('.question .segments button')[2];
      button?.click();
      return button?.firstElementChild?.textContent;
    });
    await popup.until(() => document.querySelector('.popup-way'));
    await keep(popup, 'popup');
    console.log(`\nAnd after “${answer}”:\n\n${await plainText(popup)}`);
    console.log(`\nScreenshots are in ${folder}/.`);
  } finally {
    await chromium.close();
    await sites.stop();
  }
}

/** What a popup shows, without marks and arrows: they stand for nothing in plain text. */
async function plainText(popup: Target): Promise<string> {
  const text = await popup.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLElement>('.proof, main [aria-hidden="true"]:not(.seal)')];
    for (const mark of marks) mark.hidden = true;
    const shown = document.querySelector('main')?.innerText ?? '';
    for (const mark of marks) mark.hidden = false;
    return shown;
  });
  return text.replace(/\n\s*\n+/g, '\n');
}

async function repairAll(chromium: ChromiumRun, page: Page): Promise<void> {
  const popup = await chromium.openPopup(page);
  await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
  await popup.until(() => document.querySelector('.repairs button:not(.main)'));
  await popup.evaluate(() =>
    document.querySelector<HTMLElement>('.repairs [aria-expanded="false"]')?.click(),
  );
  await popup.until(() => document.querySelector('.repairs-list'));
  const rows = await popup.evaluate(() =>
    [...document.querySelectorAll('.repairs-list li')].map((row) =>
      [...row.querySelectorAll('p:not(.row-actions)')].map((line) => line.textContent?.trim()).join('\n  '),
    ),
  );
  console.log(`Repaired on the old help page:\n\n${rows.join('\n')}`);
  await keep(popup, 'repairs');
  await popup.close();
  await page.screenshot({ path: `${folder}/help-page.png` });
}

async function keep(popup: Target, name: string): Promise<void> {
  // Without a display the popup’s window is wider than the popup.
  const width = await popup.evaluate(() => document.body.offsetWidth);
  const height = await popup.evaluate(() => innerHeight);
  // At twice the size Chromium 156 at times draws the upper half twice.
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const { data } = await popup.send<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
  writeFileSync(`${folder}/${name}.png`, Buffer.from(data, 'base64'));
}
