/** Source of HTML read as what it shows. */

/** Character references that stand in or beside numbers and addresses (HTML standard, 2026-11); others stay as they are. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  copy: '©',
  reg: '®',
  middot: '·',
  bull: '•',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  times: '×',
  ldquo: '“',
  rdquo: '”',
  minus: '-',
  shy: '',
  colon: ':',
  sol: '/',
  lpar: '(',
  rpar: ')',
};
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
/** Comments, and elements whose text nobody sees: what begins them, what ends them. Only mentioned, they hide nothing. */
const unseen = [
  ['<!--', '-->'],
  ...['script', 'style', 'template'].map((name) => [`<${name}(?=[\\s>])[^<>]*>`, `</${name}\\s*>`]),
].map(([opening = '', closing = '']) => ({
  whole: new RegExp(`${opening}[\\s\\S]*?${closing}`, 'gi'),
  closing: new RegExp(closing, 'gi'),
}));
/** Escapes of JSON and JavaScript. */
const escaped = /\\(?:u([\da-f]{4})|([nrt])|(["'/]))/gi;
// No value reaches over the next tag: without that, open quotation marks would cost the square of the length.
const tag = /<(\/?)([a-z][a-z\d-]{0,30})((?:[\s/](?:"[^"<]*"|'[^'<]*'|[^"'<>])*)?)>/gi;
const attribute = /([a-z][a-z\d:-]{0,30})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** Attributes that lead somewhere or say something. */
const telling =
  /^(?:href|src|action|cite|title|alt|content|value|placeholder|aria-label|data-[\w-]*|xlink:href)$/i;
/** Elements that stand in a line; all others begin a paragraph of their own. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|img|ins|del|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/i;

/**
 * What a text shows: source of HTML without its tags, with what its attributes say at the end; character references
 * read. Any other text comes back as it is.
 *
 * Written here because it has to run where no document is (background, worker, command) and to fit the popup: a parser
 * would be several times its size, and fails on what is pasted, half a tag and prose in one.
 *
 * @returns Never throws; time is linear in the length.
 */
export function shownText(source: string): string {
  const text = source.includes('\\') ? readEscapes(source) : source;
  if (!text.includes('<')) return text.includes('&') ? readReferences(text) : text;
  const said: string[] = [];
  const shown = withoutUnseen(text).replace(tag, (_, close: string, name: string, attributes: string) => {
    if (!close && attributes.includes('=')) said.push(...saidBy(attributes));
    if (/^br$/i.test(name)) return '\n';
    return inline.test(name) ? '' : '\n\n';
  });
  return readReferences([shown, ...said].join('\n\n'));
}

function withoutUnseen(text: string): string {
  if (!/<(?:!--|script|style|template)/i.test(text)) return text;
  let rest = text;
  for (const { whole, closing } of unseen) {
    // Up to the last end there is one for each beginning, so that none is looked for in vain.
    const end = [...rest.matchAll(closing)].at(-1)?.index ?? -1;
    if (end < 0) continue;
    const behind = rest.indexOf('>', end) + 1;
    rest = rest.slice(0, behind).replace(whole, ' ') + rest.slice(behind);
  }
  return rest;
}

function readEscapes(text: string): string {
  return text.replace(escaped, (_, code?: string, space?: string, sign?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : space ? '\n' : (sign ?? ''),
  );
}

function saidBy(attributes: string): string[] {
  return Array.from(attributes.matchAll(attribute), ([, name = '', double, single, plain]) =>
    telling.test(name) ? (double ?? single ?? plain ?? '') : '',
  ).filter((value) => value.trim() !== '');
}

function readReferences(text: string): string {
  return text.replace(reference, (all, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : all;
  });
}
