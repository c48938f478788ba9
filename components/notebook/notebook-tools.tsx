import { useRef } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import { type RowFilter, type Rows, rowOrders, rowStates } from '../../lib/notebook/rows';
import { useWords } from '../ui/i18n';
import { listSession, wholeList } from './list-session';

interface Props {
  filter: RowFilter;
  rows: Rows;
  /** How many the list shows, and how many there are. */
  shown: number;
  all: number;
}

/** Changes what the list shows, from its first part on. */
function show(changes: Partial<RowFilter>): void {
  listSession.change({ part: 0, donePart: 0, openId: null, ...changes });
}

/** Which filings the list shows, in which order. */
export function NotebookTools({ filter, rows, shown, all }: Props) {
  const { t } = useWords();
  const { text, provinceId, state, order } = filter;
  const field = useRef<HTMLInputElement>(null);
  const isWhole = text === '' && provinceId === null && state === null;
  return (
    <div class="notebook-tools">
      <div class="actions">
        <input
          ref={field}
          type="search"
          aria-label={t('notebook.list.filter')}
          placeholder={t('notebook.list.filterHint')}
          value={text}
          onInput={({ currentTarget: { value } }) => show({ text: value })}
        />
        <select
          aria-label={t('notebook.list.order.label')}
          value={order}
          onChange={({ currentTarget: { value } }) => show({ order: value as RowFilter['order'] })}
        >
          {rowOrders.map((one) => (
            <option key={one} value={one}>
              {t(`notebook.list.order.${one}`)}
            </option>
          ))}
        </select>
        <span class="soft small" role="status">
          {!isWhole && t('notebook.list.count', { shown, all })}
        </span>
        {!isWhole && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              show(wholeList);
              field.current?.focus();
            }}
          >
            {t('notebook.list.clear')}
          </button>
        )}
      </div>
      <Chips filter={filter} rows={rows} />
    </div>
  );
}

/** The states and provinces that there are, with how many. */
function Chips({ filter: { provinceId, state }, rows }: Pick<Props, 'filter' | 'rows'>) {
  const { t, say } = useWords();
  // One that was chosen stays to be let go.
  const states = rowStates.filter((one) => rows.states[one] > 0 || one === state);
  const total = rowStates.reduce((sum, one) => sum + rows.states[one], 0);
  const provinces =
    provinceId === null || rows.provinces.some(({ id }) => id === provinceId)
      ? rows.provinces
      : [...rows.provinces, { id: provinceId, count: 0 }];
  return (
    <>
      <fieldset class="actions">
        <legend class="visually-hidden">{t('notebook.list.states')}</legend>
        <Chip
          words={t('notebook.list.state.all')}
          count={total}
          on={state === null}
          press={() => show({ state: null })}
        />
        {states.map((one) => (
          <Chip
            key={one}
            words={t(`notebook.list.state.${one}`)}
            count={rows.states[one]}
            on={state === one}
            press={() => show({ state: state === one ? null : one })}
          />
        ))}
      </fieldset>
      {provinces.length > 1 && (
        <fieldset class="actions">
          <legend class="visually-hidden">{t('notebook.list.provinces')}</legend>
          {provinces.map(({ id, count }) => (
            <Chip
              key={id}
              words={say(nameOf(id).name)}
              count={count}
              on={provinceId === id}
              press={() => show({ provinceId: provinceId === id ? null : id })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function Chip({ words, count, on, press }: { words: string; count: number; on: boolean; press: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={press}>
      {words} <span class="soft small">{t('notebook.list.number', { count })}</span>
    </button>
  );
}
