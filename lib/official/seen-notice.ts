/** A notice or article on deregistering, as a person saw it on an official page and may note it on their computer. */
import * as z from 'zod/mini';
import type { ProvinceId } from '../../data/schema';
import { isProvinceId } from '../host/province-id';
import { isDay } from './read-day';

/** Most of a notice that is kept, in UTF-16 units; `text` is all of its lines together. */
export const noticeLimits = {
  title: 200,
  url: 500,
  name: 120,
  attachments: 10,
  lines: 60,
  text: 2000,
} as const;

/** A day of the calendar. */
export const daySchema = z.string().check(z.refine(isDay, 'must be a day, YYYY-MM-DD'));

/** Signs that nobody sees, that turn the text around them, or that have no meaning of their own: none is kept. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A text on one line without signs that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').trim();
}

const plainText = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => text.search(unseen) < 0, 'holds signs that cannot be seen'),
  );

const officialUrl = z.string().check(
  z.maxLength(noticeLimits.url),
  z.refine((value) => isOfficialUrl(value), 'must be an address on gov.cn'),
);

/** What was read of it. */
export const noticeSchema = z.strictObject({
  place: z.enum(['portal', 'administration']),
  /** The page it stood on. */
  url: officialUrl,
  title: plainText(noticeLimits.title).check(z.minLength(1)),
  /** The day it says it was issued. */
  issued: z.nullable(daySchema),
  /** Files and pages on gov.cn hosts that it links to. Never opened by the extension. */
  attachments: z
    .array(z.strictObject({ name: plainText(noticeLimits.name), url: officialUrl }))
    .check(z.maxLength(noticeLimits.attachments)),
  /** Its lines that name an address, fax, phone or e-mail, as they stand there. */
  lines: z.array(plainText(noticeLimits.text).check(z.minLength(1))).check(
    z.maxLength(noticeLimits.lines),
    z.refine((lines) => lines.join('\n').length <= noticeLimits.text, 'longer than may be kept'),
  ),
});

export type Notice = z.infer<typeof noticeSchema>;

/** A notice with the province that it is about, and when it was seen. */
export const seenNoticeSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.regex(/^(?!__proto__$)[\w-]{1,64}$/, 'must be letters, digits, - or _')),
  provinceId: z.custom<ProvinceId>(isProvinceId, 'must be a province'),
  /** The person's own day. */
  seenOn: daySchema,
  notice: noticeSchema,
});

export type SeenNotice = z.infer<typeof seenNoticeSchema>;

/** A stored or received value as a noted notice, or null when it is none. Never throws. */
export function parseSeenNotice(value: unknown): SeenNotice | null {
  const result = seenNoticeSchema.safeParse(value);
  return result.success ? result.data : null;
}

/** A value as a notice, or null when it is none. Never throws. */
export function parseNotice(value: unknown): Notice | null {
  const result = noticeSchema.safeParse(value);
  return result.success ? result.data : null;
}

/** Whether an address leads to a host of the government, by its end alone (`gov.cn` is registered for it). Never throws. */
export function isOfficialUrl(url: string): boolean {
  if (url.search(unseen) >= 0 || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    /(?:^|\.)gov\.cn$/.test(hostname) &&
    !username &&
    !password
  );
}
