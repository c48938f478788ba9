/** One entry of the public register: what it may hold, whoever wrote it. */
import * as z from 'zod/mini';
import { type FilingNumber, findFilingNumbers, isFiling, subjectNumberOf } from '../filing/filing-number';
import { readDomains } from '../host/domain-list';
import { readDay } from './read-day';

/** Longest name that is taken over; the longest real ones have some 60 characters. */
const longestName = 200;

/** Line breaks and marks that no name has: whoever writes them wants to be read as something else. */
const noName = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>{}]/u;

const name = z.string().check(z.refine((text) => nameIn(text) === text, 'no name'));
const number = z.string().check(z.maxLength(64));

const fieldsSchema = z.strictObject({
  /** As the register writes it, to the letter. */
  organiser: name,
  /** Its nature in the register's words, such as 企业 or 个人; null where it was not read. */
  nature: z.nullable(name),
  /** The subject's number, canonical. */
  subject: number,
  /** The service's number, canonical; null where the entry names none. */
  service: z.nullable(number),
  domain: z.nullable(z.string().check(z.refine((text) => domainIn(text) === text, 'no domain'))),
  /** The name of a website, an App or another service that has no domain. */
  serviceName: z.nullable(name),
  /** The day of approval, `YYYY-MM-DD`. */
  approved: z.nullable(z.string().check(z.refine((text) => readDay(text) === text, 'no day'))),
});

const entrySchema = fieldsSchema.check(z.refine(isOfOneSubject, 'numbers that are not one subject’s'));

export type RegisterEntry = z.infer<typeof entrySchema>;

/** A value as an entry, or null when it is none. Never throws. */
export function parseRegisterEntry(value: unknown): RegisterEntry | null {
  const result = entrySchema.safeParse(value);
  return result.success ? result.data : null;
}

/** What the register calls the natures of organisers (query page, 2026-11). */
const natures =
  /^(?:企业|个人|个体工商户|事业单位|政府机关|国家机关|社会团体|社会组织|民办非企业(?:单位)?|军队|基金会|律师(?:事务所|执业机构)|外国(?:在华文化中心|企业)?|群众性团体组织|其他|.{0,12}(?:机构|组织|单位|团体|机关|学校))$/u;

/** What somebody reads of an entry before it is checked: each label once or not at all. */
export interface RawEntry {
  organiser?: string | undefined;
  nature?: string | undefined;
  /** Numbers of subject or service, in whatever order. */
  numbers: readonly string[];
  domain?: string | undefined;
  serviceName?: string | undefined;
  approved?: string | undefined;
}

function nameIn(text: string | undefined): string | null {
  const plain = text?.trim() ?? '';
  return plain === '' || plain.length > longestName || noName.test(plain) || !/\p{L}/u.test(plain)
    ? null
    : plain;
}

/** The first domain of a value that begins with one; letters of other scripts are there to look like it. */
function domainIn(text: string): string | null {
  const [first = ''] = text
    .slice(0, longestName)
    .normalize('NFKC')
    .trim()
    .split(/[\s、,，;；]/);
  const host = first.replace(/^https?:\/\//i, '').replace(/[/?#:].*$/, '');
  const [domain] = /^[a-z\d.\p{Script=Han}-]+$/iu.test(host) ? readDomains(host) : [];
  return domain?.ascii ? host.toLowerCase() : null;
}

/** The filing that a number is, written as the register writes it; null for anything else. */
function filingIn(text: string): FilingNumber | null {
  const [filing, ...more] = findFilingNumbers(text);
  return filing && more.length === 0 && filing.canonical === text && isRight(filing) ? filing : null;
}

function isRight({ kind, provinceId, flags }: FilingNumber): boolean {
  const wrong = flags.some((flag) => flag === 'damaged' || flag === 'impossible-year');
  return isFiling(kind) && provinceId !== null && !wrong;
}

function isOfOneSubject({ subject, service }: z.infer<typeof fieldsSchema>): boolean {
  const filing = filingIn(subject);
  if (!filing || hasSuffix(filing)) return false;
  const part = service === null ? null : filingIn(service);
  return service === null || (part !== null && hasSuffix(part) && subjectNumberOf(part) === subject);
}

/**
 * Checks what was read of an entry. Nothing is guessed: without an organiser and a number of one filing there is none.
 *
 * @returns Null where it does not hold together: several subjects, a name that cannot be one, a licence's number.
 */
export function toRegisterEntry(raw: RawEntry): RegisterEntry | null {
  const organiser = nameIn(raw.organiser);
  const found = raw.numbers.flatMap((text) => findFilingNumbers(text.slice(0, 200)));
  const filings = found.filter(isRight);
  const subjects = new Set(filings.map(subjectNumberOf));
  const services = new Set(filings.filter(hasSuffix).map(({ canonical }) => canonical));
  const [subject] = subjects;
  if (!organiser || !subject || subjects.size > 1 || services.size > 1 || filings.length < found.length)
    return null;
  const nature = nameIn(raw.nature);
  return parseRegisterEntry({
    organiser,
    nature: nature && natures.test(nature) ? nature : null,
    subject,
    service: [...services][0] ?? null,
    domain: domainIn(raw.domain ?? ''),
    serviceName: nameIn(raw.serviceName),
    approved: readDay(raw.approved ?? ''),
  });
}

function hasSuffix({ suffix }: FilingNumber): boolean {
  return suffix !== null;
}

/** The number that an entry is about: that of its service, else the subject's. */
export function numberOfEntry({ service, subject }: RegisterEntry): string {
  return service ?? subject;
}

/** Whether the organiser is an individual or a unit; null where the register's word for it was not read. */
export function applicantOf({ nature }: RegisterEntry): 'unit' | 'individual' | null {
  if (nature === null) return null;
  return nature === '个人' ? 'individual' : 'unit';
}
