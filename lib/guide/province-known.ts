import type { ProvinceFacts, ProvinceForm } from '../../data/schema';
import { current } from './fact-trust';
import { guideFormFor } from './guide-form';
import { handInFor } from './guide-hand-in';

/** What is known of a province, at a glance. */
export interface ProvinceKnown {
  /**
   * `official`: a page of the administration; `unconfirmed`: one not confirmed for years; `notices`: the portal's notices,
   * where somebody found it or it is likely to be; `copy`: a re-post or its text; `none`: nothing.
   */
  form: 'official' | 'unconfirmed' | 'notices' | 'copy' | 'none';
  /** Whether rules of this province's own were read, or only the national way is known. */
  route: 'own' | 'national';
  /** Where the form goes: certain, doubtful or unknown. Licence desks do not count. */
  contact: 'sure' | 'doubtful' | 'none';
}

/** What is known of a province, for the index of all of them. */
export function knownOf(province: ProvinceFacts, now: Date): ProvinceKnown {
  const { best, sure } = guideFormFor(province, false, now);
  const contacts = handInFor(province, now).filter(
    ({ purpose, value }) => purpose !== 'supervision' && value !== null,
  );
  return {
    form: formKnown(province, best?.kind, sure),
    route: current(province.scope).length > 0 ? 'own' : 'national',
    contact: contacts.some(({ sure }) => sure) ? 'sure' : contacts.length > 0 ? 'doubtful' : 'none',
  };
}

function formKnown(
  { notices }: ProvinceFacts,
  best: ProvinceForm['kind'] | undefined,
  sure: boolean,
): ProvinceKnown['form'] {
  if (best === 'official-page') return sure ? 'official' : 'unconfirmed';
  if (notices.finds !== 'missed') return 'notices';
  return best ? 'copy' : 'none';
}
