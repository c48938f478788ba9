import { useEffect, useRef, useState } from 'preact/hooks';
import { askBackground } from '../../platform/wire';
import { useWords } from '../ui/i18n';
import type { Said } from './settings-file';

/** Erases everything, after asking once. */
export function EraseAll({ say }: { say: (said: Said) => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (asked.current) ask.current?.focus();
    asked.current = asking;
  }, [asking]);
  const erase = (): void => {
    setAsking(false);
    askBackground('eraseAll', null).then(
      () => say({ key: 'settings.erase.done' }),
      () => say({ key: 'settings.failed', bad: true }),
    );
  };
  return (
    <>
      <p>{t('settings.erase.what')}</p>
      <p class="soft">{t('settings.erase.first')}</p>
      <p class="actions">
        {asking ? (
          <>
            <button type="button" class="danger" onClick={erase}>
              {t('settings.erase.yes')}
            </button>
            <button type="button" ref={no} onClick={() => setAsking(false)}>
              {t('settings.erase.no')}
            </button>
          </>
        ) : (
          <button type="button" ref={ask} onClick={() => setAsking(true)}>
            {t('settings.erase.ask')}
          </button>
        )}
      </p>
    </>
  );
}
