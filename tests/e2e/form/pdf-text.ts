import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Points. */
  width: number;
  height: number;
  /** All text without white space, compatibility forms folded. */
  text: string;
}

/** The pages of a PDF. */
export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: data.slice(), verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      width,
      height,
      text: foldPrinted(items.map((item) => ('str' in item ? item.str : '')).join('')),
    });
  }
  await task.destroy();
  return pages;
}

/** Characters that share a glyph in Noto CJK: a PDF may give back either of them. */
const doubles = new Map(
  ['戶户', '⺠民', '⻓长', '⻔门', '⻚页', '⻅见', '⻋车', '⻛风', '⻢马', '⻬齐', '⻰龙', '靑青'].map(
    ([printed = '', typed = '']) => [printed, typed] as const,
  ),
);

/** Text as it can be compared: printing may break lines anywhere and swap a character for its double. */
export function foldPrinted(text: string): string {
  return [...text.normalize('NFKC').replace(/\s/g, '')].map((each) => doubles.get(each) ?? each).join('');
}

/**
 * Whether a text stands on a printed page. Firefox's PDF gives some glyphs back without their
 * character (U+FFFD); such a place fits any one character, and the page as a whole must still be mostly readable.
 */
export function standsOn(page: PdfPage | undefined, wanted: string): boolean {
  const text = [...(page?.text ?? '')];
  const sought = [...foldPrinted(wanted)];
  return text.some((_, start) => {
    const found = text.slice(start, start + sought.length);
    return (
      found.length === sought.length &&
      sought.every((each, at) => found[at] === each || found[at] === '\ufffd')
    );
  });
}
