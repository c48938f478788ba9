/** Envelope and covering letter of one form, in both browsers. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { press } from '../fixture';
import type { FormTab } from './form-browser';
import { ready, setField } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';
import { foldPrinted, type PdfPage, readPdf, standsOn } from './pdf-text';
import { printedBy } from './print-steps';

const oldStreet = '经十一路';

async function openMail(tab: FormTab): Promise<void> {
  await ready(tab);
  await tab.evaluate(() => document.querySelector<HTMLElement>('details.mail > summary')?.click());
}

/** Types into a field of the mail by its label. */
async function write(tab: FormTab, label: string, value: string): Promise<void> {
  await tab.evaluate(
    (words, text) => {
      const field = [...document.querySelectorAll<HTMLLabelElement>('.mail label')].find(
        ({ innerText }) => innerText === words,
      )?.control as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    value,
  );
}

/** Presses a button of envelope or letter. */
async function pressOf(tab: FormTab, name: string, words: string): Promise<void> {
  await tab.until(
    (group, text) => {
      const buttons = document.querySelectorAll<HTMLButtonElement>(`.mail [aria-label="${group}"] button`);
      const button = [...buttons].find(({ innerText, disabled }) => innerText === text && !disabled);
      button?.click();
      return button !== undefined;
    },
    name,
    words,
  );
}

/** What the browser is asked to print of envelope or letter. */
const printed = (tab: FormTab, name: string): Promise<PdfPage[]> =>
  printedBy(tab, () => pressOf(tab, name, zh('form.output.print')));

inBothBrowsers('the mail', (browser) => {
  it('prints no address that is old, and the one that the person wrote, on one sheet without the form', async () => {
    const tab = await browser.open('#/form?province=sd&number=鲁ICP备12345678号');
    await openMail(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    const shown = await tab.evaluate(() => document.querySelector<HTMLElement>('.mail-address')?.innerText);
    expect(shown).toContain(oldStreet);
    expect(shown).toContain(zh('form.mail.old'));

    const empty = await printed(tab, zh('form.mail.envelope'));
    expect(empty).toHaveLength(1);
    expect(standsOn(empty[0], '山东省通信管理局')).toBe(true);
    expect(standsOn(empty[0], '示例网络科技有限公司')).toBe(true);
    expect(standsOn(empty[0], '先问管局')).toBe(true);
    expect(empty[0]?.text).not.toContain(oldStreet);
    expect(standsOn(empty[0], '拟注销备案号')).toBe(false);

    await write(tab, zh('form.mail.address'), '250000 济南市某某大街8号');
    await write(tab, zh('form.mail.sender.phone'), '0531-12345678');
    const typed = await printed(tab, zh('form.mail.envelope'));
    expect(typed).toHaveLength(1);
    expect(standsOn(typed[0], '济南市某某大街8号')).toBe(true);
    expect(standsOn(typed[0], '250000')).toBe(true);
    expect(standsOn(typed[0], '0531-12345678')).toBe(true);

    const form = await readPdf(await tab.print());
    expect(form).toHaveLength(1);
    expect(standsOn(form[0], '拟注销备案号')).toBe(true);
    expect(standsOn(form[0], '沿虚线剪下')).toBe(false);
    await tab.close();
  });

  it('saves a covering letter with number, sender and date, and prints it', async () => {
    const tab = await browser.open('#/form?province=gd&number=粤ICP备12345678号');
    await openMail(tab);
    await setField(tab, 'organiserName', '示例网络科技有限公司');
    await setField(tab, 'contactName', '欧阳');
    await pressOf(tab, zh('form.mail.letter'), zh('form.output.docx'));
    const file = await browser.savedFile('致广东省通信管理局-附函.docx');
    const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
    const text = foldPrinted(xml.replace(/<[^>]*>/g, ''));
    const [year, month, day] = [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()];
    for (const words of [
      '粤ICP备12345678号',
      '联系人：欧阳',
      '示例网络科技有限公司',
      `${year}年${month}月${day}日`,
    ]) {
      expect(text).toContain(foldPrinted(words));
    }
    const sheets = await printed(tab, zh('form.mail.letter'));
    expect(sheets).toHaveLength(1);
    expect(standsOn(sheets[0], '粤ICP备12345678号')).toBe(true);
    expect(standsOn(sheets[0], '本函由寄件人自拟')).toBe(true);
    await tab.close();
  });

  it('puts a sender who was typed for one form on the post of no other', async () => {
    const tab = await browser.open('#/form?province=gd&number=粤ICP备12345678号');
    const senderName = () =>
      tab.evaluate(
        () => document.querySelector<HTMLInputElement>(`.mail-sender [autocomplete="organization"]`)?.value,
      );
    const showForm = async (number: string): Promise<void> => {
      await tab.evaluate((written) => {
        location.hash = `#/form?province=gd&number=${written}`;
      }, number);
      await tab.until(
        (written) => document.querySelector<HTMLInputElement>('[name="targetNumber"]')?.value === written,
        number,
      );
      await openMail(tab);
    };
    await openMail(tab);
    await write(tab, zh('form.mail.sender.name'), '甲示例网络有限公司');
    await showForm('粤ICP备87654321号');
    await poll('nobody to send the other', async () => (await senderName()) === '');
    await write(tab, zh('form.mail.sender.name'), '乙测试科技工作室');
    const sheets = await printed(tab, zh('form.mail.letter'));
    expect([standsOn(sheets[0], '乙测试科技工作室'), standsOn(sheets[0], '甲示例网络有限公司')]).toEqual([
      true,
      false,
    ]);
    await showForm('粤ICP备12345678号');
    await poll('who sends the first', async () => (await senderName()) === '甲示例网络有限公司');
    await tab.close();
  });

  it('asks nothing on closing for the post of a form that was taken away, until that comes back', async () => {
    const tab = await browser.open('#/form?province=gd&number=粤ICP备12345678号');
    await openMail(tab);
    await tab.goTo('#/form?province=bj&number=京ICP备12345678号');
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await openMail(tab);
    await write(tab, zh('form.mail.sender.address'), '北京市某路3号');
    await write(tab, zh('form.mail.address'), '北京市某路4号');
    await tab.until(() => {
      document.querySelector<HTMLElement>('.form-tabs li.current [aria-label]')?.click();
      return document.querySelector('.form-tabs') === null;
    });
    await press(tab, zh('form.undo'));
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    expect(await tab.closeAsking()).toBe(true);
    await tab.until(() => {
      document.querySelector<HTMLElement>('.form-tabs li.current [aria-label]')?.click();
      return document.querySelector('.form-tabs') === null;
    });
    expect(await tab.closeAsking()).toBe(false);
  });

  it('keeps a form of which only the sender was typed when another number comes', async () => {
    const tab = await browser.open('#/form?province=gd');
    await openMail(tab);
    await write(tab, zh('form.mail.sender.name'), '甲公司');
    await tab.evaluate(() => {
      location.hash = '#/form?province=gd&number=粤ICP备12345678号';
    });
    await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
    await tab.close();
  });

  it('keeps what was typed while another view is looked at', async () => {
    const tab = await browser.open('#/form?province=gd');
    await openMail(tab);
    await write(tab, zh('form.mail.address'), '510000 广州市某路1号');
    await tab.evaluate(() => {
      location.hash = '#/list';
    });
    await tab.until(() => document.querySelector('.paper') === null);
    await tab.evaluate(() => {
      location.hash = '#/form?province=gd';
    });
    await openMail(tab);
    const value = await tab.evaluate(
      () => document.querySelector<HTMLInputElement>('.mail-address input')?.value,
    );
    expect(value).toBe('510000 广州市某路1号');
    await tab.close();
  });

  it('asks before closing when only something for the post was typed', async () => {
    const tab = await browser.open('#/form?province=gd');
    await openMail(tab);
    await write(tab, zh('form.mail.sender.address'), '广州市某路2号');
    expect(await tab.closeAsking()).toBe(true);
    await write(tab, zh('form.mail.sender.address'), '');
    expect(await tab.closeAsking()).toBe(false);
  });

  it('is cleared with the form, and comes back with it', async () => {
    const tab = await browser.open('#/form?province=gd');
    await openMail(tab);
    await write(tab, zh('form.mail.address'), '510000 广州市某路1号');
    await write(tab, zh('form.mail.sender.address'), '广州市某路2号');
    const values = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.mail input')]
          .map(({ value }) => value)
          .filter(Boolean),
      );
    const press = (words: string) =>
      tab.until((wanted) => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === wanted,
        );
        button?.click();
        return button !== undefined;
      }, words);
    await press(zh('form.clear'));
    await tab.until(
      () => ![...document.querySelectorAll<HTMLInputElement>('.mail input')].some(({ value }) => value),
    );
    await press(zh('form.undo'));
    await tab.until(() =>
      [...document.querySelectorAll<HTMLInputElement>('.mail input')].some(({ value }) => value),
    );
    await expect.poll(() => values()).toEqual(['510000 广州市某路1号', '广州市某路2号']);
    await tab.close();
  });

  it('says so where the administration takes the form by e-mail, and offers no envelope', async () => {
    const tab = await browser.open('#/form?province=js');
    await openMail(tab);
    const text = await tab.evaluate(() => document.querySelector<HTMLElement>('.mail')?.innerText);
    expect(text).toContain(zh('form.mail.email', { authority: '江苏省通信管理局' }));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.mail .mail-paper').length))
      .toBe(0);
    await tab.close();
  });
});
