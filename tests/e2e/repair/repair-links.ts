/** A page with every kind of link that is repaired, and of those that are not. */
import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { zh } from '../../words';
import { chromium, useChromium } from '../fixture';

export const old = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=48CC7EEC';
/** Where it leads today. */
export const today = 'https://gdca.miit.gov.cn/';
/** What a repaired link says in its title. */
export const note = zh('browser.repairNote');

const links = `
  <a id="plain" href="${old}">广东</a>
  <a id="titled" title="管局" href="${old}">广东</a>
  <a id="address" href="http://www.miitbeian.gov.cn/">http://www.miitbeian.gov.cn/</a>
  <a id="bare" href="http://www.miitbeian.gov.cn">www.miitbeian.gov.cn</a>
  <a id="spaced" href=" http://other.example/x.do;jsessionid=AB12 ">x</a>
  <a id="bytes" href="http://other.example/%C4%E3;jsessionid=AB12?wd=%C4%E3&amp;q=1+1&amp;d=%d">x</a>
  <a id="wrapped" href="https://link.zhihu.com/?target=http%3A//www.miitbeian.gov.cn/">套着的</a>
  <a id="misspelt" href="http://beian.mitt.gov.cn/">写错的</a>
  <a id="sentence" href="http://beian.miit.gov.cn/，建议可以在后台直接修改网址。">连着话的</a>
  <a id="handed" href="https://other.example/consumeSharedSession.do?site=1&amp;JSESSIONID=AB12">登录着的</a>
  <a id="looked-up" href="/www.miitbeian.gov.cn/">查别人的</a>
  <a id="own" href="/x.do;jsessionid=AB12">own</a>
  <a id="fine" href="https://other.example/?q=%C4%E3">fine</a>
  <a id="script" href="javascript:void('x;jsessionid=AB12')">script</a>
  <map name="m"><area id="area" href="${old}" alt="广东"></map>
  <form id="form" action="http://other.example/find.do;jsessionid=AB12"><input name="getAttribute"></form>
  <form id="own-form" method="post" action="login.do;jsessionid=AB12"></form>`;

/** What is repaired there, by id, and where it leads then. */
export const repaired: [string, string][] = [
  ['plain', today],
  ['titled', today],
  ['address', 'https://beian.miit.gov.cn/'],
  ['bare', 'https://beian.miit.gov.cn/'],
  ['spaced', 'http://other.example/x.do'],
  ['bytes', 'http://other.example/%C4%E3?wd=%C4%E3&q=1+1&d=%d'],
  ['wrapped', 'https://beian.miit.gov.cn/'],
  ['misspelt', 'https://beian.miit.gov.cn/'],
  ['sentence', 'http://beian.miit.gov.cn/'],
  ['area', today],
  ['form', 'http://other.example/find.do'],
];
export const untouched = ['handed', 'looked-up', 'own', 'fine', 'script', 'own-form'];

const linksPage = `<!doctype html><meta charset="utf-8"><title>links</title><body>${links}</body>`;

/** A new tab for every test. */
export let page: Page;

/** Runs the tests of a file in Chromium, with the page on a site, on a filing site and on one that the person adds. */
export function useLinksPage(): void {
  const hosts = ['blog.example', 'gdca.miit.gov.cn', 'always.example'];
  useChromium({
    serve: (sites) => {
      for (const host of hosts) sites.serve(host, linksPage);
    },
  });
  beforeEach(async () => {
    page = await chromium.context.newPage();
    return () => page.close();
  });
}

/** Where an element leads or sends to. */
export const addressOf = (id: string): Promise<string | null | undefined> =>
  page.evaluate((name) => {
    const element = document.getElementById(name);
    return element && Element.prototype.getAttribute.call(element, name.includes('form') ? 'action' : 'href');
  }, id);

/** The same of several, by id. */
export const allAddresses = async (ids: string[]): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await addressOf(id)])));

/** Waits until an element leads there. */
export const settle = (id: string, url: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, wanted]) =>
      (document.getElementById(name ?? '') as HTMLAnchorElement | null)?.getAttribute('href') === wanted,
    [id, url],
  );
