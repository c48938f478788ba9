import { useState } from 'preact/hooks';
import { AskField, type AskProps } from '../../components/lookup/ask-field';
import { ListColumns } from '../../components/lookup/list-columns';
import { ListFilters } from '../../components/lookup/list-filters';
import { ListProgress } from '../../components/lookup/list-progress';
import { ListSource } from '../../components/lookup/list-source';
import { ListView } from '../../components/lookup/list-view';
import { LookupAnswer } from '../../components/lookup/lookup-answer';
import { RecentList } from '../../components/lookup/recent-list';
import { RowTable, useCsvWords } from '../../components/lookup/row-table';
import { findFilingNumbers } from '../../lib/filing/filing-number';
import type { ProvinceCount } from '../../lib/lookup/list/list-analysis';
import { allRows } from '../../lib/lookup/list/list-table';
import { noPicks } from '../../lib/lookup/list/picks';
import { lookUp } from '../../lib/lookup/lookup';
import type { ListResult, ShownRow } from '../../platform/pages/list-reader';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

/** What a lookup can answer, by what is asked. */
const asked = {
  'a filing': '粤ICP备17055554号-1',
  'a number with a wrong prefix': '川ICP备17055554号',
  'a damaged number': '粤ICP备170555号',
  'a licence': '京ICP证030173号',
  'of the police': '京公网安备11010502030000号',
  'bare digits': '17055554',
  'one domain': 'a-very-long-domain-name-that-nobody-would-ever-register.example.com',
  'several domains': 'a.example.com b.example.org c.example.net',
};

const nobody = { lookups: [], remember: nothing, rememberQuery: nothing, erase: nothing };

/** The field as it is typed into. */
function Asking(props: Partial<AskProps>) {
  const [query, setQuery] = useState(props.query ?? '');
  return <AskField choose={nothing} recent={nobody} {...props} query={query} setQuery={setQuery} />;
}

/** What the field shows, by what is typed. */
const typed = {
  nothing: '',
  'a province': 'guang',
  'a filing': '粤ICP备17055554号-1',
  'hidden digits': '粤ICP备170****4号-1',
  'nothing found': 'zzzz',
  'several lines': '粤ICP备17055554号-1\n京ICP证030173号\n\nexample.com',
};

/** Lookups and lists. */
export function LookupStates() {
  return (
    <StateGroup name="lookup">
      {Object.entries(typed).map(([name, query]) => (
        <State key={name} name={`field: ${name}`}>
          <Asking query={query} toList={nothing} go="OK" />
        </State>
      ))}
      {(['a filing', 'hidden digits'] as const).map((name) => (
        <State key={name} name={`field for a filing alone: ${name}`}>
          <Asking query={typed[name]} rows go="OK" />
        </State>
      ))}
      {Object.entries(asked).map(([name, query]) => (
        <State key={name} name={`answer: ${name}`}>
          <LookupAnswer lookup={lookUp(query)} />
        </State>
      ))}
      <State name="recent">
        <RecentList
          lookups={[
            { kind: 'number', text: '粤ICP备17055554号-1' },
            { kind: 'province', provinceId: 'nm' },
            { kind: 'domain', text: 'example.com' },
          ]}
          open={nothing}
          erase={nothing}
        />
      </State>
      <Lists />
    </StateGroup>
  );
}

const texts = [
  '粤ICP备17055554号-1 example.com',
  '粤ICP备17055554号',
  '京ICP证030173号',
  'no number here at all',
];
const rows: readonly ShownRow[] = texts.map((text, at) => {
  const [number] = findFilingNumbers(text);
  return {
    line: at + 1,
    text,
    domain: at === 0 ? 'example.com' : null,
    number: number ?? null,
    provinceId: number?.provinceId ?? null,
    reason: number ? null : 'no-number',
    repeats: at === 1 ? 1 : null,
    values: {},
    isMoved: false,
    picked: at === 0,
  };
});

const counts: ProvinceCount[] = [
  { provinceId: 'gd', rows: 2, subjects: 1, kinds: { 'icp-website': 1, 'icp-subject': 1 } },
  { provinceId: 'bj', rows: 1, subjects: 0, kinds: { 'icp-licence': 1 } },
  { provinceId: null, rows: 1, subjects: 0, kinds: {} },
];
const columns = [
  { name: '备案号', sample: '粤ICP备17055554号-1', kind: 'number' },
  { name: '单位名称', sample: '某某公司', kind: 'organiser' },
  { name: '', sample: '', kind: null },
] as const;
const result: ListResult = {
  state: 'done',
  rows: 4,
  lines: 20_001,
  counts,
  columns,
  isGuessed: false,
  asLines: false,
  picked: noPicks,
};

function Lists() {
  const words = useCsvWords();
  return (
    <>
      <State name="list: nothing yet" wide>
        <ListView />
      </State>
      <State name="list: working, stopped half-way" wide>
        <div class="list-view">
          <ListProgress progress={{ state: 'working', read: 4, total: 10, rows: 4000 }} stop={nothing} />
        </div>
      </State>
      {(['filings.csv', ''] as const).map((name) => (
        <State key={name} name={`list: read from ${name || 'a text'}`} wide>
          <div class="list-view">
            <ListSource name={name} result={result} told={null} />
            <ListColumns columns={columns} isGuessed={false} asLines={name === ''} />
          </div>
        </State>
      ))}
      <State name="list: a table without a header" wide>
        <div class="list-view">
          <ListColumns
            columns={columns.map((column) => ({ ...column, name: '' }))}
            isGuessed={true}
            asLines={false}
          />
        </div>
      </State>
      {([null, 'gd', 'bj'] as const).map((province) => (
        <State key={province} name={`list: filters, ${province ?? 'no province'} chosen`} wide>
          <div class="list-view">
            <ListFilters filter={{ ...allRows, province }} counts={counts} total={2} rows={20_001} />
          </div>
        </State>
      ))}
      <State name="list: rows, one picked, one unknown, one repeated" wide>
        <div class="list-view">
          <RowTable rows={rows} pickable={2} picked={1} words={words} pick={nothing} pickAll={nothing} />
        </div>
      </State>
    </>
  );
}
