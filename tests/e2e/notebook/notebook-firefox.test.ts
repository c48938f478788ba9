/** Guide and notebook in real Firefox: what is kept survives a stopped background, a reminder notifies when allowed. */
import { expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { en, enLike } from '../../words';
import { firefox, press, useFirefox } from '../fixture';

useFirefox({ language: 'en-US' });

it('the guide leads to a kept filing, and its reminder to a notification', async () => {
  const tab = await firefox.open(
    firefox.extensionUrl(`desk.html#/guide?province=zj&number=${encodeURIComponent('浙ICP备12345678号-1')}`),
  );
  await press(tab, en('case.answer.whose.mine'));
  await press(tab, `${en('case.answer.what.service')} 浙ICP备12345678号-1`);
  await press(tab, en('case.answer.account.providerGone'));
  await press(tab, en('case.answer.applicant.individual'));
  await tab.until(
    (way) => document.querySelector('.way-title')?.textContent === way,
    en('guide.way.provincePaper'),
  );
  await press(tab, en('notebook.keep'));
  await press(tab, en('notebook.keptAlready'));
  await tab.until(() => document.querySelector('.kept-card'));

  await firefox.stopBackground();
  await tab.until(() => {
    const button = document.querySelector<HTMLElement>('.kept-head button');
    if (button?.getAttribute('aria-expanded') === 'false') button.click();
    return document.querySelector('.check-list input');
  });
  await tab.evaluate(() => document.querySelector<HTMLElement>('.check-list input')?.click());
  await tab.until(
    (ticked) => new RegExp(ticked).test(document.querySelector('.kept-head')?.textContent ?? ''),
    enLike('notebook.progress', { ticked: 1 }).source,
  );

  await press(tab, en('notebook.reminder.choose'));
  await tab.until(() => document.querySelector('input[name="reminder"]'));
  await tab.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[name="reminder"]');
    if (!field) return;
    field.value = '2026-01-02T09:30';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // A real click: Firefox asks for a permission only then.
  await tab.click('.kept-reminder label + button');
  await tab.until(
    (said) => document.querySelector('.kept-reminder [role="status"]')?.textContent === said,
    en('notebook.reminder.said.set'),
  );
  const shown = await tab.until(async () => {
    const [first] = Object.values(await chrome.notifications.getAll());
    return first && { title: first.title, message: first.message };
  });
  expect(JSON.stringify(shown)).not.toContain('12345678');
  expect(shown.message.length).toBeGreaterThan(10);
  await tab.close();
});

it('the index moves by the arrow keys, and the guide of a province stands', async () => {
  const tab = await firefox.open(firefox.extensionUrl('desk.html#/'));
  await tab.until(() => document.querySelector('.seal-grid a'));
  const next = await tab.evaluate(() => {
    document.querySelector<HTMLElement>('.seal-grid a')?.focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    return document.activeElement?.getAttribute('href');
  });
  expect(next).toBe(deskHash({ view: 'guide', filing: readFiling('tj') }));
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.click());
  await tab.until(() => document.querySelector('.province-head .seal')?.textContent === '津');
  await tab.close();
});
