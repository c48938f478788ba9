import { national } from '../../data/national';
import type { Provider, ProviderAction, ProvinceFacts } from '../../data/schema';
import { isUsable } from './fact-trust';
import type { GuideLink } from './guide-item';

/** Where the current form of a province is looked for: its own page, the portal's notices, the administration's guides or home page. */
export interface FormPlace {
  kind: 'form' | 'notices' | 'guides' | 'home';
  url: string;
  title: string | null;
}

/** The notices of the national portal, in which the provinces post their forms. */
export const noticesUrl: string = portalUrl('notices');

/** Where to look on the administration's site: its list of guides where one was seen, then its home page. */
function sitePagesOf({ authority: { url, guideListUrl } }: ProvinceFacts): FormPlace[] {
  const home = { kind: 'home', url, title: null } as const;
  return guideListUrl ? [{ kind: 'guides', url: guideListUrl, title: null }, home] : [home];
}

/**
 * Where the administration's own current form is to be looked for, in the order in which to try: a page of its own that is
 * known to have it, the portal's notices, the administration's site. Notices that are said not to have it come last.
 */
export function formPlacesOf(province: ProvinceFacts): FormPlace[] {
  const pages = province.forms.flatMap((form): FormPlace[] =>
    form.kind === 'official-page' && form.url && isUsable(form)
      ? [{ kind: 'form', url: form.url, title: form.title }]
      : [],
  );
  // A form found among the guides leads there already.
  const site = sitePagesOf(province).filter(
    ({ kind, url }) => kind !== 'guides' || !pages.some((page) => page.url.startsWith(url)),
  );
  const notices: FormPlace = { kind: 'notices', url: noticesUrl, title: null };
  return province.notices.finds === 'missed' ? [...pages, ...site, notices] : [...pages, notices, ...site];
}

/** The administration's site, for whoever has to look or to ask there. */
export function authorityLinks({ province }: { province: ProvinceFacts }): GuideLink[] {
  return sitePagesOf(province).map(({ kind, url }) => ({
    url,
    label: kind === 'guides' ? { key: 'link.guideList' } : province.authority,
  }));
}

type About = Provider['docs'][number]['about'][number];

/** Help pages of a provider about one of these; old ones only where nothing else is, guessed ones never. */
export function providerDocs(provider: Provider, about: readonly About[] | null = null): GuideLink[] {
  const cited = provider.docs.filter(({ state }) => state === 'cited');
  const docs = cited.length > 0 ? cited : provider.docs.filter(({ state }) => state === 'old');
  return docs
    .filter((doc) => about === null || doc.about.some((one) => about.includes(one)))
    .map(({ url, title }) => ({ url, label: title }));
}

/** The provider's filing system; empty where its address is not known. */
export function providerEntry({ consoleUrl, name }: Provider): GuideLink[] {
  return consoleUrl ? [{ url: consoleUrl, label: { key: 'link.console', params: { provider: name } } }] : [];
}

/**
 * Where to place an order: the entry, then the help pages about this order, else those about the filing as
 * a whole.
 *
 * @param action Null while it is open which order it will be.
 */
export function orderLinks(provider: Provider, action: ProviderAction | null): GuideLink[] {
  const fitting = providerDocs(provider, action ? [action] : ['deregister-subject', 'deregister-service']);
  return [
    ...providerEntry(provider),
    ...(fitting.length > 0 ? fitting : providerDocs(provider, ['overview'])),
  ];
}

/** Entry of the police platform, where the public-security filing is kept. */
export const publicSecurityLink: GuideLink = {
  url: national.publicSecurity.url,
  label: national.publicSecurity.name,
};

function portalUrl(use: 'public-query' | 'verify' | 'notices'): string {
  return national.portal.routes.find((route) => route.use === use)?.url ?? national.portal.url;
}

/** The public query of MIIT, where a filing can be looked up. */
export const queryLink: GuideLink = { url: portalUrl('public-query'), label: { key: 'link.query' } };
/** The page that takes the code of the SMS. */
export const verifyLink: GuideLink = { url: portalUrl('verify'), label: { key: 'link.verify' } };
/** The portal's notices, where the provinces post their forms. */
export const noticesLink: GuideLink = { url: noticesUrl, label: { key: 'link.notices' } };
