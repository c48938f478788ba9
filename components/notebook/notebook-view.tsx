import { useEffect, useRef, useState } from 'preact/hooks';
import { guideFor } from '../../lib/guide/guide';
import { sortKept } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { keptKey } from '../../lib/notebook/kept-key';
import { PrintSheet } from '../guide/print-sheet';
import { useWords } from '../ui/i18n';
import { DamagedFilings } from './damaged-filings';
import { KeptCard } from './kept-card';
import { NewFiling } from './new-filing';
import { exportAs, NotebookFiles } from './notebook-files';
import { useNotebook } from './use-notebook';
import { useNotebookActions } from './use-notebook-actions';

/** The notebook: filings the person keeps, on this computer only. */
export function NotebookView() {
  const { t } = useWords();
  const { shelf, failed, reload } = useNotebook();
  const actions = useNotebookActions(shelf?.filings ?? [], reload);
  const { filings, refusal, undoable } = actions;
  const sorted = sortKept(filings, new Date());
  const open = sorted.filter(({ dates }) => !dates.done);
  const done = sorted.filter(({ dates }) => dates.done);
  const [printing, setPrinting] = useState<KeptFiling | null>(null);
  useEffect(() => {
    if (!printing) return;
    print();
    setPrinting(null);
  }, [printing]);
  const [arrived, setArrived] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const hadUndo = useRef(false);
  useEffect(() => {
    // The button that erased is gone with its case; the one that took it back is gone with its line.
    if (undoable?.what === 'erased') undo.current?.focus();
    else if (!undoable && hadUndo.current && document.activeElement === document.body) {
      heading.current?.focus();
    }
    hadUndo.current = undoable !== null;
  }, [undoable]);
  /** Cases by storage key that come back, or go to the other list: the first gets the focus when it is there. */
  const [coming, setComing] = useState<{ keys: readonly string[]; done?: boolean } | null>(null);
  useEffect(() => {
    const first = [...open, ...done].find(
      ({ id, dates }) =>
        coming?.keys.includes(keptKey(id)) && (coming.done ?? Boolean(dates.done)) === Boolean(dates.done),
    );
    if (!first) return;
    setArrived(first.id);
    setComing(null);
  }, [filings, coming]);
  const card = (kept: KeptFiling) => (
    <KeptCard
      key={kept.id}
      kept={kept}
      actions={actions}
      exportOne={() => exportAs([kept])}
      printOne={() => setPrinting(kept)}
      wanted={arrived === kept.id}
      focused={() => setArrived(null)}
      moved={(done) => setComing({ keys: [keptKey(kept.id)], done })}
    />
  );

  return (
    <section class="notebook">
      <h1 ref={heading} tabIndex={-1}>
        {t('notebook.title')}
      </h1>
      <p class="soft">{t('notebook.intro')}</p>
      {refusal && (
        <p class="caution" role="alert">
          {t(`notebook.refused.${refusal}`)}
        </p>
      )}
      <div role="status">
        {undoable && (
          <p class="undo">
            {t(`notebook.undoable.${undoable.what}`, {
              count: undoable.count,
              replaced: undoable.replaced ?? 0,
              unchanged: undoable.unchanged ?? 0,
            })}{' '}
            <button
              ref={undo}
              type="button"
              onClick={() => {
                if (undoable.what === 'erased') setComing({ keys: Object.keys(undoable.before) });
                actions.undo();
              }}
            >
              {t('notebook.undo')}
            </button>
            <button type="button" class="plain" onClick={actions.dismiss}>
              {t('ui.close')}
            </button>
          </p>
        )}
      </div>
      {failed && (
        <p class="caution" role="alert">
          {t('notebook.notRead')}{' '}
          <button type="button" onClick={() => void reload()}>
            {t('ui.error.retry')}
          </button>
        </p>
      )}
      {!shelf && !failed && (
        <p class="soft" role="status">
          {t('ui.loading')}
        </p>
      )}
      {shelf && (
        <>
          <NewFiling actions={actions} folded={open.length > 0} created={setArrived} />
          {shelf.damaged.length > 0 && <DamagedFilings damaged={shelf.damaged} actions={actions} />}
          {open.length === 0 && <p class="empty">{t('notebook.empty')}</p>}
          <ul class="kept-list">{open.map(card)}</ul>
          {done.length > 0 && (
            <details class="more">
              <summary>{t('notebook.doneTitle', { count: done.length })}</summary>
              <ul class="kept-list">{done.map(card)}</ul>
            </details>
          )}
          <NotebookFiles
            filings={filings}
            actions={actions}
            any={shelf.filings.length + shelf.damaged.length > 0}
          />
        </>
      )}
      {printing && (
        <PrintSheet
          guide={guideFor(printing.provinceId, printing.answers)}
          number={printing.number}
          what={printing.answers.what}
          ticked={printing.ticked}
        />
      )}
    </section>
  );
}
