import type { ProvinceId } from '../../data/schema';
import { findByGbCode } from '../host/find-host';
import { isMasked, isSample, isTelephone, isWhole, joinDigits, joinPoliceDigits } from './digits';
import { foldText, originEnd } from './fold-text';
import { anchor, closing, hint, opening, sign, tail, wordBefore } from './pattern';
import { policeLetter, prefixOf } from './prefix';

/** What a number stands for. `icp-other`: a service whose letter is not known, such as a quick app. */
export type FilingKind =
  | 'icp-subject'
  | 'icp-website'
  | 'icp-app'
  | 'icp-miniprogram'
  | 'icp-other'
  | 'icp-licence'
  | 'vat-licence'
  | 'psb';

/**
 * What is odd about a number: a prefix that no administration uses (川 for 蜀), a digit count that no
 * number has, a year that was never numbered so, a printed prefix that the digits of a
 * public-security number contradict, digits that look like a sample.
 */
export type FilingFlag = 'unofficial-prefix' | 'damaged' | 'impossible-year' | 'prefix-mismatch' | 'sample';

export interface FilingNumber {
  kind: FilingKind;
  /** The prefix character as printed, traditional glyphs folded; null when none stands there. */
  prefix: string | null;
  provinceId: ProvinceId | null;
  /** Digits; for a telecom licence with its classes, `A1.B1.B2-20180017`. */
  number: string;
  /** `1`, `3A`, `1X`, or null. */
  suffix: string | null;
  /** The number as an official query expects it, with the official prefix. */
  canonical: string;
  /** Where it stands in the text that was searched, in UTF-16 units. */
  start: number;
  end: number;
  flags: FilingFlag[];
}

/**
 * Finds every filing and licence number of a text, in order: ICP filings of subjects, websites, Apps
 * and mini-programs, operating licences, telecom licences and public-security filings. Spaces,
 * invisible characters, full-width and traditional writing, missing 号 and words in between are
 * allowed for; nothing is joined across a blank line. Masked numbers, templates, parody prefixes and
 * product names (阿里云ICP备案) are no numbers. Rules: real footers and documents up to 2026-08.
 *
 * @param text Any text: content of a page, a selection, a line of a list. HTML is read as text.
 * @returns Never throws; time is linear in the length.
 */
export function findFilingNumbers(text: string): FilingNumber[] {
  if (!hint.test(text)) return [];
  const folded = foldText(text);
  const found: FilingNumber[] = [];
  anchor.lastIndex = 0;
  for (let match = anchor.exec(folded.text); match; match = anchor.exec(folded.text)) {
    const end = match.index + match[0].length;
    const read = readMatch(match, folded.text, end);
    if (!read) {
      anchor.lastIndex = match.index + 1;
      continue;
    }
    const { stop, ...number } = read;
    anchor.lastIndex = stop;
    const start = folded.origins[match.index - bracketBefore(folded.text, match.index)] ?? 0;
    found.push({ ...number, start, end: originEnd(text, folded, stop - 1) });
  }
  return found;
}

/** Whether a number of this kind is an ICP filing, which is what a deregistration can name: no licence, not the police's. */
export function isFiling(kind: FilingKind): boolean {
  return kind.startsWith('icp-') && kind !== 'icp-licence';
}

/** The number of the subject that a filing belongs to, `粤ICP备12345678号`; null for other kinds. */
export function subjectNumberOf({ kind, canonical }: FilingNumber): string | null {
  return isFiling(kind) ? canonical.replace(/-[^-]*$/, '') : null;
}

type Reading = Omit<FilingNumber, 'start' | 'end'> & { stop: number };

function readMatch(match: RegExpExecArray, text: string, end: number): Reading | null {
  const [, prefix, filing, licence, classes, telecom, policePrefix, police, issuer, bareClasses, bare] =
    match;
  if (police) return readPolice(police, policePrefix ?? null, text, match.index, end);
  if (bare) return readLicence(`${joinClasses(bareClasses ?? '')}-${bare}`, null, issuer ?? '', text, end);
  if (!prefix || isWordEnd(prefix, text, match.index)) return null;
  if (filing) return readFiling(filing, prefix, text, end);
  // Seven digits are in use beside six: where more are hidden, neither is the number.
  if (licence) return isMasked(licence, text, end, true) ? null : readLicence(licence, prefix, '', text, end);
  return readLicence(`${joinClasses(classes ?? '')}-${telecom}`, prefix, '', text, end);
}

function readFiling(printed: string, prefix: string, text: string, printedEnd: number): Reading | null {
  const start = printedEnd - printed.length;
  const { number, length } = joinDigits(printed);
  const end = start + length;
  // Fewer digits or more are templates and other text; 6, 7, 9 and 11 are seen on real pages as damage.
  if (number.length < 6 || number.length > 11) return null;
  if (isMasked(number, text, end)) return null;
  const { service, letter, stop } = readTail(text, start, end);
  // 北京ICP备案 13…: nothing calls these digits a filing.
  if (isTelephone(number) && !/[号-]/.test(text.slice(end, stop))) return null;
  const suffix = service ? service + letter : null;
  const known = prefixOf(prefix);
  const flags: FilingFlag[] = known.official ? [] : ['unofficial-prefix'];
  if (!isWhole(number)) flags.push('damaged');
  // Eight digits: two of the year, in use until about 2020 and not before 2000.
  if (number.length === 8 && Number(number.slice(0, 2)) > 25) flags.push('impossible-year');
  if (isSample(number)) flags.push('sample');
  const canonical = `${known.prefix}ICP备${number}号${suffix ? `-${suffix}` : ''}`;
  return {
    kind: kindOf(service, letter),
    prefix,
    provinceId: known.provinceId,
    number,
    suffix,
    canonical,
    flags,
    stop,
  };
}

function kindOf(service: string | null, letter: string): FilingKind {
  if (!service) return 'icp-subject';
  if (!letter) return 'icp-website';
  return letter === 'A' ? 'icp-app' : letter === 'X' ? 'icp-miniprogram' : 'icp-other';
}

function readLicence(
  number: string,
  prefix: string | null,
  issuer: string,
  text: string,
  end: number,
): Reading {
  const { service, stop } = readTail(text, end - (number.split('-')[1] ?? number).length, end);
  const known = prefix ? prefixOf(prefix) : null;
  const isTelecom = number.includes('-');
  const name = isTelecom ? number : `ICP证${number}号`;
  const canonical = `${issuer}${known?.prefix ?? ''}${name}${service ? `-${service}` : ''}`;
  return {
    kind: isTelecom ? 'vat-licence' : 'icp-licence',
    prefix,
    provinceId: known?.provinceId ?? null,
    number,
    suffix: service,
    canonical,
    flags: known && !known.official ? ['unofficial-prefix'] : [],
    stop,
  };
}

function readPolice(
  digits: string,
  printed: string | null,
  text: string,
  index: number,
  printedEnd: number,
): Reading | null {
  const start = printedEnd - digits.length;
  const joined = joinPoliceDigits(digits);
  if (!joined) return null;
  const { number, length } = joined;
  const end = start + length;
  if (isMasked(number, text, end, number.length === 14)) return null;
  const byDigits = findByGbCode(number);
  let known = printed ? prefixOf(printed) : null;
  // Groups of digits that name no province are telephones.
  if (!byDigits && (!known || number !== digits)) return null;
  // 辽宁公网安备 21…: the character before is the end of a name, not a prefix.
  const isNameEnd = known && byDigits && known.provinceId !== byDigits && isHan(text[index - 1]);
  if (isNameEnd) known = null;
  const flags: FilingFlag[] = [];
  if (known && byDigits && known.provinceId !== byDigits) flags.push('prefix-mismatch');
  // Zeros after the six digits of the district: a sample, whose digits say nothing of the place.
  const sample = isSample(number) || /^\d{6}0+$/.test(number);
  if (sample) flags.push('sample');
  const provinceId = sample && known ? known.provinceId : (byDigits ?? known?.provinceId ?? null);
  const after = afterBracket(text, start, end);
  const stop = after + (/^[ \v]?号/.exec(text.slice(after, after + 2))?.[0].length ?? 0);
  const letter = provinceId ? policeLetter(provinceId) : '';
  const canonical = `${letter}公网安备${number}号`;
  const prefix = isNameEnd ? null : printed;
  return { kind: 'psb', prefix, provinceId, number, suffix: null, canonical, flags, stop };
}

interface Tail {
  service: string | null;
  letter: string;
  stop: number;
}

function readTail(text: string, start: number, end: number): Tail {
  const from = afterBracket(text, start, end);
  tail.lastIndex = from;
  const match = tail.exec(text);
  return { service: match?.[1] ?? null, letter: match?.[2] ?? '', stop: from + (match?.[0].length ?? 0) };
}

/** The end of digits from start to end, with the bracket that one before them opened. */
function afterBracket(text: string, start: number, end: number): number {
  return opening.test(text[start - 1] ?? '') && closing.test(text[end] ?? '') ? end + 1 : end;
}

/**
 * Whether the prefix is only the end of a word: 更新ICP备案, 阿里云ICP备案. One that a sign keeps from ICP stands alone
 * (京-ICP备), or it is another thing: 更新：ICP备案, 北京 | ICP备. A bracket that ends before ICP begins before the prefix.
 */
function isWordEnd(prefix: string, text: string, index: number): boolean {
  const bracket = bracketBefore(text, index);
  const before = text[index - bracket - 1] ?? '';
  const next = nextSign(text, index + 1);
  if (closing.test(next) && !bracket) return true;
  if (sign.test(next) && isHan(before) && !/[案为是]/.test(before)) return true;
  if (wordBefore.test(before + prefix)) return true;
  // 云 is the end of many product names and never an official prefix: nothing may stand before it.
  return prefix === '云' && isHan(before);
}

/** How much before a prefix opens the bracket that holds it alone: （京）ICP备. */
function bracketBefore(text: string, index: number): number {
  if (!closing.test(nextSign(text, index + 1))) return 0;
  if (opening.test(text[index - 1] ?? '')) return 1;
  return text[index - 1] === ' ' && opening.test(text[index - 2] ?? '') ? 2 : 0;
}

function nextSign(text: string, at: number): string {
  return text
    .slice(at, at + 2)
    .trimStart()
    .charAt(0);
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && character !== '号' && /\p{Script=Han}/u.test(character);
}

function joinClasses(classes: string): string {
  return classes.replace(/[ \v]/g, '').replace(/[,、]/g, '.');
}
