/** What the files of data/ are made of: dates, sources, statements, papers. */
import * as z from 'zod/mini';

/** ISO 3166-2:CN letters in GB/T 2260 order. */
export const provinceIds = [
  'bj',
  'tj',
  'he',
  'sx',
  'nm',
  'ln',
  'jl',
  'hl',
  'sh',
  'js',
  'zj',
  'ah',
  'fj',
  'jx',
  'sd',
  'ha',
  'hb',
  'hn',
  'gd',
  'gx',
  'hi',
  'cq',
  'sc',
  'gz',
  'yn',
  'xz',
  'sn',
  'gs',
  'qh',
  'nx',
  'xj',
] as const;

/** 30 February parses to 2 March, month 13 to nothing: only a real day reads back as it was written. */
function isDay(text: string): boolean {
  const parsed = new Date(`${text}-01-01`.slice(0, 'YYYY-MM-DD'.length));
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export const text = z.string().check(z.minLength(1));
export const webUrl = z.string().check(z.regex(/^https?:\/\/\S+$/, 'must be an http or https address'));
export const hostName = z.string().check(z.regex(/^[^\s/:A-Z]+$/, 'must be a lower-case host name'));
export const date = z.string().check(
  z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/, {
    error: 'must be YYYY, YYYY-MM, YYYY-MM-DD or "unknown"',
    abort: true,
  }),
  z.refine((text) => text === 'unknown' || isDay(text), 'is no day of the calendar'),
);
export const sources = z.array(text).check(z.minLength(1));
export const confidence = z.enum(['high', 'medium', 'low']);
export const provinceId = z.enum(provinceIds);
export const bilingual = z.strictObject({ zh: text, en: text });

/** Within how many working days an application is dealt with, at the longest, as the statement says. */
export const workingDays = z.optional(z.int().check(z.positive()));

/** Where a fact comes from, when it was seen, how far it can be trusted. */
export const provenance = {
  source: sources,
  asOf: date,
  asOfBound: z.optional(z.enum(['not-before', 'not-after'])),
  confidence,
  superseded: z.optional(z.boolean()),
};
export const statement = { zh: text, en: text, ...provenance };
/** What can be ordered at an access provider. */
export const providerAction = z.enum([
  'deregister-subject',
  'deregister-service',
  'cancel-access',
  'change-website',
]);
/** The cases that an entry speaks of; an entry without it speaks of all. */
export const cases = z.optional(
  z.array(z.enum(['own', 'other', 'empty', 'subject', 'service', 'access'])).check(z.minLength(1)),
);

/** One paper to enclose: what it is, who encloses it and when. */
export const paperSchema = z
  .strictObject({
    /** Tells the proof of a ground from the form, whatever its name. */
    kind: z.enum(['form', 'letter', 'certificate', 'domain-certificate', 'change-proof']),
    zh: text,
    en: text,
    applicant: z.enum(['unit', 'individual', 'both']),
    /** The cases that want it; all where missing. */
    cases: z.optional(z.array(z.enum(['own', 'other', 'empty'])).check(z.minLength(1))),
    /**
     * The ground, or the change of the unit, that it proves, and that alone calls for it; wanted for all where
     * missing. `unit-changed`: changed or dissolved; `name-changed`: only another name than the filed one.
     */
    proves: z.optional(z.enum(['subject', 'domain', 'unit-changed', 'name-changed'])),
    /** Only where a source says how many. */
    copies: z.optional(z.int().check(z.gte(1))),
    /** The applicant's own mark. `seal-or-sign`: units seal it, individuals sign it. */
    mark: z.enum(['seal', 'sign', 'seal-or-sign', 'none']),
  })
  .check(
    z.refine(
      ({ applicant, mark }) =>
        mark === 'none' || mark === { unit: 'seal', individual: 'sign', both: 'seal-or-sign' }[applicant],
      'only units add a seal, and individuals sign',
    ),
  );
/** What is said of papers to enclose, in the words of the source, and the papers that these words name. */
export const paperStatement = z.strictObject({
  /** Whether the words say more than what the papers are called and when they are wanted. */
  explains: z.optional(z.literal(true)),
  papers: z.array(paperSchema).check(z.minLength(1, 'names no paper: what only explains belongs into notes')),
  ...statement,
});
