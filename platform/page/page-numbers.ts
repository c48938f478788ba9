import { type FilingNumber, findFilingNumbers } from '../../lib/filing/filing-number';
import { findNumberInLink } from '../../lib/filing/link';
import type { PageNumber } from '../../lib/filing/page-number';
import { detectPage } from '../../lib/host/detect-page';
import { type Root, rootsIn } from './page-roots';

/** Longest text of one document in which numbers are looked for, in UTF-16 units. */
const textLimit = 1_000_000;
/** Documents of frames, and what hangs in components of their own. */
const rootLimit = 300;
const footerLimit = 50;
const linkLimit = 20_000;
const footers =
  'footer, [role="contentinfo"], [id*="foot" i], [class*="foot" i], [class*="copyright" i], [class*="beian" i]';
const labelled = 'a[title], img[alt], img[title]';

/**
 * The filing numbers of a page, of its components (open shadow roots) and of its frames from the same origin: in
 * what people see, in the labels of links and pictures, in links to the police's query. The page's own number comes first, ICP filings
 * before other kinds, then reading order; each number once.
 */
export function findPageNumbers(document: Document): PageNumber[] {
  const found = new Map<string, PageNumber & { score: number }>();
  const add = (number: FilingNumber, score: number): void => {
    const { canonical, kind, provinceId } = number;
    const known = found.get(canonical);
    if (known) known.score = Math.max(known.score, score);
    else found.set(canonical, { canonical, kind, provinceId, own: false, score });
  };
  let roots = 0;
  for (const root of rootsIn(document)) {
    readRoot(root, (root.ownerDocument ?? root) === document ? 0 : -1, add);
    roots += 1;
    if (roots === rootLimit) break;
  }
  const isFiling = ({ kind }: PageNumber): boolean => kind.startsWith('icp-') && kind !== 'icp-licence';
  const numbers = [...found.values()].sort(
    (a, b) => b.score - a.score || Number(isFiling(b)) - Number(isFiling(a)),
  );
  // A page that shows one filing only shows its own; the ministry's show a result so.
  const only = detectPage(document.URL).kind !== 'miit' && numbers.filter(isFiling).length === 1;
  return numbers.map(({ score, ...number }) => ({
    ...number,
    own: score >= 2 || (only && isFiling(number)),
  }));
}

function readRoot(root: Root, base: number, add: (number: FilingNumber, score: number) => void): void {
  const parts = 'body' in root ? [root.body] : root.children;
  for (const part of parts) {
    for (const number of findFilingNumbers(visibleText(part))) add(number, base);
  }
  for (const element of root.querySelectorAll(labelled)) {
    const label = `${element.getAttribute('title') ?? ''}\n\n${element.getAttribute('alt') ?? ''}`;
    for (const number of findFilingNumbers(label)) add(number, base);
  }
  for (const footer of [...root.querySelectorAll(footers)].slice(0, footerLimit)) {
    for (const number of findFilingNumbers(visibleText(footer))) add(number, base + 2);
  }
  const links = root.querySelectorAll<HTMLAnchorElement>('a[href]');
  for (let i = 0; i < Math.min(links.length, linkLimit); i += 1)
    readLink(links[i] as HTMLAnchorElement, base, add);
}

/** Footers link the number to the official query; a list of other people's numbers does not. */
function readLink(
  link: HTMLAnchorElement,
  base: number,
  add: (number: FilingNumber, score: number) => void,
): void {
  const { kind } = detectPage(link.href);
  if (kind !== 'miit' && kind !== 'psb') return;
  const linked = findNumberInLink(link.href);
  if (linked) add(linked, base + 1);
  for (const number of findFilingNumbers(visibleText(link))) add(number, base + 3);
}

/** What people see: not hidden text, not scripts. */
function visibleText(element: Element | null): string {
  // Of an element that is not drawn at all innerText is everything in it.
  if (!element?.checkVisibility()) return '';
  return ((element as HTMLElement).innerText ?? '').slice(0, textLimit);
}
