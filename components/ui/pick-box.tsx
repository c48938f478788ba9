import { useRef } from 'preact/hooks';
import { useWords } from './i18n';

interface Props {
  /** What the row is called. */
  name: string;
  picked: boolean;
  /** Why it cannot be picked. */
  refused?: string | null;
  /** `toLast`: with the shift key, and all from the one before. */
  pick: (on: boolean, toLast: boolean) => void;
}

/** The box that picks a row. */
export function PickBox({ name, picked, refused = null, pick }: Props) {
  const { t } = useWords();
  // Firefox 153 does not say it of a click that a key or the label makes.
  const isShifted = useRef(false);
  return (
    <label
      class="pick-box"
      title={refused ?? undefined}
      onMouseDown={(event) => {
        isShifted.current = event.shiftKey;
        // The browser would mark the words in between.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <input
        type="checkbox"
        checked={picked}
        disabled={refused !== null}
        aria-label={
          refused === null ? t('ui.pick.row', { name }) : t('ui.pick.refused', { name, remark: refused })
        }
        onKeyDown={(event) => {
          isShifted.current = event.shiftKey;
        }}
        onClick={(event) => {
          pick(event.currentTarget.checked, isShifted.current);
          isShifted.current = false;
        }}
      />
    </label>
  );
}

interface AllProps {
  /** Rows that can be picked, drawn or not, and how many are. */
  count: number;
  picked: number;
  pick: (on: boolean) => void;
}

/** The box that picks all rows that are shown, in whole or in part. */
export function PickAll({ count, picked, pick }: AllProps) {
  const { t } = useWords();
  const words = t('ui.pick.all', { count });
  return (
    <label class="pick-box pick-all" title={words}>
      <input
        type="checkbox"
        checked={picked > 0 && picked === count}
        indeterminate={picked > 0 && picked < count}
        disabled={count === 0}
        aria-label={words}
        onClick={(event) => pick(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{words}</span>
    </label>
  );
}
