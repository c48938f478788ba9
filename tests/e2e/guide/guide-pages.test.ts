/** The guide in real Chromium: questions, routes, province pages, the index by keyboard, printing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { guideFor, popupCases } from '../../../lib/guide/guide';
import { projectPage } from '../../../lib/project-page';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { zh } from '../../words';
import { readPdf, standsOn } from '../form/pdf-text';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

async function open(hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(chromium.extensionUrl(`desk.html${hash}`));
  await page.locator('main h1').waitFor();
}

const answer = (words: string) =>
  page.locator('.question').getByRole('button', { name: words, exact: true }).click();
const steps = () => page.locator('.steps .guide-line > p').allInnerTexts();

describe('the index of provinces', () => {
  it('is one stop of the tab key and moves by the arrow keys as it stands on the screen', async () => {
    await open('#/');
    const links = page.locator('.seal-grid a');
    await links.first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const hashOf = (index: number) => `#/province/${provinces[index]?.id}`;
    expect(await focused()).toBe(hashOf(0));
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(hashOf(1));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(hashOf(9));
    await page.keyboard.press('End');
    expect(await focused()).toBe(hashOf(30));
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(hashOf(30));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(hashOf(0));
    expect(await page.locator('.seal-grid a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('.province-head').waitFor();
    expect(await page.locator('h1').innerText()).toBe(provinces[0]?.authority.zh);
  });

  it('says of each province what is known', async () => {
    await open('#/');
    const marks = (id: string) =>
      page
        .locator(`.seal-grid a[href="#/province/${id}"] .known-mark`)
        .evaluateAll((all) => all.map((one) => one.className.replace('known-mark ', '')));
    expect(await marks('hl')).toEqual(['full', 'none', 'none']);
    expect(await marks('gd')).toEqual(['half', 'full', 'half']);
    expect(await marks('tj')).toEqual(['none', 'none', 'none']);
  });
});

describe('the page of a province', () => {
  it('stands for all 31, with its office, its steps and no licence phone among the contacts', async () => {
    await open('#/');
    for (const { id, authority, submission } of provinces) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        deskHash({ view: 'province', provinceId: id }),
      );
      await page.locator('h1', { hasText: authority.zh }).waitFor();
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

describe('the number in the address', () => {
  it('says whose guide it is, whatever province stands beside it', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '京ICP备19001234号-1') }));
    const head = page.locator('.province-head');
    expect(await head.innerText()).toContain('京ICP备19001234号-1 · 北京市通信管理局');
    expect(await page.locator('main').innerText()).not.toContain('广东省通信管理局');
    expect(await page.locator('main .caution', { hasText: '19001234' }).count()).toBe(0);
  });

  it('is doubted where it is no filing', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '粤B2-20180017') }));
    await page.locator('.province > .caution', { hasText: '粤B2-20180017 是经营许可证号' }).waitFor();
  });
});

describe('the questions', () => {
  it('lead to the provider’s own steps, keep the answers, and follow a changed one', async () => {
    const place = '#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8787654321%E5%8F%B7';
    await open(place);
    await answer(zh('guide.answer.whose.mine'));
    await answer(zh('guide.answer.what.subject'));
    await answer(zh('guide.answer.account.usable'));
    await page.getByLabel(zh('guide.question.provider')).selectOption('huawei');
    await answer(zh('guide.answer.no'));
    expect(await page.locator('.question').count()).toBe(0);
    expect((await steps()).join()).toContain('按初审要求补交确认材料');
    expect(await page.locator('.steps a[href="https://console.huaweicloud.com/icp/"]').count()).toBe(1);

    await open(place);
    await page.locator('.answered').nth(3).waitFor();
    expect(await page.locator('.answered b').allInnerTexts()).toEqual([
      zh('guide.answer.whose.mine'),
      zh('guide.answer.what.subject'),
      zh('guide.answer.account.usable'),
      zh('guide.answer.no'),
    ]);
    await page.locator('.answered').nth(2).getByRole('button').click();
    await answer(zh('guide.answer.account.providerGone'));
    await page.getByText(zh('guide.way.reuse')).first().waitFor();
    expect(await page.locator('.way h3').allInnerTexts()).toEqual([
      zh('guide.way.provincePaper'),
      zh('guide.way.instead') + zh('guide.way.reuse'),
    ]);
    expect(await page.locator('.question legend').innerText()).toBe(zh('guide.question.dissolved'));

    await open('#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8711111111%E5%8F%B7');
    await page.locator('.question').waitFor();
    expect(await page.locator('.answered').count()).toBe(0);
  });

  it('can be answered by keyboard alone: the next question takes the focus', async () => {
    await open('#/guide?province=js');
    await page.locator('.question button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(zh('guide.question.what')).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(zh('guide.question.dissolved')).waitFor();
    expect(await page.locator('.way h3').first().innerText()).toBe(zh('guide.way.provinceEmail'));
  });

  it('begin with the province where none is named', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('川ICP备 12345678号-2');
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    expect(await page.locator('.province-head').innerText()).toContain('蜀ICP备12345678号-2');
  });

  it.each([
    ['京ICP证030173号', zh('filing.cannot.licence')],
    ['粤公网安备 44030302001160号', zh('filing.cannot.police')],
    ['12345678', zh('filing.cannot.bare').replace('{digits}', '12345678')],
    ['Lorem ipsum', zh('filing.field.nothing')],
  ])('say of %s why no guide follows', async (typed, words) => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill(typed);
    await page.locator('.filing-field [role=status]', { hasText: words }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('.filing-field li').count()).toBe(0);
  });

  it('take the number of a mini-program, whose platform handles it', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('京ICP备12345678号-1X');
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    expect(await page.locator('.province-head').innerText()).toContain('京ICP备12345678号-1X');
    expect(await page.locator('.way h3').allInnerTexts()).toEqual([zh('guide.way.platform')]);
    // Kept, it goes the same way.
    await page.getByRole('button', { name: zh('notebook.keep'), exact: true }).click();
    await page.getByRole('link', { name: zh('notebook.open'), exact: true }).click();
    await page.locator('.kept-card', { hasText: zh('guide.way.platform') }).waitFor();
    // Asked from the start, the number still says it.
    await page.locator('.kept-head button').click();
    await page.getByRole('button', { name: zh('guide.answer.whose.mine') }).click();
    await page.getByRole('button', { name: zh('guide.question.startOver'), exact: true }).click();
    await page
      .locator('.question')
      .getByRole('button', { name: zh('guide.answer.whose.other') })
      .waitFor();
    await page.locator('.kept-card', { hasText: zh('guide.way.platform') }).waitFor();
    await page.getByRole('button', { name: zh('notebook.eraseAll'), exact: true }).click();
    await page.locator('.kept-card').waitFor({ state: 'detached' });
  });

  it('warn where the number and the answer do not fit', async () => {
    await open('#/guide?province=gd&number=粤ICP备12345678号-1');
    await page.getByRole('button', { name: zh('guide.answer.whose.mine') }).click();
    await page
      .locator('.question')
      .getByRole('button', { name: zh('guide.answer.what.subject') })
      .click();
    await page.locator('.caution', { hasText: zh('form.finding.number-needs-subject') }).waitFor();
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
      await open(deskHash({ view: 'province', provinceId: id }));
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
  await site.bringToFront();
  const popup = await chromium.clickToolbar(site);
  await popup.until(() => document.querySelectorAll('.segments button').length === 4);
  for (const [index, { answers }] of popupCases.entries()) {
    await popup.evaluate(
      (at) => document.querySelectorAll<HTMLElement>('.segments button')[at]?.click(),
      index,
    );
    const expected = guideFor('sc', answers).steps.length;
    await popup.until((count) => document.querySelectorAll('.way > ol > li').length === count, expected);
  }
  await popup.evaluate((words) => {
    const all = [...document.querySelectorAll('button')];
    all.find((one) => one.textContent === words)?.click();
  }, zh('notebook.keep'));
  await popup.until(() => document.querySelector('.open-filings .seal')?.textContent === '蜀');
  await popup.close();
  await site.close();
});

it.each([
  ['#/', '备案注销助手'],
  ['#/province/gd', '广东 – 备案注销助手'],
  ['#/guide?province=gd&number=粤ICP备12345678号', '广东 · 怎么办 – 备案注销助手'],
  ['#/form?province=sd', '山东 · 注销申请表 – 备案注销助手'],
  ['#/list', '批量 – 备案注销助手'],
])('the page %s is called %s, without anything of the person', async (hash, title) => {
  const desk = await chromium.context.newPage();
  await desk.goto(chromium.extensionUrl(`desk.html${hash}`));
  await desk.waitForFunction((wanted) => document.title === wanted, title);
  await desk.close();
});

it('asks the network for nothing', () => {
  // Chromium itself looks for updates of its parts.
  const hosts = sites.visits.map(({ host }) => host).filter((host) => !/\.google(?:apis)?\.com$/.test(host));
  expect([...new Set(hosts)]).toEqual(['scca.miit.gov.cn']);
});
