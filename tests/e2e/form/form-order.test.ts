/** The order of the form, what says the same as something above, and the count that leads on, in both browsers. */
import { expect, it } from 'vitest';
import { zh } from '../../words';
import { beginAtMain, goTo, write } from '../by-keys';
import { press } from '../fixture';
import type { FormTab } from './form-browser';
import { chooseOption, ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

const organiser = '示例网络科技有限公司';

const paper = (tab: FormTab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('.paper')?.innerText ?? '');

/** The line of a field that says the same as another one; empty where it is none. */
const lineOf = (tab: FormTab, name: string): Promise<string> =>
  tab.evaluate(
    (key) => document.getElementById(`form-${key}`)?.closest<HTMLElement>('.equal')?.innerText ?? '',
    name,
  );

/** The name of what has the focus. */
const focused = (tab: FormTab): Promise<string> =>
  tab.evaluate(() => {
    const { id } = document.activeElement ?? { id: '' };
    return id.replace('form-', '');
  });

/** The number that the count says; 0 where it says that nothing is left. */
const left = (tab: FormTab): Promise<number> =>
  tab.evaluate(() => Number(document.querySelector('.left-count')?.textContent?.match(/\d+/)?.[0] ?? 0));

inBothBrowsers('the form', (browser) => {
  let tab: FormTab;

  async function open(hash: string): Promise<void> {
    tab = await browser.open(hash);
    await ready(tab);
  }

  it('begins with the number and three choices, in one row and asked nowhere else', async () => {
    await open('#/form?province=bj');
    const names = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('.form-view :is(input, select, textarea)')].map(
        ({ name }) => name,
      ),
    );
    expect([...new Set(names)].slice(0, 4)).toEqual(['targetNumber', 'applicantKind', 'target', 'whose']);
    expect(names.filter((name) => name === 'targetNumber')).toHaveLength(1);
    expect(names).not.toContain('category');
    await chooseOption(tab, 'whose', zh('form.whose.other'));
    await tab.until(() =>
      document.querySelector<HTMLElement>('.paper')?.innerText.includes('☑ 注销他单位备案'),
    );
    await chooseOption(tab, 'whose', zh('form.whose.mine'));
    await tab.until(() =>
      document.querySelector<HTMLElement>('.paper')?.innerText.includes('☑ 注销本单位备案'),
    );
    await tab.close();
  });

  it('makes a category that fits what is to go, which the person may still word otherwise', async () => {
    await open('#/form?province=gd');
    const says = (words: string) =>
      tab.until((wanted) => document.querySelector<HTMLElement>('.paper')?.innerText.includes(wanted), words);
    await chooseOption(tab, 'target', zh('form.target.subject'));
    await chooseOption(tab, 'whose', zh('form.whose.mine'));
    await says('☑ 注销本单位备案主体');
    await chooseOption(tab, 'target', zh('form.target.service'));
    await says('☐ 注销本单位备案主体');
    await says('☑ 注销本单位备案');
    await press(tab, zh('form.equal.changeOf', { label: '申请类别' }));
    await setField(tab, 'categoryOther', '注销本单位备案网站');
    await says('☑ 注销本单位备案网站');
    await tab.close();
  });

  it('of a province with a letter for empty filings offers it as one of the choices, and goes back from it', async () => {
    await open('#/form?province=sd');
    await setField(tab, 'targetOrganiser', organiser);
    await chooseOption(tab, 'target', zh('form.target.empty'));
    await tab.until(() => document.querySelector('h1')?.innerText === '注销申请书');
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.paper')?.innerText.includes(words),
      organiser,
    );
    await expect.poll(() => tab.evaluate(() => document.querySelector('[name="whose"]'))).toBeNull();
    await chooseOption(tab, 'target', zh('form.target.subject'));
    await tab.until(() => document.querySelector('[name="whose"]'));
    await expect.poll(() => paper(tab)).toContain(organiser);
    await tab.close();
  });

  it('fills in what says the same as it is typed, sets it apart and back, and holds it back from others', async () => {
    await open('#/form?province=gd');
    await setField(tab, 'targetOrganiser', organiser);
    await expect.poll(() => lineOf(tab, 'organiserName')).toBe('');
    await chooseOption(tab, 'whose', zh('form.whose.mine'));
    await tab.until(
      (words) =>
        document.querySelector('#form-organiserName')?.closest('.equal')?.textContent?.includes(words),
      zh('form.equal.same') + organiser,
    );
    await expect.poll(() => lineOf(tab, 'applicant')).toContain(zh('form.equal.same') + organiser);
    await setField(tab, 'targetOrganiser', '改名有限公司');
    await tab.until(
      () => document.querySelector<HTMLElement>('.paper')?.innerText.split('改名有限公司').length === 4,
    );

    // Set apart: the field, with the focus; and back, with the focus on what sets it apart.
    await press(tab, zh('form.equal.changeOf', { label: '申请人' }));
    await tab.until(() => document.activeElement?.getAttribute('name') === 'applicant');
    await setField(tab, 'applicant', '欧阳');
    await setField(tab, 'targetOrganiser', organiser);
    await expect.poll(() => lineOf(tab, 'organiserName')).toContain(organiser);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLInputElement>('[name="applicant"]')?.value))
      .toBe('欧阳');
    await press(tab, zh('form.equal.back'));
    await tab.until(
      () => document.activeElement?.id === 'form-applicant' && document.activeElement.localName === 'button',
    );
    await expect.poll(() => lineOf(tab, 'applicant')).toContain(organiser);

    await chooseOption(tab, 'whose', zh('form.whose.other'));
    await tab.until(() => document.querySelector<HTMLInputElement>('[name="organiserName"]')?.value === '');
    await expect.poll(async () => (await paper(tab)).split(organiser)).toHaveLength(2);
    await chooseOption(tab, 'ground', '主体依据');
    await tab.until(() => document.querySelector('#form-organiserName')?.closest('.equal'));
    await expect.poll(async () => (await paper(tab)).split(organiser)).toHaveLength(4);
    await tab.close();
  });

  it('is filled in and printed by the keyboard alone, the count leading from field to field until nothing is left', async () => {
    await open('#/form?province=bj');
    const typed: Record<string, string> = {
      targetNumber: 'jing',
      targetOrganiser: 'Li Si',
      targetDomains: 'example.com',
      reason: 'closed',
      certificateNumber: '91350100M000100Y43',
      contactName: 'Li Si',
      contactMobile: '13900139000',
      contactEmail: 'name@example.com',
    };
    const type = async (text: string): Promise<void> => {
      for (const one of text) await tab.key(one === ' ' ? 'Space' : one);
    };
    await beginAtMain(tab);
    await tab.key('Tab');
    await expect.poll(() => focused(tab)).toBe('targetNumber');
    await write(tab, '京ICP备16044242号');
    for (const choice of ['applicantKind', 'target', 'whose']) {
      await tab.key('Tab');
      await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(choice);
      await tab.key('Space');
    }
    let before = await left(tab);
    expect(before).toBeGreaterThan(5);
    while (before > 0) {
      await goTo(tab, '.left-count');
      await tab.key('Enter');
      const field = await focused(tab);
      await expect
        .poll(() => tab.evaluate(() => document.activeElement?.localName))
        .toMatch(/input|select|textarea/);
      if (field === 'ground') await tab.key('Space');
      else if (field === 'certificateType') await tab.key('ArrowDown');
      else await type(typed[field] ?? `no words for ${field}`);
      const now = before - 1;
      await tab.until(
        (count) =>
          Number(document.querySelector('.left-count')?.textContent?.match(/\d+/)?.[0] ?? 0) <= count,
        now,
      );
      before = await left(tab);
    }
    await expect
      .poll(() => tab.evaluate(() => document.querySelector('.complete')?.textContent))
      .toBe(zh('form.left.none'));
    await expect.poll(() => paper(tab)).toContain('91350100M000100Y43');
    await tab.evaluate(() => {
      globalThis.print = () => {
        document.title = 'printed';
      };
    });
    await goTo(tab, '.output button.main', zh('form.output.print'));
    await tab.key('Enter');
    await tab.until(() => document.title === 'printed');
    await tab.close();
  });

  it('counts what is wrong once, and leads to it although it was prefilled', async () => {
    await open('#/form?province=gd');
    await chooseOption(tab, 'whose', zh('form.whose.mine'));
    const before = await left(tab);
    await setField(tab, 'targetOrganiser', organiser);
    // The applicant's name said the same: it was missing once.
    await tab.until(
      (count) => Number(document.querySelector('.left-count')?.textContent?.match(/\d+/)?.[0]) === count,
      before - 1,
    );
    await setField(tab, 'contactMobile', '138');
    await press(tab, zh('form.left.some', { count: before - 1 }));
    await expect.poll(() => focused(tab)).toBe('contactEmail');
    await tab.close();
  });
});
