import { national } from '../data/directory';
import type { Provider } from '../data/schema';
import type { GuideContext } from './guide-context';
import type { GuideLink } from './guide-item';

/** The administration's site: its list of guides where one was seen, else its home page. */
export function authorityLinks({ province }: GuideContext): GuideLink[] {
  const { url, guideListUrl } = province.authority;
  const home: GuideLink = { url, label: province.authority };
  return guideListUrl ? [{ url: guideListUrl, label: { key: 'linkGuideList' } }, home] : [home];
}

/** Entry and help pages of a provider, the console first; old and guessed pages only where nothing else is. */
export function providerLinks(provider: Provider): GuideLink[] {
  const entry: GuideLink[] = provider.consoleUrl
    ? [{ url: provider.consoleUrl, label: { key: 'linkConsole', params: { provider: provider.name } } }]
    : [];
  const cited = provider.docs.filter(({ state }) => state === 'cited');
  const docs = cited.length > 0 ? cited : provider.docs.filter(({ state }) => state === 'old');
  return [...entry, ...docs.map(({ url, title }) => ({ url, label: title }))];
}

/** Entry of the police platform, where the public-security filing is kept. */
export const publicSecurityLink: GuideLink = {
  url: national.publicSecurity.url,
  label: national.publicSecurity.name,
};
