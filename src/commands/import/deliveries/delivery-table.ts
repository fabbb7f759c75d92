/** A delivery history as bytes → its rows by column, in whatever headings, encoding and delimiter it was saved. */
import { CsvError, parse } from 'csv-parse/sync'
import { decoded, delimiterOf } from '../../../adapters/stores/csv/table.ts'
import { dateOrderOf } from '../../../adapters/stores/csv/values.ts'
import { Failed } from '../../wrong-use.ts'
import { type Column, columnNames, deliveryColumns } from './columns.ts'
import type { DateOrder } from './local-time.ts'

export type Cell = (column: Column) => string

export type DeliveryTable = {
  /** `line`: of the file, as people count. */
  records: { cell: Cell; record: readonly string[]; line: number }[]
  /** Column → heading in the file. */
  columns: Partial<Record<Column, string>>
  order: DateOrder
}

export function readDeliveryTable(body: Uint8Array): DeliveryTable {
  const { headings, records } = recordsOf(body)
  const positions = deliveryColumns(headings)
  for (const needed of ['ordered_at', 'delivered_at'] as const) if (!positions.has(needed)) throw new Failed(noColumn(needed, headings))
  const rows = records.map(({ record, info }) => ({
    cell: (column: Column) => (record[positions.get(column) ?? -1] ?? '').trim().slice(0, 200),
    record,
    line: info.lines,
  }))
  return {
    records: rows,
    columns: Object.fromEntries([...positions].map(([column, at]) => [column, headings[at]])),
    order: dateOrderOf(rows.flatMap(({ cell }) => [cell('ordered_at'), cell('delivered_at')])),
  }
}

const noColumn = (needed: string, headings: readonly string[]): string =>
  `The file has no column "${needed}". It has ${headings.map((one) => `"${one.slice(0, 60)}"`).join(', ')}; name the one that is meant: --map "heading=${needed}". Known columns: ${columnNames().join(', ')}.`

export function recordsOf(body: Uint8Array): { headings: string[]; records: { record: string[]; info: { lines: number } }[] } {
  const text = decoded(body)
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 1_000_000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const headings = records.shift()?.record
    if (!headings) throw new Failed('The file has no rows.')
    return { headings, records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Failed(`The file breaks off or is damaged near line ${String(error.lines ?? '?')}.`)
  }
}

/** What stands where a date would; '' also for what databases and spreadsheets write for "none yet". */
export const dateText = (cell: Cell, column: Column): string => cell(column).replace(NONE, '')
const NONE = /^(?:null|none|nil|n\/?a|nan|nat|-+|–|\\n|0000-00-00(?:[T ]00:00(?::00)?)?)$/i

/** `12`, `12.5`, `12,5`; null for what is no number that can be meant. */
export function numberIn(text: string): number | null {
  const number = text === '' ? Number.NaN : Number(text.replace(',', '.'))
  return Number.isFinite(number) && number >= 0 && number < 1e9 ? number : null
}
