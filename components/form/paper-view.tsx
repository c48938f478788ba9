import type { Paper, PaperCell, PaperSheet } from '../../lib/form/paper/paper';

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
        <table key={at} class={table.bordered ? 'paper-table' : 'paper-table letter'}>
          <colgroup>
            {table.columns.map((width, column) => (
              <col key={column} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
          <tbody>
            {table.rows.map((row, line) => (
              <tr key={line} style={{ height: `${row.minHeight}mm` }}>
                {row.cells.map((cell, column) => (
                  <Cell key={column} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p class="paper-foot">{sheet.foot}</p>
    </article>
  );
}

function Cell({ cell }: { cell: PaperCell }) {
  const content =
    cell.kind === 'boxes'
      ? cell.boxes.map(({ text, checked }, at) => (
          <span key={at}>
            {checked ? '☑' : '□'} {text}
            {at < cell.boxes.length - 1 && '　'}
          </span>
        ))
      : cell.text;
  const isHead = cell.kind === 'heading' || cell.kind === 'label' || cell.kind === 'term';
  return isHead ? (
    <th class={`paper-${cell.kind}`} colSpan={cell.span} scope={cell.kind === 'heading' ? 'colgroup' : 'row'}>
      {content}
    </th>
  ) : (
    <td class={`paper-${cell.kind}`} colSpan={cell.span}>
      {content}
    </td>
  );
}
