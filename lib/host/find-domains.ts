import { namedEndings } from './domain-list';

/** Endings in Chinese that exist and are not among the approved (root zone of 2026, by the Public Suffix List). */
const otherChinese =
  '澳门 澳門 新闻 家電 嘉里 通販 台灣 臺灣 台湾 点看 書籍 机构 大拿 谷歌 慈善 香港 食品 微博 八卦 政府 亚马逊 淡马锡 ' +
  '天主教 飞利浦 新加坡 嘉里大酒店 電訊盈科 香格里拉 组织机构';
const chineseEndings = new Set([
  ...[...namedEndings].filter((ending) => !/^[a-z]/.test(ending)),
  ...otherChinese.split(' '),
]);
const longestChinese = Math.max(...Array.from(chineseEndings, ({ length }) => length));

/** What may stand in a name, with what looks like it and may not: a letter with an accent is no gap between two names. */
const run = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{M}\p{Nd}_.-]+/uy;
const nameSigns = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(/[a-z0-9_.-]/i.test(String.fromCharCode(code))),
);
const inRun = new RegExp(`^${run.source}`, 'u');
// A label has at most 63 characters, a name at most 253 (RFC 1035 section 2.3.4); Chinese labels are in use.
const label = /^[a-z0-9\p{Script=Han}](?:[a-z0-9\p{Script=Han}-]{0,61}[a-z0-9\p{Script=Han}])?$/u;
const ending = /^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/;
const chinese = /\p{Script=Han}/u;
/** Between Chinese and the Latin that follows it stands no name: 我的域名是example.com. */
const afterChinese = /(?<=\p{Script=Han})(?=[a-z0-9])/u;
/** A label in Latin that goes on in Chinese: com的备案. */
const latinThenChinese = /^([a-z0-9-]*[a-z0-9])-*(\p{Script=Han}.*)$/su;
/** What no run of characters is without that holds a name. */
const anyEnding = new RegExp(`\\.(?:[a-z]{2}|${[...chineseEndings].join('|')})`, 'y');
/** What joins a name to the words around it. */
const joint = /^(?:以及|[的和或与及跟是为在到等也都已未])/;
/** Words that lead to a name in Chinese: 我的域名是例子.中国. */
const leadIn = /^\p{Script=Han}*(?:域名|网址|网站)(?:是|为|叫)(?=\p{Script=Han})/u;
/** What NFKC may write otherwise in a name; of a whole text it would be most of the time that this takes. */
const unusual = /[^\0-\x7f\u3001-\u303f\u4e00-\u9fff\uff01-\uff0c\uff1a-\uff20]+/g;
const fileEnding =
  /\.(?:[sx]?html?|php|aspx?|jsp|cgi|js|mjs|tsx?|vue|css|png|jpe?g|gif|svg|webp|ico|pdf|docx?|xlsx?|pptx?|txt|md|csv|json|xml|ya?ml|ini|conf|log|bak|sql|zip|rar|7z|t?gz|exe|apk|mp[34]|action|do)$/i;

/**
 * The domain names in a text, each once, in order, in lower case. Addresses of files, e-mail and numbers
 * (1.5, 127.0.0.1) are none, nor are Chinese words around a name (网站abc.com) or with a full stop between them that no
 * ending is (版权所有.保留). Whether a name exists is not asked of anybody.
 *
 * @returns Never throws; time is linear in the length.
 */
export function findDomains(source: string): string[] {
  const plain = source
    .replace(unusual, (part) => part.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('。', '.')
    // Escapes of an address in an address: %2Fwww.
    .replace(/%[0-9a-f]{2}/g, ' ');
  const found = new Set<string>();
  // Only where a full stop is that an ending follows: most of a text holds none.
  for (let end = 0, dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', Math.max(end, dot + 1))) {
    anyEnding.lastIndex = dot;
    if (!anyEnding.test(plain)) continue;
    const start = startOfRun(plain, dot, end);
    run.lastIndex = start;
    run.exec(plain);
    end = run.lastIndex;
    const text = plain.slice(start, end);
    const pieces = chinese.test(text) ? text.split(afterChinese).flatMap(cutAfterEndings) : [text];
    // What touches @ is part of an e-mail address.
    if (plain[start - 1] === '@') pieces.shift();
    if (plain[end] === '@') pieces.pop();
    for (const piece of pieces) {
      const name = nameIn(piece);
      if (name && !fileEnding.test(name)) found.add(name);
    }
  }
  return [...found];
}

/** Where the run begins that a full stop stands in, not before `from`. */
function startOfRun(text: string, dot: number, from: number): number {
  let start = dot;
  while (start > from) {
    const unit = text.charCodeAt(start - 1);
    const before = unit >= 0xdc00 && unit < 0xe000 ? start - 2 : start - 1;
    // The two blocks that nearly every character of a name is in; the regular expression is for the others.
    if (unit < 0x80 && !nameSigns[unit]) break;
    const isCommon = unit < 0x80 || (unit >= 0x4e00 && unit < 0xa000);
    if (!isCommon && (before < from || !inRun.test(text.slice(before, start)))) break;
    start = before;
  }
  return start;
}

/** Cuts where a name ends and Chinese goes on: example.com的网址之家.cn. The Chinese loses the word that joins it. */
function cutAfterEndings(piece: string): string[] {
  if (!chinese.test(piece)) return [piece];
  const labels = piece.split('.');
  const pieces: string[][] = [[]];
  labels.forEach((each, at) => {
    const current = pieces.at(-1) ?? [];
    const [, latin = '', rest = ''] = latinThenChinese.exec(each) ?? [];
    const isLast = at === labels.length - 1;
    if (current.length > 0 && latin && (namedEndings.has(latin) || (isLast && ending.test(latin)))) {
      current.push(latin);
      pieces.push([rest.replace(joint, '')]);
    } else current.push(each);
  });
  return pieces.map((each) => each.join('.'));
}

/** The name that a piece is, without what follows its ending; null where it is none. */
function nameIn(piece: string): string | null {
  const labels = piece
    .replace(/^[.-]+/, '')
    .replace(leadIn, '')
    .split('.');
  for (let last = labels.length - 1; last > 0; last -= 1) {
    const end = endingOf(labels[last] ?? '');
    if (!end || isSentence(end, labels, last)) continue;
    const before = labels.slice(0, last);
    // 1.公司 is an item of a list.
    if (!/^[a-z]/.test(end) && before.every((each) => /^\d{1,3}$/.test(each))) return null;
    const name = [...before, end].join('.');
    return before.every((each) => label.test(each)) && name.length <= 253 ? name : null;
  }
  return null;
}

/** Whether Chinese after a whole name in Latin is the next sentence: www.example.com。公司. */
function isSentence(end: string, labels: readonly string[], at: number): boolean {
  return at > 1 && chineseEndings.has(end) && /^(?:com|cn|net|org)$/.test(labels[at - 1] ?? '');
}

/** The ending that a label is, or begins with where a word follows that joins: 公司的. Null for any other. */
function endingOf(text: string): string | null {
  const plain = text.slice(0, 64).replace(/-+$/, '');
  if (ending.test(plain) || chineseEndings.has(plain)) return plain;
  for (let length = longestChinese; length > 1; length -= 1) {
    if (chineseEndings.has(plain.slice(0, length)) && joint.test(plain.slice(length))) {
      return plain.slice(0, length);
    }
  }
  return null;
}
