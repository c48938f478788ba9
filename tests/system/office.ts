/** LibreOffice and poppler, as they are installed on this machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OfficePdf {
  pages: { width: number; height: number; text: string }[];
}

export interface Office {
  /** Opens a .docx as a person would and prints it to PDF. Rejects when it does not open. */
  print: (docx: Uint8Array) => Promise<OfficePdf>;
  /** Reads a .docx and gives back its whole text, as LibreOffice understands it. */
  textOf: (docx: Uint8Array) => Promise<string>;
  close: () => Promise<void>;
}

export async function startOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-office-'));
  let count = 0;
  const convert = async (docx: Uint8Array, filter: string, ending: string): Promise<string> => {
    count += 1;
    const source = join(folder, `form-${count}.docx`);
    await writeFile(source, docx);
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      // The filter is named, so nothing but a Word file is taken for one.
      '--infilter=MS Word 2007 XML',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      source,
    ]);
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
    textOf: async (docx) => readFile(await convert(docx, 'txt:Text (encoded):UTF8', 'txt'), 'utf8'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
