/** What goes into the post for many forms: the list of all, and for each administration an envelope and a letter. */
import type { ProvinceId } from '../../../data/schema';
import { provinceIds } from '../../host/province-id';
import { allEmptySubjects, type CoveringItem, coveringItemOf } from '../paper/covering-item';
import { coveringLetter } from '../paper/covering-letter';
import { coveringList } from '../paper/covering-list';
import { envelope } from '../paper/envelope-sheet';
import type { Paper } from '../paper/paper';
import { byEmail } from '../paper/post-address';
import { type Sender, senderOf } from '../paper/sender';
import type { MadeForm } from './make-forms';

/** What the person wrote as addresses of administrations. */
export type Addresses = ReadonlyMap<ProvinceId, string>;

type PostedForm = Pick<MadeForm, 'form' | 'entry'>;

/** The forms as the sheets of the post name them; one whose number cannot be read is named nowhere. */
function itemsOf(forms: readonly PostedForm[]): CoveringItem[] {
  return forms.flatMap(({ form, entry }) => coveringItemOf(form, entry) ?? []);
}

/** The list of all forms by province, with where each goes. */
export function listOf(forms: readonly PostedForm[], addresses: Addresses, now: Date): Paper {
  return coveringList(itemsOf(forms), addresses, now);
}

/** Most sheets of one Word file, which is made whole in memory: some 2 MB a sheet of filings. */
const mostSheets = 40;

/** The list of all forms as Word files with their paths: one, or as many as its sheets need. */
export function listFiles(
  forms: readonly PostedForm[],
  addresses: Addresses,
  now: Date,
): { path: string; paper: () => Paper }[] {
  const list = listOf(forms, addresses, now);
  const count = Math.ceil(list.sheets.length / mostSheets);
  return Array.from({ length: count }, (_, at) => ({
    path: count > 1 ? `清单 ${at + 1}.docx` : '清单.docx',
    paper: () => ({ ...list, sheets: list.sheets.slice(at * mostSheets, (at + 1) * mostSheets) }),
  }));
}

/** The administrations that forms go to, with how many. */
export function receiversOf(
  forms: readonly PostedForm[],
): { provinceId: ProvinceId; count: number; onlyEmpty: boolean }[] {
  const items = itemsOf(forms);
  return provinceIds.flatMap((provinceId) => {
    const own = items.filter(({ form }) => form.provinceId === provinceId);
    return own.length > 0 ? [{ provinceId, count: own.length, onlyEmpty: allEmptySubjects(own) }] : [];
  });
}

/** Envelope and letter for each administration that takes the form by post, in the order of the list. */
export function postPapers(
  forms: readonly PostedForm[],
  addresses: Addresses,
  sender: Sender,
  now: Date,
): (() => Paper)[] {
  const items = itemsOf(forms);
  const receivers = receiversOf(forms).filter(({ provinceId }) => !byEmail(provinceId));
  return receivers.flatMap(({ provinceId, onlyEmpty }) => [
    () => envelope(provinceId, addresses.get(provinceId) ?? null, sender, now, onlyEmpty),
    () =>
      coveringLetter(
        provinceId,
        items.filter(({ form }) => form.provinceId === provinceId),
        sender,
        now,
      ),
  ]);
}

/** Who sends many forms, as far as all of them name the same. */
export function commonSender(forms: readonly PostedForm[]): Sender {
  const senders = forms.map(({ entry }) => senderOf(entry));
  const common = (key: 'name' | 'contact' | 'phone'): string => {
    const [value = '', ...others] = new Set(senders.map((sender) => sender[key]));
    return others.length > 0 ? '' : value;
  };
  return {
    kind: senders.some(({ kind }) => kind === 'unit') ? 'unit' : 'individual',
    name: common('name'),
    contact: common('contact'),
    phone: common('phone'),
    address: '',
  };
}
