/** The forms of a table as one print job, in both browsers. */
import { expect, it } from 'vitest';
import { byEmail } from '../../../../lib/form/paper/post-address';
import { zh } from '../../../words';
import { tableFilings } from '../../lookup/table-of-filings';
import type { FormTab } from '../form-browser';
import { inBothBrowsers } from '../in-both-browsers';
import { type PdfPage, readPdf, standsOn } from '../pdf-text';
import { asOrganiser, formsOf, pressOutput } from './many-steps';

const few = tableFilings.filter(({ isFaulty }) => !isFaulty).slice(0, 12);

/** Presses what prints, and prints what stands there when the browser is asked to. */
async function printed(tab: FormTab, words: string): Promise<PdfPage[]> {
  await tab.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await pressOutput(tab, words);
  await tab.until(() => document.documentElement.dataset.printed);
  return readPdf(await tab.print());
}

inBothBrowsers('forms of a table that are printed', (browser) => {
  it('are one sheet each and nothing else, and gone afterwards', async () => {
    const tab = await formsOf(browser, few);
    await asOrganiser(tab);
    const sheets = await printed(tab, zh('form.output.print'));
    expect(sheets).toHaveLength(few.length);
    for (const [at, { number, organiser, certificate }] of few.entries()) {
      for (const value of [number, certificate, ...(browser.name === 'Chromium' ? [organiser] : [])]) {
        expect([at, value, standsOn(sheets[at], value)]).toEqual([at, value, true]);
      }
      expect(sheets[at]?.text).not.toContain(zh('form.many.shared.title'));
    }
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    await tab.until(() => document.querySelector('.print-all') === null);
    await tab.close();
  });

  it('have the list of enclosures on a second sheet where it is wanted', async () => {
    const tab = await formsOf(browser, few);
    await asOrganiser(tab);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-shared .switch input')?.click());
    const sheets = await printed(tab, zh('form.output.print'));
    expect(sheets).toHaveLength(2 * few.length);
    expect(standsOn(sheets[1], '附件清单')).toBe(true);
    await tab.close();
  });

  it('have a list by province, an envelope and a letter for each', async () => {
    const tab = await formsOf(browser, few);
    await asOrganiser(tab);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-output summary')?.click());
    const byPost = new Set(few.map(({ provinceId }) => provinceId).filter((id) => !byEmail(id)));
    expect(await printed(tab, zh('form.many.post.print'))).toHaveLength(2 * byPost.size);
    await tab.evaluate(() => {
      dispatchEvent(new Event('afterprint'));
      delete document.documentElement.dataset.printed;
    });
    await tab.until(() => document.querySelector('.print-all') === null);
    const list = await printed(tab, zh('form.many.post.list'));
    const all = list.map(({ text }) => text).join('');
    for (const { number } of few) expect(standsOn({ width: 0, height: 0, text: all }, number)).toBe(true);
    await tab.close();
  });
});
