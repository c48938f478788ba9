/** The popup where database and screen are slow: what was chosen last counts. */
import { expect, it } from 'vitest';
import { filingKey, readFiling } from '../../../lib/filing/filing';
import { popupCases } from '../../../lib/guide/popup-case';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { chromium, openDesk, useChromium } from '../fixture';
import { heldFrames } from '../held-frames';
import { callStore, held } from '../store';

useChromium();

const filing = readFiling('gd', '粤ICP备16044242号');

it('keeps the case chosen after the answers came, over the one chosen before', async () => {
  const desk = await openDesk('#/list');
  await callStore(desk, 'keepFiling', {
    id: 'slow',
    provinceId: filing.provinceId,
    number: filing.written ?? '',
    answers: {},
  });
  const popup = await chromium.context.newPage();
  const frames = await heldFrames(popup, false);
  // The database opens only when it is let.
  await popup.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    const waiting: (() => void)[] = [];
    let free = false;
    IDBFactory.prototype.open = function (this: IDBFactory, ...given: Parameters<typeof open>) {
      const request = open.apply(this, given);
      request.addEventListener('success', (event) => {
        if (free) return;
        event.stopImmediatePropagation();
        waiting.push(() => request.dispatchEvent(new Event('success')));
      });
      return request;
    };
    Object.assign(globalThis, {
      openDatabase: () => {
        free = true;
        for (const run of waiting) run();
      },
    });
  });
  await popup.goto(chromium.extensionUrl('popup.html'));
  await popup.getByRole('combobox').fill(filing.written ?? '');
  await popup.getByRole('combobox').press('Enter');
  const cases = popup.locator('.question button');
  await cases.nth(3).click();
  await popup.locator('.case-line').waitFor();
  await frames.hold();
  await popup.evaluate(() => (globalThis as unknown as { openDatabase: () => void }).openDatabase());
  // It knows that the filing is kept: the answers are here.
  await popup.getByRole('link', { name: zh('notebook.keptAlready') }).waitFor();
  await popup.evaluate(() => document.querySelector<HTMLElement>('.case-line button')?.click());
  await popup.waitForFunction(
    () => {
      const wanted = document.querySelectorAll<HTMLElement>('.question button')[2];
      wanted?.click();
      return wanted;
    },
    null,
    { polling: 10 },
  );
  await frames.go();

  const key = filingKey(filing);
  const answers = popupCases[2]?.answers;
  await poll('the answers', async () => {
    const stored = (await held(popup, 'answers'))[key] as { answers: object } | undefined;
    return stored && JSON.stringify(stored.answers) !== '{}';
  });
  await poll('nothing on its way', async () => Object.keys(await held(popup, 'pending')).length === 0);
  expect((await held(popup, 'answers'))[key]).toMatchObject({ answers });
  await popup.locator('.case-line', { hasText: zh('guide.chip.account.providerGone') }).waitFor();
  await popup.close();
  await desk.close();
});
