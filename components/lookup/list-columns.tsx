import { useEffect, useState } from 'preact/hooks';
import { columnKinds } from '../../lib/form/many/form-row';
import type { ListKind } from '../../lib/lookup/list/columns';
import type { ListColumn } from '../../lib/lookup/list/list-source';
import type { ListKinds } from '../../platform/pages/list-reader';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { readListAs } from './list-session';

const listKinds = ['number', ...columnKinds] as const;

interface Props {
  columns: readonly ListColumn[];
  /** No header says what they hold. */
  isGuessed: boolean;
  asLines: boolean;
}

/** What the columns of a table hold, in one line; opened, each can be said to hold something else. */
export function ListColumns({ columns, isGuessed, asLines }: Props) {
  const { t, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  // What was chosen and has not been read yet.
  const [asked, setAsked] = useState<ListKinds>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what has been read.
  useEffect(() => setAsked(null), [columns, asLines]);
  // What matters most comes first: the line is cut where it is too long.
  const known = listKinds.filter((kind) => columns.some((column) => column.kind === kind));
  const readAs = (kinds: ListKinds): void => {
    setAsked(kinds);
    readListAs(kinds);
  };
  const kinds = columns.map(({ kind }) => kind);
  const choose = (at: number, kind: ListKind | null): void =>
    readAs((asked ?? kinds).map((other, column) => (column === at ? kind : leave(other, kind))));

  return (
    <div class="list-columns">
      <div>
        <p>
          {asLines
            ? t('lookup.list.columns.lines')
            : t('lookup.list.columns.are', {
                columns: known
                  .map((kind) => t(`lookup.list.column.${kind}`))
                  .join(locale === 'en' ? ', ' : '、'),
              })}
        </p>
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('lookup.list.columns.close') : t('lookup.list.columns.change')}
        </button>
      </div>
      {isGuessed && !asLines && <Caution small>{t('lookup.list.columns.guessed')}</Caution>}
      {isOpen && (
        <>
          <ul>
            {columns.map(({ name, sample }, at) => (
              <li key={at}>
                <label>
                  <span>{name || t('lookup.list.columns.nameless', { at: at + 1 })}</span>
                  <select
                    value={(asLines ? null : (asked ?? kinds)[at]) ?? ''}
                    onChange={({ currentTarget }) =>
                      choose(at, (currentTarget.value || null) as ListKind | null)
                    }
                  >
                    <option value="">{t('lookup.list.column.none')}</option>
                    {listKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`lookup.list.column.${kind}`)}
                      </option>
                    ))}
                  </select>
                </label>
                <span class="soft small">{sample}</span>
              </li>
            ))}
          </ul>
          <button type="button" class="plain" onClick={() => readAs(asLines ? kinds : null)}>
            {asLines ? t('lookup.list.columns.byColumn') : t('lookup.list.columns.byLine')}
          </button>
        </>
      )}
    </div>
  );
}

/** What a column holds once another has been said to hold something: each thing stands in one column, but numbers. */
function leave(kind: ListKind | null, taken: ListKind | null): ListKind | null {
  return kind === taken && kind !== 'number' ? null : kind;
}
