/** The guide in real Chromium: province pages, printing, titles. */
import { describe, expect, it } from 'vitest';
import { national, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { guideFor } from '../../../lib/guide/guide';
import { formPlacesOf, noticesUrl } from '../../../lib/guide/guide-links';
import { popupCases } from '../../../lib/guide/popup-case';
import { screenOf } from '../../../lib/guide/screen';
import { projectPage } from '../../../lib/project-page';
import { provinceName, zh } from '../../words';
import { chromium, hostsOf, openDesk, openPopup, page, press, sites, useChromium } from '../fixture';
import { readPdf, standsOn } from '../form/pdf-text';
import { stepsShown } from '../popup/popup-steps';
import { callStore, emptyStore } from '../store';
import { answer, openFolds, steps } from './guide-steps';

useChromium();

const open = (hash: string) => openDesk(hash, page);

describe('the page of a province', () => {
  it('stands for all 31, with its office, its steps, its form and no licence phone among the contacts', async () => {
    await open('#/');
    const answers = { whose: 'other', conflict: 'domain', applicant: 'unit' } as const;
    for (const province of provinces) {
      const { id, authority, submission, forms } = province;
      await callStore(page, 'answerFiling', `answer ${id}`, { provinceId: id, written: '' }, answers);
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        deskHash({ view: 'guide', filing: readFiling(id) }),
      );
      await page.locator('.province-head', { hasText: authority.zh }).waitFor();
      await page.locator('.way-title').waitFor();
      const guide = guideFor(id, answers);
      await expect
        .poll(async () => [id, await page.locator('.way-steps > li').count()])
        .toEqual([id, screenOf(guide).ways.flatMap((way) => way.steps).length]);
      // Where the form goes, in the aside and on paper; not the places that one asks.
      const contacts = await page.locator('.contact').allTextContents();
      for (const { purpose, value, superseded } of submission) {
        if (value && (purpose === 'licence-desk' || superseded)) expect(contacts).not.toContain(value);
      }
      const card = page.locator('.guide-side details.card');
      await card.locator('summary').first().click();
      const titles = forms.filter(({ superseded }) => !superseded).flatMap(({ title }) => title ?? []);
      if (guide.form?.best) expect(titles).toContain(await card.locator('.form-name').innerText());
      else await expect.poll(() => card.locator('.form-name').count()).toBe(0);
      // Marked as doubtful unless it is certainly today's.
      await expect
        .poll(async () => [id, await card.locator('.known-form .doubt').count()])
        .toEqual([id, guide.form?.best && !guide.form.sure ? 1 : 0]);
      const shown = await page
        .locator('.guide a[href^="http"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      // Every place where today's form may be, the portal's notices among them.
      expect([id, shown]).toEqual([
        id,
        expect.arrayContaining([...formPlacesOf(province).map(({ url }) => url), noticesUrl]),
      ]);
      const own = [...hostsOf(id), national.portal.host];
      // Third parties' copies are no links to click: nobody knows what they serve today. Sources may be.
      const offered = await page
        .locator('.guide a[href^="http"]:not(.proof a)')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hostname));
      for (const host of offered) expect(own).toContain(host);
    }
  });

  it('changes with the case, and shows source and date of a statement by key', async () => {
    await open('#/province/gd');
    await page.getByRole('button', { name: zh('case.question.startOver'), exact: true }).click();
    await answer(
      zh('case.answer.whose.mine'),
      zh('case.answer.what.subject'),
      zh('case.answer.account.providerGone'),
      zh('case.answer.applicant.individual'),
    );
    await page.locator('.way-title').waitFor();
    await expect.poll(async () => (await steps()).join()).toContain(zh('guide.step.ask'));
    const asked = page.locator('.asks li', { hasText: zh('guide.ask.own') });
    await asked.locator('.proof summary').first().focus();
    await page.keyboard.press('Enter');
    const shown = asked.locator('.proof[open]');
    await expect.poll(() => shown.innerText()).toContain('原则上不受理注销自己的备案');
    await expect.poll(() => shown.innerText()).toContain('2020');
  });

  it('leads to a prefilled issue form that says nothing about the person', async () => {
    await open('#/guide?province=gd&number=%E7%B2%A4ICP%E5%A4%8712345678%E5%8F%B7');
    await page.getByRole('button', { name: zh('case.question.seeAll'), exact: true }).click();
    await openFolds();
    const link = page.getByText(zh('guide.outOfDate'));
    await expect.poll(() => link.count()).toBe(1);
    const href = (await link.getAttribute('href')) ?? '';
    expect(href.startsWith(`${projectPage}/issues/new?`)).toBe(true);
    expect(decodeURIComponent(href)).not.toContain('12345678');
    await expect.poll(() => link.getAttribute('target')).toBe('_blank');
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
    await answer(
      zh('case.answer.whose.mine'),
      zh('case.answer.unknown'),
      zh('case.answer.account.lost'),
      zh('case.answer.provider.unknown'),
    );
    await page.locator('.print-sheet section h2').nth(2).waitFor({ state: 'attached' });
    counts.threeWays = await pagesOf();
    expect(Object.entries(counts).filter(([, count]) => count < 1 || count > 2)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.print-sheet').isVisible()).toBe(true);
    await expect
      .poll(() =>
        page
          .locator('.guide, .case, .desk-head, .filing-actions')
          .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent).length),
      )
      .toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.print-sheet').isVisible()).toBe(false);
  });

  it('says what does not fit about the number', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '粤B2-20180017') }));
    const caution = await page.locator('.filing-guide > .caution').innerText();
    const [first] = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(standsOn(first, caution)).toBe(true);
  });
});

it('the popup offers the usual cases of a province and their ways', async () => {
  sites.serve('scca.miit.gov.cn', '<p>四川</p>');
  // What was answered of a province before would take the question away as soon as it is read.
  const desk = await openDesk('#/settings');
  await emptyStore(desk);
  await desk.close();
  const site = await chromium.context.newPage();
  await site.goto('https://scca.miit.gov.cn/');
  const popup = await openPopup(site);
  for (const [index, { answers }] of popupCases.entries()) {
    await popup.until((count) => {
      document.querySelector<HTMLElement>('.case-line button')?.click();
      return document.querySelectorAll('.question button').length === count;
    }, popupCases.length);
    await popup.evaluate(
      (at) => document.querySelectorAll<HTMLElement>('.question button')[at]?.click(),
      index,
    );
    const { ways } = screenOf(guideFor('sc', answers));
    await popup.until(
      (count) => document.querySelectorAll('.brief-steps > li').length === count,
      stepsShown(ways.flatMap((way) => way.steps).length),
    );
  }
  await press(popup, zh('notebook.keep'));
  await popup.until(() => document.querySelector('.open-filings .seal')?.textContent === '蜀');
  await popup.close();
  await site.close();
});

it.each([
  ['#/', ''],
  ['#/province/gd', `${provinceName('gd')} · ${zh('ui.view.guide')}`],
  ['#/guide?province=gd&number=粤ICP备12345678号', `${provinceName('gd')} · ${zh('ui.view.guide')}`],
  ['#/form?province=sd', `${provinceName('sd')} · ${zh('ui.view.form')}`],
  ['#/list', zh('ui.view.list')],
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
