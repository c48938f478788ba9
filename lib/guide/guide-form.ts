import type { Fact, ProvinceFacts, ProvinceForm } from '../../data/schema';
import { withOrigin } from './fact-origin';
import { current, isSure } from './fact-trust';
import { type GuideItem, guideItem, withSureness } from './guide-item';
import { type FormPlace, formPlacesOf } from './guide-links';

/** What is known of the form that a case needs. */
export interface GuideForm {
  /** The best version that is known by itself; null where none was read. */
  best: ProvinceForm | null;
  /** Further known versions, best first; never superseded ones. */
  others: readonly ProvinceForm[];
  /** Id of a layout in data/forms.json that follows it, if one was read. */
  layout: string | null;
  /** False unless the form is certainly today's official one. */
  sure: boolean;
  /** Where today's form is to be looked for, in the order in which to try; never empty. */
  places: readonly FormPlace[];
  /** What is known of the portal's notices for this province. */
  notices: ProvinceFacts['notices'];
  /** Guide pages of the administration itself and where on its site to look. */
  guides: readonly GuideItem[];
}

const ranks = ['official-page', 'text-only', 'mirror'] as const;

/** A provincial form's note as a fact, so that it can be shown with source and date. */
export function formFact(form: ProvinceForm): Fact {
  const { note, source, asOf, asOfBound, confidence, superseded } = form;
  return { ...note, source, asOf, asOfBound, confidence, superseded };
}

/** A text without layout only names the form; a copy that can be opened is worth more. */
function rankOf(form: ProvinceForm): number {
  return form.kind === 'text-only' && !form.layout ? ranks.indexOf('mirror') + 0.5 : ranks.indexOf(form.kind);
}

/** Whether a form was made for empty subjects, for which it replaces the usual one. */
export function isForEmpty({ cases }: ProvinceForm): boolean {
  return cases?.includes('empty') ?? false;
}

/**
 * The known forms of a province, best first: official page, text with a known layout, mirror, text.
 * Forms made for empty subjects come first for these and are left out otherwise; superseded ones are never
 * among them.
 */
function formsOf(province: ProvinceFacts, isEmptySubject: boolean): ProvinceForm[] {
  const special = (form: ProvinceForm) => (isForEmpty(form) ? -10 : 0);
  return current(province.forms)
    .filter((form) => isEmptySubject || !isForEmpty(form))
    .sort((a, b) => rankOf(a) + special(a) - rankOf(b) - special(b));
}

/**
 * The form of this province whose labels were read, so that it can be filled in here; null where there is none.
 *
 * @param isEmptySubject Whether the one made for empty subjects is wanted, and no other.
 */
export function readFormOf(province: ProvinceFacts, isEmptySubject: boolean): ProvinceForm | null {
  return (
    formsOf(province, isEmptySubject).find(
      (form) => form.layout !== null && isForEmpty(form) === isEmptySubject,
    ) ?? null
  );
}

/**
 * The form that matches, and what else is known of forms.
 *
 * @param province The province of the filing number.
 * @param isEmptySubject Whether a whole subject without access provider is to go.
 */
export function guideFormFor(province: ProvinceFacts, isEmptySubject: boolean, now: Date): GuideForm {
  const fitting = formsOf(province, isEmptySubject);
  const best = fitting[0] ?? null;
  const notes = current(province.notes);
  const guides = [
    ...notes.filter((note) => note.topic === 'official-guide'),
    ...notes.filter((note) => note.topic === 'site-section'),
  ].map((note, index) =>
    guideItem({
      id: `form-guide-${index + 1}`,
      facts: [note],
      links: note.url ? [link(note.url)] : [],
    }),
  );
  return {
    best,
    others: fitting.slice(1),
    layout: best?.layout ?? null,
    sure: best?.kind === 'official-page' && isSure(formFact(best), now),
    places: formPlacesOf(province),
    notices: province.notices,
    guides: withOrigin(withSureness(guides, now), null),
  };
}

function link(url: string) {
  return { url, label: { key: 'link.guide' as const } };
}

/**
 * How much is known of the best form, as the locales name it, null where none was read: an official page that was not seen for years is
 * told from a fresh one, and a text of which only the title was read from one whose labels are known.
 */
export function formState({ best, sure, layout }: GuideForm) {
  if (best === null) return null;
  if (best.kind === 'official-page') return sure ? 'official' : 'official-old';
  if (best.kind === 'text-only') return layout ? 'text' : 'text-part';
  return best.kind;
}
