import type { Paper, PaperCell, PaperPage } from '../../lib/form/paper';

/** The paper as it prints: the preview on the screen and, when printing, the only thing on the page. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <div class="papers" lang="zh-CN">
      {paper.pages.map((page, at) => (
        <Page key={at} page={page} />
      ))}
    </div>
  );
}

function Page({ page }: { page: PaperPage }) {
  return (
    <article class="paper">
      <h3 class="paper-title">{page.title}</h3>
      {page.subtitle && <p class="paper-subtitle">{page.subtitle}</p>}
      {page.tables.map((table, at) => (
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
      <p class="paper-foot">{page.foot}</p>
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
