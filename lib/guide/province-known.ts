import type { Province } from '../../data/schema';
import { current } from './fact-trust';
import { guideFormFor } from './guide-form';
import { handInFor } from './guide-hand-in';

/** What is known of a province, at a glance. */
export interface ProvinceKnown {
  /**
   * `official`: a page of the administration; `unconfirmed`: one not confirmed for years; `copy`: a re-post or
   * its text; `none`: nothing.
   */
  form: 'official' | 'unconfirmed' | 'copy' | 'none';
  /** Whether rules of this province's own were read, or only the national way is known. */
  route: 'own' | 'national';
  /** Where the form goes: certain, doubtful or unknown. Licence desks do not count. */
  contact: 'sure' | 'doubtful' | 'none';
}

/** What is known of a province, for the index of all of them. */
export function knownOf(province: Province, now: Date): ProvinceKnown {
  const { best, sure } = guideFormFor(province, false, now);
  const official = best.kind === 'official-page';
  const contacts = handInFor(province, now).filter(
    ({ purpose, value }) => purpose !== 'supervision' && value !== null,
  );
  return {
    form: official ? (sure ? 'official' : 'unconfirmed') : best.kind === 'none-found' ? 'none' : 'copy',
    route: current(province.scope).length > 0 ? 'own' : 'national',
    contact: contacts.some(({ sure }) => sure) ? 'sure' : contacts.length > 0 ? 'doubtful' : 'none',
  };
}
