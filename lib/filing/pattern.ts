/** What filing and licence numbers look like in a text folded by foldText. */
import { prefixCharacters } from './prefix';

const characters = prefixCharacters.join('');
const gap = '[ \\v]?';
const spaced = (word: string): string => [...word].join(gap);
const icp = spaced('ICP');
const police = ['公网安', '公安网安', '公安网', '公安联网', '公安', '网安'].map(spaced).join('|');
const opens = '([【〔"\'“‘「『';
const closes = ')\\]】〕"\'”’」』';
const signs = '-·•・|:/_.,、';
const open = `[${opens}]?`;
/** Between a prefix and ICP: a sign, or the end of a bracket that holds the prefix alone. */
const apart = `(?:[${signs}${closes}]${gap}(?=${icp}))?`;
const words = '[案号码编登记许可证第字:.、\\- \\v]{0,10}';
const bracket = '(?:[([【〔][^()[\\]【】〔〕\\n]{1,80}[)\\]】〕][ \\v:]{0,2})?';

/**
 * A number of any kind, up to its digits. All repeats are bounded or stop at the next candidate, so the time is
 * linear in the text.
 *
 * Groups: 1 prefix; 2 filing digits; 3 licence digits; 4 classes, 5 digits of a telecom licence;
 * 6 prefix, 7 digits of a public-security number; 8 issuer, 9 classes, 10 digits of a licence without prefix.
 */
export const anchor = new RegExp(
  [
    `([${characters}])${gap}${apart}(?:` +
      `(?:${icp}${gap}备${gap}案?${gap}){1,3}${words}${bracket}${open}(?=(?:\\d ?){6})(?!\\d{12})(\\d+(?:(?: \\d+){1,4}(?=${gap}(?:号|- ?\\d)))?)(?![\\d*×])`,
    `${icp}${gap}证${words}${open}(\\d{6,7})(?!\\d)`,
    `(?:${icp}${gap}[证备]案?${gap}[号:]{0,2}${gap})?((?:[AB][12]${gap}[.,、]${gap}){0,4}[AB][12])${gap}-?${gap}(\\d{8})(?!\\d))`,
    `(?:([${characters}])${gap})?(?:${police})${gap}备案?${words}${open}(\\d{12}(?:\\d\\d)?|\\d{2,8}(?:[ -]\\d{2,8}){1,5})(?!\\d)`,
    `(合字|全国|(?<![A-Z0-9.]))((?:[AB][12]${gap}[.,、]${gap}){0,4}B2)${gap}-${gap}(20\\d{6})(?!\\d)`,
  ].join('|'),
  'g',
);
/** Any text without one of these carries no number and is not folded at all. */
export const hint =
  /[备備证證]|[abAB\uFF21\uFF22\uFF41\uFF42][\p{Default_Ignorable_Code_Point}\p{Cf}]*[12\uFF11\uFF12]/u;
export const opening = new RegExp(`[${opens}]`);
/** What keeps a prefix from ICP. */
export const sign = new RegExp(`[${signs}]`);
export const closing = new RegExp(`[${closes}]`);
/**
 * What follows the digits. Groups: 1 number of the service, 2 its letter. The number stands before or after 号,
 * at times twice.
 */
export const tail =
  /(?:X(?=[ \v]?号))?(?:[ \v]?号)?(?: ?-{1,2} ?([1-9]\d?(?!\d)|[1-9]\d\d(?![\d-]))([A-Z](?![A-Z0-9]))?(?: ?号)?(?:-[1-9]\d?(?![\dA-Z-]))?)?/y;
/**
 * Words whose last character is a prefix, before `ICP`: to update, newest, to hide, to collect; places of
 * other provinces, whose filings 京, 宁, 吉 or 川 does not stand for.
 */
export const wordBefore = /(?:[更最刷重全清阜]新|[隐收]藏|[南东]京|[辽南西济海咸遂]宁|昌吉|银川)$/;
