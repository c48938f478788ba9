/**
 * What was typed for the post in this tab: who sends, and where to. It lives here and not in a component, so that going to another
 * view of the desk and back loses nothing; and nowhere else.
 */
import type { ProvinceId } from '../../data/schema';
import type { Sender } from '../../lib/form/paper/sender';
import { forgetErased } from '../ui/forget-erased';
import { tabSession } from '../ui/tab-session';
import { currentSession, type TypedMail } from './form-session';
import { rowsOfMany } from './many/many-session';

interface MailSession {
  /** What the person changed of the sender that a form names, by the key of the form. */
  senders: ReadonlyMap<string, Partial<Sender>>;
  /** The address of an administration as the person wrote it. */
  addresses: ReadonlyMap<ProvinceId, string>;
}

/** In place of a form's key: the forms of many rows, which one sends. */
export const ofMany = 'many';

const { now, change, use, since, forget } = tabSession<MailSession>({
  senders: new Map(),
  addresses: new Map(),
});

/** Has it forgotten when everything is deleted. */
export function forgetErasedMail(): void {
  forgetErased(since, forget);
}

/** What was typed for the post, drawn again whenever it changes. */
export const useMail = use;

/** Changes one line of the sender of a form. */
export function changeSender(formKey: string, line: Partial<Sender>): void {
  asking();
  const { senders } = now();
  change({ senders: new Map(senders).set(formKey, { ...senders.get(formKey), ...line }) });
}

/** Changes where the papers of a province go. */
export function changeAddress(provinceId: ProvinceId, address: string): void {
  asking();
  change({ addresses: new Map(now().addresses).set(provinceId, address) });
}

/** Takes away who sends a form, and where the papers of its province go. */
export function takeMail(formKey: string, provinceId: ProvinceId): TypedMail {
  const senders = new Map(now().senders);
  const addresses = new Map(now().addresses);
  const taken = {
    formKey,
    provinceId,
    sender: senders.get(formKey) ?? {},
    address: addresses.get(provinceId) ?? '',
  };
  senders.delete(formKey);
  addresses.delete(provinceId);
  change({ senders, addresses });
  return taken;
}

/** Brings back what was taken away; what was typed meanwhile stays. */
export function bringMail({ formKey, provinceId, sender, address }: TypedMail): void {
  const { senders, addresses } = now();
  change({
    senders: new Map(senders).set(formKey, { ...sender, ...senders.get(formKey) }),
    addresses: new Map(addresses).set(provinceId, addresses.get(provinceId) || address),
  });
}

/** Whether the person typed who sends a form. */
export function hasSender(formKey: string): boolean {
  return Object.values(now().senders.get(formKey) ?? {}).some(Boolean);
}

/** Whether closing the tab now loses something typed for the post of a form that is open, or of the rows of many. */
function isAtRisk(): boolean {
  const { forms } = currentSession();
  const rows = rowsOfMany();
  const goesTo = (id: ProvinceId): boolean =>
    forms.some(({ entry }) => entry.provinceId === id) || rows.some(({ number }) => number.provinceId === id);
  return (
    forms.some(({ key }) => hasSender(key)) ||
    (rows.length > 0 && hasSender(ofMany)) ||
    [...now().addresses].some(([id, address]) => address !== '' && goesTo(id))
  );
}

let asks = false;

/** From the first thing typed on, closing the tab asks first while something of it would be lost. */
function asking(): void {
  if (asks) return;
  asks = true;
  addEventListener('beforeunload', (event) => isAtRisk() && event.preventDefault());
}
