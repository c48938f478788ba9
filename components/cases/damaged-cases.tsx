import type { DamagedCase } from '../../platform/case-store';
import { useWords } from '../i18n';
import { saveFile } from './save-file';
import type { CaseActions } from './use-case-actions';

/** Stored values that cannot be read any more: said, kept as they are, to be saved or erased. */
export function DamagedCases({
  damaged,
  actions,
}: {
  damaged: readonly DamagedCase[];
  actions: CaseActions;
}) {
  const { t } = useWords();
  return (
    <section class="caution damaged" aria-label={t('cases.damagedTitle')}>
      <h2>{t('cases.damagedTitle')}</h2>
      <p>{t('cases.damagedNote')}</p>
      <ul>
        {damaged.map(({ key, reason, raw }) => (
          <li key={key}>
            <span class="small" lang="en">
              {reason}
            </span>{' '}
            <button
              type="button"
              onClick={() => saveFile('beian-case-damaged.json', JSON.stringify(raw, null, 2) ?? 'null')}
            >
              {t('cases.saveRaw')}
            </button>
            <button type="button" onClick={() => actions.erase([key])}>
              {t('cases.erase')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
