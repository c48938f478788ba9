import { useState } from 'preact/hooks';
import { mostDocumentMegabytes } from '../../lib/repair/document/read-document';
import { readDocumentFile } from '../../platform/pages/document-reader';
import { type Dropped, useDrop } from '../ui/use-drop';
import { changeText, startDocument, useDocument } from './document-session';

/** A text this long is read at once instead of being put into the field, which would freeze the page. */
const fieldLimit = 200_000;

/** Why a document was not read; the file it came in, an empty name for a text, and its megabytes. */
export interface IntakeFault {
  fault: Exclude<Awaited<ReturnType<typeof readDocumentFile>>, ArrayBuffer>;
  name: string;
  size: number;
}

/** The ways into a document: typed, pasted, dropped, out of a file. */
export function useDocumentIntake() {
  const { text, open } = useDocument();
  const [said, setSaid] = useState<IntakeFault | null>(null);
  const [over, setOver] = useState(false);

  const say = (fault: IntakeFault['fault'], name: string, bytes: number): void =>
    setSaid({ fault, name, size: Math.ceil(bytes / 2 ** 20) });
  const read = (source: string): void => {
    setSaid(null);
    if (source.trim() === '') say('empty', '', 0);
    else if (source.length > mostDocumentMegabytes * 2 ** 20) say('tooBig', '', source.length);
    else startDocument(source, null);
  };
  const take = async (file: File): Promise<void> => {
    const found = await readDocumentFile(file);
    setSaid(null);
    if (typeof found === 'string') say(found, file.name, file.size);
    else startDocument(found, file.name);
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length + text.length <= fieldLimit) return;
    event.preventDefault();
    read(text + pasted);
  };
  const drop = ({ files: [file], text: dropped }: Dropped): void => {
    if (file) void take(file);
    else if (dropped && (open || dropped.length + text.length > fieldLimit)) read(dropped);
    else if (dropped) changeText(text + dropped);
  };
  useDrop(fieldLimit, setOver, drop);
  return {
    begin: (): void => read(text),
    take: (file: File): void => void take(file),
    paste,
    /** Why the last document was not read. */
    said,
    /** Whether something hangs over the page. */
    over,
  };
}
