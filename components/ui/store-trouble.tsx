import type { Refusal } from '../../lib/refusal';
import { Caution } from './caution';
import { useWords } from './i18n';

interface Props {
  /** Why the database does not answer. */
  trouble: Refusal;
  retry: () => void;
}

/** One line at the top of a page whose browser does not give it what is kept, with the way on. */
export function StoreTrouble({ trouble, retry }: Props) {
  const { t } = useWords();
  const outdated = trouble === 'outdated';
  return (
    <div class="store-trouble screen-only">
      <Caution alert>
        {t(outdated ? 'ui.store.outdated' : 'ui.store.failed')}{' '}
        <button type="button" onClick={retry}>
          {t(outdated ? 'ui.store.reload' : 'ui.error.retry')}
        </button>
      </Caution>
    </div>
  );
}
