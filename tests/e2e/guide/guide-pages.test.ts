/** The guide in real Chromium: province pages, printing, titles. */
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { guideFor, popupCases } from '../../../lib/guide/guide';
import { projectPage } from '../../../lib/project-page';
import { provinceName, zh } from '../../words';
import { chromium, openDesk, openPopup, page, press, sites, useChromium } from '../fixture';
import { readPdf, standsOn } from '../form/pdf-text';

useChromium();

const open = (hash: string) => openDesk(hash, page);

const answer = (words: string) =>
  page.locator('.question').getByRole('button', { name: words, exact: true }).click();
const steps = () => page.locator('.steps .guide-line > p').allInnerTexts();

describe('the page of a province', () => {
  it('stands for all 31, with its office, its steps and no licence phone among the contacts', async () => {
    await open('#/');
    for (const { id, authority, submission } of provinces) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        deskHash({ view: 'guide', filing: readFiling(id) }),
      );
      await page.locator('.province-head', { hasText: authority.zh }).waitFor();
      expect(await page.locator('.steps > .way').count()).toBe(guideFor(id).ways.length);
      const contacts = await page.locator('.contact').allTextContents();
      for (const { purpose, value, superseded } of submission) {
        if (value && (purpose === 'licence-desk' || superseded)) expect(contacts).not.toContain(value);
      }
      expect(await page.getByText(zh('guide.outOfDate')).count()).toBe(1);
    }
  });

  it('changes with the case, and shows source and date of a statement by key', async () => {
    await open('#/province/gd');
    await page.getByRole('button', { name: zh('guide.case.minePaper') }).click();
    expect((await steps())[0]).toContain(zh('guide.step.askFirst'));
    const proof = page.locator('.steps li .proof summary').first();
    await proof.focus();
    await page.keyboard.press('Enter');
    const shown = page.locator('.steps li .proof[open]');
    expect(await shown.innerText()).toContain('原则上不受理注销自己的备案');
    expect(await shown.innerText()).toContain('2020-08');
  });

  it('leads to a prefilled issue form that says nothing about the person', async () => {
    await open('#/guide?province=gd&number=%E7%B2%A4ICP%E5%A4%8712345678%E5%8F%B7');
    const href = (await page.getByText(zh('guide.outOfDate')).getAttribute('href')) ?? '';
    expect(href.startsWith(`${projectPage}/issues/new?`)).toBe(true);
    expect(decodeURIComponent(href)).not.toContain('12345678');
    expect(await page.getByText(zh('guide.outOfDate')).getAttribute('target')).toBe('_blank');
  });
});

describe('on paper', () => {
  const pagesOf = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  };

  it('route and checklist fit one or two A4 pages in the provinces with the most to say, and nothing else is printed', async () => {
    const length = (id: ProvinceId) => JSON.stringify(guideFor(id).steps).length;
    const longest = provinces.map(({ id }) => id).sort((a, b) => length(b) - length(a));
    const counts: Record<string, number> = {};
    for (const id of longest.slice(0, 4)) {
      await open(deskHash({ view: 'guide', filing: readFiling(id) }));
      counts[id] = await pagesOf();
    }
    await open('#/guide?province=ha&number=%E8%B1%ABICP%E5%A4%8712345678%E5%8F%B7');
    for (const words of [
      zh('guide.answer.whose.mine'),
      zh('guide.answer.unknown'),
      zh('guide.answer.account.lost'),
    ])
      await answer(words);
    await page.locator('.way').nth(2).waitFor();
    counts.threeWays = await pagesOf();
    expect(Object.entries(counts).filter(([, count]) => count < 1 || count > 2)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-sheet').isVisible()).toBe(true);
    expect(
      await page
        .locator('.guide, .desk-head, .filing-actions')
        .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent).length),
    ).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.print-sheet').isVisible()).toBe(false);
  });

  it('says what does not fit about the number', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '粤B2-20180017') }));
    const caution = await page.locator('.province > .caution').innerText();
    const [first] = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(standsOn(first, caution)).toBe(true);
  });
});

it('the popup offers the usual cases of a province and their ways', async () => {
  sites.serve('scca.miit.gov.cn', '<p>四川</p>');
  const site = await chromium.context.newPage();
  await site.goto('https://scca.miit.gov.cn/');
  const popup = await openPopup(site);
  await popup.until(() => document.querySelectorAll('.segments button').length === 4);
  for (const [index, { answers }] of popupCases.entries()) {
    await popup.evaluate(
      (at) => document.querySelectorAll<HTMLElement>('.segments button')[at]?.click(),
      index,
    );
    const expected = guideFor('sc', answers).steps.length;
    await popup.until((count) => document.querySelectorAll('.way > ol > li').length === count, expected);
  }
  await press(popup, zh('notebook.keep'));
  await popup.until(() => document.querySelector('.open-filings .seal')?.textContent === '蜀');
  await popup.close();
  await site.close();
});

it.each([
  ['#/', ''],
  ['#/province/gd', `${provinceName('gd')} · ${zh('desk.title.guide')}`],
  ['#/guide?province=gd&number=粤ICP备12345678号', `${provinceName('gd')} · ${zh('desk.title.guide')}`],
  ['#/form?province=sd', `${provinceName('sd')} · ${zh('form.title')}`],
  ['#/list', zh('lookup.list.title')],
])('the page %s is called %s, without anything of the person', async (hash, title) => {
  const name = title ? `${title} – ${zh('ui.appName')}` : zh('ui.appName');
  await open(hash);
  await page.waitForFunction((wanted) => document.title === wanted, name);
});

it('asks the network for nothing', () => {
  // Chromium itself looks for updates of its parts.
  const hosts = sites.visits.map(({ host }) => host).filter((host) => !/\.google(?:apis)?\.com$/.test(host));
  expect([...new Set(hosts)]).toEqual(['scca.miit.gov.cn']);
});
