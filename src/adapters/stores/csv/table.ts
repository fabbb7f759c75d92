/** Bytes of a CSV file → rows by field. Encoding and delimiter are told from the bytes. */
import { CsvError, parse } from 'csv-parse/sync'
import { cleanLine } from '#shared/text'
import { columnsOf, type Field } from './columns.ts'

export type Row = { number: number; value(field: Field): string }
/** Reports what is wrong with one row, without saying what stood in it. */
export type Complain = (row: Row, field: Field, text: string) => void
export type Table = { rows: Row[]; has(field: Field): boolean; heading(field: Field): string; delimiter: string }

/** `text` says what is wrong with the file as a whole. */
export function readTable(body: Uint8Array): { table: Table } | { code: string; text: string } {
  const text = decoded(body)
  const delimiter = delimiterOf(text)
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 1_000_000,
    }) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: 'csv_malformed', text: `The file breaks off or is damaged near line ${String(error.lines ?? '?')}` }
  }
  const headings = records.shift()?.record
  if (headings === undefined) return { code: 'csv_empty', text: 'The file has no rows' }
  const columns = columnsOf(headings)
  return {
    table: {
      delimiter,
      has: (field) => columns.has(field),
      heading: (field) => cleanLine(headings[columns.get(field) ?? -1] ?? field, 60),
      rows: records.map(({ record, info }) => ({ number: info.lines, value: (field) => cell(record, columns.get(field)) })),
    },
  }
}

const cell = (record: string[], at: number | undefined): string => (at === undefined ? '' : cleanLine(record[at] ?? '', 2_000))

/** UTF-8 and UTF-16 by their marks; what is no UTF-8 came out of an old spreadsheet. */
export function decoded(body: Uint8Array): string {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body)
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return new TextDecoder('windows-1252').decode(body)
  }
}

/** The one that the heading row has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const heading = (/^\s*([^\r\n]+)/.exec(text.slice(0, 20_000))?.[1] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => heading.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
