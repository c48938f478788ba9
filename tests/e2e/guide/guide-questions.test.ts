/** The guide's questions in real Chromium, and the number that they are about. */
import { describe, expect, it } from 'vitest';
import { providers } from '../../../data/directory';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { officeOf, provinceName, zh } from '../../words';
import { openDesk, page, useChromium } from '../fixture';
import { answer, chips, otherWays, steps, wayTitle } from './guide-steps';

useChromium();

const open = (hash: string) => openDesk(hash, page);

describe('the number in the address', () => {
  it('says whose guide it is, whatever province stands beside it', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '京ICP备19001234号-1') }));
    const head = page.locator('.province-head');
    await expect.poll(() => head.locator('h1').innerText()).toBe('京ICP备19001234号-1');
    await expect.poll(() => head.innerText()).toContain(officeOf('bj'));
    expect(await page.locator('main').innerText()).not.toContain(officeOf('gd'));
    await expect.poll(() => page.locator('main .caution', { hasText: '19001234' }).count()).toBe(0);
  });

  it('is doubted where it is no filing', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '粤B2-20180017') }));
    await page
      .locator('.filing-guide > .caution', {
        hasText: zh('guide.numberFault.number-licence', { number: '粤B2-20180017' }),
      })
      .waitFor();
  });
});

describe('the questions', () => {
  it('lead to the provider’s own steps, keep the answers, and follow a changed one', async () => {
    const place = '#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8787654321%E5%8F%B7';
    await open(place);
    await answer(
      zh('case.answer.whose.mine'),
      zh('case.answer.what.subject'),
      zh('case.answer.account.usable'),
    );
    // Of two unknown things, where the account is comes before what it can do.
    await expect.poll(() => page.locator('.question legend').innerText()).toBe(zh('case.question.provider'));
    const huawei = providers.find(({ id }) => id === 'huawei')?.name.zh ?? '';
    await answer(huawei, zh('case.answer.phoneChanged.no'));
    await page.locator('.way-title').waitFor();
    await expect.poll(() => page.locator('.question').count()).toBe(0);
    await expect.poll(async () => (await steps()).join()).toContain('按初审要求补交确认材料');
    const console = page.locator('.way-steps a[href="https://console.huaweicloud.com/icp/"]');
    await expect.poll(() => console.count()).toBe(1);

    await open(place);
    await page.locator('.chip').nth(4).waitFor();
    await expect
      .poll(() => chips())
      .toEqual([
        zh('guide.chip.whose.mine'),
        zh('guide.chip.what.subject'),
        zh('guide.chip.account.usable'),
        huawei,
        zh('guide.chip.phoneChanged.no'),
      ]);
    await page.locator('.chip').nth(2).click();
    await answer(zh('case.answer.account.providerGone'));
    await page.locator('.question', { hasText: zh('case.question.applicant') }).waitFor();
    await answer(zh('case.answer.applicant.unit'));
    await page.locator('.question', { hasText: zh('case.question.dissolved') }).waitFor();
    await answer(zh('case.answer.dissolved.no'));
    await expect.poll(() => wayTitle()).toBe(zh('guide.way.provincePaper'));
    await expect.poll(() => otherWays()).toEqual([zh('guide.way.reuse')]);

    await open('#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8711111111%E5%8F%B7');
    await page.locator('.question').waitFor();
    await expect.poll(() => chips()).toEqual([]);
  });

  it('asked again, one is left as it was', async () => {
    await open('#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8722222222%E5%8F%B7');
    await answer(zh('case.answer.whose.other'), zh('case.answer.conflict.domain'));
    await page.locator('.chip').first().click();
    await page.locator('.question', { hasText: zh('case.question.whose') }).waitFor();
    await expect.poll(() => page.locator('.way-title').count()).toBe(0);
    await page.getByRole('button', { name: zh('case.question.keep'), exact: true }).click();
    await page.locator('.question', { hasText: zh('case.question.applicant') }).waitFor();
    await expect
      .poll(() => chips())
      .toEqual([zh('guide.chip.whose.other'), zh('guide.chip.conflict.domain')]);
  });

  it('may wait while one looks at all there is, and go on', async () => {
    await open('#/guide?province=zj&number=%E6%B5%99ICP%E5%A4%8733333333%E5%8F%B7');
    await page.getByRole('button', { name: zh('case.question.seeAll'), exact: true }).click();
    await page.locator('.way-title').waitFor();
    await expect.poll(() => page.locator('.question').count()).toBe(0);
    await expect.poll(async () => (await steps()).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: zh('case.question.goOn'), exact: true }).click();
    await page.locator('.question').waitFor();
    await expect.poll(() => page.locator('.way-title').count()).toBe(0);
  });

  it('can be answered by keyboard alone: the next question, then the way, takes the focus', async () => {
    await open('#/guide?province=js');
    await page.locator('.question button').first().focus();
    await page.keyboard.press('Enter');
    const asked = (words: string) =>
      page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, words);
    await asked(zh('case.question.what'));
    for (const _ of 'ab') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked(zh('case.question.applicant'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked(zh('case.question.dissolved'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked(zh('guide.way.provinceEmail'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('way-title');
  });

  it('begin with the province where none is named', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('川ICP备 12345678号-2');
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    await expect.poll(() => page.locator('.province-head').innerText()).toContain('蜀ICP备12345678号-2');
  });

  it.each([
    ['京ICP证030173号', zh('filing.cannot.licence')],
    ['粤公网安备 44030302001160号', zh('filing.cannot.police')],
    ['17055554', zh('filing.cannot.no-prefix', { digits: '17055554' })],
    ['13912345678', zh('filing.cannot.telephone', { digits: '13912345678' })],
    ['Lorem ipsum', zh('filing.field.nothing')],
  ])('say of %s why no guide follows', async (typed, words) => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill(typed);
    await page.locator('.ask', { hasText: words }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await expect.poll(() => page.locator('.question').count()).toBe(0);
  });

  it('say of hidden digits why they are no number, and offer the province that their prefix names', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('粤ICP备170****4号-1');
    await page.locator('.ask [role=status]', { hasText: zh('filing.cannot.masked') }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    await expect.poll(() => page.locator('.province-head').innerText()).toContain(provinceName('gd'));
  });

  it('take the number of a mini-program, whose platform handles it', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('京ICP备12345678号-1X');
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    await expect.poll(() => page.locator('.province-head').innerText()).toContain('京ICP备12345678号-1X');
    await expect.poll(() => chips()).toEqual([zh('guide.chip.what.miniProgram')]);
    await page.getByRole('button', { name: zh('case.question.seeAll'), exact: true }).click();
    await expect.poll(() => wayTitle()).toBe(zh('guide.way.platform'));
    // Kept, it goes the same way once it is said whose it is.
    await page.getByRole('button', { name: zh('notebook.keep'), exact: true }).click();
    await page.getByRole('link', { name: zh('notebook.keptAlready'), exact: true }).click();
    await page.locator('.kept-body .question').waitFor();
    await answer(zh('case.answer.whose.mine'));
    await page.locator('.kept-now', { hasText: zh('guide.way.platform') }).waitFor();
    // Asked from the start, the number still says it.
    await page.getByRole('button', { name: zh('case.question.startOver'), exact: true }).click();
    await page.locator('.question', { hasText: zh('case.question.whose') }).waitFor();
    await answer(zh('case.answer.whose.mine'));
    await page.locator('.kept-now', { hasText: zh('guide.way.platform') }).waitFor();
    await page.getByRole('button', { name: zh('notebook.eraseAll'), exact: true }).click();
    await page.locator('.kept-card').waitFor({ state: 'detached' });
  });

  it('say which number each answer means, and go on with that one', async () => {
    await open('#/guide?province=gd&number=粤ICP备16044242号-1');
    await answer(zh('case.answer.whose.mine'));
    const told = (words: string) =>
      page.locator('.question button').filter({ hasText: words }).locator('.soft').innerText();
    expect(await told(zh('case.answer.what.service'))).toBe('粤ICP备16044242号-1');
    expect(await told(zh('case.answer.what.subject'))).toBe('粤ICP备16044242号');
    const chosen = page.locator('.chip .soft');
    await answer(zh('case.answer.what.subject'));
    await expect.poll(() => chosen.innerText()).toBe('粤ICP备16044242号');
    // For the whole subject its own number is taken: nothing is wrong.
    await expect.poll(() => page.locator('.filing-guide > .caution').count()).toBe(0);
    await page.locator('.chip').nth(1).click();
    await answer(zh('case.answer.what.service'));
    await expect.poll(() => chosen.innerText()).toBe('粤ICP备16044242号-1');
    await answer(zh('case.answer.account.providerGone'), zh('case.answer.applicant.individual'));
    await page.locator('.way-title').waitFor();
    const way = await page.locator('.way-steps').innerText();
    expect(way).toContain('粤ICP备16044242号-1');
    expect(way.replaceAll('粤ICP备16044242号-1', '')).not.toContain('粤ICP备16044242号');
  });

  it('warn where the number and the answer do not fit', async () => {
    await open('#/guide?province=gd&number=粤ICP备12345679号');
    await answer(zh('case.answer.whose.mine'), zh('case.answer.what.service'));
    await page
      .locator('.filing-guide > .caution', { hasText: zh('form.finding.number-needs-service') })
      .waitFor();
  });
});
