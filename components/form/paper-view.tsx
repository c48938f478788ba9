import { labelLines, labelRoom } from '../../lib/form/paper/label-lines';
import {
  boxSign,
  type Paper,
  type PaperCell,
  type PaperRow,
  type PaperSheet,
  type PaperTable,
} from '../../lib/form/paper/paper';

/** The paper as it prints: the preview on the screen and, when printing, the only thing on the sheet. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <div class="paper" lang="zh-CN">
      {paper.sheets.map((sheet, at) => (
        <Sheet key={at} sheet={sheet} />
      ))}
    </div>
  );
}

function Sheet({ sheet }: { sheet: PaperSheet }) {
  return (
    <article class="sheet">
      <h3 class="paper-title">{sheet.title}</h3>
      {sheet.subtitle && <p class="paper-subtitle">{sheet.subtitle}</p>}
      {sheet.tables.map((table, at) => (
        <Table key={at} table={table} />
      ))}
      <p class="paper-foot">{sheet.foot}</p>
    </article>
  );
}

function Table({ table }: { table: PaperTable }) {
  const heads = table.rows.filter(({ isHead }) => isHead);
  return (
    <table
      class={[
        'paper-table',
        table.bordered ? '' : 'letter',
        table.large ? 'large' : '',
        table.cutOut ? 'cut-out' : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <colgroup>
        {table.columns.map((width, column) => (
          <col key={column} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      {heads.length > 0 && (
        <thead>
          <Rows rows={heads} />
        </thead>
      )}
      <tbody>
        <Rows rows={table.rows.filter(({ isHead }) => !isHead)} />
      </tbody>
    </table>
  );
}

function Rows({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <>
      {rows.map(({ cells, minHeight, isHead }, line) => (
        <tr key={line} style={{ height: `${minHeight}mm` }}>
          {cells.map((cell, column) => (
            <Cell key={column} cell={cell} isHead={isHead ?? false} />
          ))}
        </tr>
      ))}
    </>
  );
}

function Cell({ cell, isHead }: { cell: PaperCell; isHead: boolean }) {
  const shown = {
    class: `paper-${cell.kind}`,
    colSpan: cell.span,
    children: <Content cell={cell} />,
  };
  if (cell.kind === 'heading') return <th scope="colgroup" {...shown} />;
  if (cell.kind === 'label' || cell.kind === 'term') return <th scope={isHead ? 'col' : 'row'} {...shown} />;
  return <td {...shown} />;
}

function Content({ cell }: { cell: PaperCell }) {
  if (cell.kind === 'label') return <>{labelLines(cell.text, labelRoom).join('\n')}</>;
  if (cell.kind !== 'boxes') return <>{cell.text}</>;
  return (
    <>
      {cell.boxes.map(({ text, checked }, at) => (
        <span key={at}>
          <span class="paper-box">{boxSign(checked)}</span> {text}
          {at < cell.boxes.length - 1 && '　'}
        </span>
      ))}
    </>
  );
}
