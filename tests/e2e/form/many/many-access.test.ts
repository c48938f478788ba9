/** Many forms without a mouse, and as axe sees them. */
import { beforeAll, expect, it } from 'vitest';
import { zh } from '../../../words';
import { auditIn } from '../../axe';
import { chromium, sites, useChromium } from '../../fixture';
import { tableFilings } from '../../lookup/table-of-filings';
import type { FormTab } from '../form-browser';
import { formOver } from '../form-chromium';
import { asOrganiser, formsOf, outputSays } from './many-steps';

useChromium();

const few = tableFilings
  .slice(0, 12)
  .map((filing) =>
    filing.line === 5
      ? { ...filing, email: 'nobody' }
      : { ...filing, ...(filing.line === 3 && { reason: '' }) },
  );

let tab: FormTab;
beforeAll(async () => {
  tab = await formsOf(formOver(sites, chromium), few);
});

const focused = (): Promise<string> =>
  tab.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    if (!active?.matches('a, button, input, textarea, select, summary')) return '';
    return (active.labels?.[0]?.textContent ?? active.textContent ?? '').trim();
  });

it('is gone through by keys alone, from the first question to the .zip', async () => {
  const { keyboard } = chromium.context.pages().at(-1) as NonNullable<
    ReturnType<typeof chromium.context.pages>[number]
  >;
  const tabTo = async (wanted: string): Promise<void> => {
    for (let pressed = 0; pressed < 80 && !(await focused()).includes(wanted); pressed += 1)
      await keyboard.press('Tab');
    expect(await focused()).toContain(wanted);
  };
  await tabTo(zh('form.many.otherRows'));
  await tabTo(zh('form.many.whose.mine'));
  await keyboard.press('Space');
  await tabTo(zh('form.many.ground.subject'));
  await keyboard.press('Space');
  await tabTo('注销原因');
  await keyboard.insertText('只有一行没有的原因');
  await tabTo(zh('form.many.zip', { count: 11 }));
  await tabTo(zh('form.many.state.mend', { count: 1 }));
  await keyboard.press('Enter');
  await tabTo('联系人邮箱');
  await keyboard.press('Control+A');
  await keyboard.insertText('name@example.com');
  await outputSays(tab, zh('form.many.zip', { count: 12 }));
  await tab.evaluate(() => document.querySelector<HTMLElement>('.many-output .main')?.focus());
  await keyboard.press('Enter');
  await outputSays(tab, zh('form.many.saved', { name: zh('form.many.zipName', { count: '12' }) }));
  expect(await focused()).toBe(zh('form.many.zip', { count: 12 }));
});

it('leads to what is missing when nothing is complete yet', async () => {
  const fresh = await formsOf(formOver(sites, chromium), few);
  await fresh.evaluate(() => document.querySelector<HTMLElement>('.many-output .main')?.click());
  await outputSays(fresh, zh('form.many.nothingYet'));
  expect(await fresh.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
  await asOrganiser(fresh);
  await fresh.close();
});

it('has nothing that axe finds wrong, with all that unfolds', async () => {
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await auditIn(tab)).toEqual([]);
});
