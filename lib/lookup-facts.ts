import { national } from '../data/directory';
import type { Fact } from '../data/schema';
import type { NumberAnswer } from './lookup';

/** What the answer on a number rests on: who removes it, and what goes with it. */
export function factsOf({ procedure, service }: NumberAnswer): readonly Fact[] {
  const actions = (name: string) => national.actions.filter(({ action }) => action === name);
  switch (procedure) {
    case 'police':
      return national.publicSecurity.facts.filter((fact) => !fact.superseded).slice(0, 3);
    case 'licence':
      return national.portal.otherHosts.filter(({ use }) => use === 'licence');
    case 'platform':
      return national.routes.filter((route) => route.case === 'mini-program');
    case 'filing':
      return [...(service ? actions('deregister-service') : []), ...actions('deregister-subject')];
  }
}

/** Where licences are handled; null where the data names no such site. */
export function licenceSite(): string | null {
  const site = national.portal.otherHosts.find(({ use }) => use === 'licence');
  return site ? `https://${site.host}/` : null;
}
