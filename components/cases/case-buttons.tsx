import type { CaseChanges, CaseFile } from '../../lib/cases/case-file';
import { deskHash } from '../../lib/desk-route';
import { today } from '../../lib/local-time';
import { useWords } from '../i18n';

interface Props {
  kept: CaseFile;
  /** Whether the case goes to the administration with a form. */
  hasForm: boolean;
  change: (changes: CaseChanges) => void;
  erase: () => void;
  exportOne: () => void;
  printOne: () => void;
}

/** What can be done with a kept case as a whole. */
export function CaseButtons({ kept, hasForm, change, erase, exportOne, printOne }: Props) {
  const { t } = useWords();
  const { provinceId } = kept;
  const number = kept.number || null;
  return (
    <div class="actions">
      {kept.dates.done ? (
        <button type="button" onClick={() => change({ dates: { done: null } })}>
          {t('cases.reopen')}
        </button>
      ) : (
        <button type="button" class="main" onClick={() => change({ dates: { done: today(new Date()) } })}>
          {t('cases.done')}
        </button>
      )}
      <a class="button" href={deskHash({ page: 'guide', provinceId, number })}>
        {t('cases.guide')}
      </a>
      {hasForm && (
        <a
          class="button"
          href={deskHash({
            page: 'form',
            provinceId,
            number,
            caseId: kept.id,
          })}
        >
          {t('cases.form')}
        </a>
      )}
      <button type="button" onClick={printOne}>
        {t('guide.print')}
      </button>
      <button type="button" onClick={exportOne}>
        {t('cases.exportOne')}
      </button>
      <button type="button" onClick={erase}>
        {t('cases.erase')}
      </button>
    </div>
  );
}
