/**
 * The shape of every file in data/. The build and `npm run check` refuse a file that does not fit;
 * at run time only the types are used, so no page carries the validator.
 */
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

const text = z.string().check(z.minLength(1));
const webUrl = z.string().check(z.regex(/^https?:\/\/\S+$/, 'must be an http or https address'));
const hostName = z.string().check(z.regex(/^[^\s/:A-Z]+$/, 'must be a lower-case host name'));
const date = z.string().check(
  z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|unknown)$/, {
    error: 'must be YYYY, YYYY-MM, YYYY-MM-DD or "unknown"',
    abort: true,
  }),
  z.refine((text) => text === 'unknown' || isDay(text), 'is no day of the calendar'),
);
const sources = z.array(text).check(z.minLength(1));
const confidence = z.enum(['high', 'medium', 'low']);
const provinceId = z.enum(provinceIds);
const bilingual = z.strictObject({ zh: text, en: text });

/** Where a fact comes from, when it was seen, how far it can be trusted. */
const provenance = {
  source: sources,
  asOf: date,
  asOfBound: z.optional(z.enum(['not-before', 'not-after'])),
  confidence,
  superseded: z.optional(z.boolean()),
};
const statement = { zh: text, en: text, ...provenance };
/** What can be ordered at an access provider. */
const providerAction = z.enum([
  'deregister-subject',
  'deregister-service',
  'cancel-access',
  'change-website',
]);
/** The cases that an entry speaks of; an entry without it speaks of all. */
const cases = z.optional(
  z.array(z.enum(['own', 'other', 'empty', 'subject', 'service', 'access'])).check(z.minLength(1)),
);

const hostSchema = z.strictObject({
  host: hostName,
  generation: z.enum(['cainfo', 'interim', 'own-domain', 'current', 'other']),
  status: z.enum(['current', 'retired', 'presumed-dead', 'unknown']),
  since: z.optional(date),
  until: z.optional(date),
  asOf: z.optional(date),
  shared: z.optional(z.boolean()),
  pathPrefix: z.optional(z.string().check(z.startsWith('/'))),
  deadPaths: z.optional(z.array(z.string().check(z.startsWith('/')))),
  note: z.optional(bilingual),
  source: sources,
});

const formSchema = z.strictObject({
  kind: z.enum(['official-page', 'mirror', 'text-only', 'none-found']),
  title: z.nullable(text),
  url: z.nullable(webUrl),
  format: z.enum(['html', 'doc', 'unknown']),
  layout: z.nullable(text),
  note: bilingual,
  cases,
  ...provenance,
});

const submissionSchema = z.strictObject({
  kind: z.enum(['post', 'fax', 'phone', 'online', 'email', 'in-person']),
  purpose: z.enum(['deregistration', 'filing-desk', 'licence-desk', 'supervision']),
  value: z.nullable(text),
  cases,
  ...statement,
});

export const provinceSchema = z.strictObject({
  id: provinceId,
  gbCode: z.string().check(z.regex(/^\d{2}$/)),
  name: z.strictObject({ zh: text, full: text, en: text }),
  pinyin: z.string().check(z.regex(/^[a-z]+$/)),
  prefix: z.string().check(z.length(1)),
  unofficialPrefixes: z.array(z.string().check(z.length(1))),
  authority: z.strictObject({
    zh: text,
    en: text,
    url: webUrl,
    guideListUrl: z.nullable(webUrl),
    ...provenance,
  }),
  hosts: z.array(hostSchema).check(z.minLength(2)),
  legacyFormLinks: z.array(z.strictObject({ url: webUrl, source: sources })),
  forms: z.array(formSchema).check(z.minLength(1)),
  scope: z.array(
    z.strictObject({
      cases,
      /**
       * What the administration does with these cases: takes them on paper only, sends the holder of the
       * filing to the access provider, or does so except for empty filings.
       */
      effect: z.optional(z.enum(['paper-only', 'own-online', 'own-online-unless-empty'])),
      ...statement,
    }),
  ),
  submission: z.array(submissionSchema),
  materials: z.array(
    z.strictObject({
      applicant: z.enum(['unit', 'individual', 'both']),
      cases,
      /** The ground of a conflict, or the change of the unit, that the paper proves; for all where missing. */
      proves: z.optional(z.enum(['subject', 'domain', 'unit-changed'])),
      ...statement,
    }),
  ),
  timing: z.array(z.strictObject({ cases, ...statement })),
  notes: z.array(
    z.strictObject({
      topic: z.enum([
        'empty-subject',
        'form-rule',
        'transfer',
        'host-trap',
        'form-id',
        'official-guide',
        'seed',
        'change',
        'site-section',
        'dead-path',
        'history',
        'sms',
        'number',
        'clearing',
        'provider',
        'refile',
      ]),
      cases,
      reusable: z.optional(z.boolean()),
      url: z.optional(webUrl),
      ...statement,
    }),
  ),
  confidence: z.strictObject({
    host: z.enum(['high', 'medium', 'low', 'none']),
    form: z.enum(['high', 'medium', 'low', 'none']),
    submission: z.enum(['high', 'medium', 'low', 'none']),
  }),
});

const retiredHostSchema = z.strictObject({
  host: hostName,
  status: z.enum(['retired', 'presumed-dead', 'superseded']),
  until: z.optional(date),
  goTo: webUrl,
  note: z.optional(bilingual),
  source: sources,
});

export const nationalSchema = z.strictObject({
  portal: z.strictObject({
    host: hostName,
    url: webUrl,
    name: bilingual,
    since: date,
    routes: z.array(
      z.strictObject({
        route: z.string().check(z.startsWith('#/')),
        url: webUrl,
        use: z.enum(['portal', 'public-query', 'verify', 'law']),
        ...statement,
      }),
    ),
    facts: z.array(z.strictObject(statement)),
    otherHosts: z.array(
      z.strictObject({ host: hostName, use: z.enum(['licence', 'tld-list']), ...statement }),
    ),
  }),
  retiredNationalHosts: z.array(retiredHostSchema),
  deadPaths: z.array(
    z.strictObject({
      hosts: text,
      pattern: bilingual,
      examples: z.array(webUrl).check(z.minLength(1)),
      means: z.enum(['form-download', 'law', 'public-query', 'portal', 'verify']),
      goTo: text,
      ...provenance,
    }),
  ),
  publicSecurity: z.strictObject({
    host: hostName,
    url: webUrl,
    queryUrl: webUrl,
    name: bilingual,
    retiredHosts: z.array(retiredHostSchema),
    facts: z.array(
      z.strictObject({ topic: z.enum(['separate', 'duty', 'how', 'attacked', 'sync']), ...statement }),
    ),
  }),
  actions: z.array(
    z.strictObject({
      action: z.enum([
        'deregister-subject',
        'deregister-service',
        'cancel-access',
        'change-website',
        'transfer-website',
        'rule',
      ]),
      /** Which rule it is; only where `action` is `rule`. */
      topic: z.optional(
        z.enum(['one-left', 'all-providers', 'one-number', 'individual-to-unit', 'app-owner']),
      ),
      name: z.optional(bilingual),
      removes: z.optional(bilingual),
      keeps: z.optional(bilingual),
      ...statement,
    }),
  ),
  routes: z.array(
    z.strictObject({
      case: text,
      way: z.enum(['provider-online', 'province-offline', 'platform', 'not-possible']),
      ...statement,
    }),
  ),
  /** `provider`: the one access provider that the statement is about. */
  sms: z.array(
    z.strictObject({ topic: text, action: z.optional(text), provider: z.optional(text), ...statement }),
  ),
  after: z.array(z.strictObject({ topic: text, ...statement })),
  special: z.array(z.strictObject({ topic: text, provider: z.optional(text), ...statement })),
  law: z.array(z.strictObject({ article: text, ...statement })),
  emptySubjectReusable: z.array(provinceId),
  emptySubjectReusableSource: sources,
});

export const providersSchema = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z]+$/)),
    /** An access provider (接入商) of websites and Apps, or a platform of mini-programs. */
    kind: z.enum(['access', 'mini-program']),
    name: bilingual,
    consoleUrl: z.nullable(webUrl),
    docs: z.array(
      z.strictObject({
        url: webUrl,
        title: bilingual,
        /** The orders that the page explains; `other` is beside the way, such as moving a filing. */
        about: z.array(z.union([providerAction, z.enum(['sms', 'overview', 'other'])])).check(z.minLength(1)),
        state: z.enum(['cited', 'old', 'inferred']),
        asOf: date,
      }),
    ),
    /**
     * `part`: what of every order the step covers, `order` being another way of placing it than choosing it;
     * `actions`: the orders it belongs to, all where missing.
     */
    steps: z.array(
      z.strictObject({
        part: z.optional(z.enum(['login', 'choose', 'order', 'sms', 'wait'])),
        actions: z.optional(z.array(providerAction).check(z.minLength(1))),
        zh: text,
        en: text,
      }),
    ),
    limits: z.array(bilingual),
    phone: z.nullable(text),
    helpHosts: z.array(hostName),
    source: sources,
    asOf: date,
    confidence,
  }),
);

const formField = z.strictObject({
  key: z.string().check(z.regex(/^[a-zA-Z]+$/)),
  label: text,
  kind: z.enum(['text', 'multiline', 'choice', 'checkboxes', 'date', 'seal']),
  required: z.boolean(),
  options: z.optional(z.array(text)),
  optionsComplete: z.optional(z.boolean()),
  fixed: z.optional(text),
  obsolete: z.optional(z.boolean()),
  rule: z.optional(bilingual),
  seenIn: z.optional(z.array(provinceId)),
});

export const formsSchema = z.strictObject({
  common: z.strictObject({
    title: bilingual,
    note: bilingual,
    fields: z.array(formField),
    attachments: z.array(z.strictObject({ ground: text, ...statement })),
    rules: z.array(
      z.strictObject({ topic: z.enum(['province', 'exact', 'paper', 'seal', 'ground']), ...statement }),
    ),
    ...provenance,
  }),
  layouts: z.array(
    z.strictObject({
      id: text,
      province: z.nullable(provinceId),
      provider: z.optional(text),
      title: text,
      completeness: text,
      sections: z.array(
        z.strictObject({
          title: z.nullable(text),
          filledBy: z.optional(z.literal('administration')),
          fields: z.array(formField),
        }),
      ),
      rules: z.array(z.strictObject(statement)),
      source: sources,
      asOf: date,
      asOfBound: z.optional(z.enum(['not-before', 'not-after'])),
    }),
  ),
});

export type ProvinceId = (typeof provinceIds)[number];
export type Province = z.infer<typeof provinceSchema>;
export type ProvinceForm = Province['forms'][number];
export type Submission = Province['submission'][number];
export type National = z.infer<typeof nationalSchema>;
export type Provider = z.infer<typeof providersSchema>[number];
export type ProviderAction = z.infer<typeof providerAction>;
export type Forms = z.infer<typeof formsSchema>;
export type FormLayout = Forms['layouts'][number];
export type FormField = z.infer<typeof formField>;
export type Bilingual = z.infer<typeof bilingual>;
export type Confidence = z.infer<typeof confidence>;

/** One statement in both languages with where it comes from, when it was seen and how sure it is. */
export interface Fact extends Bilingual {
  source: string[];
  asOf: string;
  asOfBound?: 'not-before' | 'not-after' | undefined;
  confidence: Confidence;
  superseded?: boolean | undefined;
}
