/** What of an entry of the public register goes into a form. */
import * as z from 'zod/mini';
import { isFilingOf } from '../../filing/target';
import type { RegisterReading } from '../../official/reading';
import { fieldKey } from './fields';

/** Fields that are filled in at most, and their longest value; the longest names have some 60 characters. */
const most = 10;
const longest = 200;

/** What was copied into an entry, so that it can be held against what stands there later. */
export const copiedSchema = z.strictObject({
  /** The day it was copied, `YYYY-MM-DD`. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Out of a text that the person pasted; missing where the register itself showed it. */
  from: z.optional(z.literal('text')),
  /** By field, to the letter. */
  text: z
    .record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(longest)))
    .check(z.refine((text) => Object.keys(text).length <= most, 'more fields than a form is filled with')),
});

export type Copied = z.infer<typeof copiedSchema>;

/**
 * What the register says for a form: name and domain of the filing that is to go, and where that is the person's own, the
 * applicant's name, which is the same. Of somebody else's filing nothing is said of the applicant.
 *
 * @param number What the form is for, canonical.
 * @returns Null where the entry is about another filing.
 */
export function copyOf({ entry, on, from }: RegisterReading, number: string, isOwn: boolean): Copied | null {
  const { organiser, subject, service, domain } = entry;
  if (!isFilingOf(number, subject)) return null;
  // The domain is that of one service; another one of the same subject has its own.
  const isDomains = domain !== null && (number === subject || number === service);
  const text: Copied['text'] = {
    [fieldKey.number]: number,
    [fieldKey.targetOrganiser]: organiser,
    ...(isDomains && { [fieldKey.domains]: domain }),
    ...(isOwn && { [fieldKey.organiser]: organiser }),
  };
  return { on, ...(from && { from }), text };
}
