import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { checklistOf } from '../../lib/notebook/checklist';
import { dueOf } from '../../lib/notebook/due';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';
import { PickBox } from '../ui/pick-box';
import { useEvent } from '../ui/use-event';
import { KeptBody } from './kept-body';
import { KeptSummary } from './kept-summary';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  actions: NotebookActions;
  exportOne: () => void;
  printOne: () => void;
  /** Whether it is picked, and picks it; null where rows cannot be. */
  picking: { picked: boolean; pick: (on: boolean, toLast: boolean) => void } | null;
  /** Whether the row stands open, and opens or folds it. */
  open: boolean;
  toggle: (open: boolean) => void;
  /** Whether the focus is to come here, alone or to the row opened and in sight, and what to call when it has. */
  wanted: 'focus' | 'open' | null;
  focused: () => void;
}

/** One filing of the notebook: a row that says where it stands, and opens to what is next. */
export function KeptCard(props: Props) {
  const { kept, actions, exportOne, printOne, picking, open, toggle, wanted, focused } = props;
  const { t, say } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const hasFocus = useEvent(focused);
  useEffect(() => {
    if (!wanted) return;
    const folded = opener.current?.closest<HTMLDetailsElement>('details:not([open])');
    if (wanted === 'open') {
      if (folded) folded.open = true;
      opener.current?.focus();
      opener.current?.closest('li')?.scrollIntoView();
    } else (folded?.querySelector('summary') ?? opener.current)?.focus();
    hasFocus();
  }, [wanted]);
  // The row that was open before folds, and what was below it comes up.
  useLayoutEffect(() => {
    if (open) opener.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  // Of hundreds of rows one changes at a time.
  const filing = useMemo(() => filingOfKept(kept), [kept]);
  const list = useMemo(() => checklistOf(kept, new Date()), [kept]);
  const name =
    kept.label || kept.number || t('notebook.unnamed', { province: say(list.guide.province.name) });
  const bodyId = `${kept.id}-body`;
  const due = dueOf(kept, new Date())[0] ?? null;

  return (
    <li class="kept-card" data-kept={kept.id}>
      {picking && <PickBox name={name} {...picking} />}
      <h3 class="kept-head">
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => toggle(!open)}
        >
          {useMemo(
            () => (
              <KeptSummary kept={kept} filing={filing} name={name} list={list} due={due} />
            ),
            [kept, filing, name, list, due],
          )}
        </button>
      </h3>
      {open && (
        <KeptBody
          id={bodyId}
          kept={kept}
          filing={filing}
          list={list}
          actions={actions}
          exportOne={exportOne}
          printOne={printOne}
        />
      )}
    </li>
  );
}
