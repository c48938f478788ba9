import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import type { Checklist } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  list: Checklist;
  erase: () => void;
  exportOne: () => void;
  printOne: () => void;
}

/** What can be done with a kept filing as a whole. */
export function KeptButtons({ kept, filing, list, erase, exportOne, printOne }: Props) {
  const { t } = useWords();
  return (
    <div class="actions kept-acts">
      {list.guide.form && !list.asksFirst && (
        <a href={deskHash({ view: 'form', filing, keptId: kept.id })}>{t('notebook.form')}</a>
      )}
      <a href={deskHash({ view: 'guide', filing })}>{t('notebook.guide')}</a>
      <button type="button" class="plain" onClick={printOne}>
        {t('guide.print.button')}
      </button>
      <button type="button" class="plain" onClick={exportOne}>
        {t('notebook.export.one')}
      </button>
      <button type="button" class="plain" onClick={erase}>
        {t('notebook.erase')}
      </button>
    </div>
  );
}
