/** Rows of a delivery history: a line of CSV for each order, sorted by the time of order. Headings, dates and numbers are read as the import reads them. */
import type { Path } from '#features/promises'
import { type Cell, dateText, numberIn, readDeliveryTable } from '../import/deliveries/delivery-table.ts'
import { type LocalTime, localTimeIn } from '../import/deliveries/local-time.ts'

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

export function readDeliveries(body: Uint8Array): Deliveries {
  const { records, order } = readDeliveryTable(body)
  const rows: Delivery[] = []
  const refused: Deliveries['refused'] = []
  const seen = new Set<string>()
  records.forEach(({ cell, line }, index) => {
    // Nobody knows the zone of the shop here: a day is the day that was written down.
    const row = readRow(cell, index, (text) => localTimeIn(text, order, null))
    if (typeof row === 'string') refused.push({ line, reason: row })
    else if (seen.has(row.id)) refused.push({ line, reason: `order ${row.id} is there twice` })
    else {
      seen.add(row.id)
      rows.push(row)
    }
  })
  rows.sort((a, b) => (a.orderedAt < b.orderedAt ? -1 : a.orderedAt > b.orderedAt ? 1 : 0))
  return { rows, refused }
}

/** The row, or why it cannot be used. */
function readRow(cell: Cell, index: number, dated: (text: string) => LocalTime | null): Delivery | string {
  const times: Partial<Record<TimeColumn, LocalTime>> = {}
  for (const column of TIMES) {
    const text = dateText(cell, column)
    const time = text === '' ? undefined : dated(text)
    if (time === null) return `${column} "${text.slice(0, 40)}" is not a date`
    if (time) times[column] = time
  }
  const { ordered_at: ordered, shipped_at: shipped, delivered_at: delivered, promised_at: promised } = times
  if (!ordered) return 'ordered_at is empty'
  const [orderedOn, shippedOn, deliveredOn] = [dayOf(ordered.day)!, dayOf(shipped?.day), dayOf(delivered?.day)]
  if (deliveredOn !== null && deliveredOn < orderedOn) return 'it was delivered before it was ordered'
  // Clerks scan late: a hand-over after the delivery or before the order says nothing.
  const isBelievable = shipped && shippedOn !== null && shippedOn >= orderedOn && (!delivered || sortable(shipped) <= sortable(delivered))
  return {
    id: cell('order_id') || `row ${index + 1}`,
    orderedAt: sortable(ordered),
    path: pathOf(cell, orderedOn, ordered.hour),
    handedOverOn: isBelievable ? shippedOn : null,
    deliveredOn,
    promisedOn: dayOf(promised?.day),
  }
}

const TIMES = ['ordered_at', 'shipped_at', 'delivered_at', 'promised_at'] as const
type TimeColumn = (typeof TIMES)[number]

const sortable = ({ day, clock }: LocalTime): string => (clock === null ? day : `${day}T${clock}`)

function pathOf(cell: Cell, orderedOn: number, hour: number | null): Path {
  const kilograms = numberIn(cell('weight_kg'))
  return {
    orderedOn,
    hour,
    carrier: cell('carrier') || null,
    service: cell('service') || null,
    originId: cell('origin_id') || null,
    originCountry: cell('origin_country') || null,
    originRegion: cell('origin_region') || null,
    destinationCountry: cell('dest_country') || null,
    destinationRegion: cell('dest_region') || null,
    destinationPostal: cell('dest_postal').slice(0, 5) || null,
    distanceKm: numberIn(cell('distance_km')),
    weightGrams: numberIn(cell('weight_g')) ?? (kilograms === null ? null : kilograms * 1_000),
    units: numberIn(cell('units')),
  }
}

/** Days since 1970-01-01 of the date that an ISO text begins with. */
export function dayOf(text: string | undefined): number | null {
  if (!text || !/^\d{4}-\d\d-\d\d([T ].*)?$/.test(text)) return null
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text.slice(0, 10) ? null : time / 86_400_000
}

export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
