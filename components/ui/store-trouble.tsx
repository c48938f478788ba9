import { useEffect, useState } from 'preact/hooks';
import { storeTrouble, tryStoreAgain, watchTrouble } from '../../platform/pages/store';
import { Caution } from './caution';
import { useWords } from './i18n';

/** One line at the top of a page whose browser does not give it what is kept, with the way on; nothing while it does. */
export function StoreTrouble() {
  const { t } = useWords();
  const [trouble, setTrouble] = useState(storeTrouble);
  useEffect(() => watchTrouble(() => setTrouble(storeTrouble())), []);
  if (trouble === null) return null;
  const outdated = trouble === 'outdated';
  return (
    <div class="store-trouble screen-only">
      <Caution alert>
        {t(outdated ? 'ui.store.outdated' : 'ui.store.failed')}{' '}
        <button type="button" onClick={outdated ? () => location.reload() : tryStoreAgain}>
          {t('ui.error.retry')}
        </button>
      </Caution>
    </div>
  );
}
