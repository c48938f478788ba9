/** The guide's questions in real Chromium, and the number that they are about. */
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { officeOf, provinceName, zh } from '../../words';
import { openDesk, page, useChromium } from '../fixture';

useChromium();

const open = (hash: string) => openDesk(hash, page);

const answer = (words: string) =>
  page.locator('.question').getByRole('button', { name: words, exact: true }).click();
const steps = () => page.locator('.steps .guide-line > p').allInnerTexts();

describe('the number in the address', () => {
  it('says whose guide it is, whatever province stands beside it', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '京ICP备19001234号-1') }));
    const head = page.locator('.province-head');
    expect(await head.innerText()).toContain(`京ICP备19001234号-1 · ${officeOf('bj')}`);
    expect(await page.locator('main').innerText()).not.toContain(officeOf('gd'));
    expect(await page.locator('main .caution', { hasText: '19001234' }).count()).toBe(0);
  });

  it('is doubted where it is no filing', async () => {
    await open(deskHash({ view: 'guide', filing: readFiling('gd', '粤B2-20180017') }));
    await page
      .locator('.province > .caution', {
        hasText: zh('guide.numberFault.number-licence', { number: '粤B2-20180017' }),
      })
      .waitFor();
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
    ['17055554', zh('filing.cannot.no-prefix', { digits: '17055554' })],
    ['13912345678', zh('filing.cannot.telephone', { digits: '13912345678' })],
    ['Lorem ipsum', zh('filing.field.nothing')],
  ])('say of %s why no guide follows', async (typed, words) => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill(typed);
    await page.locator('.ask', { hasText: words }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.locator('.question').count()).toBe(0);
  });

  it('say of hidden digits why they are no number, and offer the province that their prefix names', async () => {
    await open('#/guide');
    await page.getByLabel(zh('filing.field.label')).fill('粤ICP备170****4号-1');
    await page.locator('.ask [role=status]', { hasText: zh('filing.cannot.masked') }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.question').waitFor();
    expect(await page.locator('.province-head').innerText()).toContain(provinceName('gd'));
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
    await page.getByRole('link', { name: zh('notebook.keptAlready'), exact: true }).click();
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
