/** Rows of a delivery history: a line of CSV for each order, sorted by the time of order. */
import { parse } from 'csv-parse/sync'
import type { Path } from '#features/promises'
import { Failed } from '../wrong-use.ts'

export type Delivery = {
  id: string
  /** Sorts orders within a day. */
  orderedAt: string
  path: Path
  handedOverOn: number | null
  deliveredOn: number | null
  /** The shop's own date. */
  promisedOn: number | null
}

export type Deliveries = { rows: Delivery[]; refused: { line: number; reason: string }[] }

/** Columns that a history may have; the first two it must have. */
const COLUMNS = [
  'order_id',
  'ordered_at',
  'shipped_at',
  'delivered_at',
  'promised_at',
  'carrier',
  'service',
  'origin_region',
  'origin_id',
].concat(['dest_region', 'dest_postal', 'dest_country', 'distance_km', 'units', 'weight_g'])

export function readDeliveries(body: Buffer): Deliveries {
  const { records, headings } = readRecords(body)
  for (const needed of ['ordered_at', 'delivered_at'])
    if (!headings.includes(needed))
      throw new Failed(
        `The file has no column "${needed}". It has ${headings.map((one) => `"${one}"`).join(', ')}; name the one that is meant: --map "heading=${needed}". Known columns: ${COLUMNS.join(', ')}.`,
      )
  const rows: Delivery[] = []
  const refused: Deliveries['refused'] = []
  const seen = new Set<string>()
  records.forEach(({ record, info }, index) => {
    const row = readRow(record, index)
    if (typeof row === 'string') refused.push({ line: info.lines, reason: row })
    else if (seen.has(row.id)) refused.push({ line: info.lines, reason: `order ${row.id} is there twice` })
    else {
      seen.add(row.id)
      rows.push(row)
    }
  })
  rows.sort((a, b) => (a.orderedAt < b.orderedAt ? -1 : a.orderedAt > b.orderedAt ? 1 : 0))
  return { rows, refused }
}

type Parsed = { record: Record<string, string>; info: { lines: number } }

function readRecords(body: Buffer): { records: Parsed[]; headings: string[] } {
  let headings: string[] = []
  try {
    const records = parse(body, {
      bom: true,
      columns: (first: string[]) => {
        headings = first.map((heading) => heading.trim().toLowerCase())
        return headings
      },
      info: true,
      delimiter: [',', ';', '\t', '|'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[]
    return { records, headings }
  } catch (error) {
    throw new Failed(`The file is not CSV: ${(error as Error).message}.`)
  }
}

/** The row, or why it cannot be used. */
function readRow(record: Record<string, string>, index: number): Delivery | string {
  const orderedOn = dayOf(record['ordered_at'])
  if (orderedOn === null) return record['ordered_at'] ? `ordered_at "${record['ordered_at']}" is not a date` : 'ordered_at is empty'
  for (const column of ['shipped_at', 'delivered_at', 'promised_at'])
    if (record[column] && dayOf(record[column]) === null) return `${column} "${record[column]}" is not a date`
  const deliveredOn = dayOf(record['delivered_at'])
  if (deliveredOn !== null && deliveredOn < orderedOn) return 'it was delivered before it was ordered'
  const shippedOn = dayOf(record['shipped_at'])
  // Clerks scan late: a hand-over after the delivery or before the order says nothing.
  const isBelievable =
    shippedOn !== null && shippedOn >= orderedOn && (deliveredOn === null || record['shipped_at']! <= record['delivered_at']!)
  return {
    id: record['order_id'] || `row ${index + 1}`,
    orderedAt: record['ordered_at'] ?? '',
    path: pathOf(record, orderedOn),
    handedOverOn: isBelievable ? shippedOn : null,
    deliveredOn,
    promisedOn: dayOf(record['promised_at']),
  }
}

function pathOf(record: Record<string, string>, orderedOn: number): Path {
  const text = (column: string): string | null => record[column] || null
  const number = (column: string): number | null =>
    record[column] && Number.isFinite(Number(record[column])) ? Number(record[column]) : null
  return {
    orderedOn,
    hour: hourOf(record['ordered_at']),
    carrier: text('carrier'),
    service: text('service'),
    originId: text('origin_id'),
    originCountry: text('origin_country'),
    originRegion: text('origin_region'),
    destinationCountry: text('dest_country'),
    destinationRegion: text('dest_region'),
    destinationPostal: text('dest_postal')?.slice(0, 5) ?? null,
    distanceKm: number('distance_km'),
    weightGrams: number('weight_g'),
    units: number('units'),
  }
}

/** Days since 1970-01-01 of the date that an ISO text begins with. */
export function dayOf(text: string | undefined): number | null {
  if (!text || !/^\d{4}-\d\d-\d\d([T ].*)?$/.test(text)) return null
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text.slice(0, 10) ? null : time / 86_400_000
}

export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

const hourOf = (text: string | undefined): number | null => {
  const hour = /^\d{4}-\d\d-\d\d[T ](\d\d)/.exec(text ?? '')?.[1]
  return hour === undefined ? null : Number(hour)
}
