/** The host name of an address, lower case, without port; empty where there is none. Never throws. */
export function hostNameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
