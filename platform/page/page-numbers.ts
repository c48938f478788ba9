import { detectPage } from '../../lib/detect-page';
import { findNumberInLink } from '../../lib/filing-link';
import { type FilingNumber, findFilingNumbers } from '../../lib/filing-number';

/** A number that a page shows. */
export interface PageNumber extends Pick<FilingNumber, 'canonical' | 'kind' | 'provinceId'> {
  /** Whether the page shows it as its own: in its footer, or linked to the official query. */
  own: boolean;
}

/** Longest text of one document in which numbers are looked for, in UTF-16 units. */
const textLimit = 1_000_000;
const frameLimit = 20;
const footerLimit = 50;
const linkLimit = 20_000;
const footers =
  'footer, [role="contentinfo"], [id*="foot" i], [class*="foot" i], [class*="copyright" i], [class*="beian" i]';
const labelled = 'a[title], img[alt], img[title]';

/**
 * The filing numbers of a page and of its frames from the same origin: in what people see, in the labels
 * of links and pictures, in links to the police's query. The page's own number comes first, ICP filings
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
  readDocument(document, 0, add);
  for (const frame of frameDocuments(document)) readDocument(frame, -1, add);
  const isFiling = ({ kind }: PageNumber): boolean => kind.startsWith('icp-') && kind !== 'icp-licence';
  const numbers = [...found.values()].sort(
    (a, b) => b.score - a.score || Number(isFiling(b)) - Number(isFiling(a)),
  );
  // A page that shows one filing only shows its own.
  const only = numbers.filter(isFiling).length === 1;
  return numbers.map(({ score, ...number }) => ({
    ...number,
    own: score >= 2 || (only && isFiling(number)),
  }));
}

function readDocument(
  document: Document,
  base: number,
  add: (number: FilingNumber, score: number) => void,
): void {
  for (const number of findFilingNumbers(visibleText(document.body))) add(number, base);
  for (const element of document.querySelectorAll(labelled)) {
    const label = `${element.getAttribute('title') ?? ''}\n\n${element.getAttribute('alt') ?? ''}`;
    for (const number of findFilingNumbers(label)) add(number, base);
  }
  for (const footer of [...document.querySelectorAll<HTMLElement>(footers)].slice(0, footerLimit)) {
    for (const number of findFilingNumbers(visibleText(footer))) add(number, base + 2);
  }
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href]');
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
function visibleText(element: HTMLElement | null): string {
  return (element?.innerText ?? '').slice(0, textLimit);
}

/** Documents of frames that the browser lets the page itself read; nested ones included. */
function frameDocuments(document: Document): Document[] {
  const frames: Document[] = [];
  const waiting = [document];
  for (let outer = waiting.pop(); outer; outer = waiting.pop()) {
    for (const frame of outer.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')) {
      const inner = frame.contentDocument;
      if (!inner?.body || frames.length >= frameLimit) continue;
      frames.push(inner);
      waiting.push(inner);
    }
  }
  return frames;
}
