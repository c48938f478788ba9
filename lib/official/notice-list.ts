/** The list of notices: which of its rows name a deregistration form of a province. */
import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { provinceIds } from '../host/province-id';
import type { PageSnapshot, SnapshotTable } from './page-snapshot';
import { readDay } from './read-day';

/** The two words that the notices are searched with: for the box 省份, and for the box 标题. */
export interface SearchWords {
  province: string;
  title: string;
}

/** The words for a province, as told by three access providers (data/national.json, `formSearch`). */
export function searchWordsOf(provinceId: ProvinceId): SearchWords {
  return { province: nameOf(provinceId).name.zh, title: '注销' };
}

export interface ListedNotice {
  title: string;
  /** `YYYY-MM-DD`. */
  issued: string | null;
}

/** A form by its title, and no announcement of what was cleared. */
export const isForm = (title: string): boolean =>
  /注销/.test(title) &&
  /申请|表格|[表书](?!示|彰|扬|决|面)/.test(title) &&
  !/公示|名单|清理|结果|通报|批次|^关于.*的(?:通知|公告|通告)/.test(title);

/**
 * The rows whose title means a deregistration form of this province, newest first. Never throws.
 *
 * @returns Empty where columns are not known.
 */
export function formsListed({ tables }: PageSnapshot, provinceId: ProvinceId): ListedNotice[] {
  const { zh } = nameOf(provinceId).name;
  return tables
    .flatMap((table) => rowsOf(table))
    .filter(
      ({ province, title }) =>
        isForm(title) && (province.startsWith(zh) || provinceNamedIn(title) === provinceId),
    )
    .map(({ title, issued }) => ({ title, issued }))
    .sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''));
}

function rowsOf({ heads, rows }: SnapshotTable): (ListedNotice & { province: string })[] {
  const names = heads.map((head) => head.replace(/\s/g, ''));
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const province = at(/^省份$/);
  const title = at(/^标题$/);
  const issued = at(/^(?:发布|提出)(?:时间|日期)$/);
  if (title < 0 || province < 0) return [];
  return rows.flatMap((row) => {
    const [name, words] = [row[province]?.trim() ?? '', row[title]?.trim() ?? ''];
    return words && words.length <= 200
      ? [{ province: name, title: words, issued: readDay(row[issued] ?? '') }]
      : [];
  });
}

/** The one province that a text names; null where it names none or several. */
export function provinceNamedIn(text: string): ProvinceId | null {
  const named = provinceIds.filter((id) => text.includes(nameOf(id).name.zh));
  return named.length === 1 ? (named[0] ?? null) : null;
}
