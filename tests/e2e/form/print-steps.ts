/** What is printed by a button, in either browser. */
import type { FormTab } from './form-browser';
import { type PdfPage, readPdf } from './pdf-text';

/** Presses what prints, prints what stands there when the browser is asked to, and waits until it is gone afterwards. */
export async function printedBy(tab: FormTab, press: () => Promise<void>): Promise<PdfPage[]> {
  await tab.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await press();
  await tab.until(() => document.documentElement.dataset.printed);
  const sheets = await readPdf(await tab.print());
  await tab.evaluate(() => {
    delete document.documentElement.dataset.printed;
    dispatchEvent(new Event('afterprint'));
  });
  await tab.until(() => document.querySelector('.print-all') === null);
  return sheets;
}
