import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nextQuestion } from '../../lib/guide/case-questions';
import { checklistOf } from '../../lib/notebook/checklist';
import { isDue } from '../../lib/notebook/due';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { useEvent } from '../ui/use-event';
import { KeptBody } from './kept-body';
import { KeptSummary } from './kept-summary';
import type { NotebookActions } from './use-notebook-actions';
import { useStoredText } from './use-stored-text';

interface Props {
  kept: KeptFiling;
  actions: NotebookActions;
  exportOne: () => void;
  printOne: () => void;
  /** Whether the focus is to come here, alone or with all of the filing opened, and what to call when it has. */
  wanted: 'focus' | 'open' | null;
  focused: () => void;
  /** The case has gone to the list of the done ones or back, and left the focus behind. */
  moved: () => void;
}

/** One filing of the notebook: its next step at a glance, everything else when it is opened. */
export function KeptCard({ kept, actions, exportOne, printOne, wanted, focused, moved }: Props) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hasFocus = useEvent(focused);
  useEffect(() => {
    if (!wanted) return;
    const folded = opener.current?.closest<HTMLDetailsElement>('details:not([open])');
    if (wanted === 'open') {
      if (folded) folded.open = true;
      setOpen(true);
      opener.current?.focus();
      opener.current?.closest('li')?.scrollIntoView();
    } else (folded?.querySelector('summary') ?? opener.current)?.focus();
    hasFocus();
  }, [wanted]);
  // Open at first where something is left to ask, and then as the person leaves it.
  const [unsettled] = useState(() => nextQuestion(kept.provinceId, kept.answers) !== null);
  // Of hundreds of cards one changes at a time.
  const filing = useMemo(() => filingOfKept(kept), [kept]);
  const list = useMemo(() => checklistOf(kept, new Date()), [kept]);
  const { province } = list.guide;
  const change = (changes: KeptChanges, act?: string): void => {
    const { done = kept.dates.done } = changes.dates ?? {};
    void actions.change(kept.id, changes, act).then((changed) => {
      if (changed && Boolean(done) !== Boolean(kept.dates.done)) moved();
    });
  };
  const label = useStoredText(kept.label, { id: kept.id, changesOf: (text) => ({ label: text }), change });
  const notes = useStoredText(kept.notes, { id: kept.id, changesOf: (text) => ({ notes: text }), change });
  const name = kept.label || kept.number || t('notebook.unnamed', { province: say(province.name) });
  const due = isDue(kept, new Date());
  const bodyId = `${kept.id}-body`;

  return (
    <li class="kept-card" data-kept={kept.id}>
      <div class="kept-head">
        <Seal character={province.prefix} size={40} />
        {useMemo(
          () => (
            <KeptSummary kept={kept} filing={filing} name={name} list={list} due={due} />
          ),
          [kept, filing, name, list, due],
        )}
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          {open ? t('notebook.fold') : t('notebook.unfold')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
      {open && (
        <KeptBody
          id={bodyId}
          kept={kept}
          filing={filing}
          list={list}
          texts={{ label, notes }}
          unsettled={unsettled}
          actions={actions}
          change={change}
          exportOne={exportOne}
          printOne={printOne}
        />
      )}
    </li>
  );
}
