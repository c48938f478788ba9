/** Which form opens for what, with what is known filled in, and which other one it becomes, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { readFiling } from '../../../lib/filing/filing';
import { type FormBrowser, formInChromium, formInFirefox } from './form-browser';
import { press, ready, setField } from './form-steps';

describe.each([
  ['Chromium', formInChromium],
  ['Firefox', formInFirefox],
])('a form in %s', (_, start) => {
  let browser: FormBrowser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  it('is prefilled from the number and the case it is opened for', async () => {
    const tab = await browser.open('#/form');
    const id = await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const data = {
        provinceId: 'sd',
        number: '鲁ICP备16044242号',
        answers: { whose: 'mine', what: 'subject', account: 'lost', empty: 'yes' },
      };
      const answer = await api.runtime.sendMessage({ beian: 'keptCreate', data });
      return (answer as { value: { kept: { id: string } } }).value.kept.id;
    });
    await tab.goTo(`#/form?province=sd&case=${id}`);
    await tab.until(() => document.querySelector('h1')?.innerText === '注销申请书');
    const number = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value,
    );
    expect(number).toBe('鲁ICP备16044242号');

    await tab.evaluate(
      async (filing) => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        const data = { filing, answers: { whose: 'other', conflict: 'domain' } };
        await api.runtime.sendMessage({ beian: 'rememberAnswers', data });
      },
      readFiling('bj', '京ICP备16044245号'),
    );
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044245号')}`);
    await tab.until(() => document.querySelector('h1')?.innerText.includes('北京'));
    const chosen = await tab.evaluate(() =>
      ['category', 'ground'].map((name) =>
        document.querySelector<HTMLElement>(`label.option:has([name="${name}"]:checked)`)?.innerText.trim(),
      ),
    );
    expect(chosen).toEqual(['注销他单位备案', '域名依据']);

    // Its case in the notebook counts also where the address does not name it, as in the guide.
    await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const answers = { whose: 'other', conflict: 'subject' };
      const data = { provinceId: 'bj', number: '京ICP备16044246号', answers };
      await api.runtime.sendMessage({ beian: 'keptCreate', data });
    });
    await tab.goTo('#/list');
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044246号')}`);
    await tab.until(() => document.querySelector<HTMLInputElement>('[name="category"]:checked'));
    const ground = await tab.evaluate(() =>
      document.querySelector<HTMLElement>('label.option:has([name="ground"]:checked)')?.innerText.trim(),
    );
    expect(ground).toBe('主体依据');

    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备 16044243 号-2')}`);
    await tab.until(() => document.querySelectorAll<HTMLInputElement>('[name="target"]')[1]?.checked);
    const [service, typed] = await tab.evaluate(() => [
      document.querySelectorAll<HTMLInputElement>('[name="target"]')[1]?.checked,
      document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value,
    ]);
    expect([service, typed]).toEqual([true, '京ICP备16044243号-2']);
    await tab.close();
  });

  it('says why a number opens no form', async () => {
    const tab = await browser.open('#/form');
    await tab.until(() => document.querySelector('#form-start-number') !== null);
    for (const [typed, words] of [
      ['京ICP证030173号', '经营许可'],
      ['粤公网安备44030302001160号', '公安联网备案'],
      ['12345678', '少了开头的省份简称'],
      ['什么也不是', '没有认出备案号'],
    ] as const) {
      await tab.evaluate((text) => {
        const input = document.querySelector<HTMLInputElement>('#form-start-number');
        if (input) input.value = text;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      await press(tab, '填表');
      await tab.until(
        (why) => document.querySelector('#form-start-failed')?.textContent?.includes(why),
        words,
      );
    }
    await tab.close();
  });

  it('starts from several numbers at once', async () => {
    const tab = await browser.open('#/form');
    await tab.until(() => document.querySelector('#form-start-number') !== null);
    await tab.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#form-start-number');
      if (input) input.value = '粤ICP备16044242号-1，京ICP备16044243号 粤公网安备44010502008968号';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(tab, '填表');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    expect(await tab.evaluate(() => document.querySelector('h1')?.innerText)).toBe(
      '广东省ICP用户注销备案申请表',
    );
    await tab.close();
  });

  it('switches to the form of the number’s own province and keeps what was typed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await setField(tab, 'targetNumber', '京ICP备16044242号');
    await press(tab, '换成北京市通信管理局的表');
    await tab.until(() => document.querySelector('h1')?.innerText === '注销备案申请表（致北京市通信管理局）');
    const typed = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('[name="organiserName"]')?.value,
    );
    expect(typed).toBe('示例网络科技有限公司');
    await tab.close();
  });

  it('makes one form for each of several numbers, and takes one away only with a way back', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'targetNumber', '粤ICP备16044242号-1 京ICP备16044243号');
    await press(tab, '分成 2 张表');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await press(tab, '京ICP备16044243号');
    await tab.until(() => document.querySelector('h1')?.innerText.includes('北京'));
    await press(tab, '去掉这张表 京ICP备16044243号');
    await tab.until(() => document.querySelector('.form-tabs') === null);
    await press(tab, '撤销');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await tab.close();
  });

  it('says whose form it is and where the administration’s own is', async () => {
    const tab = await browser.open('#/form?province=bj');
    await ready(tab);
    const origin = await tab.evaluate(() => document.querySelector<HTMLElement>('.origin')?.innerText ?? '');
    expect(origin).toContain('不是北京市通信管理局的官方表格');
    expect(origin).toContain('北京市ICP用户注销(删除)备案申请表');
    expect(origin).toContain('2022-09-12');
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.origin a')].map(({ href }) => href),
    );
    expect(links).toContain('https://bjca.miit.gov.cn/');
    await tab.goTo('#/form?province=gd');
    const partly = await tab.until(() => {
      const text = document.querySelector<HTMLElement>('.origin')?.innerText ?? '';
      return text.includes('广东') && text;
    });
    expect(partly).toContain('2020-08 以后');
    expect(partly).toContain('申请类别、申请依据的其余选项没有读到');
    await tab.close();
  });

  it('asks for nothing of the network', () => {
    expect(browser.sites.visits.filter(({ host }) => !/mozilla|firefox|google/.test(host))).toEqual([]);
  });
});
