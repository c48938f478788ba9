import type { PageSnapshot } from '../../../lib/official/page-snapshot';

/** A page that shows nothing, with what a test wants of it. */
export const snapshotWith = (parts: Partial<PageSnapshot>): PageSnapshot => ({
  title: '',
  headings: [],
  lines: [],
  tables: [],
  links: [],
  drawn: true,
  boxes: { province: false, title: false, query: false },
  asked: null,
  ...parts,
});
