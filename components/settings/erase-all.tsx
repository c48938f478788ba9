import { useRef, useState } from 'preact/hooks';
import { defaultSettings } from '../../lib/settings';
import { noteDrawn } from '../../platform/pages/drawn-before';
import { askStore } from '../../platform/pages/store';
import { noteInTab } from '../../platform/pages/tab-notes';
import { forgetCalls } from '../../platform/pages/unanswered';
import { askBackground } from '../../platform/wire';
import { DeskLink } from '../ui/desk-link';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { Failed, type Said } from './said';

/** What is private first, then what else there is. */
async function eraseAll(): Promise<void> {
  await askStore('eraseStore');
  forgetCalls();
  noteInTab(null);
  noteDrawn(defaultSettings);
  await askBackground('eraseAll', null, { patience: 30_000, again: true });
}

/** Erases everything, after asking once. */
export function EraseAll({ say }: { say: (said: Said) => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const region = useFocusAfterLoss<HTMLParagraphElement>(() => next.current);
  const erase = (): void => {
    setAsking(false);
    eraseAll().then(
      () => say({ at: 'erase', key: 'settings.erase.done' }),
      () => say({ at: 'erase', key: 'settings.failed', bad: true }),
    );
  };
  return (
    <>
      <p>{t('settings.erase.what')}</p>
      <p>
        <DeskLink route={{ view: 'notebook' }}>{t('settings.erase.first')}</DeskLink>
      </p>
      <p class="actions" ref={region}>
        {asking ? (
          <>
            <button type="button" class="danger" onClick={erase}>
              {t('settings.erase.yes')}
            </button>
            <button type="button" ref={next} key="no" onClick={() => setAsking(false)}>
              {t('settings.erase.no')}
            </button>
          </>
        ) : (
          <button type="button" ref={next} key="ask" onClick={() => setAsking(true)}>
            {t('settings.erase.ask')}
          </button>
        )}
      </p>
      <Failed at="erase" />
    </>
  );
}
