import type { ProvinceId } from '../data/schema';

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
