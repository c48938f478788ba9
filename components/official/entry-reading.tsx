import type { RegisterEntry } from '../../lib/official/register-entry';
import { useWords } from '../ui/i18n';
import { EntryFacts } from './entry-facts';
import { EntryUse, type What } from './entry-use';

interface Props {
  /** Under which the background holds it, for the form. */
  id: string;
  entry: RegisterEntry;
  /** The day it was read. */
  on: string;
  from: 'query' | 'text';
  /** Which of its numbers was chosen here before. */
  what?: What | null;
  keepWhat?: (what: What) => void;
}

/** An entry of the public register: what was read, and what it is used for. */
export function EntryReading({ id, entry, on, from, what = null, keepWhat }: Props) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('official.entry.title')}</h1>
      <EntryFacts entry={entry} on={on} from={from} />
      <EntryUse id={id} entry={entry} before={what} keepWhat={keepWhat} />
    </>
  );
}
