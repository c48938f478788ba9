import { provinceNames } from '../../data/names/names';
import { deskHash } from '../../lib/desk-route';
import { filingIn } from '../../lib/lookup/list/form-rows';
import { type CsvWords, remarkOf } from '../../lib/lookup/list/list-table';
import type { Dictionary } from '../../locales/dictionaries';
import { wordsIn } from '../../locales/words';
import type { ShownRow } from '../../platform/pages/list-reader';
import { useWords } from '../ui/i18n';
import { PickAll, PickBox } from '../ui/pick-box';

interface Props {
  rows: readonly ShownRow[];
  /** Of all rows that fit, drawn or not. */
  pickable: number;
  picked: number;
  words: CsvWords;
  /** Picks the row at a place; `toLast`: and all from the one before. */
  pick: (at: number, on: boolean, toLast: boolean) => void;
  pickAll: (on: boolean) => void;
}

/** Rows of a list: line, number, what is known of it, what the line says; each with a tick. */
export function RowTable({ rows, pickable, picked, words, pick, pickAll }: Props) {
  const { t } = useWords();
  const [line, number, kind, province, domain, note] = words.head;
  const hasOrganiser = rows.some(({ values }) => values.organiser);
  const organiser = hasOrganiser ? [t('lookup.list.column.organiser')] : [];
  return (
    <div class="list-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <PickAll count={pickable} picked={picked} pick={pickAll} />
            </th>
            {[line, number, kind, province, domain, ...organiser, note].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={`${row.line} ${row.number?.canonical ?? ''}`}
              row={row}
              words={words}
              hasOrganiser={hasOrganiser}
              pick={(on, toLast) => pick(at, on, toLast)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: ShownRow;
  words: CsvWords;
  hasOrganiser: boolean;
  pick: (on: boolean, toLast: boolean) => void;
}

function Row({ row, words, hasOrganiser, pick }: RowProps) {
  const { t } = useWords();
  const { line, number, provinceId, reason, domain, text, values, picked } = row;
  const remark = remarkOf(row, words);
  const name = number?.canonical ?? t('lookup.list.lineNumber', { line });
  const canPick = filingIn(row) !== null;
  return (
    <tr class={reason ? 'unknown' : undefined}>
      <td>
        <PickBox name={name} picked={picked} refused={canPick ? null : remark} pick={pick} />
      </td>
      <td class="amount">{t('lookup.list.amount', { count: line })}</td>
      <td lang="zh-CN">
        {number && <a href={deskHash({ view: 'lookup', query: number.canonical })}>{number.canonical}</a>}
      </td>
      <td>{number && words.kinds[number.kind]}</td>
      <td>{provinceId && words.provinces[provinceId]}</td>
      <td>{domain}</td>
      {hasOrganiser && <td>{values.organiser}</td>}
      <td>
        {remark && <span>{remark}</span>}
        {/* What stands in columns of its own is not said a second time. */}
        {(number === null || (!values.organiser && text !== number.canonical)) && (
          <span class="line-text" title={text}>
            {text}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The words of a table of rows, on the screen and in a file. */
export function useCsvWords(): CsvWords {
  const { t, say, locale } = useWords();
  const { filing, lookup } = wordsIn(locale) as Pick<Dictionary, 'filing' | 'lookup'>;
  return {
    head: [
      t('lookup.list.line'),
      t('lookup.list.number'),
      t('lookup.list.kind'),
      t('lookup.list.province'),
      t('lookup.list.domain'),
      t('lookup.list.note'),
      t('lookup.list.text'),
    ],
    kinds: filing.kind,
    provinces: Object.fromEntries(provinceNames.map(({ id, name }) => [id, say(name)])),
    reasons: lookup.list.reason,
    flags: filing.flag,
    repeats: lookup.list.repeats,
    otherProcedure: lookup.list.otherProcedure,
    moved: lookup.list.moved,
  };
}
