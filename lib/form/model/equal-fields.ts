/** Fields of a form that say the same as another one, its leader. */
import { fieldKey } from './fields';
import { chosenWords, type FormEntry, textOf } from './form-entry';
import { type FormSpec, fieldsToFill, formFor } from './form-model';
import { whoseOf } from './whose';

interface Pair {
  follower: string;
  leader: string;
  /** Only where the person who applies is the one who filed. */
  ofOneOrganiser?: true;
}

/** A leader that follows another one comes after it. */
const pairs: readonly Pair[] = [
  { follower: fieldKey.organiser, leader: fieldKey.targetOrganiser, ofOneOrganiser: true },
  { follower: 'applicant', leader: fieldKey.organiser },
  { follower: 'applicantMobile', leader: 'contactMobile' },
];

/**
 * Whether the organiser of the filing is the applicant: where the filing is their own, and where the application rests on the
 * subject, which wants both names to be the same (rule of the ground 主体依据, data/forms.json, gd-2020).
 */
function isOneOrganiser(form: FormSpec, entry: FormEntry): boolean {
  return whoseOf(form, entry) === 'mine' || chosenWords(entry, fieldKey.ground).includes('主体');
}

/** The pairs of an entry’s form that say the same. */
function equalPairs(form: FormSpec, entry: FormEntry): Pair[] {
  const keys = new Set(fieldsToFill(form).map(({ key }) => key));
  return pairs.filter(
    ({ follower, leader, ofOneOrganiser }) =>
      keys.has(follower) && keys.has(leader) && (!ofOneOrganiser || isOneOrganiser(form, entry)),
  );
}

/** The field that a field of this form says the same as; null where it stands for itself. */
export function leaderOf(form: FormSpec, entry: FormEntry, key: string): string | null {
  return equalPairs(form, entry).find(({ follower }) => follower === key)?.leader ?? null;
}

/**
 * The entry with every empty field filled in that says the same as another one of its form, which is filled in.
 *
 * @returns The very entry where there is none.
 */
export function fillEqual(form: FormSpec, entry: FormEntry): FormEntry {
  const text = { ...entry.text };
  for (const { follower, leader } of equalPairs(form, entry)) {
    const value = text[leader];
    if (value && !text[follower]) text[follower] = value;
  }
  return withTexts(entry, text);
}

/**
 * An entry after a change of it: a field goes with its leader as long as it says the same, is filled in where it is to say
 * the same from now on, and is emptied where somebody else’s name stood in it that is no longer theirs to bear.
 *
 * @returns The very entry where nothing follows.
 */
export function followEqual(before: FormEntry, after: FormEntry): FormEntry {
  const form = formFor(after.provinceId, after.use);
  const text = { ...after.text };
  const isAnother = before.provinceId !== after.provinceId || before.use !== after.use;
  const was = isAnother ? [] : equalPairs(form, before);
  const now = equalPairs(form, after);
  for (const pair of pairs) {
    const { follower, leader } = pair;
    const [old, value] = [textOf(before, leader), text[leader] ?? ''];
    const followed = was.includes(pair) && textOf(before, follower) === old;
    if (!now.includes(pair)) {
      if (followed && whoseOf(form, after) === 'other') text[follower] = '';
    } else if (!was.includes(pair)) {
      if (!text[follower]) text[follower] = value;
    } else if (followed && textOf(after, follower) === old) text[follower] = value;
  }
  return withTexts(after, text);
}

function withTexts(entry: FormEntry, text: FormEntry['text']): FormEntry {
  const changed = Object.keys(text).some((key) => text[key] !== textOf(entry, key));
  return changed ? { ...entry, text } : entry;
}
