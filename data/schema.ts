/**
 * The shape of every file in data/. The build and `npm run check` refuse a file that does not fit;
 * at run time only the types are used, so no page carries the validator.
 */
import * as z from 'zod/mini';
import type { formField, formsSchema } from './schema-forms';
import type { nationalSchema, providersSchema } from './schema-national';
import {
  bilingual,
  cases,
  type confidence,
  date,
  hostName,
  type paperSchema,
  paperStatement,
  provenance,
  type providerAction,
  provinceId,
  type provinceIds,
  sources,
  statement,
  text,
  webUrl,
  workingDays,
} from './schema-parts';

export { provinceIds } from './schema-parts';

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
  kind: z.enum(['official-page', 'mirror', 'text-only']),
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
  /**
   * What is known of the notices of the national portal, searched for this province and 注销: `seen`, somebody found
   * the form there; `expected`, likely; `missed`, somebody says that the search does not show it.
   */
  notices: z.strictObject({ finds: z.enum(['seen', 'expected', 'missed']), ...statement }),
  /** The forms that are known by themselves. */
  forms: z.array(formSchema),
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
  materials: z.array(paperStatement),
  timing: z.array(z.strictObject({ cases, workingDays, ...statement })),
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
        'change-subject',
        'one-number',
        'contact',
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
      /** Only of `change-subject`: whether an individual's filing may become an organisation's here. */
      individualToUnit: z.optional(z.boolean()),
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

export type ProvinceId = (typeof provinceIds)[number];
export type Province = z.infer<typeof provinceSchema>;
/** A province as pages know it: what stands in tables of its own (hosts/, names/) is not carried twice. */
export type ProvinceFacts = Omit<
  Province,
  'gbCode' | 'pinyin' | 'unofficialPrefixes' | 'hosts' | 'legacyFormLinks'
>;
export type ProvinceForm = Province['forms'][number];
export type PaperStatement = z.infer<typeof paperStatement>;
export type StatedPaper = z.infer<typeof paperSchema>;
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
  /** In data/ the list itself; in the built extension its place among the lists of all facts (sources.ts). */
  source: readonly string[] | number;
  /** In the built extension: the one provider whose sources all of them are (tellers.ts). */
  teller?: string | undefined;
  asOf: string;
  asOfBound?: 'not-before' | 'not-after' | undefined;
  confidence: Confidence;
  superseded?: boolean | undefined;
}
