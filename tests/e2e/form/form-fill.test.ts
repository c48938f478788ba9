/** From the empty form to paper and file, in both browsers. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ProvinceId } from '../../../data/schema';
import { formFor } from '../../../lib/form/model/form-model';
import { composePaper, type Paper } from '../../../lib/form/paper/paper';
import type { ApplicantKind } from '../../../lib/form/values/certificates';
import { filled, fullest } from '../../unit/form/filled-entry';
import { type FormBrowser, formInChromium, formInFirefox } from './form-browser';
import { chooseOption, fillIn, findings, press, ready, setField } from './form-steps';
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

/** Every text of the paper, as it must be found on the printed page. */
function printedTexts(page: Paper['sheets'][number] | undefined): string[] {
  const cells = page?.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
  return [
    page?.title ?? '',
    ...cells.flatMap((cell) =>
      cell.kind === 'boxes'
        ? cell.boxes.map(({ text, checked }) => `${checked ? '☑' : '□'} ${text}`)
        : [cell.text],
    ),
    page?.foot ?? '',
  ].map(foldPrinted);
}

describe.each([
  ['Chromium', formInChromium],
  ['Firefox', formInFirefox],
])('the form in %s', (_, start) => {
  let browser: FormBrowser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  it.each(cases)(
    'of %s as %s is filled in, printed on one A4 page and saved as .docx',
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
      for (const interfaceWord of ['打印', '草稿', '备案注销助手']) {
        expect(sheets[0]?.text).not.toContain(interfaceWord);
      }

      await press(tab, '存为 Word 文件');
      const file = await browser.savedFile(`${paper.fileName}.docx`);
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
      const text = foldPrinted(xml.replace(/<[^>]*>/g, ''));
      for (const printed of printedTexts(paper.sheets[0])) expect(text).toContain(printed);
      await tab.close();
    },
  );

  it('prints the list of enclosures on a second page', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await chooseOption(tab, '', '另打一页附件清单');
    await tab.until(() => document.querySelectorAll('.sheet').length === 2);
    const sheets = await readPdf(await tab.print());
    expect(sheets).toHaveLength(2);
    expect(standsOn(sheets[1], '加盖公章的申请表')).toBe(true);
    await tab.close();
  });

  it('lists what is enclosed as it is chosen, and leaves out what is unticked', async () => {
    const tab = await browser.open('#/form?province=tj');
    await ready(tab);
    await chooseOption(tab, '', '另打一页附件清单');
    await chooseOption(tab, 'ground', '域名依据');
    const listed = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('.sheet:last-child td.paper-value')].map(
        ({ innerText }) => innerText,
      );
    expect(await tab.evaluate(listed)).toEqual(['申请表', '域名持有人的有效证件', '域名证书']);
    await tab.evaluate(() => {
      document.querySelector<HTMLInputElement>('[aria-label="材料 4 附上"]')?.click();
    });
    await tab.until(() => document.querySelectorAll('.attachments .left-out').length === 3);
    expect(await tab.evaluate(listed)).toEqual(['申请表', '域名持有人的有效证件']);
    await tab.close();
  });

  it('says how a number of a Chinese keyboard will be printed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'contactMobile', '１３８００１３８０００');
    await setField(tab, 'contactName', '\u202e欧阳');
    expect(await findings(tab)).toEqual([]);
    const read = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.field > p.soft:not(.hint)')].map(
        ({ innerText }) => innerText,
      ),
    );
    expect(read).toEqual(['纸上写作：欧阳', '纸上写作：13800138000']);
    await tab.close();
  });

  it('stays on one page when every cell is full, and loses nothing', async () => {
    const entry = fullest('gd');
    entry.text.certificateType = '营业执照';
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await fillIn(tab, entry);
    expect((await findings(tab)).filter((words) => words.includes('写不下'))).toEqual([]);
    const sheets = await readPdf(await tab.print());
    expect(sheets).toHaveLength(1);
    const [page] = composePaper(formFor('gd'), entry).sheets;
    const count = (texts: string): number => [...texts].filter((each) => each === '满').length;
    if (browser.name === 'Chromium')
      expect(count(sheets[0]?.text ?? '')).toBe(count(printedTexts(page).join('')));
    expect(standsOn(sheets[0], page?.foot ?? 'no foot')).toBe(true);
    await tab.close();
  });

  it('is prefilled from the number and the case it is opened for', async () => {
    const tab = await browser.open('#/form');
    const id = await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const data = {
        provinceId: 'sd',
        number: '鲁ICP备16044242号',
        answers: { whose: 'mine', what: 'subject', account: 'lost', empty: 'yes' },
      };
      const answer = await api.runtime.sendMessage({ beian: 'keptCreate', data });
      return (answer as { value: { kept: { id: string } } }).value.kept.id;
    });
    await tab.goTo(`#/form?province=sd&case=${id}`);
    await tab.until(() => document.querySelector('h1')?.innerText === '注销申请书');
    const number = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value,
    );
    expect(number).toBe('鲁ICP备16044242号');

    await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const data = { filing: '京ICP备16044245号', answers: { whose: 'other', conflict: 'domain' } };
      await api.runtime.sendMessage({ beian: 'rememberAnswers', data });
    });
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044245号')}`);
    await tab.until(() => document.querySelector('h1')?.innerText.includes('北京'));
    const chosen = await tab.evaluate(() =>
      ['category', 'ground'].map((name) =>
        document.querySelector<HTMLElement>(`label.option:has([name="${name}"]:checked)`)?.innerText.trim(),
      ),
    );
    expect(chosen).toEqual(['注销他单位备案', '域名依据']);

    // Its case in the notebook counts also where the address does not name it, as in the guide.
    await tab.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: Browser };
      const answers = { whose: 'other', conflict: 'subject' };
      const data = { provinceId: 'bj', number: '京ICP备16044246号', answers };
      await api.runtime.sendMessage({ beian: 'keptCreate', data });
    });
    await tab.goTo('#/list');
    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备16044246号')}`);
    await tab.until(() => document.querySelector<HTMLInputElement>('[name="category"]:checked'));
    const ground = await tab.evaluate(() =>
      document.querySelector<HTMLElement>('label.option:has([name="ground"]:checked)')?.innerText.trim(),
    );
    expect(ground).toBe('主体依据');

    await tab.goTo(`#/form?province=bj&number=${encodeURIComponent('京ICP备 16044243 号-2')}`);
    await tab.until(() => document.querySelectorAll<HTMLInputElement>('[name="target"]')[1]?.checked);
    const [service, typed] = await tab.evaluate(() => [
      document.querySelectorAll<HTMLInputElement>('[name="target"]')[1]?.checked,
      document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value,
    ]);
    expect([service, typed]).toEqual([true, '京ICP备16044243号-2']);
    await tab.close();
  });

  it('says why a number opens no form', async () => {
    const tab = await browser.open('#/form');
    await tab.until(() => document.querySelector('#form-start-number') !== null);
    for (const [typed, words] of [
      ['京ICP证030173号', '经营许可'],
      ['粤公网安备44030302001160号', '公安联网备案'],
      ['12345678', '少了开头的省份简称'],
      ['什么也不是', '没有认出备案号'],
    ] as const) {
      await tab.evaluate((text) => {
        const input = document.querySelector<HTMLInputElement>('#form-start-number');
        if (input) input.value = text;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      await press(tab, '填表');
      await tab.until(
        (why) => document.querySelector('#form-start-failed')?.textContent?.includes(why),
        words,
      );
    }
    await tab.close();
  });

  it('starts from several numbers at once', async () => {
    const tab = await browser.open('#/form');
    await tab.until(() => document.querySelector('#form-start-number') !== null);
    await tab.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#form-start-number');
      if (input) input.value = '粤ICP备16044242号-1，京ICP备16044243号 粤公网安备44010502008968号';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(tab, '填表');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    expect(await tab.evaluate(() => document.querySelector('h1')?.innerText)).toBe(
      '广东省ICP用户注销备案申请表',
    );
    await tab.close();
  });

  it('names what is wrong before it prints, and leads to it', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'certificateType', '营业执照');
    await setField(tab, 'certificateNumber', '91350100M000100Y34');
    expect((await findings(tab)).join()).toContain('校验位不对');
    await press(tab, '打印');
    await tab.until(() => document.activeElement?.classList.contains('summary'));
    await press(tab, '主办单位证件号码');
    expect(await tab.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'certificateNumber',
    );
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await tab.close();
  });

  it('switches to the form of the number’s own province and keeps what was typed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await setField(tab, 'targetNumber', '京ICP备16044242号');
    await press(tab, '换成北京市通信管理局的表');
    await tab.until(() => document.querySelector('h1')?.innerText === '注销备案申请表（致北京市通信管理局）');
    const typed = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('[name="organiserName"]')?.value,
    );
    expect(typed).toBe('示例网络科技有限公司');
    await tab.close();
  });

  it('makes one form for each of several numbers, and takes one away only with a way back', async () => {
    const tab = await browser.open('#/form?province=gd');
    await ready(tab);
    await setField(tab, 'targetNumber', '粤ICP备16044242号-1 京ICP备16044243号');
    await press(tab, '分成 2 张表');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await press(tab, '京ICP备16044243号');
    await tab.until(() => document.querySelector('h1')?.innerText.includes('北京'));
    await press(tab, '去掉这张表 京ICP备16044243号');
    await tab.until(() => document.querySelector('.form-tabs') === null);
    await press(tab, '撤销');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await tab.close();
  });

  it('says whose form it is and where the administration’s own is', async () => {
    const tab = await browser.open('#/form?province=bj');
    await ready(tab);
    const origin = await tab.evaluate(() => document.querySelector<HTMLElement>('.origin')?.innerText ?? '');
    expect(origin).toContain('不是北京市通信管理局的官方表格');
    expect(origin).toContain('北京市ICP用户注销(删除)备案申请表');
    expect(origin).toContain('2022-09-12');
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.origin a')].map(({ href }) => href),
    );
    expect(links).toContain('https://bjca.miit.gov.cn/');
    await tab.goTo('#/form?province=gd');
    const partly = await tab.until(() => {
      const text = document.querySelector<HTMLElement>('.origin')?.innerText ?? '';
      return text.includes('广东') && text;
    });
    expect(partly).toContain('2020-08 以后');
    expect(partly).toContain('申请类别、申请依据的其余选项没有读到');
    await tab.close();
  });

  it('asks for nothing of the network', () => {
    expect(browser.sites.visits.filter(({ host }) => !/mozilla|firefox|google/.test(host))).toEqual([]);
  });
});
