import { type Filing, filingKey, filingOf, readFiling } from '../filing/filing';
import type { Lookup } from './lookup';

/** A filing that can be chosen while one types. */
export interface AskChoice {
  readonly filing: Filing;
  /** What stands beside the province's name: the number, or what of the province fitted. */
  readonly beside: string;
}

/**
 * What can be chosen of a text that is being typed.
 *
 * @param rows Whether numbers stand among them. Elsewhere each has a card of its own, and only provinces are chosen here.
 * @returns The numbers in it, each once; else the provinces that it may mean, or whose pages it leads to.
 */
export function choicesIn({ numbers, provinces, addresses }: Lookup, rows: boolean): AskChoice[] {
  const filings = numbers.flatMap(({ number }) => filingOf(number) ?? []);
  if (filings.length > 0) return rows ? filings.map((filing) => ({ filing, beside: filing.written })) : [];
  if (provinces.length > 0 || !rows)
    return provinces.map(({ provinceId, matched }) => ({ filing: readFiling(provinceId), beside: matched }));
  const choices = addresses.flatMap(({ provinceId, url }) =>
    provinceId ? [{ filing: readFiling(provinceId), beside: url }] : [],
  );
  return [...new Map(choices.map((one) => [filingKey(one.filing), one])).values()];
}

/**
 * The filing that Enter opens.
 *
 * @param chosen The row that is marked, if there are rows.
 * @returns Null where the text names neither a filing nor a province.
 */
export function enterOpens({ numbers, addresses }: Lookup, chosen: AskChoice | undefined): Filing | null {
  if (chosen) return chosen.filing;
  const [first] = numbers.flatMap(({ number }) => filingOf(number) ?? []);
  if (first) return first;
  const province = addresses.find(({ provinceId }) => provinceId)?.provinceId;
  return province ? readFiling(province) : null;
}

/**
 * What is answered below the rows: where only which filing is wanted and there is something to choose, nothing but why
 * a text holds no number.
 */
export function answeredBelow(lookup: Lookup, rows: boolean): Lookup {
  if (!rows || choicesIn(lookup, rows).length === 0) return lookup;
  const none = { numbers: [], moreNumbers: 0, addresses: [], moreAddresses: 0, domains: [], moreDomains: 0 };
  return { ...lookup, ...none };
}

/** Whether an answer holds anything besides provinces, which lists show in their own way. */
export function hasAnswer({ numbers, addresses, domains, noFiling }: Lookup): boolean {
  return numbers.length > 0 || addresses.length > 0 || domains.length > 0 || noFiling !== null;
}

/** How many lines of a text say something. */
export function linesIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
