// Tables of typed rows: one description per column, so that a header and its cells cannot disagree.
import type { Child } from 'hono/jsx'

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** Aligns figures on the right. */
  number?: boolean
  /** This cell names its row. Default: the first column. */
  header?: boolean
}

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Stacks rows as small cards under 768 px. */
  stack?: boolean
  /** Scrolls sideways in a focusable region instead. */
  scroll?: boolean
  hideCaption?: boolean
}

export const Table = <Row,>({ caption, columns, rows, stack, scroll, hideCaption }: TableProps<Row>) => {
  const named = columns.some((column) => column.header)
  const table = (
    <table class={stack ? 'tbl stack' : 'tbl'}>
      <caption class={hideCaption ? 'vh' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.number ? 'n' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) => (
              <Cell column={column} row={row} header={named ? column.header === true : index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!scroll) return table
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      {table}
    </section>
  )
}

const Cell = <Row,>({ column, row, header }: { column: Column<Row>; row: Row; header: boolean }) => {
  const look = column.number ? 'n' : undefined
  if (header) {
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td class={look} data-l={column.label}>
      {column.cell(row)}
    </td>
  )
}
