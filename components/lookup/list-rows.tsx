import { useEffect, useRef, useState } from 'preact/hooks';
import { allRows, type ListFilter } from '../../lib/lookup/list/list-table';
import type { ListResult, ShownRows } from '../../platform/pages/list-reader';
import { useWords } from '../ui/i18n';
import { Turning } from '../ui/turning';
import { ListActions } from './list-actions';
import { ListFilters } from './list-filters';
import { filterList, type ListBegun, pickRows, turnList } from './list-session';
import { RowTable, useCsvWords } from './row-table';

interface Props {
  list: ListBegun;
  result: ListResult;
}

/** Rows drawn at once. */
const partSize = 100;

/** Rows that the worker gave, with what they were asked by. */
interface Drawn extends ShownRows {
  filter: ListFilter;
  from: number;
}

/** The rows of a list, a part at a time, below what finds, picks and takes them along, which stays in sight. */
export function ListRows({ list, result }: Props) {
  const { t } = useWords();
  const words = useCsvWords();
  const { filter, part } = list;
  const drawn = useDrawnRows(list);
  const pick = usePicking(drawn);
  const parts = Math.max(1, Math.ceil((drawn?.total ?? 0) / partSize));

  return (
    <section class="list-rows" aria-label={t('lookup.list.rows')}>
      <div class="sticky-bar">
        <ListFilters filter={filter} counts={result.counts} total={drawn?.total ?? null} rows={result.rows} />
        <ListActions list={list} words={words} />
      </div>
      {drawn?.total === 0 && (
        <p class="soft">
          {t('lookup.list.none')}{' '}
          <button type="button" class="plain" onClick={() => filterList(allRows)}>
            {t('lookup.list.showAll')}
          </button>
        </p>
      )}
      {drawn && drawn.total > 0 && (
        <RowTable
          rows={drawn.rows}
          pickable={drawn.pickable}
          picked={drawn.picked}
          words={words}
          pick={pick}
          pickAll={(on) => void pickRows(drawn.filter, 0, Number.POSITIVE_INFINITY, on)}
        />
      )}
      <Turning label={t('lookup.list.rows')} part={part} parts={parts} turnTo={turnList} />
    </section>
  );
}

/** The rows to be drawn; null until the worker has answered for the first time. */
function useDrawnRows({ reader, filter, part, version }: ListBegun): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each version the rows are others.
  useEffect(() => {
    let gone = false;
    const from = part * partSize;
    void reader.rows(filter, from, partSize).then((found) => {
      if (!gone) setDrawn({ ...found, filter, from });
    });
    return () => {
      gone = true;
    };
  }, [reader, filter, part, version]);
  return drawn;
}

/** Picks the row at a place among those that are drawn; with the shift key all from the one picked before. */
function usePicking(drawn: Drawn | null): (at: number, on: boolean, toLast: boolean) => void {
  const last = useRef<{ filter: ListFilter; at: number } | null>(null);
  return (place, on, toLast) => {
    if (!drawn) return;
    const { filter } = drawn;
    const at = drawn.from + place;
    const other = toLast && last.current?.filter === filter ? last.current.at : at;
    last.current = { filter, at };
    void pickRows(filter, Math.min(at, other), Math.max(at, other) + 1, on);
  };
}
