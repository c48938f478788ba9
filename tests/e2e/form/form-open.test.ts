/** Which form opens for what, with what is known filled in, and which other one it becomes, in both browsers. */
import { expect, it } from 'vitest';
import { readFiling } from '../../../lib/filing/filing';
import { formFor } from '../../../lib/form/model/form-model';
import { poll } from '../../../scripts/browser/poll';
import { officeOf, zh, zhLike } from '../../words';
import { press } from '../fixture';
import { typeText } from '../lookup/ask-steps';
import { callStore } from '../store';
import type { FormTab } from './form-browser';
import { chooseOption, ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

/** Waits for a form by the heading of its page. */
const headed = (tab: FormTab, title: string) =>
  tab.until((wanted) => document.querySelector('h1')?.innerText === wanted, title);

inBothBrowsers('a form', (browser) => {
  it('is prefilled from the number and the case it is opened for', async () => {
    const tab = await browser.open('#/form');
    const id = 'sd-of-the-test';
    await callStore(tab, 'keepFiling', {
      id,
      provinceId: 'sd',
      number: '鲁ICP备16044242号',
      answers: { whose: 'mine', what: 'subject', account: 'lost', empty: 'yes' },
    });
    await tab.goTo(`#/form?province=sd&case=${id}`);
    await headed(tab, formFor('sd', 'empty-subject').title);
    const number = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value,
    );
    expect(number).toBe('鲁ICP备16044242号');

    await callStore(tab, 'answerFiling', 'answered', readFiling('bj', '京ICP备16044245号'), {
      whose: 'other',
      conflict: 'domain',
    });
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044245号')}`);
    await headed(tab, formFor('bj').title);
    const chosen = await tab.evaluate(() =>
      ['whose', 'ground'].map((name) =>
        document.querySelector<HTMLElement>(`label.option:has([name="${name}"]:checked)`)?.innerText.trim(),
      ),
    );
    expect(chosen).toEqual([zh('form.whose.other'), '域名依据']);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.innerText))
      .toContain('☑ 注销他单位备案');

    // Its case in the notebook counts also where the address does not name it, as in the guide.
    await callStore(tab, 'keepFiling', {
      id: 'bj-of-the-test',
      provinceId: 'bj',
      number: '京ICP备16044246号',
      answers: { whose: 'other', conflict: 'subject' },
    });
    await tab.goTo('#/list');
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044246号')}`);
    await tab.until(() => document.querySelector<HTMLInputElement>('[name="ground"]:checked'));
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
    await tab.until(() => document.querySelector('.form-start .ask-line input') !== null);
    for (const [typed, words] of [
      ['京ICP证030173号', zh('filing.cannot.licence')],
      ['粤公网安备44030302001160号', zh('filing.cannot.police')],
      ['17055554', zh('filing.cannot.no-prefix', { digits: '17055554' })],
      ['13912345678', zh('filing.cannot.telephone', { digits: '13912345678' })],
      ['粤ICP备170****4号-1', zh('filing.cannot.masked')],
      ['什么也不是', zh('filing.field.nothing')],
    ] as const) {
      await tab.evaluate(typeText, typed);
      await tab.until(
        (why) => document.querySelector<HTMLElement>('.form-start .ask')?.innerText.includes(why),
        words,
      );
    }
    await tab.close();
  });

  it('starts from several numbers at once', async () => {
    const tab = await browser.open('#/form');
    await tab.until(() => document.querySelector('.form-start .ask-line input') !== null);
    await tab.evaluate(typeText, '粤ICP备16044242号-1，京ICP备16044243号 粤公网安备44010502008968号');
    await press(tab, zh('form.start.go'));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector('h1')?.innerText))
      .toBe(formFor('gd').title);
    await tab.close();
  });

  it('switches to the form of the number’s own province and keeps what was typed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await setField(tab, 'targetNumber', '京ICP备16044242号');
    await press(tab, zh('form.number.switch', { authority: officeOf('bj') }));
    await headed(tab, formFor('bj').title);
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
    await press(tab, zh('form.number.split', { count: 2 }));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await press(tab, '京ICP备16044243号');
    await headed(tab, formFor('bj').title);
    await press(tab, `${zh('form.tabs.remove')} 京ICP备16044243号`);
    await tab.until(() => document.querySelector('.form-tabs') === null);
    await press(tab, zh('form.undo'));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await tab.close();
  });

  it('says whose form it is and where the administration’s own is', async () => {
    const tab = await browser.open('#/form?province=bj');
    await ready(tab);
    const line = await tab.evaluate(() => document.querySelector<HTMLElement>('.origin')?.innerText ?? '');
    expect(line).toContain(zh('form.origin.line.common'));
    expect(line).not.toContain(zh('form.origin.precedence'));
    await press(tab, zh('form.origin.line.common'));
    const origin = await tab.evaluate(() => document.querySelector<HTMLElement>('.origin')?.innerText ?? '');
    expect(origin).toMatch(zhLike('form.origin.common', { authority: officeOf('bj') }));
    for (const title of formFor('bj').unreadTitles) expect(origin).toContain(title);
    expect(origin).toContain('2022年9月12日');
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.origin a')].map(({ href }) => href),
    );
    expect(links).toContain('https://bjca.miit.gov.cn/');
    await tab.goTo('#/form?province=gd');
    const date = zh('ui.date.notBefore', { date: '2020年8月' });
    await press(tab, zh('form.origin.line.own', { date }));
    const partly = await tab.until((office) => {
      const text = document.querySelector<HTMLElement>('.origin')?.innerText ?? '';
      return text.includes(office) && text;
    }, officeOf('gd'));
    const fields = ['申请类别', '申请依据'].join(zh('form.origin.and'));
    expect(partly).toContain(zh('form.origin.partly', { fields }));
    await tab.goTo('#/form?province=zj');
    const [page] = formFor('zj').places;
    await tab.until(
      (href) =>
        [...document.querySelectorAll<HTMLAnchorElement>('.origin > span a')].some(
          (one) => one.href === href,
        ),
      page?.url ?? '',
    );
    await tab.close();
  });

  it('tells a case of which something is known who applies, and no other', async () => {
    const tab = await browser.open('#/list');
    const [kept, unknown] = ['京ICP备16044247号', '京ICP备16044248号'];
    await callStore(tab, 'keepFiling', {
      id: 'bj-that-is-told',
      provinceId: 'bj',
      number: kept,
      answers: { whose: 'mine', what: 'subject' },
    });
    for (const number of [unknown, kept]) {
      await tab.goTo(`#/form?province=bj&number=${encodeURIComponent(number)}`);
      await tab.until(
        (wanted) => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value === wanted,
        number,
      );
      await chooseOption(tab, 'applicantKind', zh('form.applicant.individual'));
    }
    const answersOf = async (number: string) =>
      (await callStore(tab, 'knownOf', { filing: readFiling('bj', number), keptId: null })).answers;
    await poll('the answer', async () => (await answersOf(kept)).applicant === 'individual');
    expect(await answersOf(kept)).toEqual({ whose: 'mine', what: 'subject', applicant: 'individual' });
    expect(await answersOf(unknown)).toEqual({});
    await tab.close();
  });

  it('asks for nothing of the network', () => {
    expect(browser.sites.visits.filter(({ host }) => !/mozilla|firefox|google/.test(host))).toEqual([]);
  });
});
