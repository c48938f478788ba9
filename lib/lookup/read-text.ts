/** The one reader of whatever people paste: behind the fields of popup, desk and forms, the menu, the list, the clipboard. */
import { type FilingNumber, findFilingNumbers } from '../filing/filing-number';
import { findNumberInLink } from '../filing/link';
import { beianHosts } from '../host/beian-hosts';
import { findDomains } from '../host/find-domains';
import { findHost } from '../host/find-host';
import { registeredDomain } from '../host/registered-domain';
import { type FoundAddress, findAddresses } from '../repair/find-addresses';
import { shownText } from './shown-text';
import { type NoFiling, whyNoFiling } from './why-no-filing';

/** What a text holds. */
export interface TextReading {
  /** What it shows besides addresses: source of HTML without its tags. */
  readonly shown: string;
  /** Each number once, in order; those that only a link carries come last. Places are those in `shown`. */
  readonly numbers: readonly FilingNumber[];
  /** Each address once, in order, with its repair. */
  readonly addresses: readonly FoundAddress[];
  /** Names as they stand there, in lower case, each once, in order; none of an authority. */
  readonly hosts: readonly string[];
  /** The same as their holders registered them: what the official query knows, and a filing names. */
  readonly domains: readonly string[];
  /** Why there is no filing number; null where there is one, or nothing like one. */
  readonly noFiling: NoFiling | null;
}

/** The domains of filing hosts: whatever else stands below them, the official query does not list it. */
let official: Set<string | null> | undefined;

function officialDomains(): ReadonlySet<string | null> {
  official ??= new Set(beianHosts().map(registeredDomain));
  return official;
}

/** Character references that an address can be hidden in: http&#58;//. */
const hiding = /&(?:#|colon|sol|period)/i;

/**
 * Reads any text: prose, a footer or its source, half an entry of the register, links that a forum wrapped.
 *
 * @param text Any string; its length is the caller's to limit.
 * @returns Never throws; time is linear in the length.
 */
export function readText(text: string): TextReading {
  const inText = [...findAddresses(text)];
  const shown = shownText(withoutAddresses(text, inText));
  const addresses = distinct(
    hiding.test(text) ? [...inText, ...findAddresses(shownText(text))] : inText,
    ({ url }) => url,
  );
  const linked = addresses.flatMap(({ url, repair }) => [
    findNumberInLink(repair?.url ?? url) ?? [],
    // What an address says of itself, also in escapes: ?from=%E7%B2%A4ICP…
    /%E|[备证]/i.test(url) ? findFilingNumbers(decode(url)) : [],
  ]);
  const numbers = distinct([...findFilingNumbers(shown), ...linked.flat(2)], ({ canonical }) => canonical);
  return { shown, numbers, addresses, ...namesIn(shown), noFiling: whyNoFiling(shown, numbers) };
}

/** The names of a text alone: for one that holds nothing else, such as the cell of a column of domains. */
export function readNames(text: string): Pick<TextReading, 'hosts' | 'domains'> {
  return namesIn(shownText(withoutAddresses(text, [...findAddresses(text)])));
}

function namesIn(shown: string): Pick<TextReading, 'hosts' | 'domains'> {
  const names = findDomains(shown).map((host) => [host, registeredDomain(host)] as const);
  const others = names.filter(([, domain]) => domain === null || !officialDomains().has(domain));
  const hosts = others.map(([host]) => host);
  return { hosts, domains: [...new Set(others.flatMap(([, domain]) => domain ?? []))] };
}

/** A text without its addresses: only the host is left of one, and of one that is known nothing. */
function withoutAddresses(text: string, addresses: readonly FoundAddress[]): string {
  let rest = '';
  let last = 0;
  for (const { start, end, host, isFiling } of addresses) {
    rest += `${text.slice(last, start)} ${isFiling || findHost(host) ? '' : host} `;
    last = end;
  }
  return rest + text.slice(last);
}

function distinct<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const thing of things) if (!kept.has(keyOf(thing))) kept.set(keyOf(thing), thing);
  return [...kept.values()];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
