/**
 * Landlines, faxes, postal addresses and government e-mails in the lines of a notice: values alone, never the words around
 * them. Mobile numbers and names of persons are none, so they are in nothing that is found here.
 */
import { nameOf } from '../../data/names/names';
import { provinceIds } from '../host/province-id';

export interface NoticeContact {
  kind: 'post' | 'fax' | 'phone' | 'email';
  value: string;
}

/** Full-width folded, every dash a hyphen, invisible marks gone, words that are spaced out written as one (传　真). */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Co}|\p{Mn}/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff](?![\u4e00-\u9fff]))+/g, unspaced)
    .replace(/(?:传\s+真|电\s+话|地\s+址|邮\s+[箱编寄])/g, unspaced);
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What may stand between the digits of a mobile number where each letter is an x, and of a citizen's. */
const [any, gap] = ['[^x\\d]{0,3}', '[\\s.·-]{0,2}'];
/** Eleven digits from 13 to 19 (MIIT numbering plan of 2017), however grouped, with 0 or 86 before them or not. */
const mobile = new RegExp(
  `(?<!\\d)(?:[([]?\\s*(?:\\+|00)?86${any}|\\(?0${any})?1${any}[3-9](?:${any}\\d){9}(?!\\d)`,
  'g',
);

/**
 * A text with another in the place of each mobile number. All letters are made one first: their class at the forty
 * places of the pattern would take a browser a quarter of a second to compile.
 */
function withoutMobiles(text: string, instead: string): string {
  const alike = text.replace(/\p{L}/gu, (letter) => 'x'.repeat(letter.length));
  let cut = '';
  let from = 0;
  for (const { index, 0: found } of alike.matchAll(mobile)) {
    cut += text.slice(from, index) + instead;
    from = index + found.length;
  }
  return cut + text.slice(from);
}

const born = `${gap}(?:0${gap}[1-9]|1${gap}[0-2])${gap}[0-3]${gap}\\d(?:${gap}\\d){3}`;
/** A citizen's number of 18 signs, or of 15 as until 1999, in one piece or in groups around the day of birth. */
const citizen = new RegExp(
  '(?<!\\d)(?:[1-9]\\d{16}[\\dXx]|[1-9]\\d{14}' +
    `|[1-9](?:${gap}\\d){5}(?:${gap}(?:1${gap}9|2${gap}0)(?:${gap}\\d){2}${born}${gap}[\\dXx]|(?:${gap}\\d){2}${born}))(?!\\d)`,
  'g',
);

/** A text without the numbers by which one finds a person; as it is where it has none. */
export function withoutPersonal(text: string): string {
  const folded = fold(text);
  const cut = withoutMobiles(folded.replace(citizen, '…'), '…');
  return cut === folded ? text : cut;
}

/** What no longer holds, what is not to be used, where somebody lives; 太原, 原件 and 原则 are none of it. */
const notToday =
  /(?<![太固松开平高中])原(?![件则因])|旧|停用|作废|不再|搬迁|迁往|不要|请勿|勿寄|住址|家庭|户籍/;

/** What the lines of a notice name, each once, in their order. Desks for licences and complaints are none. Never throws. */
export function contactsIn(lines: readonly string[]): NoticeContact[] {
  // What a label stands above or in the cell before is its value.
  const said = lines
    .join('\n')
    .replace(/([:：])[^\S\n]*\n/g, '$1')
    .split('\n');
  const all = said.flatMap((line) => {
    const text = withoutMobiles(fold(line).replace(citizen, '#'), '#');
    if (notToday.test(text)) return [];
    return [...postIn(text), ...phonesIn(text), ...emailsIn(text)];
  });
  return [...new Map(all.map((one) => [`${one.kind} ${one.value}`, one])).values()];
}

/** An area code with its 0 and seven or eight digits, or a 400 or 800 number; or the digits alone, after one. */
const phone =
  /(?<![\d@.-])(?:\(?(0(?:10|2\d|[3-9]\d{2}))\)?[-\s]*([2-9]\d{2,3}[-\s]?\d{4})|([48]00)-?(\d{3})-?(\d{4})|([2-9]\d{6,7}))(?!\d)/g;
const otherDesk = /监督|投诉|举报|许可|增值|技术支持|值班/;

type PhoneKind = 'fax' | 'phone';

/** What words before a number say that it is; null where they say nothing. */
function kindsSaid(words: string): PhoneKind[] | null {
  const fax = /传真|fax/i.test(words);
  if (fax) return /电话|tel/i.test(words) ? ['phone', 'fax'] : ['fax'];
  return /电话|热线|咨询|tel|[\u4e00-\u9fff]{2,}:/i.test(words) ? ['phone'] : null;
}

/** Of a number that was given with its area code, others follow without it. */
const between = /^[\s、,;/或和及]*(?:传真|电话)?[:\s]*$/;

/** The numbers of a folded line, each by the words before it or in brackets behind it. */
export function phonesIn(text: string): NoticeContact[] {
  const found: NoticeContact[] = [];
  let words = '';
  let kinds: PhoneKind[] = ['phone'];
  let area = '';
  let end = 0;
  for (const match of text.matchAll(phone)) {
    const before = text.slice(end, match.index);
    const [, ownArea, digits, service, first, second, bare] = match;
    if (bare && !(area && between.test(before))) continue;
    const said = kindsSaid(before);
    if (said) [words, kinds] = [before, said];
    if (!bare) area = ownArea ?? '';
    end = match.index + match[0].length;
    const [behind = ''] = /^\s*\((?:传真|fax|电话|tel)\)/i.exec(text.slice(end)) ?? [];
    kinds = kindsSaid(behind) ?? kinds;
    end += behind.length;
    if (otherDesk.test(words)) continue;
    const value = service
      ? `${service}-${first}-${second}`
      : `${area}-${(digits ?? bare ?? '').replace(/\D/g, '')}`;
    found.push(...kinds.map((kind) => ({ kind, value })));
  }
  return found;
}

function emailsIn(text: string): NoticeContact[] {
  return Array.from(text.matchAll(/[\w.+-]+@(?:[a-z\d-]+\.)*gov\.cn(?![\w.-]*\w)/gi), ([value]) => ({
    kind: 'email',
    value: value.toLowerCase(),
  }));
}

const provinceNames = provinceIds.map((id) => nameOf(id).name.zh).join('|');
const count = '[A-Za-z\\d一二三四五六七八九十]';
/** Where an address begins: at the name of a province or a city, after nothing or a mark, so that no name is before it. */
const placeStart = `(?:^|[\\s,;。:(、至到])((${provinceNames}|(?:[\\u4e00-\\u9fff]{2}|石家庄|哈尔滨|呼和浩特|乌鲁木齐)市)`;
const building = '[\\u4e00-\\u9fff]{2,10}(?:大厦|大楼|大院|广场|中心)|(?:机关|综合|通信管理局)?办公楼';
/** Up to the number of the house, what stands between that and the city, and the parts of a building after it. */
const address = new RegExp(
  `${placeStart}([\\u4e00-\\u9fff\\d]{0,40}?)${count}+(?:-\\d+)?号(?:院)?` +
    `(?:\\s*(?:${building})?\\s*${count}+(?:-\\d+)?(?:号楼|号|室|楼|层|栋|幢|座|单元|房)|${building})*` +
    '(?:备案(?:管理)?办公室)?)',
  'g',
);
/** Districts and streets; between them nothing that could be somebody's name. */
const streets = /^(?:[\u4e00-\u9fff]*(?:(?<!\d)\d{1,2})?[省市区县镇乡街道路巷里园])?$/;
const somebody =
  /收(?!费)|联系人|邮编|先生|女士|小姐|(?<![国专管])家(?![庄口界村港湾屯沟桥营堡塘坝浜巷路街坡山河岗园])/;
/** A building that bears a name which cannot be told from a person's. */
const cutShort = /^[\u4e00-\u9fff]{1,10}(?:办公楼|大厦|大楼|\d+(?:室|房|层|楼|栋|座))/;

/** Where a line says to send papers to; not where one comes in person. */
function postIn(text: string): NoticeContact[] {
  if (
    !/地址|寄|收件|邮编|邮政编码/.test(text) ||
    (/现场|窗口|办公(?![室楼])|当面/.test(text) && !/寄|邮/.test(text))
  )
    return [];
  const joined = text
    .replace(/(省|市|区|县|镇|乡|路|街|道|巷|里|园)\s+(?=[\u4e00-\u9fff\d])/g, '$1')
    .replace(/(\d)\s+(?=[号室楼层栋幢座])/g, '$1');
  const [code] = /(?:邮编|邮政编码)[:\s]*(\d{6})(?!\d)/.exec(joined)?.slice(1) ?? [];
  const places = Array.from(joined.matchAll(address)).flatMap((match) => {
    const [all, place = '', , between = ''] = match;
    const isSure =
      streets.test(between) &&
      between.split(/[省市区县镇乡街道路巷里园]/).every((name) => name.length <= 8) &&
      !somebody.test(place) &&
      !cutShort.test(joined.slice(match.index + all.length));
    return isSure ? [place.trim()] : [];
  });
  return places.map((place) => ({
    kind: 'post',
    value: code && places.length === 1 ? `${place}（邮编 ${code}）` : place,
  }));
}
