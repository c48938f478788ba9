import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { type Filing, readFiling } from '../../lib/filing/filing';
import { answeredBelow, choicesIn, enterOpens, hasAnswer, linesIn } from '../../lib/lookup/ask-choices';
import type { Lookup } from '../../lib/lookup/lookup';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { lazy } from '../ui/lazy';
import { LoadFailure } from '../ui/load-failure';
import { StatusLine } from '../ui/status-line';
import { useEvent } from '../ui/use-event';
import { AskInput, fieldIn } from './ask-input';
import { AskResults } from './ask-results';
import type { ChooseFiling } from './number-card';
import { useReader } from './reader';
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

const ListOffer = lazy(() => import('./list-offer').then((found) => found.ListOffer), {
  words: ['lookup'],
  waiting: null,
});
const LookupAnswer = lazy(() => import('./lookup-answer').then((found) => found.LookupAnswer), {
  words: ['lookup'],
  waiting: null,
});
const NoFilingCard = lazy(() => import('./lookup-answer').then((found) => found.NoFilingCard), {
  words: ['lookup'],
  waiting: null,
});
const RecentList = lazy(() => import('./recent-list').then((found) => found.RecentList), {
  words: ['lookup'],
  waiting: null,
});

/** Most rows drawn at once; more than that nobody reads. */
const shown = 8;

/** Most numbers of a text of several lines that have a card of their own. */
const cards = 3;

/** What a text that is being typed answers, and the row that is marked; Enter waits until the text was read. */
function useAsk({ query, setQuery, choose, chooseAll, ask, settled, besides, rows = false }: AskProps) {
  const [at, setAt] = useState(0);
  /** Pressed before the text could be read. */
  const entered = useRef(false);
  const isEmpty = query.trim() === '';
  const { read, failed } = useReader(!isEmpty);
  const lookup = isEmpty ? null : (read?.(query) ?? null);
  const choices = lookup ? choicesIn(lookup, rows) : [];
  const results = choices.slice(0, shown);
  const target = lookup && enterOpens(lookup, results[at]);
  const several = chooseAll && choices.length > 1 && choices.every(({ filing }) => filing.written !== '');
  const answer = lookup && answeredBelow(besides?.(lookup) ?? lookup, rows);

  const change = (text: string): void => {
    entered.current = false;
    setQuery(text);
    setAt(0);
  };
  const enter = useEvent((): void => {
    entered.current = lookup === null && !isEmpty;
    if (entered.current) return;
    if (!target) settled?.(query);
    if (several) chooseAll?.(choices.map(({ filing }) => filing));
    else if (target) choose(target);
    else if (!isEmpty) ask?.(query);
  });
  useEffect(() => {
    if (read && entered.current) enter();
  }, [read]);
  const move = (by: 1 | -1): void => setAt((at + by + results.length) % results.length);
  return {
    failed,
    lookup,
    answer,
    results,
    more: choices.length - results.length,
    at,
    move,
    target,
    change,
    enter,
  };
}

/**
 * The one field of the extension: number, domain, link, province by name, pinyin or prefix, or a text of many lines.
 * Arrow keys choose, Enter opens; what else the text holds is answered below.
 */
export function AskField(props: AskProps) {
  const { query, choose, recent, leadsTo } = props;
  const id = useId();
  const asked = useAsk(props);
  const { answer, results, at, target, change } = asked;
  // The field for one line gives way to one for many, and back.
  const region = useFocusAfterLoss<HTMLDivElement>(fieldIn);

  useEffect(() => {
    leadsTo?.(target?.provinceId ?? null);
    return () => leadsTo?.(null);
  }, [target?.provinceId, leadsTo]);

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
        enter={asked.enter}
        move={asked.move}
        chosen={results.length > 0 ? at : null}
        focused={props.focused}
        leave={() => props.settled?.(query)}
      >
        {props.go && (
          <button type="submit" class={answer && hasAnswer(answer) ? undefined : 'main'}>
            {props.go}
          </button>
        )}
      </AskInput>
      <AskResults id={id} results={results} at={at} choose={choose} />
      <Answers {...props} asked={asked} />
      {query.trim() === '' && recent && recent.lookups.length > 0 && (
        <RecentList lookups={recent.lookups} open={openRecent} erase={recent.erase} />
      )}
    </div>
  );
}

/** What stands below the rows. */
function Answers({
  query,
  choose,
  toList,
  children,
  asked: { failed, lookup, answer, results, more },
}: AskProps & { asked: ReturnType<typeof useAsk> }) {
  const { t } = useWords();
  // Cards of many numbers are read by nobody: they are sorted.
  const isList = toList !== undefined && linesIn(query) > cards && (lookup?.numbers.length ?? 0) > cards;
  return (
    <>
      <StatusLine>
        {lookup && results.length === 0 && !hasAnswer(lookup) && !children ? t('filing.field.nothing') : ''}
        {more > 0 ? t('filing.field.more', { count: more }) : ''}
      </StatusLine>
      {failed && <LoadFailure />}
      {lookup && toList && linesIn(query) > 1 && (
        <ListOffer query={query} toList={toList} main={lookup.numbers.length > 1} />
      )}
      {children}
      {/* Why a text holds no number is read out as soon as that is so. */}
      <div role="status">
        {answer?.noFiling && answer.numbers.length === 0 && (
          <NoFilingCard noFiling={answer.noFiling} queryUrl={answer.queryUrl} />
        )}
      </div>
      {answer && hasAnswer(answer) && !isList && (
        <LookupAnswer lookup={{ ...answer, noFiling: null }} choose={choose} />
      )}
    </>
  );
}
