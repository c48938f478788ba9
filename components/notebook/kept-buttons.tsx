import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import { today } from '../../lib/local-time';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  /** Whether the case goes to the administration with a form. */
  hasForm: boolean;
  change: (changes: KeptChanges) => void;
  erase: () => void;
  exportOne: () => void;
  printOne: () => void;
}

/** What can be done with a kept case as a whole. */
export function KeptButtons({ kept, filing, hasForm, change, erase, exportOne, printOne }: Props) {
  const { t } = useWords();
  return (
    <div class="actions">
      {kept.dates.done ? (
        <button type="button" onClick={() => change({ dates: { done: null } })}>
          {t('notebook.reopen')}
        </button>
      ) : (
        <button type="button" class="main" onClick={() => change({ dates: { done: today(new Date()) } })}>
          {t('notebook.done')}
        </button>
      )}
      <a class="button" href={deskHash({ view: 'guide', filing })}>
        {t('notebook.guide')}
      </a>
      {hasForm && (
        <a class="button" href={deskHash({ view: 'form', filing, keptId: kept.id })}>
          {t('notebook.form')}
        </a>
      )}
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
