import { useState } from 'preact/hooks';
import { KeepButton } from '../../components/guide/keep-button';
import { DamagedFilings } from '../../components/notebook/damaged-filings';
import { KeptCard } from '../../components/notebook/kept-card';
import { NewFiling } from '../../components/notebook/new-filing';
import { NotebookFiles } from '../../components/notebook/notebook-files';
import { NotebookNews } from '../../components/notebook/notebook-news';
import { NotebookTools } from '../../components/notebook/notebook-tools';
import { PickBar } from '../../components/notebook/pick-bar';
import type { NotebookActions } from '../../components/notebook/use-notebook-actions';
import { readFiling } from '../../lib/filing/filing';
import { type KeptFiling, newKept } from '../../lib/notebook/kept-filing';
import { type RowFilter, rowsOf } from '../../lib/notebook/rows';
import { State, StateGroup } from './state';

const nothing = (): void => undefined;

const actions: NotebookActions = {
  refusal: null,
  undoable: null,
  create: async () => null,
  change: async () => true,
  answer: nothing,
  stayed: 0,
  erase: nothing,
  takeOver: nothing,
  alter: async () => true,
  undo: nothing,
  dismiss: nothing,
};
const news = { actions, comeBack: nothing, retry: null, loading: false };

const longName = 'www.a-very-long-domain-name-that-nobody-would-ever-register-for-a-website.example.com';
const kept: KeptFiling = newKept('one', 'gd', new Date(), {
  number: '粤ICP备17055554号-1',
  answers: { whose: 'mine' },
});
const filings: Record<string, KeptFiling> = {
  'next step': kept,
  'a number of another province': { ...kept, id: 'two', number: '京ICP备17055554号' },
  'due, long words': {
    ...kept,
    id: 'three',
    label: longName,
    reminder: { at: '2026-01-01T01:00:00.000Z', notified: true },
  },
  done: { ...kept, id: 'four', dates: { ...kept.dates, done: '2026-10-09' } },
};

/** Filings that stand open, by what is there to be seen. */
const opened: Record<string, KeptFiling> = {
  'nothing said yet': { ...kept, id: 'eight', answers: {} },
  'what is next, long words': {
    ...kept,
    id: 'five',
    label: longName,
    answers: { whose: 'other', conflict: 'domain', applicant: 'unit' },
  },
  'online, sent': {
    ...kept,
    id: 'six',
    answers: { whose: 'mine', what: 'subject', account: 'usable', phoneChanged: 'no' },
    ticked: ['online-login', 'online-choose'],
    dates: { ...kept.dates, sent: '2026-11-30' },
    reminder: { at: '2099-12-28T01:00:00.000Z', notified: false },
    smsReminder: { at: '2099-12-01T01:00:00.000Z', notified: false },
  },
  'open, done': { ...kept, id: 'seven', dates: { sent: '2026-09-01', sms: null, done: '2026-10-09' } },
};

const many = ['gd', 'bj', 'zj'].map(
  (provinceId, at) => ({ ...kept, id: `row-${at}`, provinceId }) as KeptFiling,
);
const filter: RowFilter = { text: '', provinceId: 'gd', state: 'todo', order: 'due' };

/** The notebook. */
export function NotebookStates() {
  return (
    <StateGroup name="notebook">
      <State name="empty, a new one" wide>
        <section class="notebook">
          <NewFiling actions={actions} folded={false} created={nothing} />
          <NotebookFiles filings={[]} seen={[]} actions={actions} any={false} />
        </section>
      </State>
      <Keeping />
      <News />
      {Object.entries(filings).map(([name, one]) => (
        <State key={name} name={`kept: ${name}`} wide>
          <ul class="kept-list">
            <Card kept={one} />
          </ul>
        </State>
      ))}
      {Object.entries(opened).map(([name, one]) => (
        <State key={name} name={`kept: ${name}`} wide press={['.kept-head button']}>
          <ul class="kept-list">
            <Card
              kept={one}
              given={{
                undoable: {
                  what: 'sent',
                  count: 1,
                  before: {},
                  changed: { id: 'six', back: {}, moved: false },
                },
              }}
            />
          </ul>
        </State>
      ))}
      <State name="filter" wide>
        <section class="notebook">
          <NotebookTools filter={filter} rows={rowsOf(many, filter, new Date())} shown={1} all={12_345} />
        </section>
      </State>
      <Picking />
    </StateGroup>
  );
}

/** The bar over rows that can be picked. */
function Picking() {
  const unasked = many.map((one): KeptFiling => ({ ...one, answers: {} }));
  const others = many.map((one): KeptFiling => ({ ...one, answers: { whose: 'other' } }));
  const answered = {
    what: 'answered',
    count: 3,
    before: {},
    answered: { ids: [], back: { question: 'whose', from: 'other', to: null } },
  } as const;
  const ids = new Set(many.map(({ id }) => id));
  const states: Record<string, { all: KeptFiling[]; picks: Set<string>; given?: Partial<NotebookActions> }> =
    {
      none: { all: unasked, picks: new Set() },
      'one, others hidden': { all: unasked, picks: ids },
      'answered, asked on': { all: others, picks: ids, given: { undoable: answered } },
      'taken back, some stayed': { all: unasked, picks: ids, given: { stayed: 2 } },
    };
  return (
    <>
      {Object.entries(states).map(([name, { all, picks, given }], at) => (
        <State key={name} name={`picking: ${name}`} wide>
          <section class="notebook">
            <PickBar
              filings={all}
              rows={rowsOf(all, { ...filter, provinceId: at === 1 ? 'gd' : null }, new Date())}
              picks={picks}
              actions={{ ...actions, ...given }}
            />
          </section>
        </State>
      ))}
    </>
  );
}

function Card({ kept: one, given = {} }: { kept: KeptFiling; given?: Partial<NotebookActions> }) {
  const [open, setOpen] = useState(false);
  return (
    <KeptCard
      kept={one}
      actions={{ ...actions, ...given }}
      exportOne={nothing}
      printOne={nothing}
      picking={null}
      open={open}
      toggle={setOpen}
      wanted={null}
      focused={nothing}
    />
  );
}

function Keeping() {
  const filing = readFiling('gd', '粤ICP备17055554号-1');
  const whole = { ...kept, id: 'whole', number: '粤ICP备17055554号' };
  const kinds = { 'not kept': {}, 'related is kept': { related: whole }, kept: { kept } };
  return (
    <>
      {Object.entries(kinds).map(([name, known]) => (
        <State key={name} name={`keep: ${name}`}>
          <p class="actions">
            <KeepButton filing={filing} answers={{}} kept={null} {...known} />
            <button type="button" onClick={nothing}>
              …
            </button>
          </p>
        </State>
      ))}
    </>
  );
}

function News() {
  return (
    <>
      <State name="loading">
        <NotebookNews {...news} loading />
      </State>
      <State name="not read">
        <NotebookNews {...news} retry={nothing} />
      </State>
      <State name="no space left">
        <NotebookNews {...news} actions={{ ...actions, refusal: 'full' }} />
      </State>
      <State name="erased; read in">
        <NotebookNews
          {...news}
          actions={{ ...actions, undoable: { what: 'erased', count: 2, before: {} } }}
        />
        <NotebookNews
          {...news}
          actions={{
            ...actions,
            undoable: { what: 'imported', count: 2, replaced: 1, unchanged: 3, before: {} },
          }}
        />
        <NotebookNews
          {...news}
          actions={{
            ...actions,
            undoable: { what: 'done', count: 1, before: {}, changed: { id: 'one', back: {}, moved: true } },
          }}
        />
      </State>
      <State name="damaged">
        <DamagedFilings
          damaged={[
            { id: 'one', reason: 'number: must be text', raw: { number: '粤ICP备17055554号' } },
            { id: longName, reason: 'not an object', raw: null },
          ]}
          actions={actions}
        />
      </State>
    </>
  );
}
