/** The panel beside the page, opened as a tab: what it was opened for, and the pages that it follows, in both browsers. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { officeOf, zh } from '../../words';
import { type EitherBrowser, inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import { choose } from '../store';

const number = '粤ICP备17055554号-1';

/** The panel in a tab of its own, while nothing stands in front of it. */
async function panelIn(browser: EitherBrowser): Promise<Tab> {
  const desk = await browser.desk('#/settings');
  const panel = await browser.open((await desk.url()).replace(/desk\.html.*/, 'sidepanel.html'));
  await panel.until(() => document.querySelector('.panel:not([aria-busy])'));
  await desk.close();
  return panel;
}

/** What the extension says to open it, from some page. */
const openFor = (from: Tab, topic: { provinceId: string | null; number: string | null }): Promise<unknown> =>
  from.evaluate(async (given) => {
    const { id: windowId } = await chrome.windows.getCurrent();
    const data = { ...given, pinned: false, windowId };
    await chrome.runtime.sendMessage({ beian: 'notePanel', data });
  }, topic);

const headed = (panel: Tab, title: string): Promise<unknown> =>
  panel.until((wanted) => document.querySelector('.panel h1')?.textContent === wanted, title);

inEitherBrowser('the panel', (browser) => {
  const tabs: Tab[] = [];
  const opened = async (tab: Promise<Tab>): Promise<Tab> => {
    tabs.push(await tab);
    return tab;
  };
  beforeAll(async () => {
    const quiet = await browser.quiet();
    await choose(quiet, { language: 'zh_CN' });
    await quiet.close();
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  it('asks which filing, where nothing was opened, and keeps what is chosen', async () => {
    const panel = await opened(panelIn(browser));
    await headed(panel, zh('panel.which'));
    await panel.evaluate((typed) => {
      const field = document.querySelector('input') as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, number);
    await panel.until(() => {
      const choice = document.querySelector<HTMLElement>('.ask [role=option]');
      choice?.click();
      return choice;
    });
    await headed(panel, number);
    const again = await opened(panelIn(browser));
    await headed(again, number);
    await press(again, zh('panel.another'));
    await headed(again, zh('panel.which'));
  });

  it('shows what it is opened for, loading or open already', async () => {
    const panel = await opened(panelIn(browser));
    await openFor(await opened(browser.desk('#/')), { provinceId: 'bj', number: '京ICP备16044242号' });
    await headed(panel, '京ICP备16044242号');
    const again = await opened(panelIn(browser));
    await headed(again, '京ICP备16044242号');
    await openFor(panel, { provinceId: 'zj', number: null });
    await headed(again, officeOf('zj'));
  });

  it('follows the page in front where it is an own host, stays elsewhere, and goes back', async () => {
    const panel = await opened(panelIn(browser));
    await openFor(await opened(browser.desk('#/')), { provinceId: 'gd', number });
    await headed(panel, number);
    const page = await opened(browser.open('https://zjca.miit.gov.cn/'));
    await headed(panel, officeOf('zj'));
    await panel.until((words) => document.body.innerText.includes(words), zh('panel.follows'));
    await page.goTo('http://shop.example/');
    await panel.until((words) => !document.body.innerText.includes(words), zh('panel.follows'));
    await headed(panel, officeOf('zj'));
    await press(panel, zh('panel.back', { name: number }));
    await headed(panel, number);
    // It stays now, until it is let go: then the page in front counts again.
    await page.goTo('https://zjca.miit.gov.cn/');
    await page.until(() => document.readyState === 'complete');
    await headed(panel, number);
    expect(await panel.evaluate(() => document.querySelector('[aria-pressed]')?.ariaPressed)).toBe('true');
    await press(panel, zh('panel.pin'));
    await headed(panel, officeOf('zj'));
  });

  it('knows the number that an official page was opened for', async () => {
    const panel = await opened(panelIn(browser));
    const query = 'https://beian.miit.gov.cn/#/Integrated/recordQuery';
    await panel.evaluate((data) => chrome.runtime.sendMessage({ beian: 'visit', data }), {
      url: query,
      provinceId: 'js',
      number: '苏ICP备17055554号-3',
    });
    await opened(browser.opened('recordQuery'));
    await headed(panel, '苏ICP备17055554号-3');
  });
});
