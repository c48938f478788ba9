import { useEffect, useRef, useState } from 'preact/hooks';
import { guideFor } from '../../lib/guide/guide';
import { filingOfKept } from '../../lib/notebook/find-kept';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Rows } from '../../lib/notebook/rows';
import { PrintSheet } from '../guide/print-sheet';
import { useSeen } from '../guide/use-seen';
import { Caution } from '../ui/caution';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { useEvent } from '../ui/use-event';
import { DamagedFilings } from './damaged-filings';
import { KeptList, partSize } from './kept-list';
import { listSession, wholeList } from './list-session';
import { NewFiling } from './new-filing';
import { NotebookFiles } from './notebook-files';
import { NotebookNews, undoableHere } from './notebook-news';
import { readAgain, shownFilings } from './notebook-session';
import { NotebookTools } from './notebook-tools';
import { PickBar } from './pick-bar';
import { pickSession } from './pick-session';
import { SeenList } from './seen-list';
import { useKeptFocus, useNamed } from './use-kept-focus';
import { useNotebook } from './use-notebook';
import { type NotebookActions, type Undoable, useNotebookActions } from './use-notebook-actions';
import { useRows } from './use-rows';

/** The notebook: filings the person keeps, on this computer only. */
export function NotebookView({ route: { keptId } }: Pick<DeskViewProps<'notebook'>, 'route'>) {
  const { t } = useWords();
  const notebook = useNotebook();
  const { shelf, failed } = notebook;
  const actions = useNotebookActions();
  const noted = useSeen() ?? { seen: [], damaged: [] };
  const filings = shownFilings(notebook);
  const { openId, part: _part, donePart: _donePart, ...filter } = listSession.use();
  const rows = useRows(filings, filter, openId);
  const { open, done } = rows;
  const [printing, print] = usePrinting();
  const focus = useKeptFocus([...open, ...done]);
  useArrival(focus.arrived, rows, filings);
  const isGone = useNamed(keptId, shelf && filings, (id) => focus.setArrived({ id, open: true }));
  const { region, heading, undo } = useNotebookFocus(undoableHere(actions), focus.coming !== null);
  const isFiltered = filter.text !== '' || filter.provinceId !== null || filter.state !== null;

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
          <NewFiling
            actions={actions}
            folded={isFiltered || open.length > 0}
            created={(id) => focus.setArrived({ id })}
          />
          {shelf.damaged.length > 0 && <DamagedFilings damaged={shelf.damaged} actions={actions} />}
          {(isFiltered || filings.length > fewFilings) && (
            <NotebookTools
              filter={filter}
              rows={rows}
              shown={open.length + done.length}
              all={filings.length}
            />
          )}
          <Lists
            filings={filings}
            rows={rows}
            isFiltered={isFiltered}
            focus={focus}
            actions={actions}
            print={print}
          />
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

interface ListsProps {
  filings: readonly KeptFiling[];
  rows: Rows;
  isFiltered: boolean;
  focus: ReturnType<typeof useKeptFocus>;
  actions: NotebookActions;
  print: (kept: KeptFiling) => void;
}

/** The filings under way, and the done ones folded; where they are many, each can be picked. */
function Lists({ filings, rows, isFiltered, ...given }: ListsProps) {
  const { t } = useWords();
  const { openId, part, donePart } = listSession.use();
  const { picks } = pickSession.use();
  const { open, done } = rows;
  const isMany = filings.length > fewFilings || filings.some(({ id }) => picks.has(id));
  const list = { ...given, openId, picks: isMany ? picks : null };
  return (
    <>
      {isMany && <PickBar filings={filings} rows={rows} picks={picks} actions={given.actions} />}
      {open.length === 0 && (done.length === 0 || !isFiltered) && (
        <p class="empty">{t(isFiltered ? 'notebook.list.none' : 'notebook.empty')}</p>
      )}
      {open.length > 0 && <h2 class="visually-hidden">{t('notebook.list.rows')}</h2>}
      <KeptList
        {...list}
        label={t('notebook.list.rows')}
        filings={open}
        part={part}
        turnTo={(next) => listSession.change({ part: next, openId: null })}
      />
      {done.length > 0 && (
        <details class="more">
          <summary>{t('notebook.doneTitle', { count: done.length })}</summary>
          <KeptList
            {...list}
            label={t('notebook.doneTitle', { count: done.length })}
            withAll
            filings={done}
            part={donePart}
            turnTo={(next) => listSession.change({ donePart: next, openId: null })}
          />
        </details>
      )}
    </>
  );
}

/** As many filings are seen at a glance. */
const fewFilings = 7;

/** Brings the row that is to have the focus onto the page: its part is turned to, and a filter that hides it goes. */
function useArrival(
  arrived: ReturnType<typeof useKeptFocus>['arrived'],
  { open, done }: Rows,
  filings: readonly KeptFiling[],
): void {
  const arrive = useEvent((one: typeof arrived, _shown: number): void => {
    if (!one) return;
    const placeIn = (list: readonly KeptFiling[]): number => list.findIndex(({ id }) => id === one.id);
    const [at, doneAt] = [placeIn(open), placeIn(done)];
    const isHidden = at < 0 && doneAt < 0 && placeIn(filings) >= 0;
    listSession.change({
      ...(isHidden && wholeList),
      ...(at >= 0 && { part: Math.floor(at / partSize) }),
      ...(doneAt >= 0 && { donePart: Math.floor(doneAt / partSize) }),
      ...(one.open && { openId: one.id }),
    });
  });
  // What is hidden by a filter has its place once that is gone.
  const shown = open.length + done.length;
  useEffect(() => arrive(arrived, shown), [arrived, shown]);
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
