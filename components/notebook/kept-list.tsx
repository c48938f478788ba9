import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { Turning } from '../ui/turning';
import { KeptCard } from './kept-card';
import { listSession } from './list-session';
import { exportAs } from './notebook-files';
import type { useKeptFocus } from './use-kept-focus';
import type { NotebookActions } from './use-notebook-actions';

/** Rows drawn at once. */
export const partSize = 100;

interface Props {
  /** What the list is called where it has several parts. */
  label: string;
  filings: readonly KeptFiling[];
  openId: string | null;
  /** Counted from 0. */
  part: number;
  turnTo: (part: number) => void;
  focus: Pick<ReturnType<typeof useKeptFocus>, 'arrived' | 'setArrived'>;
  actions: NotebookActions;
  print: (kept: KeptFiling) => void;
}

/** Filings as rows, a part at a time; one of them may stand open. */
export function KeptList({ label, filings, openId, part, turnTo, focus, actions, print }: Props) {
  const parts = Math.max(1, Math.ceil(filings.length / partSize));
  const shown = Math.min(part, parts - 1);
  const { arrived, setArrived } = focus;
  return (
    <>
      <ul class="kept-list">
        {filings.slice(shown * partSize, (shown + 1) * partSize).map((kept) => (
          <KeptCard
            key={kept.id}
            kept={kept}
            actions={actions}
            exportOne={() => exportAs([kept])}
            printOne={() => print(kept)}
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
