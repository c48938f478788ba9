/**
 * The websites whose filing the person chose in the popup, on the way to the form: its domain must not travel in an
 * address, because addresses are kept and passed on. In memory only, each handed over once.
 */
import { isFilingOf } from '../../lib/filing/target';
import type { PageSite } from '../../lib/form/model/page-site';
import { hostNameOf } from '../../lib/host/host-name';
import { browser } from '../browser';
import { addressOf } from './tab-address';
import { takeTurns } from './turns';

interface Waiting extends PageSite {
  /** When it was chosen, in milliseconds since 1970. */
  at: number;
}

const key = 'pageSites';
/** Long enough to read the guide first. */
const patience = 30 * 60_000;
/** The oldest are forgotten first. */
const limit = 8;

function isWaiting(value: unknown): value is Waiting {
  const { number, host, at } = (value ?? {}) as Partial<Waiting>;
  const age = Date.now() - Number(at);
  return (
    typeof number === 'string' && typeof host === 'string' && host.length < 254 && age >= 0 && age < patience
  );
}

async function load(): Promise<Waiting[]> {
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isWaiting) : [];
}

async function store(sites: readonly Waiting[]): Promise<void> {
  if (sites.length > 0) await browser.storage.session.set({ [key]: sites });
  else await browser.storage.session.remove(key);
}

/** A form that opens at once waits for what was noted just before. */
const inTurn = takeTurns();

/** Remembers the website in a tab for the form of its filing. */
export function noteSite({ tabId, number, host }: PageSite & { tabId: number }): Promise<void> {
  return inTurn(async () => {
    // The tab may have gone to another site since its numbers were read.
    if (!host || hostNameOf(await addressOf(tabId)) !== host) return;
    const others = (await load()).filter((site) => site.number !== number);
    await store([...others, { number, host, at: Date.now() }].slice(-limit));
  });
}

/** The website whose filing this is, once; null where none was noted. */
export function takeSite(number: string): Promise<PageSite | null> {
  return inTurn(async () => {
    const sites = await load();
    const found = sites.findLast((site) => isFilingOf(site.number, number));
    await store(sites.filter((site) => site !== found));
    return found ? { number: found.number, host: found.host } : null;
  });
}
