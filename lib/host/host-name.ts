/** The host name of an address, lower case, without port; empty where there is none. Never throws. */
export function hostNameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The host of a page of the web (http or https); null for any other address. Never throws. */
export function webHostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}
