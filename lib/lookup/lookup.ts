import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';
import { type FilingKind, type FilingNumber, isFiling, subjectNumberOf } from '../filing/filing-number';
import { type DetectedPage, detectPage } from '../host/detect-page';
import { findHost } from '../host/find-host';
import type { FoundAddress } from '../repair/find-addresses';
import type { LinkRepair } from '../repair/repair-link';
import { readText } from './read-text';
import { type SearchResult, searchDirectory } from './search-directory';
import type { NoFiling } from './why-no-filing';

/**
 * Who removes what a number stands for: the province's administration or the access provider (`filing`),
 * the platform of a mini-program, nobody by deregistration (`licence`), the police (`police`).
 */
export type Procedure = 'filing' | 'platform' | 'licence' | 'police';

/** What one number answers. */
export interface NumberAnswer {
  number: FilingNumber;
  procedure: Procedure;
  /** The number for deregistering the whole subject; null where there is none to deregister. */
  subject: string | null;
  /** The number for deregistering this one service; null when the number names no service. */
  service: string | null;
  /** The official query page. It takes no number in its address unless it is the police's. */
  queryUrl: string;
}

/** What an address answers. */
export interface AddressAnswer {
  url: string;
  detected: DetectedPage;
  /** A better address, when this one is old or carries somebody's session. */
  repair: LinkRepair | null;
  /** The province it belongs or belonged to. */
  provinceId: ProvinceId | null;
}

export interface Lookup {
  numbers: NumberAnswer[];
  /** How many numbers were left out because there are too many to show at once. */
  moreNumbers: number;
  /** Those of which something is known. */
  addresses: AddressAnswer[];
  moreAddresses: number;
  /** Registered names found where no number was: they tell nothing of the filing until the official query is asked. */
  domains: string[];
  /** How many names were left out. */
  moreDomains: number;
  /** Provinces that the words fit, when there was neither number nor address. */
  provinces: SearchResult[];
  /** Why there is no filing among the numbers; null where there is one, or nothing like one. */
  noFiling: NoFiling | null;
  /** The official query for domains and ICP numbers. */
  queryUrl: string;
}

/** Numbers shown at once; what is longer belongs into a list. */
const maxNumbers = 50;
const maxAddresses = 10;
const maxDomains = 20;
/** Longest text that is looked at, in UTF-16 units. */
const maxLength = 200_000;

/**
 * What a number, a domain, a link or any text answers. Nothing is asked of any server.
 *
 * @param query What was typed, pasted, selected or clicked; any string.
 * @returns Everything that is known; all parts are empty when the query says nothing. Never throws.
 */
export function lookUp(query: string): Lookup {
  const text = query.slice(0, maxLength).trim();
  const reading = readText(text);
  const { numbers, noFiling } = reading;
  const addresses = reading.addresses.map(answerAddress).filter(isTelling);
  // The directory knows a province's host, typed alone, by any part of it.
  const isHost = /^[\w.-]+$/.test(text) && findHost(text)?.kind === 'province';
  const known = numbers.length > 0 || (!isHost && addresses.some(({ provinceId }) => provinceId));
  const provinces = known || !text || addresses.some(isOffice) ? [] : searchDirectory(text);
  const domains = known || isHost ? [] : reading.domains;
  const shown = isHost ? [] : addresses;
  return {
    numbers: numbers.slice(0, maxNumbers).map(answerNumber),
    moreNumbers: Math.max(0, numbers.length - maxNumbers),
    addresses: shown.slice(0, maxAddresses),
    moreAddresses: Math.max(0, shown.length - maxAddresses),
    domains: domains.slice(0, maxDomains),
    moreDomains: Math.max(0, domains.length - maxDomains),
    provinces,
    noFiling: noFiling?.reason === 'no-prefix' && provinces.length > 0 ? null : noFiling,
    queryUrl: hostTable.portal.query,
  };
}

/** What one number answers: who removes it, what it names, where it can be checked. */
function answerNumber(number: FilingNumber): NumberAnswer {
  const { kind, canonical, suffix } = number;
  const procedure = procedureOf(kind);
  return {
    number,
    procedure,
    subject: subjectNumberOf(number),
    service: suffix && isFiling(kind) ? canonical : null,
    queryUrl:
      procedure === 'police' ? hostTable.publicSecurity.query + number.number : hostTable.portal.query,
  };
}

/** Who removes what a number of this kind stands for. */
export function procedureOf(kind: FilingKind): Procedure {
  if (kind === 'psb') return 'police';
  if (kind === 'icp-licence' || kind === 'vat-licence') return 'licence';
  return kind === 'icp-miniprogram' ? 'platform' : 'filing';
}

function answerAddress({ url, repair }: FoundAddress): AddressAnswer {
  const own = detectPage(url);
  // Of a misspelt or wrapped address the place that it leads to tells.
  const detected = own.kind === 'none' && repair ? detectPage(repair.url) : own;
  // The police's own code names a province too, but no office of its communications administration.
  const provinceId = detected.kind === 'psb' ? null : (detected.provinceId ?? repair?.provinceId ?? null);
  return { url, detected, repair, provinceId };
}

/** Whether anything is known of an address besides the name in it. */
function isTelling({ detected, repair }: AddressAnswer): boolean {
  return detected.kind !== 'none' || repair !== null;
}

/** Whether the address is the ministry's, the police's or a provider's: no single province's. */
function isOffice({ detected: { kind } }: AddressAnswer): boolean {
  return kind !== 'none' && kind !== 'province';
}

/** Whether a form is the way for a number: for a filing that the administration removes, when its digits can be right. */
export function goesByForm({ kind, provinceId, flags }: FilingNumber): boolean {
  const wrong = flags.includes('damaged') || flags.includes('impossible-year');
  return procedureOf(kind) === 'filing' && provinceId !== null && !wrong;
}
