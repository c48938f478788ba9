/** What 200 forms out of a table cost, in real Chromium and Firefox. Called by scripts/bench/bench.ts. */
import { findFilingNumbers } from '../../lib/filing/filing-number';
import type { FormRow } from '../../lib/form/many/form-row';
import { makeForms } from '../../lib/form/many/make-forms';
import { nothingShared } from '../../lib/form/many/shared-values';
import { composePaper } from '../../lib/form/paper/compose-paper';
import { docxOf } from '../../lib/form/paper/docx';
import { startChromium } from '../browser/chromium';
import { startFirefox } from '../browser/firefox';
import { startSites } from '../browser/sites';
import { lineOfTable, tableHead } from './table';

export interface FormsCost {
  where: string;
  /** Milliseconds from the press until the .zip is there. */
  all: number;
  /** The longest time for which the page did nothing else meanwhile. */
  longest: number;
}

/**
 * Makes a .zip in both browsers, and the same Word files one after the other in Node, beside them.
 *
 * @param size How many forms.
 */
export async function benchForms(size: number): Promise<FormsCost[]> {
  const lines = Array.from({ length: size }, (_, at) => lineOfTable(at));
  const table = `${tableHead}\r\n${lines.join('\r\n')}\r\n`;
  const sites = await startSites();
  try {
    return [await inChromium(sites, table, size), await inFirefox(sites, table, size), await inNode(lines)];
  } finally {
    await sites.stop();
  }
}

type Sites = Awaited<ReturnType<typeof startSites>>;

async function inChromium(sites: Sites, table: string, size: number): Promise<FormsCost> {
  const run = await startChromium(sites);
  try {
    const page = await run.context.newPage();
    await page.goto(run.extensionUrl('desk.html#/list'));
    await page.locator('main h1').waitFor();
    const evaluate: Evaluate = (act, given) => page.evaluate(`(${act})(${JSON.stringify(given)})`) as never;
    return { where: 'Chromium', ...(await costIn(evaluate, table, size)) };
  } finally {
    await run.close();
  }
}

async function inFirefox(sites: Sites, table: string, size: number): Promise<FormsCost> {
  const run = await startFirefox(sites);
  try {
    const tab = await run.open(run.extensionUrl('desk.html#/list'));
    await tab.until(() => document.querySelector('main h1') !== null);
    return {
      where: 'Firefox',
      ...(await costIn((act, given) => tab.evaluate(act, given) as never, table, size)),
    };
  } finally {
    await run.close();
  }
}

type Evaluate = <G, R>(act: (given: G) => R, given: G) => Promise<Awaited<R>>;

function costIn(evaluate: Evaluate, table: string, size: number): Promise<Omit<FormsCost, 'where'>> {
  // tsx marks functions with their names by one of its own, which no page has.
  const act = `(given) => { const __name = (made) => made; return (${measure})(given); }`;
  return evaluate(act as unknown as typeof measure, { table, size });
}

/** Runs in the page: gives the list the table, goes on to the forms, and makes the .zip. */
async function measure({
  table,
  size,
}: {
  table: string;
  size: number;
}): Promise<{ all: number; longest: number }> {
  const until = async <T>(find: () => T | null | undefined | false): Promise<T> => {
    for (let tries = 0; tries < 3000; tries += 1) {
      const found = find();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 10));
    }
    throw new Error(`never: ${find}`);
  };
  const input = await until(() => document.querySelector<HTMLInputElement>('input[type="file"]'));
  const files = new DataTransfer();
  files.items.add(new File([table], 'bench.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  (await until(() => document.querySelector<HTMLInputElement>('.list-table thead input'))).click();
  (await until(() => document.querySelector<HTMLElement>('a[href="#/forms"]'))).click();
  const choices = await until(() => {
    const found = document.querySelectorAll('.many-shared .choice');
    return found.length > 2 && found;
  });
  for (const choice of [choices[0], choices[2]]) choice?.querySelector('input')?.click();
  const button = await until(() => {
    const main = document.querySelector<HTMLElement>('.many-output .main');
    return main?.textContent?.replace(',', '').includes(String(size)) && main;
  });
  // The longest gap between two turns of the page's own clock.
  let longest = 0;
  let last = performance.now();
  let over = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setTimeout(() => port2.postMessage(null), 1);
  };
  port2.postMessage(null);
  const start = performance.now();
  const done = new Promise<number>((finish) => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      finish(performance.now() - start);
      return make(file);
    };
  });
  button.click();
  const all = await done;
  over = true;
  return { all, longest };
}

/** The Word files alone, one after the other. */
async function inNode(lines: readonly string[]): Promise<FormsCost> {
  const now = new Date();
  const rows = lines.map((line, at): FormRow => {
    const [
      number = '',
      organiser = '',
      domains = '',
      ,
      certificateType = '',
      certificate = '',
      contact = '',
      mobile = '',
      email = '',
      reason = '',
    ] = line.split(',');
    const [found] = findFilingNumbers(number);
    if (!found) throw new Error(`no number in ${number}`);
    return {
      line: at + 2,
      number: found,
      values: { organiser, domains, certificateType, certificate, contact, mobile, email, reason },
    };
  });
  const start = performance.now();
  for (const { form, entry } of makeForms(
    rows,
    { ...nothingShared(now), whose: 'mine', ground: 'subject' },
    {},
    now,
  )) {
    await (await docxOf(composePaper(form, entry))).arrayBuffer();
  }
  return { where: 'Node, one .docx after the other', all: performance.now() - start, longest: Number.NaN };
}
