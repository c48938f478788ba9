import type { ProvinceId } from '../../data/schema';
import { isMasked, isSample, isTelephone, isWhole } from '../filing/digits';
import { type FilingNumber, isFiling } from '../filing/filing-number';
import { foldText } from '../filing/fold-text';
import { prefixCharacters, prefixOf } from '../filing/prefix';

/**
 * Why a text with something like a filing number in it holds none: another kind of number (`licence`, `police`), digits
 * hidden, no prefix or one that no administration has, a digit count that no number has, a telephone, digits that nobody
 * was given, a firm's social credit code, somebody's identity number.
 */
export type NoFilingReason =
  | 'licence'
  | 'police'
  | 'masked'
  | 'no-prefix'
  | 'digit-count'
  | 'telephone'
  | 'sample'
  | 'credit-code'
  | 'id-number';

export interface NoFiling {
  readonly reason: NoFilingReason;
  /** The digits, or the code, that it is about; empty where they are hidden, or nobody else should see them. */
  readonly digits: string;
  /** The province that its prefix names. */
  readonly provinceId: ProvinceId | null;
}

/** Only the beginning of a long text is looked at: this is for what somebody typed. */
const longest = 2000;
const hidden = '[*×●■□█○◯]{2}|X{3}';
const maskedNumber = new RegExp(`(?:(\\p{Script=Han})\\s?ICP\\s?)?[备证][^\\n]{0,20}?(?:${hidden})`, 'u');
const prefixed = /\p{Script=Han}\s?ICP/u;
const almost = /(\p{Script=Han})\s?ICP\s?备[案号:\s]{0,5}(\d+)/u;
const bare = /(?<![\d.)-]|\d[- ])(?:\d{8}|20\d{8})(?![\d.]|-\d)/;
/** A telephone as it is printed, also behind words: 电话 020-87626789, (0755)86013388. */
const printedTelephone =
  /(?<!\d)(?:\(?0\d{2,3}[)-][ ]?\d{7,8}|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[48]00-\d{3}-?\d{4})(?!\d)/;
/** GB 11643: 17 digits with the day of birth in the middle, and a check character. */
const idNumber =
  /(?<![A-Z\d])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![A-Z\d])/;
const alone = /^(?:\+?86)?[-\s]?([\d][-\d\s()]{5,20})$/;
/** GB 32100-2015: 18 signs, the first two of the registering office, then the district. */
const creditCode = /(?<![A-Z\d])[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY]\d{6}[\dA-HJ-NPQRTUWXY]{10}(?![A-Z\d])/;

/**
 * @param shown A text without source of HTML.
 * @param numbers What was found in it.
 * @returns Null where it holds a filing, or nothing like one.
 */
export function whyNoFiling(shown: string, numbers: readonly FilingNumber[]): NoFiling | null {
  if (numbers.some(({ kind }) => isFiling(kind))) return null;
  const [other] = numbers;
  if (other) {
    const { kind, canonical, provinceId } = other;
    return { reason: kind === 'psb' ? 'police' : 'licence', digits: canonical, provinceId };
  }
  const { text } = foldText(shown.slice(0, longest));
  return inNumber(text) ?? inDigits(text);
}

/** What stands where a number begins as one should. */
function inNumber(text: string): NoFiling | null {
  // From the prefix on, where one stands there: 备案号 before it begins like a number as well.
  const masked = maskedNumber.exec(text.slice(Math.max(0, text.search(prefixed)))) ?? maskedNumber.exec(text);
  if (masked) return { reason: 'masked', digits: '', provinceId: provinceOf(masked[1]) };
  const match = almost.exec(text);
  if (!match) return null;
  const [found, prefix, digits = ''] = match;
  const provinceId = provinceOf(prefix);
  if (isMasked(digits, text, match.index + found.length)) return { reason: 'masked', digits: '', provinceId };
  // Digits as they should be after a character that is no prefix: 萌ICP备, 阿里云ICP备案.
  if (isWhole(digits)) return { reason: 'no-prefix', digits, provinceId: null };
  return isTelephone(digits) ? null : { reason: 'digit-count', digits, provinceId };
}

/** Digits and codes that stand by themselves. */
function inDigits(text: string): NoFiling | null {
  if (idNumber.test(text)) return { reason: 'id-number', digits: '', provinceId: null };
  const code = creditCode.exec(text)?.[0];
  if (code) return { reason: 'credit-code', digits: code, provinceId: null };
  const typed = alone.exec(text.trim())?.[1]?.replace(/\D/g, '') ?? '';
  if (isTelephone(typed)) return { reason: 'telephone', digits: typed, provinceId: null };
  const digits = bare.exec(text)?.[0];
  if (digits) return { reason: isSample(digits) ? 'sample' : 'no-prefix', digits, provinceId: null };
  const telephone = printedTelephone.exec(text)?.[0];
  return telephone ? { reason: 'telephone', digits: telephone, provinceId: null } : null;
}

function provinceOf(prefix: string | undefined): ProvinceId | null {
  return prefix && prefixCharacters.includes(prefix) ? prefixOf(prefix).provinceId : null;
}
