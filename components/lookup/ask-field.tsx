import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { answeredBelow, choicesIn, enterOpens, linesIn } from '../../lib/lookup/ask-choices';
import { type Lookup, lookUp } from '../../lib/lookup/lookup';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { StatusLine } from '../ui/status-line';
import { AskInput, fieldIn } from './ask-input';
import { AskResults } from './ask-results';
import { hasAnswer, LookupAnswer, NoFilingCard } from './lookup-answer';
import type { ChooseFiling } from './number-card';
import { RecentList } from './recent-list';
import type { useRecentLookups } from './use-recent-lookups';

export interface AskProps {
  query: string;
  setQuery: (query: string) => void;
  /** Told the filing, or the province, that was chosen. */
  choose: ChooseFiling;
  /** Told all filings of a text that has several, where that is one act. */
  chooseAll?: (filings: readonly Filing[]) => void;
  /** What Enter does with a text that names neither filing nor province; without it nothing. */
  ask?: (text: string) => void;
  /** Takes a text of several lines along to be sorted; without it that is not offered. */
  toList?: (text: string) => void;
  /** Told the text when the field is left, or Enter opens nothing. */
  settled?: (text: string) => void;
  /** What was looked up lately stands below the empty field. */
  recent?: ReturnType<typeof useRecentLookups>;
  /** Told the province that Enter would open, and null where there is none; the same function at every drawing. */
  leadsTo?: (provinceId: ProvinceId | null) => void;
  /** Only which filing is wanted: numbers are rows to choose from, without what else is known of them. */
  rows?: boolean;
  /** The words of a button that does what Enter does. */
  go?: string;
  /** Whether the focus begins here. */
  focused?: boolean;
  /** Stands before the answers. */
  children?: ComponentChildren;
  /** What is still to be answered besides that. */
  besides?: (lookup: Lookup) => Lookup;
}

/** Most rows drawn at once; more than that nobody reads. */
const shown = 8;

/** Most numbers of a text of several lines that have a card of their own. */
const cards = 3;

/**
 * The one field of the extension: number, domain, link, province by name, pinyin or prefix, or a text of many lines.
 * Arrow keys choose, Enter opens; what else the text holds is answered below.
 */
export function AskField(props: AskProps) {
  const { query, setQuery, choose, recent, leadsTo, rows = false } = props;
  const { t } = useWords();
  const id = useId();
  const [at, setAt] = useState(0);
  const lookup = lookUp(query);
  const choices = choicesIn(lookup, rows);
  const results = choices.slice(0, shown);
  const target = enterOpens(lookup, results[at]);
  const several =
    props.chooseAll && choices.length > 1 && choices.every(({ filing }) => filing.written !== '');
  const answer = answeredBelow(props.besides?.(lookup) ?? lookup, rows);
  const isEmpty = query.trim() === '';
  // Cards of many numbers are read by nobody: they are sorted.
  const isList = props.toList !== undefined && linesIn(query) > cards && lookup.numbers.length > cards;
  // The field for one line gives way to one for many, and back.
  const region = useFocusAfterLoss<HTMLDivElement>(fieldIn);

  useEffect(() => {
    leadsTo?.(target?.provinceId ?? null);
    return () => leadsTo?.(null);
  }, [target?.provinceId, leadsTo]);

  const change = (text: string): void => {
    setQuery(text);
    setAt(0);
  };
  const enter = (): void => {
    if (!target) props.settled?.(query);
    if (several) props.chooseAll?.(choices.map(({ filing }) => filing));
    else if (target) choose(target);
    else if (!isEmpty) props.ask?.(query);
  };
  const openRecent = (one: RecentLookup): void => {
    if (one.kind === 'province') choose(readFiling(one.provinceId));
    else change(one.text);
    fieldIn(region.current)?.focus();
  };

  return (
    <div class="ask" ref={region}>
      <AskInput
        id={id}
        query={query}
        change={change}
        enter={enter}
        move={(by) => setAt((at + by + results.length) % results.length)}
        chosen={results.length > 0 ? at : null}
        focused={props.focused}
        leave={() => props.settled?.(query)}
      >
        {props.go && (
          <button type="submit" class={hasAnswer(answer) ? undefined : 'main'}>
            {props.go}
          </button>
        )}
      </AskInput>
      <AskResults id={id} results={results} at={at} choose={choose} />
      <StatusLine>
        {!isEmpty && results.length === 0 && !hasAnswer(lookup) && !props.children
          ? t('filing.field.nothing')
          : ''}
        {choices.length > shown ? t('filing.field.more', { count: choices.length - shown }) : ''}
      </StatusLine>
      <ListOffer query={query} toList={props.toList} main={lookup.numbers.length > 1} />
      {props.children}
      <WhyNoFiling answer={answer} />
      {hasAnswer(answer) && !isList && (
        <LookupAnswer lookup={{ ...answer, noFiling: null }} choose={choose} />
      )}
      {isEmpty && recent && <RecentList lookups={recent.lookups} open={openRecent} erase={recent.erase} />}
    </div>
  );
}

interface OfferProps {
  query: string;
  toList: AskProps['toList'] | undefined;
  /** Whether that is the next act. */
  main: boolean;
}

/** A text of several lines can be sorted as a list. */
function ListOffer({ query, toList, main }: OfferProps) {
  const { t } = useWords();
  const count = linesIn(query);
  if (!toList || count < 2) return null;
  return (
    <p class="actions">
      <button type="button" class={main ? 'main' : undefined} onClick={() => toList(query)}>
        {t('lookup.sortLines', { count })}
      </button>
    </p>
  );
}

/** Why a text holds no number, read out as soon as that is so. */
function WhyNoFiling({ answer: { numbers, noFiling, queryUrl } }: { answer: Lookup }) {
  return (
    <div role="status">
      {numbers.length === 0 && noFiling && <NoFilingCard noFiling={noFiling} queryUrl={queryUrl} />}
    </div>
  );
}
