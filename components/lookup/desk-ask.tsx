import { deskHash } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import { besidesEntries, lookUpEntries } from '../../lib/lookup/lookup-entries';
import { EntryCards } from '../official/entry-card';
import { AskField, type AskProps } from './ask-field';
import { sortAsList } from './sort-as-list';
import type { useRecentLookups } from './use-recent-lookups';

type Props = Pick<AskProps, 'query' | 'setQuery' | 'ask' | 'go'> & {
  recent: ReturnType<typeof useRecentLookups>;
};

/** The field where the desk begins: Enter on a filing opens its guide; entries of the register are shown, lists sorted. */
export function DeskAsk({ recent, ...props }: Props) {
  const entries = lookUpEntries(props.query);
  const choose = (filing: Filing): void => {
    const { written, provinceId } = filing;
    recent.remember(written ? { kind: 'number', text: written } : { kind: 'province', provinceId });
    location.hash = deskHash({ view: 'guide', filing });
  };
  return (
    <AskField
      {...props}
      choose={choose}
      recent={recent}
      settled={recent.rememberQuery}
      toList={sortAsList}
      besides={(lookup) => besidesEntries(lookup, entries)}
      focused
    >
      {entries.length > 0 && <EntryCards entries={entries} />}
    </AskField>
  );
}
