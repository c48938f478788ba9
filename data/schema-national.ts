/** The shape of what holds in every province: data/national.json and data/providers.json. */
import * as z from 'zod/mini';
import {
  bilingual,
  date,
  hostName,
  provenance,
  providerAction,
  provinceId,
  sources,
  statement,
  text,
  webUrl,
  workingDays,
} from './schema-parts';

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
        use: z.enum(['portal', 'public-query', 'verify', 'notices', 'law', 'other']),
        ...statement,
      }),
    ),
    facts: z.array(z.strictObject({ topic: z.enum(['www', 'since', 'menu', 'help']), ...statement })),
    otherHosts: z.array(
      z.strictObject({ host: hostName, use: z.enum(['licence', 'tld-list']), ...statement }),
    ),
  }),
  /**
   * The notices of the portal, where the provinces post their forms. `how`: how to search there, in one entry;
   * `title`, what the forms are called; `none`, what to do when nothing comes up; `address`, why no link leads to a
   * result; `growing` and `alive`, whether it is kept; `examples` and `missed`, the provinces that others name.
   */
  formSearch: z
    .array(
      z.strictObject({
        topic: z.enum([
          'how',
          'title',
          'hand-in',
          'none',
          'address',
          'growing',
          'alive',
          'examples',
          'missed',
        ]),
        ...statement,
      }),
    )
    .check(
      z.refine(
        (facts) => facts.filter(({ topic }) => topic === 'how').length === 1,
        'needs one entry that says how',
      ),
    ),
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
        z.enum([
          'one-left',
          'all-providers',
          'one-number',
          'individual-to-unit',
          'app-owner',
          'which-order',
          'one-domain',
        ]),
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
  /** `provider`: the one access provider or platform that the statement is about. */
  sms: z.array(
    z.strictObject({ topic: text, action: z.optional(text), provider: z.optional(text), ...statement }),
  ),
  after: z.array(z.strictObject({ topic: text, workingDays, ...statement })),
  /** `provider` as above; `provinces`: the only ones that the statement is about. */
  special: z.array(
    z.strictObject({
      topic: text,
      provider: z.optional(text),
      provinces: z.optional(z.array(provinceId).check(z.minLength(1))),
      ...statement,
    }),
  ),
  /** `revision`: what has become of the text that the articles are quoted from; `url`: the official text. */
  law: z.array(
    z.strictObject({
      article: text,
      revision: z.optional(z.literal(true)),
      url: z.optional(webUrl),
      ...statement,
    }),
  ),
  emptySubjectReusable: z.array(provinceId),
  emptySubjectReusableSource: sources,
});

const { superseded: _, ...origin } = provenance;
/** Words out of a provider's help; `own`: where they come from, if it is not where the whole record does. */
const providerWords = { zh: text, en: text, own: z.optional(z.strictObject(origin)) };

export const providersSchema = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z]+$/)),
    /** An access provider (接入商) of websites and Apps, or a platform of mini-programs. */
    kind: z.enum(['access', 'mini-program']),
    /** Parts of the addresses and names of repositories that tell a source as this one's own word. */
    sourceMarks: z.array(text).check(z.minLength(1)),
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
        ...providerWords,
      }),
    ),
    limits: z.array(z.strictObject(providerWords)),
    phone: z.nullable(text),
    helpHosts: z.array(hostName),
    ...origin,
  }),
);
