import { national } from '../../data/national';
import type { Fact } from '../../data/schema';
import { current } from '../guide/fact-trust';
import { actionFacts, routeFacts } from '../guide/guide-facts';
import { hostNameOf } from '../host/host-name';
import type { NumberAnswer } from './lookup';

/** What the answer on a number rests on: who removes it, and what goes with it. */
export function factsOf({ procedure, service }: NumberAnswer): readonly Fact[] {
  switch (procedure) {
    case 'police':
      return current(national.publicSecurity.facts).slice(0, 3);
    case 'licence':
      return national.portal.otherHosts.filter(({ use }) => use === 'licence');
    case 'platform':
      return routeFacts('mini-program');
    case 'filing':
      return [...(service ? actionFacts('deregister-service') : []), ...actionFacts('deregister-subject')];
  }
}

/** What one of the ministry's sites is for when it is not the filing system; null for any other address. */
export function otherSiteOf(url: string): Fact | null {
  const host = hostNameOf(url);
  return national.portal.otherHosts.find((other) => hostNameOf(`https://${other.host}/`) === host) ?? null;
}

/** Where licences are handled; null where the data names no such site. */
export function licenceSite(): string | null {
  const site = national.portal.otherHosts.find(({ use }) => use === 'licence');
  return site ? `https://${site.host}/` : null;
}
