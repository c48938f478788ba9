/** Fields are filled by tools within one turn, and left with the mouse: neither may lose anything. */
import { expect, it } from 'vitest';
import { zh } from '../../words';
import type { FormTab } from './form-browser';
import { chooseOption, clickWithMouse, findings, ready, typeInto } from './form-steps';
import { inBothBrowsers } from './in-both-browsers';

/** The words of the finding under a field, once it is shown. */
function findingOf(tab: FormTab, name: string): Promise<string> {
  return tab.until(
    (field) => document.querySelector<HTMLElement>(`#form-${field}-findings .finding`)?.innerText,
    name,
  );
}

inBothBrowsers('the fields', (browser) => {
  let tab: FormTab;

  async function openFresh(): Promise<void> {
    tab = await browser.open('#/form?province=gd');
    await ready(tab);
  }

  it('keep everything that is filled in within one turn', async () => {
    await openFresh();
    const typed = { contactName: '欧阳', contactMobile: '13800138000', contactEmail: 'lisi@example.com' };
    await tab.evaluate((values) => {
      for (const [name, value] of Object.entries(values)) {
        const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
        if (input) input.value = value;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      for (const box of document.querySelectorAll<HTMLInputElement>('[name="ground"]')) box.click();
    }, typed);
    await tab.until(
      (words) => document.querySelector<HTMLElement>('.paper')?.innerText.includes(words),
      typed.contactEmail,
    );
    const seen = await tab.evaluate(
      (names) => names.map((name) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value),
      Object.keys(typed),
    );
    expect(seen).toEqual(Object.values(typed));
    const [grounds, ticked] = await tab.evaluate(() =>
      ['[name="ground"]', '[name="ground"]:checked'].map((each) => document.querySelectorAll(each).length),
    );
    expect(ticked).toBe(grounds);
    await tab.close();
  });

  it('keep every change to the enclosures of one turn', async () => {
    await openFresh();
    await chooseOption(tab, '', zh('form.attachments.with'));
    await tab.until(() => document.querySelector('.attachments') !== null);
    await tab.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>('.attachments input[type="checkbox"]');
      for (const box of [...boxes].slice(0, 2)) box.click();
    });
    await tab.until(() => document.querySelector('.attachments .left-out'));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.attachments .left-out').length))
      .toBe(2);
    await tab.close();
  });

  it('show what is wrong only once the mouse is released, so that the click counts', async () => {
    await openFresh();
    await typeInto(tab, 'contactMobile', '1380013800x');
    await clickWithMouse(tab, '[name="ground"]');
    await findingOf(tab, 'contactMobile');
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLInputElement>('[name="ground"]')?.checked))
      .toBe(true);
    await tab.close();
  });

  it('show what is wrong at once when left with the keyboard', async () => {
    await openFresh();
    await typeInto(tab, 'contactMobile', '1380013800x');
    expect(await findings(tab)).toEqual([]);
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('[name="applicationDate"]')?.focus());
    await findingOf(tab, 'contactMobile');
    await tab.close();
  });

  it('show what is wrong when left with the mouse for a list that opens', async () => {
    await openFresh();
    await typeInto(tab, 'contactMobile', '1380013800x');
    await clickWithMouse(tab, '[name="certificateType"]');
    await findingOf(tab, 'contactMobile');
    await tab.close();
  });
});
