/**
 * What a noted notice tells the project, for its data files: the notice itself and the values in it. Nothing of the person:
 * no filing, no mobile number, no name, and of its lines only the values that were found in them.
 */
import type { ProvinceForm, ProvinceId, Submission } from '../../data/schema';
import { formTitleOf, isFormNotice } from './form-notice';
import { contactsIn, type NoticeContact, withoutPersonal } from './notice-contacts';
import type { SeenNotice } from './seen-notice';

export interface ToldNotice {
  provinceId: ProvinceId;
  place: SeenNotice['notice']['place'];
  title: string;
  /** Empty where the address itself would tell of a person. */
  url: string;
  /** `YYYY-MM-DD`; null where the page did not say it. */
  issued: string | null;
  seenOn: string;
  attachments: { name: string; url: string }[];
  contacts: NoticeContact[];
}

/** A noted notice as it is told. */
export function toldOf({ provinceId, seenOn, notice }: SeenNotice): ToldNotice {
  return {
    provinceId,
    place: notice.place,
    title: withoutPersonal(notice.title),
    url: plainUrl(notice.url),
    issued: notice.issued,
    seenOn,
    attachments: notice.attachments.flatMap(({ name, url }) =>
      plainUrl(url) ? [{ name: withoutPersonal(name), url: plainUrl(url) }] : [],
    ),
    contacts: contactsIn(notice.lines),
  };
}

/**
 * Host and path alone: what follows may tell who opened it. A path with a person's number in it goes, too; with such a host
 * the whole address.
 */
function plainUrl(url: string): string {
  const { origin, hostname, pathname, hash } = new URL(url);
  if (withoutPersonal(hostname) !== hostname) return '';
  const path = decoded(pathname);
  if (path === null || withoutPersonal(path) !== path) return `${origin}/`;
  // The portal names its pages behind the mark.
  const page = /^#(?:\/[A-Za-z_]{1,20}){1,3}$/.test(hash) ? hash : '';
  return origin + pathname.replace(/(?:;|%3B)[^/]*/gi, '') + page;
}

/** A path as it was meant; null where it is none, or hidden too deep. */
function decoded(path: string): string | null {
  try {
    let text = path;
    for (let turn = 0; turn < 5; turn += 1) {
      const next = decodeURIComponent(text);
      if (next === text) return text;
      text = next;
    }
  } catch {
    // A percent sign that stands for nothing.
  }
  return null;
}

/** The entries for data/provinces/ID.json (data/schema.ts), as JSON that a person can read and copy. */
export function projectText(seen: SeenNotice): string {
  const told = toldOf(seen);
  const source = [
    `${told.url || told.title} (${told.issued ? `issued ${told.issued}, ` : ''}seen ${told.seenOn})`,
  ];
  const provenance = { source, asOf: told.seenOn, confidence: 'medium' as const };
  const isForm = isFormNotice(seen.notice);
  const form: ProvinceForm = {
    kind: 'official-page',
    title: withoutPersonal(formTitleOf(seen.notice)),
    url: told.url || null,
    format: formatOf(told),
    layout: null,
    note: noteOf(told),
    ...provenance,
  };
  const submission: Submission[] = told.contacts.map(({ kind, value }) => ({
    kind,
    purpose: isForm ? 'deregistration' : 'filing-desk',
    value,
    zh: `公告《${told.title}》里写的${kindWords[kind][0]}。`,
    en: `${kindWords[kind][1]} in the notice “${told.title}”.`,
    ...provenance,
  }));
  return JSON.stringify({ id: told.provinceId, ...(isForm && { forms: [form] }), submission }, null, 2);
}

const kindWords = {
  post: ['邮寄地址', 'Postal address'],
  fax: ['传真', 'Fax'],
  phone: ['电话', 'Phone'],
  email: ['电子邮件', 'E-mail'],
} as const;

/** By the first file that it has; one without files is the page itself. */
function formatOf({ attachments }: ToldNotice): ProvinceForm['format'] {
  const [first] = attachments;
  if (!first) return 'html';
  const [, ending = ''] =
    /\.(docx?|wps|rtf|pdf)$/i.exec(first.name) ?? /\.(\w{2,5})$/.exec(new URL(first.url).pathname) ?? [];
  if (/^(?:docx?|wps|rtf)$/i.test(ending)) return 'doc';
  return /^(?:s?html?|jsp|do)$/i.test(ending) ? 'html' : 'unknown';
}

function noteOf({ place, issued, attachments }: ToldNotice): ProvinceForm['note'] {
  const portal = place === 'portal';
  const files = attachments.map(({ name, url }) => `${name} ${url}`).join('; ');
  return {
    zh:
      `用户在${portal ? '工信部网站的公告' : '管局网站'}里看到的` +
      `${issued ? `，发布日期 ${issued}` : ''}${files ? `；附件：${files}` : ''}。`,
    en:
      `Seen by a person ${portal ? 'among the notices of the MIIT portal' : 'on the site of the administration'}` +
      `${issued ? `, issued ${issued}` : ''}${files ? `; attachments: ${files}` : ''}.`,
  };
}
