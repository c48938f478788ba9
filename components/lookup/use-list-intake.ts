import { useState } from 'preact/hooks';
import { readListFile } from '../../platform/pages/list-reader';
import type { FileFault } from '../../platform/pages/text-file';
import { type Dropped, useDrop } from '../ui/use-drop';
import { changeList, fieldLimit, listText, startList } from './list-session';

/** Why a list was not read; the name and the megabytes of the file that it came in. */
export interface IntakeFault {
  fault: FileFault | 'empty';
  name: string;
  size: number;
}

/** The ways into a list: typed, pasted, dropped, out of a file. What is long goes past the field. */
export function useListIntake(working: boolean) {
  const [said, setSaid] = useState<IntakeFault | null>(null);
  const [over, setOver] = useState(false);

  const begin = (): void => {
    if (working) return;
    const text = listText();
    const empty = text.trim() === '';
    setSaid(empty ? { fault: 'empty', name: '', size: 0 } : null);
    if (!empty) startList(text);
  };
  const take = async (file: File): Promise<void> => {
    const read = await readListFile(file);
    if (typeof read === 'string')
      setSaid({ fault: read, name: file.name, size: Math.ceil(file.size / 2 ** 20) });
    else {
      setSaid(null);
      startList(read, file.name);
    }
  };
  /** What is added to the text in the field. */
  const withText = (added: string): string => (listText() ? `${listText()}\n${added}` : added);
  const startLong = (added: string): void => {
    setSaid(null);
    startList(withText(added));
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length + listText().length <= fieldLimit) return;
    event.preventDefault();
    startLong(pasted);
  };
  const drop = ({ files: [file], text: dropped }: Dropped): void => {
    if (file) void take(file);
    else if (dropped.length + listText().length > fieldLimit) startLong(dropped);
    else if (dropped) changeList({ text: withText(dropped) });
  };
  useDrop(fieldLimit, setOver, drop);
  return {
    begin,
    take: (file: File): void => void take(file),
    paste,
    /** Why the last list was not read. */
    said,
    /** Whether something hangs over the page. */
    over,
  };
}
