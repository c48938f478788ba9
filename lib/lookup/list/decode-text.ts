/**
 * The text of a file as people in China save it: UTF-8 with or without a mark, UTF-16 with one, and
 * GB 18030 (which includes GBK and GB 2312, what Chinese Excel writes as .csv).
 *
 * @param bytes The whole file. Bytes that fit no encoding become U+FFFD; nothing throws.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
