/** A delivery history as bytes → journeys, and for each row that cannot be used the reason. Says what it left out of the others. */
import { createHash } from 'node:crypto'
import { carrierIdOf } from '#contracts/carrier-names'
import type { Problem } from '#contracts/tracking'
import type { PastDelivery } from '#features/promises'
import { countryIn } from '../../../adapters/stores/csv/values.ts'
import type { Column } from './columns.ts'
import { type Cell, dateText, numberIn, readDeliveryTable } from './delivery-table.ts'
import { type LocalTime, localTimeIn } from './local-time.ts'

export type Shop = { timeZone: string; country: string; zoneOf(country: string | null): string; today: string }

export type DeliveryReading = {
  deliveries: PastDelivery[]
  problems: Problem[]
  /** Column → heading in the file. */
  columns: Partial<Record<Column, string>>
  /** Of rows that are used: hand-overs left out because they lie before the order or after the delivery; countries nobody knows; still on the way. */
  left: { handOvers: number; unknownCountries: number; onTheirWay: number }
}

export function readDeliveries(body: Uint8Array, shop: Shop): DeliveryReading {
  const { records, columns, order } = readDeliveryTable(body)
  const left: DeliveryReading['left'] = { handOvers: 0, unknownCountries: 0, onTheirWay: 0 }
  const deliveries: PastDelivery[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const { cell, record, line } of records) {
    const read = readRow(cell, record, (text, zone) => localTimeIn(text, order, zone), shop, left)
    const reason = typeof read === 'string' ? read : seen.has(read.number) ? 'this order is in the file twice; the first row counts' : null
    if (reason !== null) problems.push({ kind: 'invalid_request', code: 'row_invalid', text: `Row ${line}, ${reason}` })
    else if (typeof read !== 'string') {
      seen.add(read.number)
      deliveries.push(read)
    }
  }
  return { deliveries, problems, columns, left }
}

type Dated = (text: string, timeZone: string) => LocalTime | null

/** The delivery, or why the row cannot be used. */
function readRow(cell: Cell, record: readonly string[], dated: Dated, shop: Shop, left: DeliveryReading['left']): PastDelivery | string {
  const country = cell('dest_country') === '' ? shop.country : countryIn(cell('dest_country').replaceAll('’', "'"))
  const times: Partial<Record<Column, LocalTime | null>> = {}
  for (const column of ['ordered_at', 'shipped_at', 'delivered_at', 'promised_at'] as const) {
    const text = dateText(cell, column)
    times[column] = text === '' ? null : dated(text, column === 'delivered_at' ? shop.zoneOf(country) : shop.timeZone)
    if (text !== '' && times[column] === null) return `${column} cannot be read as a date`
  }
  const ordered = times.ordered_at
  if (!ordered) return 'ordered_at is empty'
  const arrivedOn = times.delivered_at?.day ?? null
  const handedOverOn = times.shipped_at?.day ?? null
  if (ordered.day > shop.today) return 'it was ordered in the future'
  if (arrivedOn !== null && arrivedOn > shop.today) return 'it was delivered in the future'
  if (arrivedOn !== null && arrivedOn < ordered.day) return 'it was delivered before it was ordered'
  const isBelievable =
    handedOverOn !== null && handedOverOn >= ordered.day && handedOverOn <= shop.today && (arrivedOn === null || handedOverOn <= arrivedOn)
  if (handedOverOn !== null && !isBelievable) left.handOvers++
  if (country === null) left.unknownCountries++
  if (arrivedOn === null) left.onTheirWay++
  return {
    number: cell('order_id') || createHash('sha256').update(record.join('\u0000')).digest('base64url').slice(0, 24),
    orderedOn: ordered.day,
    hour: ordered.hour,
    ...pathOf(cell, country, shop),
    promisedOn: times.promised_at?.day ?? null,
    handedOverOn: isBelievable ? handedOverOn : null,
    arrivedOn,
    cancelled: arrivedOn === null && !['', '0', 'false', 'no', 'nein'].includes(cell('cancelled').toLowerCase()),
  }
}

function pathOf(cell: Cell, country: string | null, shop: Shop) {
  const carrier = cell('carrier')
  const kilograms = numberIn(cell('weight_kg'))
  return {
    carrier: carrier === '' ? null : (carrierIdOf(carrier) ?? carrier.toLowerCase()),
    service: cell('service') || null,
    originId: cell('origin_id') || null,
    originCountry: cell('origin_country') === '' ? shop.country || null : countryIn(cell('origin_country')),
    originRegion: cell('origin_region') || null,
    country,
    region: cell('dest_region') || null,
    postalCode: cell('dest_postal') || null,
    city: cell('dest_city') || null,
    distanceKm: numberIn(cell('distance_km')),
    units: numberIn(cell('units')),
    weightGrams: numberIn(cell('weight_g')) ?? (kilograms === null ? null : kilograms * 1_000),
  }
}
