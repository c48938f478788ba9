declare module 'punycode/punycode.es6.js' {
  /** Decodes the xn-- labels of a host name (RFC 3492). Throws RangeError on a label that is no punycode. */
  export function toUnicode(host: string): string;
  export function toASCII(host: string): string;
}
