import type { RegisterEntry } from '../../lib/official/register-entry';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

interface Props {
  entry: RegisterEntry;
  /** The day it was read. */
  on: string;
  /** `text`: the person pasted it, and nobody knows of what day it is. */
  from: 'query' | 'text';
}

/** What is read of an entry, in the order in which the register shows it. */
const facts = ['organiser', 'nature', 'subject', 'service', 'domain', 'serviceName', 'approved'] as const;

/** An entry of the public register as it was read, and where from. */
export function EntryFacts({ entry, on, from }: Props) {
  const { t } = useWords();
  return (
    <>
      <dl class="entry-facts">
        {facts.map(
          (fact) =>
            entry[fact] !== null && (
              <div key={fact}>
                <dt>{t(`official.entry.fact.${fact}` as MessageKey)}</dt>
                <dd lang="zh-CN">{entry[fact]}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="soft small">{t(`official.entry.from.${from}`, { date: on })}</p>
    </>
  );
}
