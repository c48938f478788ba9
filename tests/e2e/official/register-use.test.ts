/** What was read of the public register, on its way into form, guide and notebook, in both browsers. */
import { beforeEach, expect, it } from 'vitest';
import type { OfficialReading } from '../../../lib/official/reading';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import type { FormTab } from '../form/form-browser';
import { findings, ready, setField } from '../form/form-steps';
import { pasteText } from '../lookup/ask-steps';
import { callStore, held } from '../store';
import { choose, filledIn, paper, read, says, startAfresh } from './register-steps';

const subject = '粤ICP备17055554号';
const service = `${subject}-34`;
const organiser = '示例（深圳）网络·𠮷科技有限公司';
const entry: OfficialReading = {
  kind: 'entry',
  on: '2026-11-28',
  entry: {
    organiser,
    nature: '个人',
    subject,
    service,
    domain: 'example.com',
    serviceName: null,
    approved: '2025-03-18',
  },
};
const block = [
  'ICP备案主体信息',
  `ICP备案/许可证号：${subject}`,
  '审核通过日期：2025-03-18',
  `主办单位名称：${organiser}`,
  '主办单位性质：企业',
  'ICP备案服务信息',
  `ICP备案/许可证号：${service}`,
  '网站域名：example.com',
].join('\n');

inEitherBrowser('what was read of the register', (browser) => {
  beforeEach(() => startAfresh(browser));

  async function toForm(tab: Tab, whose: 'mine' | 'domain', what: 'service' | 'subject'): Promise<FormTab> {
    await choose(tab, zh(`official.entry.what.${what}`));
    await choose(tab, zh(`official.entry.whose.${whose}`));
    await press(tab, zh('lookup.form'));
    const form = tab as unknown as FormTab;
    await ready(form);
    return form;
  }

  it('is shown as it was read, and asks which number and whose before it goes anywhere', async () => {
    const tab = await read(browser, entry);
    const facts = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.entry-facts dd')].map(({ innerText }) => innerText),
    );
    expect(facts).toEqual([organiser, '个人', subject, service, 'example.com', '2025-03-18']);
    await says(tab, zh('official.entry.from.query', { date: '2026-11-28' }));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.read-view .actions').length))
      .toBe(0);
    await choose(tab, zh('official.entry.what.subject'));
    await says(tab, zh('case.question.whose'));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.read-view .button.main').length))
      .toBe(1);
    await tab.close();
  });

  it('fills one’s own form, to the letter, and warns where that is altered', async () => {
    const tab = await read(browser, entry);
    const form = await toForm(tab, 'mine', 'service');
    await expect
      .poll(() => filledIn(tab))
      .toMatchObject({
        targetNumber: service,
        targetOrganiser: organiser,
        targetDomains: 'example.com',
        organiserName: organiser,
        applicantKind: zh('form.applicant.individual'),
      });
    // As the filing's organiser, the applicant's, and the applicant.
    await expect.poll(async () => (await paper(tab)).split(organiser)).toHaveLength(4);
    await says(tab, zh('form.copied.said.query', { date: '2026-11-28' }));
    expect(await tab.url()).not.toContain(encodeURIComponent(organiser));
    expect(await tab.url()).not.toContain('example.com');

    await setField(form, 'targetOrganiser', '示例(深圳)网络科技有限公司');
    const warning = zh('form.finding.differs-from-register', { value: organiser, date: '2026-11-28' });
    await says(tab, warning);
    expect(await findings(form)).toContain(warning);
    await press(tab, zh('form.copied.back.query', { value: organiser }));
    await tab.until(() => document.activeElement?.getAttribute('name') === 'targetOrganiser');
    await expect.poll(async () => (await filledIn(tab)).targetOrganiser).toBe(organiser);
    expect(await findings(form)).not.toContain(warning);

    const quiet = await browser.quiet();
    expect(JSON.stringify(await held(quiet, 'drafts'))).not.toContain(organiser);
    await quiet.close();
    await tab.close();
  });

  it('fills a form against somebody else’s with what that holds, and nothing of the applicant', async () => {
    const tab = await read(browser, entry);
    await toForm(tab, 'domain', 'subject');
    await says(tab, zh('form.copied.oneDomain'));
    await expect
      .poll(() => filledIn(tab))
      .toMatchObject({
        targetNumber: subject,
        targetOrganiser: organiser,
        organiserName: '',
        applicantKind: zh('form.applicant.unit'),
      });
    const quiet = await browser.quiet();
    const known = await callStore(quiet, 'knownOf', {
      filing: { provinceId: 'gd', written: subject, filings: [], other: null },
      keptId: null,
    });
    expect(known.answers).toEqual({ whose: 'other', conflict: 'domain', what: 'subject' });
    await quiet.close();
    await tab.close();
  });

  it('warns of taking all that somebody else has, and knows after reload and back what was chosen', async () => {
    const tab = await read(browser, entry);
    await choose(tab, zh('official.entry.what.subject'));
    await choose(tab, zh('official.entry.whose.domain'));
    await says(tab, zh('official.entry.takesAll'));
    const main = () =>
      tab.evaluate(() => document.querySelector<HTMLElement>('.read-view .button.main')?.innerText);
    await expect.poll(() => main()).toBe(zh('lookup.form'));
    await choose(tab, zh('official.entry.whose.identity'));
    await says(tab, zh('official.entry.note.identity'));
    await choose(tab, zh('official.entry.whose.mine'));
    await says(tab, zh('official.entry.note.mine'));
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.read-view .button.main')?.innerText === words,
      zh('lookup.howTo'),
    );
    await press(tab, zh('lookup.howTo'));
    await tab.until(() => document.querySelector('.filing-guide'));
    await tab.evaluate(() => history.back());
    const chosen = (): Promise<unknown> =>
      tab.until(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('.entry-question [aria-pressed="true"]')].some((one) =>
            one.textContent?.startsWith(wanted),
          ),
        zh('official.entry.what.subject'),
      );
    await chosen();
    await tab.evaluate(() => location.reload());
    await chosen();
    await tab.close();
  });

  it('wipes no other answer, and is kept with all of them', async () => {
    const quiet = await browser.quiet();
    await callStore(
      quiet,
      'answerFiling',
      'before',
      { provinceId: 'gd', written: service },
      {
        account: 'lost',
        empty: 'yes',
      },
    );
    const tab = await read(browser, entry);
    await choose(tab, zh('official.entry.what.service'));
    await choose(tab, zh('official.entry.whose.mine'));
    await press(tab, zh('notebook.keep'));
    await says(tab, zh('notebook.kept'));
    const { filings } = await callStore(quiet, 'readNotebook');
    expect(filings).toMatchObject([
      { number: service, answers: { account: 'lost', empty: 'yes', whose: 'mine', what: 'service' } },
    ]);
    await quiet.close();
    await tab.close();
  });

  it('overwrites nothing that was typed into an open form, and is offered there', async () => {
    const tab = await read(browser, entry);
    const form = await toForm(tab, 'mine', 'service');
    await setField(form, 'targetOrganiser', '我写的');
    await setField(form, 'targetDomains', '');
    await tab.evaluate(() => {
      location.hash = '#/read/one';
    });
    await tab.until(() => document.querySelector('.read-view h1'));
    await toForm(tab, 'mine', 'service');
    await expect.poll(() => filledIn(tab)).toMatchObject({ targetOrganiser: '我写的', targetDomains: '' });
    await press(tab, zh('form.copied.put.query', { value: 'example.com' }));
    await press(tab, zh('form.copied.back.query', { value: organiser }));
    await tab.until(
      (name) => document.querySelector<HTMLTextAreaElement>('[name="targetOrganiser"]')?.value === name,
      organiser,
    );
    await expect.poll(async () => (await filledIn(tab)).targetDomains).toBe('example.com');
    await tab.close();
  });

  it('comes out of a pasted text, too, and is said to', async () => {
    const tab = await browser.desk('#/lookup');
    await tab.until(() => document.querySelector('.lookup-view .ask-line input'));
    await tab.evaluate(pasteText, block);
    await tab.until(() => document.querySelector('.entry-card'));
    // Its numbers are with it, and not once more below.
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.number-card').length)).toBe(0);
    await choose(tab, zh('official.entry.use'));
    await tab.until(() => location.hash.startsWith('#/read/') && document.querySelector('.entry-question'));
    await tab.evaluate(() => history.back());
    await tab.until(
      (text) => document.querySelector<HTMLTextAreaElement>('.lookup-view textarea')?.value === text,
      block,
    );
    expect(decodeURIComponent(await tab.url())).not.toContain('主办');
    await choose(tab, zh('official.entry.use'));
    await tab.until(() => document.querySelector('.entry-question'));
    await toForm(tab, 'mine', 'service');
    await expect
      .poll(() => filledIn(tab))
      .toMatchObject({ targetOrganiser: organiser, organiserName: organiser });
    const on = await tab.evaluate(() => document.querySelector<HTMLElement>('.source')?.innerText ?? '');
    expect(on).toMatch(new RegExp(zh('form.copied.said.text', { date: '\\d{4}-\\d{2}-\\d{2}' })));
    await tab.close();
  });
});
