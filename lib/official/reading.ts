/** What a person took from an official page by a click, on its way to the extension's own page, where it is shown and used. */
import * as z from 'zod/mini';
import type { ProvinceId } from '../../data/schema';
import { isProvinceId } from '../host/province-id';
import type { RegisterEntry } from './register-entry';
import { parseRegisterEntry } from './register-entry';
import { daySchema, noticeSchema } from './seen-notice';

const readingSchema = z.discriminatedUnion('kind', [
  /** An entry of the public register. */
  z.strictObject({
    kind: z.literal('entry'),
    on: daySchema,
    /** Read in a text that the person pasted, of a day that nobody knows; missing where the register itself showed it. */
    from: z.optional(z.literal('text')),
    entry: z.custom<RegisterEntry>((value) => parseRegisterEntry(value) !== null),
  }),
  /** What was searched for and is not in the register (any more), as it was typed. */
  z.strictObject({
    kind: z.literal('nothing'),
    on: daySchema,
    asked: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  /** A notice on deregistering; `provinceId` where it names one, or the tab was known to be about one. */
  z.strictObject({
    kind: z.literal('notice'),
    on: daySchema,
    provinceId: z.nullable(z.custom<ProvinceId>(isProvinceId)),
    notice: noticeSchema,
  }),
]);

export type OfficialReading = z.infer<typeof readingSchema>;

/** An entry of the register, with when and where it was read. */
export type RegisterReading = Extract<OfficialReading, { kind: 'entry' }>;

/** A value as a reading, or null when it is none. Never throws. */
export function parseReading(value: unknown): OfficialReading | null {
  const result = readingSchema.safeParse(value);
  return result.success ? result.data : null;
}
