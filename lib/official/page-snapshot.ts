/**
 * What the script in an official page reads of it: what can be seen there, bounded. Nothing is understood in the page; the
 * functions beside this file do that. A page is untrusted text, also an official one.
 */
import * as z from 'zod/mini';
import { snapshotLimits } from './snapshot-limits';

const text = (most: number) => z.string().check(z.maxLength(most));
const list = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.maxLength(most));

const snapshotSchema = z.strictObject({
  /** The title of the document. */
  title: text(snapshotLimits.line),
  /** The headings of the page. */
  headings: list(text(snapshotLimits.line), 10),
  /** The visible text, line by line, without empty lines; cells of a row stand between tabs. */
  lines: list(text(snapshotLimits.line), snapshotLimits.lines),
  /** The visible tables: what heads them, and their rows. */
  tables: list(
    z.strictObject({
      heads: list(text(snapshotLimits.cell + 1), snapshotLimits.columns),
      rows: list(list(text(snapshotLimits.cell + 1), snapshotLimits.columns), snapshotLimits.rows),
    }),
    snapshotLimits.tables,
  ),
  links: list(
    z.strictObject({ text: text(snapshotLimits.linkText), url: text(snapshotLimits.url) }),
    snapshotLimits.links,
  ),
  /** Whether anything to press or to fill in is there: before, the page draws itself. */
  drawn: z.boolean(),
  /** Which search boxes were found: of the notices the two for province and title, of the query its one. */
  boxes: z.strictObject({ province: z.boolean(), title: z.boolean(), query: z.boolean() }),
  /** What the person searched for last, once the page has answered; null before. */
  asked: z.nullable(text(snapshotLimits.asked)),
});

export type PageSnapshot = z.infer<typeof snapshotSchema>;
export type SnapshotTable = PageSnapshot['tables'][number];

/** What a script in a page sent, or null when it is no snapshot. Never throws. */
export function parseSnapshot(value: unknown): PageSnapshot | null {
  const result = snapshotSchema.safeParse(value);
  return result.success ? result.data : null;
}
