/** A filing as it travels through the program: read once where it comes in, and from then on a value. */
import type { ProvinceId } from '../../data/schema';
import { type FilingNumber, findFilingNumbers, isFiling } from './filing-number';

/** What somebody wrote where a filing number belongs, and what was read of it. */
export interface WrittenNumber {
  /** As it was written, readable or not; empty where no number is known. */
  readonly written: string;
  /** The ICP filings in it, each once, in order. */
  readonly filings: readonly FilingNumber[];
  /** The first number of another kind, where it holds no filing: a licence's, the police's. */
  readonly other: FilingNumber | null;
}

/** One filing: the province it is dealt with in, and its number as far as that is known. */
export interface Filing extends WrittenNumber {
  readonly provinceId: ProvinceId;
}

/** Reads what was written for a number. Never throws. */
export function readNumber(written: string): WrittenNumber {
  const found = findFilingNumbers(written);
  const filings = new Map<string, FilingNumber>();
  for (const number of found) {
    if (isFiling(number.kind) && !filings.has(number.canonical)) filings.set(number.canonical, number);
  }
  return { written, filings: [...filings.values()], other: filings.size > 0 ? null : (found[0] ?? null) };
}

/**
 * A filing of a province, as the person has it: that the number names another province is for findNumberFault to say.
 *
 * @param written The number as it was written; without one, any filing of the province.
 */
export function readFiling(provinceId: ProvinceId, written = ''): Filing {
  return { provinceId, ...readNumber(written) };
}

/**
 * The filing that an address or a page names. The number says whose it is: what names another province beside it is
 * wrong about that.
 *
 * @param provinceId The province that stands there, if one does.
 * @returns Null where neither tells a province.
 */
export function findFiling(provinceId: ProvinceId | null, written: string): Filing | null {
  const number = readNumber(written);
  const owner = number.filings[0]?.provinceId ?? provinceId;
  return owner && { provinceId: owner, ...number };
}

/** The filing that a number stands for; null for other kinds of number, and without a province. */
export function filingOf(number: FilingNumber): Filing | null {
  const { kind, provinceId, canonical } = number;
  if (!isFiling(kind) || !provinceId) return null;
  return { provinceId, written: canonical, filings: [number], other: null };
}

/** One filing for one form: of several numbers the first, as official queries expect it; else as it is. */
export function firstOf(filing: Filing): Filing {
  const [first] = filing.filings;
  return (first && filingOf(first)) ?? filing;
}

/** The name under which something is stored for a filing: its number says its province; without one it is the province. */
export function filingKey({ written, provinceId }: Filing): string {
  return written || provinceId;
}

/** The number as it belongs on paper: its canonical spelling, or what was written where that is not one filing. */
export function printedNumber({ written, filings: [first, ...more] }: WrittenNumber): string {
  return first && more.length === 0 ? first.canonical : written.trim();
}

/** Whether two name one and the same filing, however its number is spelled; without a number nobody can tell. */
export function isSameFiling(one: Filing, other: Filing): boolean {
  const number = printedNumber(one);
  return number !== '' && one.provinceId === other.provinceId && number === printedNumber(other);
}

/** Whether it is the filing of a mini-program: its number says so (suffix with an X, see filing-number.ts). */
export function isMiniProgram({ filings: [first] }: WrittenNumber): boolean {
  return first?.kind === 'icp-miniprogram';
}
