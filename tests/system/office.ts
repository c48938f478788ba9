/** LibreOffice and poppler, as they are installed on this machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const run = promisify(execFile);

export interface OfficePdf {
  pages: { width: number; height: number; text: string }[];
}

/** A file of a folder that was printed, by its name without ending. */
export interface PrintedFile {
  name: string;
  /** The text of each page. */
  pages: string[];
}

export interface Office {
  /** Opens a .docx as a person would and prints it to PDF. Rejects when it does not open. */
  print: (docx: Uint8Array) => Promise<OfficePdf>;
  /** Opens many at once, by their names without ending, in one run. Those that do not open are missing. */
  printAll: (files: Readonly<Record<string, Uint8Array>>) => Promise<PrintedFile[]>;
  /** The fonts in which LibreOffice sets these characters where they stand in a .docx. */
  fontsOf: (docx: Uint8Array, characters: string) => Promise<string[]>;
  /** Reads a .docx and gives back its whole text, as LibreOffice understands it. */
  textOf: (docx: Uint8Array) => Promise<string>;
  close: () => Promise<void>;
}

export async function startOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-office-'));
  let count = 0;
  const convertAll = (sources: readonly string[], filter: string, into: string) =>
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      // The filter is named, so nothing but a Word file is taken for one.
      '--infilter=MS Word 2007 XML',
      '--convert-to',
      filter,
      '--outdir',
      into,
      ...sources,
    ]);
  const convert = async (docx: Uint8Array, filter: string, ending: string): Promise<string> => {
    count += 1;
    const source = join(folder, `form-${count}.docx`);
    await writeFile(source, docx);
    await convertAll([source], filter, folder);
    return join(folder, `form-${count}.${ending}`);
  };
  return {
    print: async (docx) => {
      const pdf = await convert(docx, 'pdf', 'pdf');
      const { stdout: info } = await run('pdfinfo', ['-f', '1', '-l', '99', pdf]);
      const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)];
      const pages = await Promise.all(
        sizes.map(async ([, width, height], at) => {
          const number = String(at + 1);
          const { stdout } = await run('pdftotext', ['-f', number, '-l', number, '-raw', pdf, '-']);
          return { width: Number(width), height: Number(height), text: stdout };
        }),
      );
      return { pages };
    },
    printAll: async (files) => {
      const into = await mkdtemp(join(folder, 'many-'));
      const names = Object.keys(files);
      await Promise.all(
        Object.entries(files).map(([name, docx]) => writeFile(join(into, `${name}.docx`), docx)),
      );
      await convertAll(
        names.map((name) => join(into, `${name}.docx`)),
        'pdf',
        into,
      );
      const made = new Set(await readdir(into));
      return Promise.all(
        names
          .filter((name) => made.has(`${name}.pdf`))
          .map(async (name) => {
            const { stdout } = await run('pdftotext', ['-raw', join(into, `${name}.pdf`), '-']);
            // Every page ends with a form feed.
            return { name, pages: stdout.split('\f').slice(0, -1) };
          }),
      );
    },
    fontsOf: async (docx, characters) => {
      const pdf = new Uint8Array(await readFile(await convert(docx, 'pdf', 'pdf')));
      return fontsIn(pdf, characters);
    },
    textOf: async (docx) => readFile(await convert(docx, 'txt:Text (encoded):UTF8', 'txt'), 'utf8'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The names of the fonts of all pieces of text with one of these characters. */
async function fontsIn(pdf: Uint8Array, characters: string): Promise<string[]> {
  const task = getDocument({ data: pdf, verbosity: 0 });
  const file = await task.promise;
  const fonts = new Set<string>();
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    // The fonts are known once the page was read for drawing.
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || ![...characters].some((each) => item.str.includes(each))) continue;
      fonts.add((page.commonObjs.get(item.fontName) as { name: string }).name);
    }
  }
  await task.destroy();
  return [...fonts];
}
