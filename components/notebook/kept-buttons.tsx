import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import { today } from '../../lib/local-time';
import type { Checklist } from '../../lib/notebook/checklist';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { nextActFor } from '../../lib/notebook/next-act';
import { NextButton } from '../guide/next-button';
import { useWords } from '../ui/i18n';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  list: Checklist;
  change: (changes: KeptChanges) => void;
  erase: () => void;
  exportOne: () => void;
  printOne: () => void;
}

/** What can be done with a kept case as a whole. The accent is on the next step, and at the end of the way on being done. */
export function KeptButtons(props: Props) {
  const { kept, filing, list, change, erase, exportOne, printOne } = props;
  const { form } = list.guide;
  const { t } = useWords();
  const act = kept.dates.done ? null : nextActFor(list.next, list.guide);
  return (
    <div class="actions">
      {act && <NextButton next={act} filing={filing} form={form} keptId={kept.id} />}
      {form && act?.kind !== 'fill' && (
        <a class="button" href={deskHash({ view: 'form', filing, keptId: kept.id })}>
          {t('notebook.form')}
        </a>
      )}
      {kept.dates.done ? (
        <button type="button" onClick={() => change({ dates: { done: null } })}>
          {t('notebook.reopen')}
        </button>
      ) : (
        <button
          type="button"
          class={list.next ? undefined : 'main'}
          onClick={() => change({ dates: { done: today(new Date()) } })}
        >
          {t('notebook.done')}
        </button>
      )}
      <a class="button" href={deskHash({ view: 'guide', filing })}>
        {t('notebook.guide')}
      </a>
      <button type="button" onClick={printOne}>
        {t('guide.print.button')}
      </button>
      <button type="button" onClick={exportOne}>
        {t('notebook.export.one')}
      </button>
      <button type="button" onClick={erase}>
        {t('notebook.erase')}
      </button>
    </div>
  );
}
