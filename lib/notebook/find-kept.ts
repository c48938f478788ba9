import { type Filing, filingOf, isSameFiling, readFiling, readNumber } from '../filing/filing';
import { subjectNumberOf } from '../filing/filing-number';
import type { KeptFiling } from './kept-filing';

/** The filing that an entry of the notebook keeps, read from what is stored. */
export function filingOfKept({ provinceId, number }: Pick<KeptFiling, 'provinceId' | 'number'>): Filing {
  return readFiling(provinceId, number);
}

/** The case under way that keeps a filing; null for none, and always without a number. */
export function findKept(filings: readonly KeptFiling[], filing: Filing): KeptFiling | null {
  if (!filing.written) return null;
  return filings.find((kept) => !kept.dates.done && isSameFiling(filingOfKept(kept), filing)) ?? null;
}

/**
 * The case under way of the same subject: another of its services, or the subject for one of them, or one for the subject.
 * To cancel the one may be to cancel the other, so they are not new to each other; nor are they the same.
 *
 * @returns The last changed of several; null for none, and always without a number.
 */
export function findRelated(filings: readonly KeptFiling[], filing: Filing): KeptFiling | null {
  const subject = subjectOf(filing);
  if (subject === null) return null;
  const related = filings.filter((kept) => {
    const other = filingOfKept(kept);
    return !kept.dates.done && subjectOf(other) === subject && !isSameFiling(other, filing);
  });
  return related.sort((a, b) => b.changedAt.localeCompare(a.changedAt))[0] ?? null;
}

/** The number of the subject that a filing belongs to; null where it is not one filing. */
function subjectOf({ filings: [first, ...more] }: Filing): string | null {
  return first && more.length === 0 ? subjectNumberOf(first) : null;
}

/** The one filing that was asked about, where it was a number and nothing else that could be another; null for a name. */
export function filingAsked(asked: string): Filing | null {
  const { filings } = readNumber(asked);
  const [number, ...more] = filings;
  return number && more.length === 0 ? filingOf(number) : null;
}

/** Whether what was asked is a filing's number and nothing besides; letter case and spaces do not count. */
function isNumberOf(asked: string, filing: Filing): boolean {
  const [number] = filing.filings;
  return asked.normalize('NFKC').replace(/\s/g, '').toUpperCase() === number?.canonical.toUpperCase();
}

/**
 * The entries of the notebook that somebody asked about: with exactly this number, or with exactly this name, which may be
 * several. A subject's number says nothing of its services, nor theirs of it; a part of a number, or one beside other words,
 * was not asked for as a number.
 */
export function keptAsked(filings: readonly KeptFiling[], asked: string): KeptFiling[] {
  const named = filingAsked(asked);
  const filing = named && isNumberOf(asked, named) ? named : null;
  const name = asked.trim();
  return filings.filter(
    (kept) =>
      (filing && isSameFiling(filingOfKept(kept), filing)) || (name !== '' && kept.label.trim() === name),
  );
}
