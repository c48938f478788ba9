/** Many forms without a mouse, and as axe sees them, in both browsers. */
import { beforeAll, expect, it } from 'vitest';
import { zh } from '../../../words';
import { auditIn } from '../../axe';
import { beginAtMain, goTo, write } from '../../by-keys';
import { tableFilings } from '../../lookup/table-of-filings';
import type { FormTab } from '../form-browser';
import { inBothBrowsers } from '../in-both-browsers';
import { asOrganiser, formsOf, outputSays } from './many-steps';

const few = tableFilings
  .slice(0, 12)
  .map((filing) =>
    filing.line === 5
      ? { ...filing, email: 'nobody' }
      : { ...filing, ...(filing.line === 3 && { reason: '' }) },
  );

inBothBrowsers('many forms', (browser) => {
  let tab: FormTab;
  beforeAll(async () => {
    tab = await formsOf(browser, few);
  });

  // First: Firefox's panel of downloads takes the next Enter.
  it('lead to what is missing when nothing is complete yet', async () => {
    const fresh = await formsOf(browser, few);
    await beginAtMain(fresh);
    await goTo(fresh, '.many-output .main');
    await fresh.key('Enter');
    await outputSays(fresh, zh('form.many.nothingYet'));
    expect(await fresh.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
    await asOrganiser(fresh);
    await fresh.close();
  });

  it('are gone through by keys alone, from the first question over a row that is mended to the .zip', async () => {
    const name = zh('form.many.zipName', { count: '12' });
    await beginAtMain(tab);
    await goTo(tab, 'a', zh('form.many.otherRows'));
    await goTo(tab, 'input', zh('form.many.whose.mine'));
    await tab.key('Space');
    await goTo(tab, 'input', zh('form.many.ground.subject'));
    await tab.key('Space');
    await goTo(tab, 'textarea', '注销原因');
    await write(tab, '只有一行没有的原因');
    await goTo(tab, 'button', zh('form.many.zip', { count: 11 }));
    await goTo(tab, 'button', zh('form.many.state.mend', { count: 1 }));
    await tab.key('Enter');
    // A field that is reached by Tab has all of its text selected.
    await goTo(tab, 'input', '联系人邮箱');
    await write(tab, 'name@example.com');
    await outputSays(tab, zh('form.many.zip', { count: 12 }));
    await goTo(tab, 'button.main', zh('form.many.zip', { count: 12 }), 'Shift+Tab');
    await tab.key('Enter');
    await outputSays(tab, zh('form.many.saved', { name }));
    expect((await browser.savedFile(name)).length).toBeGreaterThan(10_000);
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.textContent))
      .toBe(zh('form.many.zip', { count: 12 }));
  });

  it('have nothing that axe finds wrong, with all that unfolds', async () => {
    await tab.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await auditIn(tab)).toEqual([]);
  });
});
