import type { DamagedCase } from '../../platform/case-store';
import { saveFile } from '../../platform/save-file';
import { useWords } from '../i18n';
import type { CaseActions } from './use-case-actions';

/** Stored values that cannot be read any more: said, kept as they are, to be saved or erased. */
export function DamagedCases({
  damaged,
  actions,
}: {
  damaged: readonly DamagedCase[];
  actions: CaseActions;
}) {
  const { t, locale } = useWords();
  return (
    <section class="caution damaged" aria-label={t('cases.damagedTitle')}>
      <h2>{t('cases.damagedTitle')}</h2>
      <p>{t('cases.damagedNote')}</p>
      <ul>
        {damaged.map(({ key, reason, raw }) => (
          <li key={key}>
            <span class="small">
              {numberIn(raw) ?? key}
              {locale === 'en' && ` · ${reason}`}
            </span>{' '}
            <button type="button" onClick={() => saveRaw(raw)}>
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

/** The filing it was about, if that much can still be read. */
function numberIn(raw: unknown): string | null {
  const number = typeof raw === 'object' && raw !== null && 'number' in raw ? raw.number : null;
  return typeof number === 'string' && number ? number : null;
}

function saveRaw(raw: unknown): void {
  const text = JSON.stringify(raw, null, 2) ?? 'null';
  saveFile(new Blob([text], { type: 'application/json' }), 'beian-case-damaged.json');
}
