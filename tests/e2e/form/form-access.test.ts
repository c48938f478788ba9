/** The form without a mouse, read aloud, and enlarged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { en, zh } from '../../words';
import { audit, axeSource } from '../axe';
import { openDesk, page, useChromium } from '../fixture';
import { callStore, held } from '../store';

async function auditOfPage(): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(audit);
}

describe.each([
  ['zh-CN', 'light', zh],
  ['en-US', 'dark', en],
] as const)('the form in %s, %s', (language, colorScheme, say) => {
  useChromium({ language, colorScheme });
  beforeAll(async () => {
    await openDesk('#/form?province=gd', page);
    await page.waitForSelector('.paper');
  });

  it.each([1280, 360])(
    'asks whether to keep it without moving anything in a window of %i px',
    async (width) => {
      const before = page.viewportSize();
      await page.setViewportSize({ width, height: 700 });
      const email = page.locator('[name="contactEmail"]');
      const placeOf = () => email.evaluate((input) => input.getBoundingClientRect().top + scrollY);
      const there = await placeOf();
      await email.fill('n');
      await page.getByRole('button', { name: say('form.draft.no'), exact: true }).waitFor();
      await expect.poll(() => placeOf()).toBe(there);
      // As it was.
      await email.fill('');
      await page.evaluate(() => sessionStorage.clear());
      await openDesk('#/form?province=gd', page);
      await page.waitForSelector('.paper');
      if (before) await page.setViewportSize(before);
    },
  );

  it('is walked through with the Tab key, from the number over the choices and fields to the count and print', async () => {
    const order = await page.evaluate(() => [
      ...new Set(
        [
          ...document.querySelectorAll<HTMLInputElement>(
            ':is(.form-top, .form-editor) :is(input, select, textarea), .equal button, .output button',
          ),
        ].map(({ name, type, textContent }) => name || textContent || type),
      ),
    ]);
    await page.locator('main').focus();
    const walked: string[] = [];
    while (walked.at(-1) !== order.at(-1) && walked.length < 60) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const { name: own, type, textContent } = document.activeElement as HTMLInputElement;
        return own || textContent || type;
      });
      // A date field has stops of its own for year, month and day.
      if (walked.at(-1) !== name) walked.push(name);
    }
    expect([...new Set(walked.filter((name) => order.includes(name)))]).toEqual(order);
    expect(order.slice(0, 4)).toEqual(['targetNumber', 'applicantKind', 'target', 'whose']);
    expect(order.indexOf('targetOrganiser')).toBeLessThan(order.indexOf('organiserName'));
    expect(order.slice(-2)).toEqual([say('form.output.print'), say('form.output.docx')]);
  });

  it('is typed and printed without the mouse; what is wrong is announced and reached', async () => {
    await page.locator('[name="targetNumber"]').focus();
    await page.keyboard.insertText('京ICP备16044242号');
    await page.keyboard.press('Tab');
    const described = await page.evaluate(() => {
      const input = document.querySelector('[name="targetNumber"]');
      const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return {
        invalid: input?.getAttribute('aria-invalid'),
        text: ids.map((id) => document.getElementById(id)?.innerText).join(' '),
        live: document.getElementById(ids.at(-1) ?? '')?.getAttribute('aria-live'),
      };
    });
    expect(described).toMatchObject({ invalid: 'true', live: 'polite' });
    expect(described.text).toContain('京ICP备16044242号');
    await page.getByRole('button', { name: say('form.output.print'), exact: true }).focus();
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').filter({ has: page.locator('li') });
    await summary.waitFor();
    // The focus follows the drawing.
    await poll('the focus', () => summary.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('whose');
  });

  it('says of a date that is half typed that it is none', async () => {
    const date = page.locator('[name="applicationDate"]');
    const said = page.locator('#form-applicationDate-findings');
    await date.focus();
    await page.keyboard.press('Delete');
    await page.locator('[name="contactName"]').focus();
    await expect.poll(() => date.inputValue()).toBe('');
    await said.locator('.error').waitFor();
    await expect.poll(() => date.getAttribute('aria-invalid')).toBe('true');
    await date.fill(new Date().toISOString().slice(0, 10));
    await said.locator('.error').waitFor({ state: 'detached' });
  });

  it('shows the whole sheet in a narrow window', async () => {
    const before = page.viewportSize();
    for (const width of [380, 320]) {
      await page.setViewportSize({ width, height: 640 });
      const hidden = await page
        .locator('.paper-frame')
        .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
      expect(hidden).toBe(0);
    }
    if (before) await page.setViewportSize(before);
  });

  it('brings what went wrong with a draft before the eyes in a narrow window', async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 550, height: 640 });
    await page.getByRole('button', { name: say('form.draft.yes'), exact: true }).click();
    await poll('a draft to erase', async () => Object.keys(await held(page, 'drafts')).length > 0);
    expect(await callStore(page, 'eraseDrafts', null)).toBeNull();
    await page.locator('.draft-state .caution').waitFor();
    await expect.poll(() => page.locator('[name="keep"]').isChecked()).toBe(false);
    for (const at of [0, 10_000]) {
      await page.evaluate((y) => scrollTo(0, y), at);
      const box = await page.locator('.draft-state').boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(640);
    }
    if (before) await page.setViewportSize(before);
  });

  it('has nothing axe objects to, with errors, warnings and enclosures shown', async () => {
    await page.getByLabel(say('form.attachments.with')).check();
    await page.locator('[name="targetDomains"]').fill('www.example.com example.dev 例子.中国');
    await expect.poll(() => page.locator('.finding.error').count()).toBeGreaterThan(5);
    await expect.poll(() => page.locator('.finding.warning').count()).toBeGreaterThan(0);
    expect(await auditOfPage()).toEqual([]);
  });

  it.each([550, 320])('is no wider than a window of %i px', async (width) => {
    const before = page.viewportSize();
    await page.setViewportSize({ width, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await auditOfPage()).toEqual([]);
    if (before) await page.setViewportSize(before);
  });

  it('tells the browser what it may fill in', async () => {
    const autofill = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>('.form-view :is(input, textarea)')]
          .filter(({ type }) => !['radio', 'checkbox', 'number'].includes(type))
          .map(({ name, autocomplete }) => [name, autocomplete]),
      ),
    );
    expect(autofill).toMatchObject({
      organiserName: 'organization',
      contactName: 'section-contact name',
      contactMobile: 'section-contact tel',
      contactEmail: 'section-contact email',
      certificateNumber: 'off',
      targetNumber: 'off',
    });
  });
});
