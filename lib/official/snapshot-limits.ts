/** Most that is read of a page. What is longer is cut, and cells one sign longer than `cell` are known to have been. */
export const snapshotLimits = {
  lines: 600,
  line: 500,
  tables: 10,
  columns: 20,
  rows: 60,
  cell: 300,
  links: 100,
  linkText: 200,
  url: 500,
  asked: 200,
} as const;
