/** The forms of a table as one print job, in both browsers. */
import { expect, it } from 'vitest';
import { byEmail } from '../../../../lib/form/paper/post-address';
import { zh } from '../../../words';
import { tableFilings } from '../../lookup/table-of-filings';
import type { FormTab } from '../form-browser';
import { inBothBrowsers } from '../in-both-browsers';
import { type PdfPage, standsOn } from '../pdf-text';
import { printedBy } from '../print-steps';
import { asOrganiser, formsOf, pressOutput } from './many-steps';

const few = tableFilings.filter(({ isFaulty }) => !isFaulty).slice(0, 12);

const printed = (tab: FormTab, words: string): Promise<PdfPage[]> =>
  printedBy(tab, () => pressOutput(tab, words));

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
    const list = await printed(tab, zh('form.many.post.list'));
    const all = list.map(({ text }) => text).join('');
    for (const { number } of few) expect(standsOn({ width: 0, height: 0, text: all }, number)).toBe(true);
    await tab.close();
  });
});
