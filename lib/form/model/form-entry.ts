/** What one person has entered for one number: the state of the form, and of a draft when they keep one. */
import * as z from 'zod/mini';
import type { ProvinceId } from '../../../data/schema';
import { type Filing, readFiling, type WrittenNumber } from '../../filing/filing';
import { type FilingNumber, subjectNumberOf } from '../../filing/filing-number';
import { isProvinceId } from '../../host/province-id';
import { today } from '../../local-time';
import type { RegisterReading } from '../../official/reading';
import { applicantOf } from '../../official/register-entry';
import { fieldKey, otherKey } from './fields';
import type { FormSpec } from './form-model';
import { copiedSchema, copyOf } from './register-copy';

/** Stands in `checked` for the option that the person writes in. */
export const otherOption = 'other';
/** Longest text that a field takes; the printed cell ends long before. */
export const maxTextLength = 4000;

const shortText = z.string().check(z.maxLength(maxTextLength));
const attachmentSchema = z.strictObject({
  text: shortText,
  copies: z.number().check(z.int(), z.gte(1), z.lte(99)),
  mark: z.enum(['seal', 'sign', 'none']),
  included: z.boolean(),
});
/** The shape of an entry, whatever form it is for. */
export const entrySchema = z.strictObject({
  provinceId: z.custom<ProvinceId>(isProvinceId),
  use: z.enum(['general', 'empty-subject']),
  applicant: z.enum(['unit', 'individual']),
  target: z.nullable(z.enum(['subject', 'service'])),
  text: z.record(z.string().check(z.maxLength(40)), shortText),
  checked: z.record(z.string().check(z.maxLength(40)), z.array(shortText).check(z.maxLength(20))),
  attachments: z.nullable(z.array(attachmentSchema).check(z.maxLength(40))),
  withAttachments: z.boolean(),
  /** The unit itself is dissolved, as its case says; missing where that is not known. */
  dissolved: z.optional(z.literal(true)),
  /** What was copied out of the public register; missing where nothing was. */
  copied: z.optional(copiedSchema),
});

export type FormEntry = z.infer<typeof entrySchema>;
export type Attachment = z.infer<typeof attachmentSchema>;

/** What is typed into a field, or beside an option that is written in; empty when nothing is. */
export function textOf({ text }: Pick<FormEntry, 'text'>, key: string): string {
  return text[key] ?? '';
}

/** The filing to be removed, as its number is typed. */
export function filingOfEntry(entry: FormEntry): Filing {
  return readFiling(entry.provinceId, textOf(entry, fieldKey.number));
}

/** What is known before the person types. */
export interface Prefill {
  filing?: WrittenNumber | null;
  /** Whether the filing is the person's own; null when not known. */
  own?: boolean | null;
  /** What is to go; by default read off the number. */
  target?: 'subject' | 'service' | null;
  /** What the application rests on; null when not known. */
  ground?: 'subject' | 'domain' | null;
  /** Who applies; a unit where nobody has said it. */
  applicant?: 'unit' | 'individual';
  /** Whether the unit itself is known to be dissolved. */
  dissolved?: true | undefined;
  /** The domain of the website, as its page shows it. */
  domain?: string | null;
  /** What was read of it in the public register; of another filing it says nothing. */
  register?: RegisterReading | null;
  /** The day of it is the date of application. */
  now: Date;
}

/**
 * A fresh entry for a form, with what is known filled in. Nothing is ever chosen for the person
 * that the form does not offer in so many words.
 */
export function newEntry(form: FormSpec, prefill: Prefill): FormEntry {
  const { applicant = 'unit' } = prefill;
  const given = prefill.filing?.written.trim() ?? '';
  const [filing, ...more] = prefill.filing?.filings ?? [];
  const known = filing && more.length === 0 ? filing : null;
  // Where a whole subject is to go, its own number belongs on the paper and not that of one of its services.
  const whole = prefill.target === 'subject' || form.numberNeed === 'subject';
  const number = (known && (whole ? subjectNumberOf(known) : known.canonical)) ?? given;
  const text: Record<string, string> = { [fieldKey.date]: today(prefill.now) };
  if (number) text[fieldKey.number] = number;
  if (prefill.domain) text[fieldKey.domains] = prefill.domain;
  const blank: FormEntry = {
    provinceId: form.provinceId,
    use: form.use,
    applicant,
    target: prefill.target ?? (form.numberNeed === 'subject' ? 'subject' : known && targetOf(known)),
    text,
    checked: {},
    attachments: null,
    withAttachments: false,
    ...(prefill.dissolved && { dissolved: true }),
  };
  const entry = withRegister(blank, known, prefill);
  const { own, ground } = prefill;
  const whose = typeof own === 'boolean' ? withWhose(form, entry, own) : entry;
  if (!ground) return whose;
  return withOption(form, whose, fieldKey.ground, ground === 'subject' ? '主体' : '域名') ?? whose;
}

/**
 * The entry with the category that says whose filing it is, by the form’s own options or written in; as it was where the
 * form has none that fits what is to go.
 */
export function withWhose(form: FormSpec, entry: FormEntry, own: boolean): FormEntry {
  const key = fieldKey.category;
  return withOption(form, entry, key, own ? '本单位' : '他单位') ?? entry;
}

/** An entry with what the register says of its filing. Whoever has somebody else's removed is not whom that names. */
function withRegister(entry: FormEntry, filing: FilingNumber | null, { register, own }: Prefill): FormEntry {
  const number = textOf(entry, fieldKey.number);
  const copied = register && filing ? copyOf(register, number, own === true) : null;
  if (!register || !copied) return entry;
  const applicant = (own && applicantOf(register.entry)) || entry.applicant;
  return { ...entry, applicant, text: { ...entry.text, ...copied.text }, copied };
}

/** What a number says is to go: with a suffix one service, without it the whole subject. */
export function targetOf({ suffix }: FilingNumber): 'subject' | 'service' {
  return suffix ? 'service' : 'subject';
}

/**
 * The entry with the option chosen that has a word in it, or with it written in where the form has more options than were
 * read. What is in contradiction to what is to go is not chosen for anybody.
 *
 * @returns Null where the form has no such option.
 */
function withOption(form: FormSpec, entry: FormEntry, key: string, word: string): FormEntry | null {
  const field = form.sections.flatMap(({ fields }) => fields).find((each) => each.key === key);
  if (!field) return null;
  const fits = (option: string): boolean =>
    option.includes(word) && (key !== fieldKey.category || !contradicts(option, entry.target));
  const option = field.options.find(fits);
  if (option) return { ...entry, checked: { ...entry.checked, [key]: [option] } };
  const written = field.suggestions.find(fits);
  if (!written || field.optionsComplete) return null;
  return {
    ...entry,
    checked: { ...entry.checked, [key]: [otherOption] },
    text: { ...entry.text, [otherKey(key)]: written },
  };
}

/** Whether a category names the whole subject where one service is to go, or services alone where the subject is. */
export function contradicts(category: string, target: FormEntry['target']): boolean {
  const isOfSubject = category.includes('主体');
  if (target === 'service') return isOfSubject;
  return target === 'subject' && !isOfSubject && /网站|服务|App|小程序/i.test(category);
}

/** What is chosen in a field, in the words of the form or as written in; empty where nothing is. */
export function chosenWords(entry: FormEntry, key: string): string {
  return (entry.checked[key] ?? [])
    .map((option) => (option === otherOption ? textOf(entry, otherKey(key)) : option))
    .join(' ');
}

/** A stored or received entry, or null when it is none. Never throws. */
export function parseEntry(value: unknown): FormEntry | null {
  const result = entrySchema.safeParse(value);
  return result.success ? result.data : null;
}

/** Whether the person has typed or chosen anything that a closed tab would lose. */
export function isTouched(entry: FormEntry, fresh: FormEntry): boolean {
  return JSON.stringify(entry) !== JSON.stringify(fresh);
}
