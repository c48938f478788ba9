import { useState } from 'preact/hooks';
import '../../assets/official.css';
import { deskHash } from '../../lib/desk-route';
import { today } from '../../lib/local-time';
import type { RegisterEntry } from '../../lib/official/register-entry';
import { askBackground } from '../../platform/wire';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { EntryFacts } from './entry-facts';

/** Entries of the register in a text that the person pasted. */
export function EntryCards({ entries }: { entries: readonly RegisterEntry[] }) {
  return (
    <div class="entry-cards">
      {entries.map((entry) => (
        <EntryCard key={JSON.stringify(entry)} entry={entry} />
      ))}
    </div>
  );
}

/** One of them, and the way to what it can be used for. */
function EntryCard({ entry }: { entry: RegisterEntry }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const on = today(new Date());
  const use = async (): Promise<void> => {
    const reading = { kind: 'entry', on, from: 'text', entry } as const;
    const held = await askBackground('holdReading', { reading }).catch(() => null);
    setFailed(held === null);
    if (held) location.assign(deskHash({ view: 'read', id: held.id }));
  };
  return (
    <article class="card entry-card" aria-label={entry.organiser}>
      <h2>{t('official.entry.textTitle')}</h2>
      <EntryFacts entry={entry} on={on} from="text" />
      <p class="actions">
        <button type="button" class="main" onClick={() => void use()}>
          {t('official.entry.use')}
        </button>
      </p>
      {failed && <Caution alert>{t('official.entry.useFailed')}</Caution>}
    </article>
  );
}
