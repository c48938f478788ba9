import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { PickAll } from '../ui/pick-box';
import { Turning } from '../ui/turning';
import { KeptCard } from './kept-card';
import { listSession } from './list-session';
import { exportAs } from './notebook-files';
import { pickAll, pickRow } from './pick-session';
import type { useKeptFocus } from './use-kept-focus';
import type { NotebookActions } from './use-notebook-actions';

/** Rows drawn at once. */
export const partSize = 100;

interface Props {
  /** What the list is called where it has several parts. */
  label: string;
  filings: readonly KeptFiling[];
  openId: string | null;
  /** The picked rows; null where there are too few for that. */
  picks: ReadonlySet<string> | null;
  /** Whether the box that picks all stands here, and not in the bar. */
  withAll?: boolean;
  /** Counted from 0. */
  part: number;
  turnTo: (part: number) => void;
  focus: Pick<ReturnType<typeof useKeptFocus>, 'arrived' | 'setArrived'>;
  actions: NotebookActions;
  print: (kept: KeptFiling) => void;
}

/** Filings as rows, a part at a time; one of them may stand open. */
export function KeptList(props: Props) {
  const { label, filings, openId, picks, withAll = false, part, turnTo, focus, actions, print } = props;
  const parts = Math.max(1, Math.ceil(filings.length / partSize));
  const shown = Math.min(part, parts - 1);
  const { arrived, setArrived } = focus;
  return (
    <>
      {picks && withAll && (
        <PickAll
          count={filings.length}
          picked={filings.filter(({ id }) => picks.has(id)).length}
          pick={(on) => pickAll(filings, on)}
        />
      )}
      <ul class="kept-list">
        {filings.slice(shown * partSize, (shown + 1) * partSize).map((kept) => (
          <KeptCard
            key={kept.id}
            kept={kept}
            actions={actions}
            exportOne={() => exportAs([kept])}
            printOne={() => print(kept)}
            picking={
              picks && {
                picked: picks.has(kept.id),
                pick: (on, toLast) => pickRow(filings, kept.id, on, toLast),
              }
            }
            open={openId === kept.id}
            toggle={(open) => listSession.change({ openId: open ? kept.id : null })}
            wanted={arrived?.id === kept.id ? (arrived.open ? 'open' : 'focus') : null}
            focused={() => setArrived(null)}
          />
        ))}
      </ul>
      <Turning label={label} part={shown} parts={parts} turnTo={turnTo} />
    </>
  );
}
