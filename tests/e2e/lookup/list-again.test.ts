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
    await desk.until(() => document.querySelectorAll('.list-summary tbody tr').length === 2);
    expect(
      await desk.evaluate(async () => chrome.runtime.sendMessage({ beian: 'takeList', data: null })),
    ).toMatchObject({ value: null });
  });
});
