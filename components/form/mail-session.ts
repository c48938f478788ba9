/**
 * What was typed for the post in this tab: who sends, and where to. It lives here and not in a component, so that going to another
 * view of the desk and back loses nothing; and nowhere else.
 */
import type { ProvinceId } from '../../data/schema';
import type { Sender } from '../../lib/form/paper/sender';
import { tabSession } from '../ui/tab-session';

interface MailSession {
  /** What the person changed of the sender that the form names. */
  sender: Partial<Sender>;
  /** The address of an administration as the person wrote it. */
  addresses: ReadonlyMap<ProvinceId, string>;
}

/** What was typed for the post of one province, taken away with a form and to come back with it. */
export interface TypedMail {
  provinceId: ProvinceId;
  sender: Partial<Sender>;
  address: string;
}

const { now, change, use } = tabSession<MailSession>({ sender: {}, addresses: new Map() });

/** What was typed for the post, drawn again whenever it changes. */
export const useMail = use;

/** Changes one line of the sender. */
export function changeSender(line: Partial<Sender>): void {
  asking();
  change({ sender: { ...now().sender, ...line } });
}

/** Changes where the papers of a province go. */
export function changeAddress(provinceId: ProvinceId, address: string): void {
  asking();
  change({ addresses: new Map(now().addresses).set(provinceId, address) });
}

/** Takes away who sends, and where the papers of a province go. */
export function takeMail(provinceId: ProvinceId): TypedMail {
  const { sender, addresses } = now();
  const rest = new Map(addresses);
  rest.delete(provinceId);
  change({ sender: {}, addresses: rest });
  return { provinceId, sender, address: addresses.get(provinceId) ?? '' };
}

/** Brings back what was taken away; what was typed meanwhile stays. */
export function bringMail({ provinceId, sender, address }: TypedMail): void {
  const { sender: typed, addresses } = now();
  change({
    sender: { ...sender, ...typed },
    addresses: new Map(addresses).set(provinceId, addresses.get(provinceId) || address),
  });
}

let asks = false;

/** From the first thing typed on, closing the tab asks first while something of it is there. */
function asking(): void {
  if (asks) return;
  asks = true;
  addEventListener('beforeunload', (event) => {
    const { sender, addresses } = now();
    if ([...Object.values(sender), ...addresses.values()].some(Boolean)) event.preventDefault();
  });
}
