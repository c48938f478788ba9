/** What is loaded, counted in bytes, against scripts/budgets/budgets.json; `npm run check` holds what needs no browser. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyWithEmptyPage } from '../../scripts/bench/bench-copy';
import { open, watch } from '../../scripts/bench/openings';
import { type ChromiumRun, startChromium } from '../../scripts/browser/chromium';
import { type Sites, startSites } from '../../scripts/browser/sites';
import budgets from '../../scripts/budgets/budgets.json';
import { helpPage, helpPageUrl } from './help-page';

const { build, browser } = budgets;

describe.each(['chrome-mv3', 'firefox-mv3'])('the page script of %s', (folder) => {
  const script = readFileSync(`.output/${folder}/content-scripts/beian.js`);

  it('keeps to its budget, with repair, host table and hint', () => {
    expect(script.length).toBeLessThanOrEqual(build.pageScript);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(build.pageScriptCompressed);
  });

  it('carries all of it', () => {
    const text = script.toString();
    for (const part of ['cainfo@0', 'jsessionid', 'attachShadow', 'seenPage']) expect(text).toContain(part);
  });

  it('runs on living beian hosts in top frames only, when the page is idle', () => {
    const manifest = JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));
    const [entry] = manifest.content_scripts;
    expect([manifest.content_scripts.length, entry.run_at, entry.all_frames ?? false]).toEqual([
      1,
      'document_idle',
      false,
    ]);
    expect(entry.matches).toContain('*://beian.miit.gov.cn/*');
    for (const match of entry.matches) expect(manifest.host_permissions).toContain(match);
  });
});

describe('pages of the extension in Chromium', () => {
  let copy: Copy;
  let sites: Sites;
  let run: ChromiumRun;

  beforeAll(async () => {
    copy = await copyWithEmptyPage();
    sites = await startSites();
    sites.serve('help.aliyun.com', helpPage());
    run = await startChromium(sites, { extension: copy.folder, welcome: true });
  });
  afterAll(async () => {
    await run?.close();
    await sites?.stop();
    await copy?.remove();
  });

  const over = async (url: string): Promise<string> => {
    const tab = await run.context.newPage();
    await tab.goto(url);
    return tab.url();
  };

  it.each([
    ['popup over a help page', 'popup', 'popup.html', helpPageUrl, browser.popupScriptBeforeUse],
    [
      'popup over the page of a province',
      'popup',
      'popup.html',
      'https://gdca.miit.gov.cn/',
      browser.popupScriptBeforeUse,
    ],
    [
      'popup where nothing is known',
      'popup',
      'popup.html',
      'http://shop.example/',
      browser.popupScriptBeforeUse,
    ],
    ['desk', 'tab', 'desk.html#/', 'http://shop.example/', browser.deskScriptBeforeUse],
  ] as const)(
    'the %s loads no more script than its budget before it can be used',
    async (_, place, path, url, budget) => {
      const { scripts } = await watch(run, copy.folder, place, path, await over(url), 'scripts');
      const sizes = Object.values(scripts);
      expect(sizes.length).toBeGreaterThan(0);
      expect([sizes.reduce((sum, size) => sum + size, 0) <= budget, scripts]).toEqual([true, scripts]);
    },
  );

  it('the popup’s heap is not much more than that of an empty page', async () => {
    const url = await over('https://gdca.miit.gov.cn/');
    const empty = await open(run, 'popup', 'empty.html', url);
    const ours = await open(run, 'popup', 'popup.html', url);
    expect(ours.heap).toBeGreaterThan(empty.heap);
    expect(ours.heap - empty.heap).toBeLessThanOrEqual(browser.popupHeapOverEmpty);
  });
});

describe('an ordinary page', () => {
  let sites: Sites;
  let run: ChromiumRun;

  beforeAll(async () => {
    sites = await startSites();
    sites.serve('shop.example', '<!doctype html><meta charset="utf-8"><footer>粤ICP备12345678号-1</footer>');
    run = await startChromium(sites);
  });
  afterAll(async () => {
    await run?.close();
    await sites?.stop();
  });

  /** Scripts and worlds of the extension in a page, as the browser counts them. */
  const ours = async (url: string, until: (found: string[]) => boolean): Promise<string[]> => {
    const tab = await run.context.newPage();
    const session = await run.context.newCDPSession(tab);
    const found: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context: { origin } }) => {
      if (origin.includes(run.extensionId)) found.push('world');
    });
    session.on('Debugger.scriptParsed', ({ url: script }) => {
      if (script.includes(run.extensionId)) found.push('script');
    });
    await session.send('Runtime.enable');
    await session.send('Debugger.enable');
    await tab.goto(url);
    await expect.poll(() => until(found)).toBe(true);
    await tab.close();
    return found;
  };

  it('gets no script of the extension and no world for one', async () => {
    const found = ours('http://shop.example/', () => onBeianPage);
    let onBeianPage = false;
    // By the time that a beian page has its script, this one would have it too.
    expect(await ours('https://gdca.miit.gov.cn/', (seen) => seen.includes('script'))).toContain('world');
    onBeianPage = true;
    expect(await found).toEqual([]);
  });
});
