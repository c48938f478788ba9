/** The match pattern of every page of a host, as browsers take it for permissions and scripts. */
export function matchPattern(host: string): string {
  return `*://${host}/*`;
}

/** The host of such a pattern; any other text as it is. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
