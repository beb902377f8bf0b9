/** First character of a CSV file, without which spreadsheets misread the accents of UTF-8. */
export const CSV_BOM = '\ufeff'

export type CsvCell = string | number | null | Date

/**
 * One line of CSV (RFC 4180: commas, doubled quotes, CRLF at its end). Dates are ISO 8601 in UTC, null is empty.
 * A text that a spreadsheet would run as a formula starts with an apostrophe; numbers are left alone.
 */
export const csvLine = (cells: readonly CsvCell[]) => `${cells.map(write).join(',')}\r\n`

function write(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
