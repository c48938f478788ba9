import { isText } from '../../lib/repair/document/encoding';

export type FileFault = 'tooBig' | 'notText' | 'readFailed';

/**
 * The bytes of a text file, or why it is none that can be read.
 *
 * @param most Largest file that is read, in megabytes.
 * @param looked How many bytes from its start on tell whether it is a text.
 */
export async function readTextFile(
  file: File,
  most: number,
  looked = file.size,
): Promise<ArrayBuffer | FileFault> {
  if (file.size > most * 2 ** 20) return 'tooBig';
  try {
    const bytes = await file.arrayBuffer();
    return isText(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, looked))) ? bytes : 'notText';
  } catch {
    return 'readFailed';
  }
}
