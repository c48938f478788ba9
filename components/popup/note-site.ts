import { isFilingOf } from '../../lib/form/filing-target';
import { siteOf } from '../../lib/form/page-site';
import { askBackground } from '../../platform/messages';
import { isPrivateWindow } from '../../platform/tabs';
import type { PageState } from './use-page';

/** Tells for the form whose website it is when the number that was chosen is its own. Of private windows nothing is told. */
export async function noteSite({ tabId, url, report }: PageState, number: string): Promise<void> {
  const site = siteOf(url, report?.numbers ?? []);
  if (tabId === null || !site || !isFilingOf(site.number, number) || (await isPrivateWindow())) return;
  await askBackground('noteSite', { tabId, ...site });
}
