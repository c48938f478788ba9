import type { ProvinceId } from '../data/schema';
import type { ToldNotice } from './official/tell-project';

/** The project's page; the only place where its address stands. */
export const projectPage = 'https://github.com/beian-helper/beian-deregistration-helper';

/**
 * A prefilled issue form for a statement that is out of date. It names the statement by province and line,
 * and holds nothing about the person: no number, answers or notes.
 *
 * @param provinceId The province the statement is about.
 * @param line Id of the guide's line; null for the province as a whole.
 */
export function outOfDateUrl(provinceId: ProvinceId, line: string | null = null): string {
  const about = line ? `${provinceId}, ${line}` : provinceId;
  const body = [
    `data/provinces/${provinceId}.json${line ? ` (${line})` : ''}`,
    '',
    '现在是什么？ What is true today?',
    '',
    '在哪里看到的（网址、日期）？ Where was it seen (address, date)?',
    '',
    '请不要写个人信息。 Please write nothing personal.',
  ].join('\n');
  const query = new URLSearchParams({ title: `Out of date: ${about}`, body });
  return `${projectPage}/issues/new?${query}`;
}

/**
 * What whoever looks into something needs to know: the version, the browser, the language; nothing about the person.
 * To be copied into a mail or an issue, below what is wrong.
 */
export function reportText({
  version,
  browser,
  locale,
}: Record<'version' | 'browser' | 'locale', string>): string {
  return [
    '哪里不对？ What is wrong?',
    '',
    '在哪个省、哪一页？ Which province, which page?',
    '',
    '请不要写个人信息。 Please write nothing personal.',
    '',
    `beian-deregistration-helper ${version} · ${browser} · ${locale}`,
  ].join('\n');
}

/** Longest address that is made, in characters; longer ones are refused by servers on the way (8,192 bytes at GitHub). */
const longestUrl = 6000;

/**
 * A prefilled issue form for a notice that the person saw on an official page: its fields are those of
 * .github/ISSUE_TEMPLATE/seen-form.yml. What does not fit is left out, the last attachments first.
 */
export function seenFormUrl(told: ToldNotice): string {
  const { provinceId, title, url, issued, seenOn, attachments, contacts } = told;
  const linesOf = (lines: readonly string[], count: number): string => lines.slice(0, count).join('\n');
  const files = attachments.map((file) => `${file.name} ${file.url}`);
  const values = contacts.map(({ kind, value }) => `${kind}: ${value}`);
  const make = (fileCount: number, valueCount: number): string => {
    const query = new URLSearchParams({
      template: 'seen-form.yml',
      title: `Seen: ${provinceId}`,
      province: provinceId,
      'notice-title': title,
      address: url,
      issued: issued ?? '',
      attachments: linesOf(files, fileCount),
      contacts: linesOf(values, valueCount),
      seen: seenOn,
    });
    return `${projectPage}/issues/new?${query}`;
  };
  let [fileCount, valueCount] = [files.length, values.length];
  while (make(fileCount, valueCount).length > longestUrl && fileCount + valueCount > 0) {
    if (fileCount > 0) fileCount -= 1;
    else valueCount -= 1;
  }
  return make(fileCount, valueCount);
}
