/** A list from the popup while the desk stands at its lists already, in both browsers. */
import { expect, it } from 'vitest';
import { inEitherBrowser } from '../either-browser';

inEitherBrowser('the view for lists', (browser) => {
  it('takes what comes while it stands there, once, when it has the focus again', async () => {
    const desk = await browser.desk('#/list');
    await desk.evaluate(async () => {
      const data = { text: '粤ICP备17055554号\n浙ICP备17055555号' };
      await chrome.runtime.sendMessage({ beian: 'leaveList', data });
      dispatchEvent(new Event('focus'));
    });
    await desk.until(() => document.querySelectorAll('.list-table tbody tr').length === 2);
    expect(
      await desk.evaluate(async () => chrome.runtime.sendMessage({ beian: 'takeList', data: null })),
    ).toMatchObject({ value: null });
    await desk.close();
  });

  it('keeps the list that another one takes the place of, with its filter and picks', async () => {
    const desk = await browser.desk('#/list');
    const leave = (text: string) =>
      desk.evaluate(
        async (data) => {
          await chrome.runtime.sendMessage({ beian: 'leaveList', data });
          dispatchEvent(new Event('focus'));
        },
        { text },
      );
    const rows = (count: number) =>
      desk.until((wanted) => document.querySelectorAll('.list-table tbody tr').length === wanted, count);
    const press = (selector: string) =>
      desk.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), selector);

    await leave('粤ICP备17055554号\n浙ICP备17055555号\n浙ICP备17055556号');
    await rows(3);
    await press('.list-chip:nth-child(2)');
    await rows(2);
    await press('.list-table tbody input');
    await desk.until(() => document.querySelectorAll('.list-table input:checked').length === 1);
    await leave('京ICP备17055557号');
    await rows(1);
    await press('.list-source .undo button');
    await rows(2);
    expect(
      await desk.until(() => {
        const picked = document.querySelectorAll('.list-table tbody input:checked').length;
        return picked && [picked, document.querySelector('.list-chip[aria-pressed=true]')?.textContent];
      }),
    ).toEqual([1, expect.stringMatching(/ 2$/)]);
    // And back again.
    await press('.list-source .undo button');
    await rows(1);
  });
});
