/** The letter of an empty filing among many forms, in both browsers. */
import { expect, it } from 'vitest';
import { provinceOf } from '../../../../data/directory';
import { zh, zhLike } from '../../../words';
import { tableFilings } from '../../lookup/table-of-filings';
import type { FormTab } from '../form-browser';
import { inBothBrowsers } from '../in-both-browsers';
import { foldPrinted, standsOn } from '../pdf-text';
import { printedBy } from '../print-steps';
import { answer, asOrganiser, formsOf, outputSays, pressOutput, sheetsIn } from './many-steps';

const ofProvince = (id: string) => tableFilings.filter(({ provinceId }) => provinceId === id);
/** Two of the province that wants a letter, one of another. */
const filings = [...ofProvince('sd').slice(0, 2), ...ofProvince('gd').slice(0, 1)];
const [first, second] = filings.map(({ number }) => number.replace(/-\d+$/, ''));
const choice = zh('form.many.what.empty', { provinces: provinceOf('sd').name.zh });

const choices = (tab: FormTab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.many-shared .choice label')].map(({ innerText }) =>
      innerText.trim(),
    ),
  );

inBothBrowsers('letters among many forms', (browser) => {
  it('stand in the place of the form, in the .zip, in print and in the list, and one can be a form', async () => {
    const tab = await formsOf(browser, filings);
    await asOrganiser(tab);
    await answer(tab, choice);
    await outputSays(tab, zh('form.many.zip', { count: 3 }));

    await pressOutput(tab, zh('form.many.zip', { count: 3 }));
    const sheets = sheetsIn(await browser.savedFile(zh('form.many.zipName', { count: '3' })));
    const letters = [first, second].map((number) => `山东/${number}-注销申请书.docx`);
    const [form = ''] = [...sheets.keys()].filter((path) => path.startsWith('广东/'));
    expect([...sheets.keys()]).toEqual([...letters, form, '清单.docx']);
    expect(form).toContain('注销备案申请表');
    expect(sheets.get(letters[0] ?? '')).toContain(foldPrinted('山东省通信管理局：'));
    for (const { organiser, reason } of filings.slice(0, 1))
      for (const value of [organiser, reason])
        expect(sheets.get(letters[0] ?? '')).toContain(foldPrinted(value));
    expect(sheets.get('清单.docx')?.split('申请书')).toHaveLength(3);

    const printed = await printedBy(tab, () => pressOutput(tab, zh('form.output.print')));
    expect(printed.map((page) => standsOn(page, '本申请书由申请人按'))).toEqual([true, true, false]);

    await tab.evaluate(() => document.querySelector<HTMLElement>('.many-table tbody button')?.click());
    // Whose layout it is, and since when.
    await tab.until(
      (line) => document.querySelector('.many-row .origin summary')?.textContent?.match(line),
      zhLike('form.origin.line.ownLetter').source,
    );
    await tab.until((words) => {
      const label = [...document.querySelectorAll<HTMLElement>('.many-row .switch label')].find(
        ({ innerText }) => innerText.trim() === words,
      );
      const input = label?.querySelector('input');
      if (input?.checked) input.click();
      return input && !input.checked;
    }, zh('form.many.rows.empty'));
    await pressOutput(tab, zh('form.many.zip', { count: 3 }));
    const mended = sheetsIn(await browser.savedFile(zh('form.many.zipName', { count: '3' })));
    expect([...mended.keys()].slice(0, 2)).toEqual([`山东/${first}-注销备案申请表.docx`, letters[1]]);
    await tab.close();
  });

  it('are offered for filings of one’s own alone, and in no province that wants none', async () => {
    const tab = await formsOf(browser, filings);
    await tab.until((words) => document.querySelector('.many-shared')?.textContent?.includes(words), choice);
    await answer(tab, zh('form.many.whose.other'));
    await tab.until((words) => !document.querySelector('.many-shared')?.textContent?.includes(words), choice);
    await tab.close();
    const other = await formsOf(browser, ofProvince('gd').slice(0, 2));
    await asOrganiser(other);
    await expect
      .poll(async () => (await choices(other)).filter((words) => words.includes('空壳')))
      .toEqual([]);
    await other.evaluate(() => document.querySelector<HTMLElement>('.many-table tbody button')?.click());
    await other.until(() => document.querySelector('.many-row'));
    await expect.poll(() => other.evaluate(() => document.querySelector('.many-row .switch'))).toBeNull();
    await other.close();
  });
});
