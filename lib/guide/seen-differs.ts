/** Where a notice that the person saw and the data of the extension speak of the same thing and say different things. */
import type { ProvinceForm } from '../../data/schema';
import { contactsIn, type NoticeContact, phonesIn } from '../official/notice-contacts';
import type { Notice } from '../official/seen-notice';
import type { HandIn } from './guide-hand-in';

export interface SeenDifference {
  kind: NoticeContact['kind'] | 'title';
  /** What the notice says; several joined by 、. */
  seen: string;
  /** What our data says, and when that was seen (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`). */
  ours: string;
  asOf: string;
}

const kinds = ['post', 'fax', 'phone', 'email'] as const;

/**
 * The differences, one for each kind of thing at most. A kind that only one of the two names is none, nor one of which they
 * name a value in common.
 *
 * @param handIn What is known of where to hand in; desks for other papers do not count.
 * @param form The best form that is known; null where none is.
 */
export function seenDiffers(
  { title, lines, attachments }: Notice,
  handIn: readonly HandIn[],
  form: Pick<ProvinceForm, 'title' | 'asOf'> | null,
): SeenDifference[] {
  const named = contactsIn(lines);
  const found = kinds.flatMap((kind): SeenDifference[] => {
    const theirs = named.filter((one) => one.kind === kind).map(({ value }) => value);
    const ours = handIn.flatMap(({ kind: own, purpose, value, asOf }) =>
      own === kind && value !== null && isSameThing(kind, purpose) ? [{ value, asOf }] : [],
    );
    const [first] = ours;
    if (!first || theirs.length === 0) return [];
    if (theirs.some((one) => ours.some(({ value }) => isSame[kind](one, value)))) return [];
    return [{ kind, seen: theirs.join('、'), ours: first.value, asOf: first.asOf }];
  });
  if (!form?.title) return found;
  // A guide or a letter is no form; what it encloses may be one.
  const forms = [title, ...attachments.map(({ name }) => name)].filter((one) =>
    /[表书]$/.test(plainTitle(one)),
  );
  const own = plainTitle(form.title);
  const [first] = forms;
  if (first === undefined || forms.some((one) => isSameTitle(plainTitle(one), own))) return found;
  return [{ kind: 'title', seen: first, ours: form.title, asOf: form.asOf }, ...found];
}

/** Where other filing papers go is another thing; whom to ask of filings is one and the same. */
function isSameThing(kind: NoticeContact['kind'], purpose: HandIn['purpose']): boolean {
  return purpose === 'deregistration' || (kind === 'phone' && purpose === 'filing-desk');
}

/** Whether two values are one, whatever their spelling. */
const isSame: Record<NoticeContact['kind'], (seen: string, ours: string) => boolean> = {
  post: (seen, ours) => {
    const [one, other] = [plainAddress(seen), plainAddress(ours)];
    return one.includes(other) || other.includes(one);
  },
  fax: isSameNumber,
  phone: isSameNumber,
  email: (seen, ours) => ours.normalize('NFKC').toLowerCase().includes(seen),
};

/** Ours may list several, or lack the area code. */
function isSameNumber(seen: string, ours: string): boolean {
  const text = ours.normalize('NFKC').replace(/[‐-―−]/gu, '-');
  const known = phonesIn(text).map(({ value }) => digits(value));
  const [wanted, bare] = [digits(seen), digits(text)];
  return known.includes(wanted) || (bare.length >= 7 && wanted.endsWith(bare));
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Street, house and room: without the postcode, and without province, city and district, which not everybody writes. */
function plainAddress(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(?邮编[:\s]*\d{6}\)?/g, '')
    .replace(/[\s,;、()·-]/g, '')
    .replace(/^.{2,12}?(?:自治区|省)/, '')
    .replace(/^.{2,6}?[市州盟]/, '')
    .replace(/^.{1,5}?[区县](?=.*[路街道巷])/, '');
}

function isSameTitle(seen: string, ours: string): boolean {
  return seen.includes(ours) || (seen.length > 4 && ours.includes(seen));
}

function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[\s《》〈〉"“”'‘’【】[\]()]/g, '')
    .replace(/^附件[\d一二三四五六七八九十]*[:.、]?/, '')
    .replace(/(?:下载|样[表本]|模板|空白表?)$/, '');
}
