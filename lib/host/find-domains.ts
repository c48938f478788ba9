// A label has at most 63 characters, a name at most 253 (RFC 1035 section 2.3.4); Chinese labels are in use.
const label = '[a-z0-9\\p{Script=Han}](?:[a-z0-9\\p{Script=Han}-]{0,61}[a-z0-9\\p{Script=Han}])?';
const domain = new RegExp(
  `(?<![\\w.@\\-])(?:${label}\\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|\\p{Script=Han}{2,4})(?![\\w\\-])`,
  'giu',
);
const fileEnding = /\.(?:html?|php|aspx?|jsp|js|css|png|jpe?g|gif|pdf|docx?|xlsx?|txt|csv|json|action|do)$/i;
/** Longest text in which domains are looked for; more is no list of domains. */
const limit = 20_000;

/**
 * The domain names in a text, each once, in order, in lower case. Addresses of files, e-mail and numbers
 * (1.5, 127.0.0.1) are none. Whether a name exists is not asked of anybody.
 */
export function findDomains(text: string): string[] {
  const plain = text.slice(0, limit).normalize('NFKC').replaceAll('。', '.');
  const names = Array.from(plain.matchAll(domain), ([name]) => name.toLowerCase());
  return [...new Set(names.filter((name) => !fileEnding.test(name) && name.length <= 253))];
}
