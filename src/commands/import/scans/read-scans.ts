/** A history of scans as bytes → the parcels they are of, and for each row that cannot be used the reason. */
import { carriers } from '#adapters/carriers'
import { carrierIdOf } from '#contracts/carrier-names'
import { statusFromText } from '#contracts/status-from-text'
import { type Problem, type TrackingStatus, trackingStatuses } from '#contracts/tracking'
import type { PastParcel } from '#features/promises'
import { countryIn, dateOrderOf, instantIn } from '../../../adapters/stores/csv/values.ts'
import { Failed } from '../../wrong-use.ts'
import { findColumns } from '../deliveries/columns.ts'
import { recordsOf } from '../deliveries/delivery-table.ts'

type Column = (typeof COLUMNS)[number][0]
const COLUMNS = [
  ['tracking_number', 'trackingcode tracking parcelnumber parcel sendungsnummer paketnummer number'],
  ['told_at', 'receivedat heardat'],
  ['ordered_at', 'orderdate placedat bestelldatum'],
  ['scanned_at', 'eventtime eventdate occurredat timestamp datetime scantime at time date zeitpunkt datum'],
  ['status', 'eventcode statuscode code event'],
  ['text', 'description eventdescription statusdescription message beschreibung meldung'],
  ['carrier', 'carriername trackingcompany versanddienstleister paketdienst'],
  ['service', 'shippingmethod shippingoption deliverymethod servicelevel versandart'],
  ['dest_country', 'destinationcountry shippingcountry country lieferland land'],
  ['place', 'city location eventlocation facility ort stadt'],
] as const

export type ScanReading = { parcels: PastParcel[]; scans: number; problems: Problem[] }

export function readScans(body: Uint8Array, shop: { timeZone: string; country: string }): ScanReading {
  const { headings, records } = recordsOf(body)
  const columns = findColumns<Column>(headings, COLUMNS)
  for (const needed of ['tracking_number', 'scanned_at', 'status'] as const)
    if (!columns.has(needed))
      throw new Failed(
        `The file has no column "${needed}"; name the one that is meant: --map "heading=${needed}". Known columns: ${COLUMNS.map(([name]) => name).join(', ')}.`,
      )
  const cellOf = (record: readonly string[], column: Column): string => (record[columns.get(column) ?? -1] ?? '').trim().slice(0, 200)
  const order = dateOrderOf(records.map(({ record }) => cellOf(record, 'scanned_at')))
  const parcels = new Map<string, PastParcel & { scans: PastParcel['scans'][number][] }>()
  const problems: Problem[] = []
  let scans = 0
  for (const { record, info } of records) {
    const cell = (column: Column): string => cellOf(record, column)
    const refuse = (text: string) => problems.push({ kind: 'invalid_request', code: 'row_invalid', text: `Row ${info.lines}, ${text}` })
    const time = (column: Column): number | null => instantOf(cell(column), (text) => instantIn(text, order), shop.timeZone)
    const number = cell('tracking_number')
    const at = time('scanned_at')
    const carrier = cell('carrier') === '' ? null : (carrierIdOf(cell('carrier')) ?? cell('carrier').toLowerCase())
    const meaning = meaningOf(carrier, cell('status'), cell('text'))
    if (number === '') refuse('tracking_number is empty')
    else if (at === null) refuse('scanned_at is no date with a time')
    else if (!meaning) refuse('what the status means is not known; write one of ours, such as in_transit')
    else {
      scans++
      const known = parcels.get(number) ?? {
        number,
        orderedAt: time('ordered_at'),
        labelledAt: at,
        carrier,
        service: cell('service') || null,
        originCountry: shop.country || null,
        country: cell('dest_country') === '' ? shop.country || null : countryIn(cell('dest_country')),
        scans: [],
      }
      known.labelledAt = Math.min(known.labelledAt, at)
      known.scans.push({ ...meaning, place: cell('place') || null, at, heardAt: Math.max(at, time('told_at') ?? at) })
      parcels.set(number, known)
    }
  }
  return { parcels: [...parcels.values()], scans, problems }
}

/** A time without a zone is the shop's own; a day without a time says nothing of hours. */
function instantOf(text: string, read: (text: string) => string | null, timeZone: string): number | null {
  const instant = /\d[T ,]+\d{1,2}:\d\d/.test(text) ? read(text) : null
  if (instant === null) return null
  if (/(?:Z|UTC|[+-]\d\d:?\d\d)$/i.test(text)) return Date.parse(instant)
  return Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds
}

/** Our own word, the carrier's code, or what its sentence says; null: nobody can tell. */
function meaningOf(carrier: string | null, code: string, text: string): { status: TrackingStatus; detail: string | null } | null {
  const own = trackingStatuses.find((status) => status === code.toLowerCase().replaceAll(/[ -]/g, '_'))
  const told = own ? null : carriers.get(carrier ?? '')?.meaningOf(code, text)
  const said = own ? { status: own, detail: null } : told && told.status !== 'unknown' ? told : statusFromText(text || code)
  return said && said.status !== 'unknown' ? { status: said.status, detail: said.detail } : null
}
