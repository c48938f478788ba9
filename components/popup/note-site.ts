import { type Filing, printedNumber } from '../../lib/filing/filing';
import { isFilingOf } from '../../lib/filing/target';
import { siteOf } from '../../lib/form/model/page-site';
import { askBackground } from '../../platform/wire';
import type { PageState } from './use-page';

/** Tells for the form whose website it is when the filing that was chosen is its own. Of private windows nothing is told. */
export function noteSite({ tabId, url, isPrivate, report }: PageState, filing: Filing): void {
  const site = siteOf(url, report?.numbers ?? []);
  if (tabId === null || isPrivate || !site || !isFilingOf(site.number, printedNumber(filing))) return;
  // Without its website the form opens all the same.
  askBackground('noteSite', { tabId, ...site }, { again: true }).catch(() => undefined);
}
