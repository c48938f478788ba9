import { provinces } from '../../data/directory';
import { deskHash } from '../../lib/desk-route';
import type { ListRow } from '../../lib/lookup/list/list-analysis';
import { type CsvWords, remarkOf } from '../../lib/lookup/list/list-table';
import { dictionaries } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

/** Rows of a list: line, number, what is known of it, what the line says. */
export function RowTable({ rows, words }: { rows: readonly ListRow[]; words: CsvWords }) {
  return (
    <div class="list-table">
      <table>
        <thead>
          <tr>
            {words.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.line} ${row.number?.start ?? ''}`} class={row.reason ? 'unknown' : undefined}>
              <td class="amount">{row.line}</td>
              <td lang="zh-CN">
                {row.number && (
                  <a href={deskHash({ view: 'lookup', query: row.number.canonical })}>
                    {row.number.canonical}
                  </a>
                )}
              </td>
              <td>{row.number && words.kinds[row.number.kind]}</td>
              <td>{row.provinceId && words.provinces[row.provinceId]}</td>
              <td>{row.domain}</td>
              <td>{remarkOf(row, words)}</td>
              <td class="line-text" title={row.text}>
                {row.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The words of a table of rows, on the screen and in a file. */
export function useCsvWords(): CsvWords {
  const { t, say, locale } = useWords();
  const { filing, lookup } = dictionaries[locale];
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
    provinces: Object.fromEntries(provinces.map(({ id, name }) => [id, say(name)])),
    reasons: lookup.list.reason,
    flags: filing.flag,
    repeats: lookup.list.repeats,
    otherProcedure: lookup.list.otherProcedure,
  };
}
