/** A spreadsheet of 60 filings, saved by Chinese Excel, in both browsers: its columns, its provinces, into the notebook. */
import { expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { en, zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { callStore } from '../store';
import { inGbk, tableCells, tableFilings, tableText } from './table-of-filings';

const name = '客户备案.csv';
const sound = tableFilings.filter(({ isFaulty }) => !isFaulty);
const inBeijing = sound.filter(({ provinceId }) => provinceId === 'bj');

const press = (desk: Tab, selector: string) =>
  desk.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), selector);
const rowCount = (desk: Tab, count: number) =>
  desk.until((wanted) => document.querySelectorAll('.list-table tbody tr').length === wanted, count);
/** What stands in the cells of a column, counted from 1. */
const column = (desk: Tab, at: number): Promise<string[]> =>
  desk.evaluate(
    (nth) =>
      [...document.querySelectorAll(`.list-table tbody td:nth-child(${nth})`)].map(
        (cell) => cell.textContent ?? '',
      ),
    at,
  );
const kinds = (desk: Tab): Promise<Record<string, string>> =>
  desk.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.list-columns li')].map((item) => [
        item.querySelector('label > span')?.textContent ?? '',
        item.querySelector('select')?.value ?? '',
      ]),
    ),
  );
const setKind = (desk: Tab, header: string, kind: string) =>
  desk.evaluate(
    (wanted, value) => {
      const item = [...document.querySelectorAll('.list-columns li')].find((one) =>
        one.textContent?.startsWith(wanted),
      );
      const select = item?.querySelector('select');
      if (!select) throw new Error(wanted);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    header,
    kind,
  );

async function give(desk: Tab, file: string, content: Buffer): Promise<void> {
  await desk.until(() => document.querySelector('input[type=file]'));
  await desk.evaluate(
    (called, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], called, { type: 'text/csv' }));
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) throw new Error('no field');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    file,
    content.toString('base64'),
  );
}

inEitherBrowser('a spreadsheet', (browser) => {
  it('is read by its columns, whose header is no row, and its name stands there', async () => {
    const desk = await browser.desk('#/list');
    await give(desk, name, inGbk(tableText()));
    await rowCount(desk, 60);
    await expect
      .poll(() => desk.evaluate(() => document.querySelector('.list-source strong')?.textContent))
      .toBe(name);
    await expect.poll(() => column(desk, 2)).toEqual(tableFilings.map(({ line }) => String(line)));
    await expect
      .poll(() => column(desk, 3))
      .toEqual(tableFilings.map(({ isFaulty, number }) => (isFaulty ? '' : number)));
    await expect.poll(() => column(desk, 7)).toEqual(tableFilings.map(({ organiser }) => organiser));
    await expect
      .poll(() =>
        desk.evaluate(() => [
          document.querySelectorAll('.list-table tbody input:not(:disabled)').length,
          document.querySelectorAll('.list-chip').length,
          document.querySelectorAll('.list-view textarea').length,
        ]),
      )
      .toEqual([58, 11, 0]);
    await desk.close();
  });

  it('shows what its columns hold, and reads them anew when one is said to hold something else', async () => {
    const desk = await browser.desk('#/list');
    await give(desk, name, inGbk(tableText()));
    await rowCount(desk, 60);
    await press(desk, '.list-columns button');
    await expect
      .poll(() => kinds(desk))
      .toEqual({
        序号: '',
        手机号码: 'mobile',
        备注: 'remarks',
        '主办单位名称*': 'organiser',
        网站域名: 'domains',
        '网站备案/许可证号': 'number',
        '证件号码（必填）': 'certificate',
        证件类型: 'certificateType',
        主办单位性质: 'applicantKind',
        网站负责人姓名: 'contact',
        '电子邮箱：': 'email',
        拟注销原因: 'reason',
      });
    await press(desk, '.list-table tbody input');
    await desk.until(() => document.querySelectorAll('.list-table tbody input:checked').length === 1);
    await setKind(desk, '网站负责人姓名', 'organiser');
    await poll('names of people for organisers', async () =>
      (await column(desk, 7)).every((cell, at) => cell === tableFilings[at]?.contact),
    );
    // The column that held the organiser before holds nothing now; what was picked still is.
    await expect.poll(() => kinds(desk)).toMatchObject({ '主办单位名称*': '', 网站负责人姓名: 'organiser' });
    await expect
      .poll(() => desk.evaluate(() => document.querySelectorAll('.list-table tbody input:checked').length))
      .toBe(1);
    // Line by line the header is a line, and the number in a remark is one.
    await press(desk, '.list-columns > button');
    await desk.until(() => document.querySelector('.list-table tbody td:nth-child(2)')?.textContent === '1');
    await press(desk, '.list-columns > button');
    await rowCount(desk, 60);
    await desk.close();
  });

  it('is kept by province, each filing once with its organiser, and that is taken back', async () => {
    const desk = await browser.desk('#/list');
    const quiet = await browser.quiet();
    const kept = async () =>
      (await callStore(quiet, 'readNotebook')).filings
        .map(({ number, label, provinceId }) => ({ number, label, provinceId }))
        .sort((a, b) => a.number.localeCompare(b.number));
    await give(desk, name, inGbk(tableText()));
    await rowCount(desk, 60);
    await press(desk, '.list-chip:nth-child(3)');
    await rowCount(desk, inBeijing.length);
    await press(desk, '.list-table thead input');
    await desk.until(
      (count) => document.querySelectorAll('.list-table tbody input:checked').length === count,
      inBeijing.length,
    );
    await press(desk, '.sticky-bar .actions button');
    await desk.until(() => document.querySelector('.list-kept .undo'));
    const expected = inBeijing.map(({ number, organiser, provinceId }) => ({
      number,
      label: organiser,
      provinceId,
    }));
    await expect.poll(() => kept()).toEqual(expected);
    // What was changed meanwhile is not lost with the others.
    const [changed] = (await callStore(quiet, 'readNotebook')).filings;
    await callStore(quiet, 'changeFiling', 'noted', changed?.id ?? '', { notes: '打过电话' });
    await press(desk, '.list-kept .undo button');
    // And that is said.
    await desk.until(
      () =>
        !document.querySelector('.list-kept .undo') &&
        document.querySelector('.list-kept > span[role=status]')?.textContent?.includes('1'),
    );
    await expect
      .poll(async () => (await callStore(quiet, 'readNotebook')).filings)
      .toMatchObject([{ notes: '打过电话' }]);
    await press(desk, '.sticky-bar .actions button');
    await desk.until(() => document.querySelector('.list-kept .undo'));
    // Kept again, they are there once, and there is nothing to take back.
    await press(desk, '.sticky-bar .actions button');
    await desk.until(() => !document.querySelector('.list-kept .undo'));
    await expect.poll(() => kept()).toEqual(expected);
    await quiet.close();
    await desk.close();
  });

  it('without a header is read by what stands in its cells, which is said to be a guess', async () => {
    const desk = await browser.desk('#/list');
    const text = tableText();
    await give(desk, name, inGbk(text.slice(text.indexOf('\r\n') + 2)));
    await rowCount(desk, 60);
    await expect.poll(() => column(desk, 2)).toEqual(tableFilings.map(({ line }) => String(line - 1)));
    const guessed = [zh('lookup.list.columns.guessed'), en('lookup.list.columns.guessed')];
    const note = () => desk.evaluate(() => document.querySelector('.list-columns .caution')?.textContent);
    expect(guessed).toContain(await note());
    await press(desk, '.list-columns button');
    const found = Object.entries(await kinds(desk)).flatMap(([named, kind]) => (kind ? [[named, kind]] : []));
    expect(found.map(([named, kind]) => [named?.replace(/\D/g, ''), kind])).toEqual([
      ['2', 'mobile'],
      ['5', 'domains'],
      ['6', 'number'],
      ['7', 'certificate'],
      ['11', 'email'],
    ]);
    const [fourth = ''] = Object.keys(await kinds(desk)).filter((named) => /^\D*4\D*$/.test(named));
    await setKind(desk, fourth, 'organiser');
    await poll('the organisers', async () =>
      (await column(desk, 7)).every((cell, at) => cell === tableFilings[at]?.organiser),
    );
    expect(guessed).toContain(await note());
    // Line by line nothing is guessed.
    await press(desk, '.list-columns > button');
    await desk.until(() => !document.querySelector('.list-columns .caution'));
    await desk.close();
  });

  it('is read as well when its cells are pasted, and its field is empty once a file was read', async () => {
    const desk = await browser.desk('#/list');
    await desk.until(() => document.querySelector('textarea'));
    const cells = tableCells();
    await desk.evaluate((text) => {
      const field = document.querySelector('textarea');
      if (!field) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, cells);
    await press(desk, '.list-input .main');
    await rowCount(desk, 60);
    await press(desk, '.list-source button');
    const field = () => desk.evaluate(() => document.querySelector('textarea')?.value);
    await expect.poll(() => field()).toBe(cells.replaceAll('\r\n', '\n'));
    await give(desk, name, inGbk(tableText(sound)));
    await rowCount(desk, 58);
    await press(desk, '.list-source button');
    await desk.until(() => document.querySelector('textarea')?.value === '');
    // Nothing is lost: the text comes back when it is asked for.
    await press(desk, '.list-input .actions > button:last-of-type');
    await desk.until(
      (text) => document.querySelector('textarea')?.value === text,
      cells.replaceAll('\r\n', '\n'),
    );
    await desk.close();
  });
});
