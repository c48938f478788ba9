import { useEffect, useRef, useState } from 'preact/hooks';
import { sortCases } from '../../lib/cases/case-checklist';
import type { CaseFile } from '../../lib/cases/case-file';
import { caseKey } from '../../lib/cases/case-key';
import { guideFor } from '../../lib/guide';
import { CaseCard } from '../cases/case-card';
import { CaseFiles, exportAs } from '../cases/case-files';
import { DamagedCases } from '../cases/damaged-cases';
import { NewCase } from '../cases/new-case';
import { useCaseActions } from '../cases/use-case-actions';
import { useCases } from '../cases/use-cases';
import { PrintSheet } from '../guide/print-sheet';
import { useWords } from '../i18n';

/** The notebook: filings the person keeps, on this computer only. */
export function CasesPage() {
  const { t } = useWords();
  const { shelf, failed, reload } = useCases();
  const actions = useCaseActions(shelf?.cases ?? [], reload);
  const { cases, refusal, undoable } = actions;
  const sorted = sortCases(cases, new Date());
  const open = sorted.filter(({ dates }) => !dates.done);
  const done = sorted.filter(({ dates }) => dates.done);
  const [printing, setPrinting] = useState<CaseFile | null>(null);
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
        coming?.keys.includes(caseKey(id)) && (coming.done ?? Boolean(dates.done)) === Boolean(dates.done),
    );
    if (!first) return;
    setArrived(first.id);
    setComing(null);
  }, [cases, coming]);
  const card = (kept: CaseFile) => (
    <CaseCard
      key={kept.id}
      kept={kept}
      actions={actions}
      exportOne={() => exportAs([kept])}
      printOne={() => setPrinting(kept)}
      wanted={arrived === kept.id}
      focused={() => setArrived(null)}
      moved={(done) => setComing({ keys: [caseKey(kept.id)], done })}
    />
  );

  return (
    <section class="notebook">
      <h1 ref={heading} tabIndex={-1}>
        {t('cases.title')}
      </h1>
      <p class="soft">{t('cases.intro')}</p>
      {refusal && (
        <p class="caution" role="alert">
          {t(`cases.refused.${refusal}`)}
        </p>
      )}
      <div role="status">
        {undoable && (
          <p class="undo">
            {t(`cases.undoable.${undoable.what}`, {
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
              {t('cases.undo')}
            </button>
            <button type="button" class="plain" onClick={actions.dismiss}>
              {t('common.close')}
            </button>
          </p>
        )}
      </div>
      {failed && (
        <p class="caution" role="alert">
          {t('cases.notRead')}{' '}
          <button type="button" onClick={() => void reload()}>
            {t('common.error.retry')}
          </button>
        </p>
      )}
      {!shelf && !failed && (
        <p class="soft" role="status">
          {t('cases.loading')}
        </p>
      )}
      {shelf && (
        <>
          <NewCase actions={actions} folded={open.length > 0} created={setArrived} />
          {shelf.damaged.length > 0 && <DamagedCases damaged={shelf.damaged} actions={actions} />}
          {open.length === 0 && <p class="empty">{t('cases.empty')}</p>}
          <ul class="case-list">{open.map(card)}</ul>
          {done.length > 0 && (
            <details class="more">
              <summary>{t('cases.doneCases', { count: done.length })}</summary>
              <ul class="case-list">{done.map(card)}</ul>
            </details>
          )}
          <CaseFiles cases={cases} actions={actions} any={shelf.cases.length + shelf.damaged.length > 0} />
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
