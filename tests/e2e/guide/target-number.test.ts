/** Which number a guide prints and copies, and what an entry of the notebook has to ask, in real Chromium. */
import { expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { zh } from '../../words';
import { openDesk, page, useChromium } from '../fixture';
import { callStore, emptyStore } from '../store';

useChromium();

const subject = '粤ICP备17055554号';
const service = `${subject}-2`;
const filing = readFiling('gd', service);

async function keep(answers: CaseAnswers): Promise<void> {
  await openDesk('#/list', page);
  await emptyStore(page);
  await callStore(page, 'keepFiling', { id: 'one', provinceId: 'gd', number: service, answers });
}

it.each<[string, CaseAnswers, string]>([
  [
    'the whole subject',
    { whose: 'mine', what: 'subject', account: 'provider-gone', applicant: 'individual' },
    subject,
  ],
  [
    'one website',
    { whose: 'mine', what: 'service', account: 'provider-gone', applicant: 'individual' },
    service,
  ],
])('where %s goes, its number is printed, copied and looked for', async (_, answers, number) => {
  await keep(answers);
  await openDesk(deskHash({ view: 'guide', filing }), page);
  await page.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      document.body.dataset.copied = text;
      return write(text);
    };
  });
  const copied = async (): Promise<string> => (await page.getAttribute('body', 'data-copied')) ?? '';
  await page.getByRole('button', { name: zh('guide.copySteps') }).click();
  expect((await copied()).split(' · ')[0]).toBe(number);
  await page.locator('[data-step="paper-check"]').getByRole('button').click();
  expect(await copied()).toBe(number);
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(async () => (await page.locator('.print-sheet header b').innerText()).trim())
    .toBe(number);
  await page.emulateMedia({ media: 'screen' });
});

it('an entry of the notebook lists what its step says to ask', async () => {
  await keep({ whose: 'other', conflict: 'identity', applicant: 'unit' });
  await openDesk(deskHash({ view: 'notebook', keptId: 'one' }), page);
  await page.locator('.kept-body summary', { hasText: zh('notebook.fold.stepsAndPapers') }).click();
  const step = page.locator('.check-list li', { has: page.locator('[name="paper-report"]') }).first();
  await step.getByText(zh('guide.ask.falseFiling')).waitFor();
});
