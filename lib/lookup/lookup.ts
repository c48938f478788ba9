import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';
import {
  type FilingKind,
  type FilingNumber,
  findFilingNumbers,
  isFiling,
  subjectNumberOf,
} from '../filing/filing-number';
import { findNumberInLink } from '../filing/link';
import { type DetectedPage, detectPage } from '../host/detect-page';
import { findDomains } from '../host/find-domains';
import { type LinkRepair, repairLink } from '../repair/repair-link';
import { type SearchResult, searchDirectory } from './search-directory';

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
  address: AddressAnswer | null;
  /** Names found where no number was: they tell nothing of the filing until the official query is asked. */
  domains: string[];
  /** How many names were left out. */
  moreDomains: number;
  /** Provinces that the words fit, when there was neither number nor address. */
  provinces: SearchResult[];
  /** Digits that could be a number without its prefix. */
  bareDigits: string | null;
  /** The official query for domains and ICP numbers. */
  queryUrl: string;
}

/** Numbers shown at once; what is longer belongs into a list. */
const maxNumbers = 50;
const maxDomains = 20;
/** Longest text that is looked at, in UTF-16 units. */
const maxLength = 200_000;

/**
 * What a number, a domain, a link or any text answers. Nothing is asked of any server.
 *
 * @param query What was typed, selected or clicked; any string, an address included.
 * @returns Everything that is known; all parts are empty when the query says nothing. Never throws.
 */
export function lookUp(query: string): Lookup {
  const text = query.slice(0, maxLength).trim();
  const address = lookUpAddress(text);
  const linked = address && findNumberInLink(address.url);
  const found = findFilingNumbers(address ? decodeAddress(text) : text);
  const all = distinct(linked ? [...found, linked] : found);
  const known = all.length > 0 || address?.provinceId;
  const provinces = known || !text || isOffice(address) ? [] : searchDirectory(text);
  const byHost = provinces.some(({ reason }) => reason === 'host' || reason === 'old-host');
  const domains = known || byHost ? [] : domainsOf(text, address);
  return {
    numbers: all.slice(0, maxNumbers).map(answerNumber),
    moreNumbers: Math.max(0, all.length - maxNumbers),
    address,
    domains: domains.slice(0, maxDomains),
    moreDomains: Math.max(0, domains.length - maxDomains),
    provinces,
    bareDigits:
      known || provinces.length > 0
        ? null
        : (/(?<!\d)(?:\d{8}|20\d{8})(?!\d)/.exec(text.normalize('NFKC'))?.[0] ?? null),
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

function distinct(numbers: FilingNumber[]): FilingNumber[] {
  return [...new Map(numbers.map((number) => [number.canonical, number])).values()];
}

function lookUpAddress(text: string): AddressAnswer | null {
  const isHost = /^[a-z\d][a-z\d.-]*\.[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?$/i.test(text);
  const url = isHost ? `https://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return null;
  const detected = detectPage(url);
  const repair = repairLink(url, '');
  // The police's own code names a province too, but no office of its communications administration.
  const provinceId = detected.kind === 'psb' ? null : (detected.provinceId ?? repair?.provinceId ?? null);
  const answer = { url, detected, repair, provinceId };
  // The directory knows a province's host by any part of it; other names without https:// are domains.
  return isHost && !isOffice(answer) ? null : answer;
}

/** Whether the address is the ministry's, the police's or a provider's: no single province's. */
function isOffice(address: AddressAnswer | null): boolean {
  const kind = address?.detected.kind ?? 'none';
  return kind !== 'none' && kind !== 'province';
}

function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}

function domainsOf(text: string, address: AddressAnswer | null): string[] {
  if (!address) return findDomains(text);
  if (address.detected.kind !== 'none') return [];
  return findDomains(new URL(address.url).hostname);
}

/** What a text holds where it holds no filing: another kind of number, digits alone; null where it does, or nothing. */
export function insteadOfFiling({ numbers, bareDigits }: Lookup): 'licence' | 'police' | 'bare' | null {
  if (numbers.some(({ number }) => isFiling(number.kind))) return null;
  const procedure = numbers[0]?.procedure;
  if (procedure === 'licence' || procedure === 'police') return procedure;
  return bareDigits ? 'bare' : null;
}

/** Whether a form is the way for a number: for a filing that the administration removes, when its digits can be right. */
export function goesByForm({ kind, provinceId, flags }: FilingNumber): boolean {
  const wrong = flags.includes('damaged') || flags.includes('impossible-year');
  return procedureOf(kind) === 'filing' && provinceId !== null && !wrong;
}
