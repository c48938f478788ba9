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
      () => say({ key: 'settings.erased' }),
      () => say({ key: 'settings.failed', bad: true }),
    );
  };
  return (
    <>
      <p>{t('settings.eraseWhat')}</p>
      <p class="soft">{t('settings.eraseFirst')}</p>
      <p class="actions">
        {asking ? (
          <>
            <button type="button" class="danger" onClick={erase}>
              {t('settings.eraseYes')}
            </button>
            <button type="button" ref={no} onClick={() => setAsking(false)}>
              {t('settings.eraseNo')}
            </button>
          </>
        ) : (
          <button type="button" ref={ask} onClick={() => setAsking(true)}>
            {t('settings.eraseAsk')}
          </button>
        )}
      </p>
    </>
  );
}
