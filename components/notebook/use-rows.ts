import { useRef } from 'preact/hooks';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { type RowFilter, type Rows, rowsOf } from '../../lib/notebook/rows';

/**
 * The rows of the list. While one stands open, all stay where they are, also one that no longer fits what was filtered for:
 * what is done in a row does not take it away from under the hand. A done one alone goes to the others.
 */
export function useRows(filings: readonly KeptFiling[], filter: RowFilter, openId: string | null): Rows {
  const held = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] });
  const { text, provinceId, state, order } = filter;
  const rows = rowsOf(filings, { text, provinceId, state, order }, new Date());
  const key = JSON.stringify([text, provinceId, state, order, openId]);
  const isHeld = openId !== null && held.current.key === key;
  const open = isHeld ? inOrderOf(held.current.ids, rows, filings, state === 'done') : rows.open;
  held.current = { key, ids: open.map(({ id }) => id) };
  return { ...rows, open };
}

function inOrderOf(
  ids: readonly string[],
  { open }: Rows,
  filings: readonly KeptFiling[],
  areDone: boolean,
): KeptFiling[] {
  const byId = new Map(filings.map((kept) => [kept.id, kept]));
  const before = new Set(ids);
  const stay = ids.flatMap((id) => {
    const kept = byId.get(id);
    return kept && (areDone || !kept.dates.done) ? [kept] : [];
  });
  return [...open.filter(({ id }) => !before.has(id)), ...stay];
}
