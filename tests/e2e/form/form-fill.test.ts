/** From the empty form to paper and file, in both browsers. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ProvinceId } from '../../../data/schema';
import { formFor } from '../../../lib/form/model/form-model';
import { composePaper } from '../../../lib/form/paper/compose-paper';
import type { Paper } from '../../../lib/form/paper/paper';
import type { ApplicantKind } from '../../../lib/form/values/certificates';
import { filled, fullest } from '../../unit/form/filled-entry';
import { zh, zhLike } from '../../words';
import { press } from '../fixture';
import { chooseOption, fillIn, findings, ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';
import { foldPrinted, readPdf, standsOn } from './pdf-text';

// The province with a layout of its own, one whose form is known by title only, one of which nothing is known.
const cases: [ProvinceId, ApplicantKind][] = [
  ['gd', 'unit'],
  ['gd', 'individual'],
  ['bj', 'unit'],
  ['bj', 'individual'],
  ['ln', 'unit'],
  ['ln', 'individual'],
];

/** Every text of the paper, as it must be found on the printed sheet. */
function printedTexts(sheet: Paper['sheets'][number] | undefined): string[] {
  const cells = sheet?.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
  return [
    sheet?.title ?? '',
    ...cells.flatMap((cell) =>
      cell.kind === 'boxes'
        ? cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '☐'} ${text}`)
        : [cell.text],
    ),
    sheet?.foot ?? '',
  ].map(foldPrinted);
}

inBothBrowsers('the form', (browser) => {
  it.each(cases)(
    'of %s as %s is filled in, printed on one A4 sheet and saved as .docx',
    async (id, applicant) => {
      const entry = { ...filled(id, applicant), target: 'subject' as const };
      entry.text.applicationDate = new Date().toISOString().slice(0, 10);
      const paper = composePaper(formFor(id), entry);
      const tab = await browser.open(`#/form?province=${id}`);
      await ready(tab);
      await fillIn(tab, entry);
      expect(await findings(tab)).toEqual([]);

      const sheets = await readPdf(await tab.print());
      expect(sheets).toHaveLength(1);
      expect(sheets[0]?.width).toBeCloseTo(595, -1);
      expect(sheets[0]?.height).toBeCloseTo(842, -1);
      for (const text of printedTexts(paper.sheets[0])) expect(standsOn(sheets[0], text), text).toBe(true);
      const unread = [...(sheets[0]?.text ?? '')].filter((each) => each === '\ufffd').length;
      expect(unread).toBeLessThan(browser.name === 'Chromium' ? 1 : (sheets[0]?.text.length ?? 0) / 3);
      for (const interfaceWord of [
        zh('form.output.print'),
        zh('form.draft.keep'),
        zh('form.draft.off'),
        zh('ui.appName'),
      ]) {
        expect(sheets[0]?.text).not.toContain(interfaceWord);
      }

      await press(tab, zh('form.output.docx'));
      const file = await browser.savedFile(`${paper.fileName}.docx`);
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
      const text = foldPrinted(xml.replace(/<[^>]*>/g, ''));
      for (const printed of printedTexts(paper.sheets[0])) expect(text).toContain(printed);
      await tab.close();
    },
  );

  it('prints the list of enclosures on a second sheet', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await chooseOption(tab, '', zh('form.attachments.with'));
    await tab.until(() => document.querySelectorAll('.sheet').length === 2);
    const sheets = await readPdf(await tab.print());
    expect(sheets).toHaveLength(2);
    expect(standsOn(sheets[1], '加盖公章的申请表')).toBe(true);
    await tab.close();
  });

  it('lists what is enclosed as it is chosen, and leaves out what is unticked', async () => {
    const tab = await browser.open('#/form?province=tj');
    await ready(tab);
    await chooseOption(tab, '', zh('form.attachments.with'));
    await chooseOption(tab, 'ground', '域名依据');
    const listed = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('.sheet:last-child td.paper-value')].map(
        ({ innerText }) => innerText,
      );
    await expect.poll(() => tab.evaluate(listed)).toEqual(['申请表', '域名持有人的有效证件', '域名证书']);
    const fourth = `${zh('form.attachments.text', { n: 4 })} ${zh('form.attachments.included')}`;
    await tab.evaluate((label) => {
      document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.click();
    }, fourth);
    await tab.until(() => document.querySelectorAll('.attachments .left-out').length === 3);
    await expect.poll(() => tab.evaluate(listed)).toEqual(['申请表', '域名持有人的有效证件']);
    await tab.close();
  });

  it('says how a number of a Chinese keyboard will be printed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'contactMobile', '１３８００１３８０００');
    await setField(tab, 'contactName', '\u202e欧阳');
    expect(await findings(tab)).toEqual([]);
    const read = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.field-body > p.soft:not(.hint)')].map(
        ({ innerText }) => innerText,
      ),
    );
    expect(read).toEqual([
      zh('form.read.number', { number: '欧阳' }),
      zh('form.read.number', { number: '13800138000' }),
    ]);
    await tab.close();
  });

  it('stays on one sheet when every cell is full, and loses nothing', async () => {
    const entry = fullest('gd');
    entry.text.certificateType = '营业执照';
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await fillIn(tab, entry);
    const tooLong = zhLike('form.finding.too-long');
    expect((await findings(tab)).filter((words) => tooLong.test(words))).toEqual([]);
    const sheets = await readPdf(await tab.print());
    expect(sheets).toHaveLength(1);
    const [sheet] = composePaper(formFor('gd'), entry).sheets;
    const count = (texts: string): number => [...texts].filter((each) => each === '满').length;
    if (browser.name === 'Chromium')
      expect(count(sheets[0]?.text ?? '')).toBe(count(printedTexts(sheet).join('')));
    expect(standsOn(sheets[0], sheet?.foot ?? 'no foot')).toBe(true);
    await tab.close();
  });

  it('names what is wrong before it prints, and leads to it', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'certificateType', '营业执照');
    await setField(tab, 'certificateNumber', '91350100M000I00Y43');
    expect((await findings(tab)).join()).toContain(zh('form.finding.uscc-character'));
    await press(tab, zh('form.output.print'));
    await tab.until(() => document.activeElement?.classList.contains('summary'));
    await press(tab, '主办单位证件号码');
    await expect
      .poll(() => tab.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('certificateNumber');
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await tab.close();
  });

  it('asks for nothing of the network', () => {
    expect(browser.sites.visits.filter(({ host }) => !/mozilla|firefox|google/.test(host))).toEqual([]);
  });
});
