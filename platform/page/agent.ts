import { findFilingNumbers } from '../../lib/filing-number';
import { answerMessages, type PageReport } from '../messages';
import { type LinkRepairer, repairLinksOf } from './link-repairer';

/** Where a script already at work in this page leaves its mark; the isolated world is ours alone. */
const mark = '__beianPageAgent';

/** Longest page text in which filing numbers are looked for, in UTF-16 units. */
const textLimit = 1_000_000;

/**
 * Starts answering for this page: what can be repaired, repair it, undo it, which filing numbers it shows.
 * Started twice (on a beian page and again by the popup) it stays one.
 */
export function startPageAgent(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[mark]) return;
  world[mark] = true;

  const links = repairLinksOf(document);
  answerMessages({
    pageScan: () => report(links),
    pageRepair: ({ id }) => {
      links.repair(id);
      return report(links);
    },
    pageUndo: ({ id }) => {
      links.undo(id);
      return report(links);
    },
  });
}

function report(links: LinkRepairer): PageReport {
  const text = (document.body?.innerText ?? '').slice(0, textLimit);
  const found = new Map(findFilingNumbers(text).map((number) => [number.canonical, number]));
  const numbers = [...found.values()].map(({ canonical, kind, provinceId }) => ({
    canonical,
    kind,
    provinceId,
  }));
  return { repairs: links.scan(), numbers };
}
