import { useEffect, useRef, useState } from 'preact/hooks';
import { guideFor } from '../../lib/guide/guide';
import { sortKept } from '../../lib/notebook/checklist';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { PrintSheet } from '../guide/print-sheet';
import { useSeen } from '../guide/use-seen';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { DamagedFilings } from './damaged-filings';
import { KeptCard } from './kept-card';
import { NewFiling } from './new-filing';
import { exportAs, NotebookFiles } from './notebook-files';
import { NotebookNews } from './notebook-news';
import { readAgain, shownFilings } from './notebook-session';
import { SeenList } from './seen-list';
import { useKeptFocus, useNamed } from './use-kept-focus';
import { useNotebook } from './use-notebook';
import { type Undoable, useNotebookActions } from './use-notebook-actions';

/** The notebook: filings the person keeps, on this computer only. */
export function NotebookView({ route: { keptId } }: Pick<DeskViewProps<'notebook'>, 'route'>) {
  const { t } = useWords();
  const notebook = useNotebook();
  const { shelf, failed } = notebook;
  const actions = useNotebookActions();
  const noted = useSeen() ?? { seen: [], damaged: [] };
  const filings = shownFilings(notebook);
  const sorted = sortKept(filings, new Date());
  const open = sorted.filter(({ dates }) => !dates.done);
  const done = sorted.filter(({ dates }) => dates.done);
  const [printing, print] = usePrinting();
  const focus = useKeptFocus([...open, ...done]);
  const isGone = useNamed(keptId, shelf && filings, (id) => focus.setArrived({ id, open: true }));
  const { region, heading, undo } = useNotebookFocus(actions.undoable, focus.coming !== null);
  const cards = (some: readonly KeptFiling[]) => (
    <ul class="kept-list">
      {some.map((kept) => (
        <KeptCard
          key={kept.id}
          kept={kept}
          actions={actions}
          exportOne={() => exportAs([kept])}
          printOne={() => print(kept)}
          wanted={focus.arrived?.id === kept.id ? (focus.arrived.open ? 'open' : 'focus') : null}
          focused={() => focus.setArrived(null)}
          moved={() => actions.moved(kept.id, kept.dates.done)}
        />
      ))}
    </ul>
  );

  return (
    <section class="notebook" ref={region}>
      <h1 ref={heading} tabIndex={-1}>
        {t('notebook.title')}
      </h1>
      <p class="soft">{t('notebook.intro')}</p>
      <NotebookNews
        actions={actions}
        button={undo}
        comeBack={(ids, isDone) => focus.setComing({ ids, ...(isDone !== undefined && { done: isDone }) })}
        retry={failed ? () => void readAgain(null) : null}
        loading={!shelf && !failed}
      />
      {isGone && <Caution>{t('notebook.refused.missing')}</Caution>}
      {shelf && (
        <>
          <NewFiling actions={actions} folded={open.length > 0} created={(id) => focus.setArrived({ id })} />
          {shelf.damaged.length > 0 && <DamagedFilings damaged={shelf.damaged} actions={actions} />}
          {open.length === 0 && <p class="empty">{t('notebook.empty')}</p>}
          {cards(open)}
          {done.length > 0 && (
            <details class="more">
              <summary>{t('notebook.doneTitle', { count: done.length })}</summary>
              {cards(done)}
            </details>
          )}
          <SeenList shelf={noted} />
          <NotebookFiles
            filings={filings}
            seen={noted.seen}
            actions={actions}
            any={shelf.filings.length + shelf.damaged.length > 0}
          />
        </>
      )}
      {printing && (
        <PrintSheet
          guide={guideFor(printing.provinceId, printing.answers)}
          filing={filingOfKept(printing)}
          ticked={printing.ticked}
        />
      )}
    </section>
  );
}

/** A filing whose sheet is drawn, printed and gone again. */
function usePrinting(): [KeptFiling | null, (kept: KeptFiling) => void] {
  const [printing, setPrinting] = useState<KeptFiling | null>(null);
  useEffect(() => {
    if (!printing) return;
    print();
    setPrinting(null);
  }, [printing]);
  return [printing, setPrinting];
}

/** After erasing, the focus goes to what takes that back; when that line has gone, to the heading or to what comes back. */
function useNotebookFocus(undoable: Undoable | null, coming: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const hadUndo = useRef(false);
  const region = useFocusAfterLoss(
    () => undo.current ?? (coming || !hadUndo.current ? null : heading.current),
  );
  useEffect(() => {
    hadUndo.current = undoable !== null;
  }, [undoable]);
  return { region, heading, undo };
}
