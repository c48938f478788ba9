/** Entries of the public register in the table that answers a query. */
import { nothingFound } from './nothing-found';
import type { PageSnapshot, SnapshotTable } from './page-snapshot';
import { type RegisterEntry, toRegisterEntry } from './register-entry';
import { findRegisterEntries } from './register-text';
import { snapshotLimits } from './snapshot-limits';

/** What heads a column, in the words of 2020 to 2026 (docs/official-pages.md). */
const columns = {
  organiser: /^主办(?:单位|者)名称$/,
  nature: /^主办(?:单位|者)性质$/,
  number: /^(?:ICP备案\/许可证号|网站备案\/许可证号|服务备案号)$/,
  domain: /^(?:网站域名|网站首页(?:地址|网址)|首页(?:地址|网址))$/,
  serviceName: /^(?:服务名称|网站名称|APP名称)$/i,
  approved: /^审核(?:通过)?(?:日期|时间)$/,
} as const;

/**
 * What an answered query shows: the rows of its table, each once, or else the detail that is open.
 *
 * @returns Empty where labels or columns are not known, or nothing holds together. Never throws.
 */
export function registerEntriesOn({ lines, tables }: PageSnapshot): RegisterEntry[] {
  const rows = tables.filter(isResult);
  // Beside a table of results no detail is open; what a row says in labels is the organiser's own wording.
  const entries = rows.length > 0 ? rows.flatMap(entriesIn) : findRegisterEntries(lines.join('\n'));
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** Whether a table is headed as results are. */
function isResult({ heads }: SnapshotTable): boolean {
  return heads.some((head) => columns.organiser.test(head.replace(/\s/g, '')));
}

function entriesIn({ heads, rows }: SnapshotTable): RegisterEntry[] {
  const names = heads.map((head) => head.replace(/\s/g, ''));
  const at = Object.fromEntries(
    Object.entries(columns).map(([meaning, pattern]) => [
      meaning,
      names.flatMap((name, index) => (pattern.test(name) ? [index] : [])),
    ]),
  ) as Record<keyof typeof columns, number[]>;
  // A column that is there twice is read as none.
  if (at.organiser.length !== 1 || at.number.length !== 1) return [];
  return rows.flatMap((row) => {
    if (row.length < names.length) return [];
    const cell = (meaning: keyof typeof columns): string | undefined => {
      const [index, ...more] = at[meaning];
      return index === undefined || more.length > 0 ? undefined : row[index];
    };
    const organiser = cell('organiser');
    // Cut on the way: no longer what stands there.
    if (organiser === undefined || organiser.length > snapshotLimits.cell) return [];
    const entry = toRegisterEntry({
      organiser,
      nature: cell('nature'),
      numbers: [cell('number') ?? ''],
      domain: cell('domain'),
      serviceName: cell('serviceName'),
      approved: cell('approved'),
    });
    return entry ? [entry] : [];
  });
}

/**
 * What the person searched for without finding anything, exactly as they typed it.
 *
 * @returns Null while nobody searched, while the answer is on its way, and where anything was found.
 */
export function searchedInVain(snapshot: PageSnapshot): string | null {
  const { asked, lines, tables } = snapshot;
  const typed = asked?.trim();
  if (!typed || !lines.some((line) => nothingFound.test(line.trim()))) return null;
  const isRow = (row: string[]): boolean =>
    row.some((cell) => cell.trim() !== '' && !nothingFound.test(cell.trim()));
  const isShown = tables.some(({ rows }) => rows.some(isRow)) || lines.some((line) => line.includes(typed));
  return isShown || registerEntriesOn(snapshot).length > 0 ? null : typed;
}
