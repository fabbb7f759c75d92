/** Random journeys for property tests: several sources, zones, legs and kinds of time, with the traps that occur. */
import fc from 'fast-check'
import type { EventTime, Place, ShipmentReading, TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { factsOf } from '../model/facts-of.ts'
import type { Fact } from '../model/shipment-state.ts'

export type Telling = { reading: ShipmentReading; source: string; receivedAt: string }

const CODES: readonly [string, TrackingStatus, string | null, string | null, boolean?][] = [
  ['LBL', 'pre_transit', 'label_created', null],
  ['PUP', 'accepted', 'picked_up', null],
  ['ARR', 'in_transit', 'arrived_hub', null],
  ['DEP', 'in_transit', 'departed', null],
  ['OFD', 'out_for_delivery', null, null],
  ['NOH', 'delivery_attempted', 'not_home', 'recipient_not_home'],
  ['PPT', 'available_for_pickup', 'pickup_point', null],
  ['DLV', 'delivered', null, null],
  ['DLN', 'delivered', 'neighbour', null],
  ['CUS', 'exception', 'customs_held', 'customs_delay'],
  ['ADR', 'exception', 'address_problem', 'recipient_incorrect_address'],
  ['RTS', 'returning', null, null],
  ['RTD', 'returned', 'delivered_to_sender', null],
  ['LST', 'lost', null, 'carrier_lost'],
  ['VOI', 'cancelled', 'label_voided', null],
  ['DLY', 'in_transit', 'delayed', 'weather_delay', true],
  ['???', 'unknown', null, null],
]
const PLACES: readonly (Place | null)[] = [
  null,
  { text: 'Nordheim' },
  { text: 'Nordheim, DE', city: 'Nordheim', country: 'DE' },
  { text: 'Lakewood, CA, US', city: 'Lakewood', region: 'CA', country: 'US' },
  { text: 'Riverton US', city: 'Riverton', country: 'US' },
  { text: 'Osaka JP', city: 'Osaka', country: 'JP' },
]
const START = Date.UTC(2026, 9, 20)

const time: fc.Arbitrary<EventTime> = fc
  .tuple(fc.integer({ min: 0, max: 12 * 24 * 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([steps, form]) => {
    // Steps of five minutes make equal times likely.
    const iso = new Date(START + steps * 300_000).toISOString()
    if (form === 0) return { value: iso.slice(0, 10), provenance: 'date_only' }
    if (form === 1) return { value: iso.slice(0, 19), provenance: 'carrier_local' }
    if (form === 2) return { value: `${iso.slice(0, 19)}-05:00`, provenance: 'carrier_offset' }
    return { value: `${iso.slice(0, 19)}Z`, provenance: 'carrier_offset' }
  })

export const eventArbitrary: fc.Arbitrary<TrackingEvent> = fc
  .record({ code: fc.constantFrom(...CODES), at: time, place: fc.constantFrom(...PLACES), language: fc.boolean() })
  .map(({ code: [rawCode, status, detail, reason, overlay], at, place, language }) => ({
    status,
    detail,
    reason,
    at,
    place,
    rawCode,
    rawText: `${rawCode} ${language ? 'told' : 'gesagt'}`,
    guessed: status === 'unknown',
    ...(overlay && { overlayOnly: true }),
    ...(status === 'delivered' && { signedBy: 'SAMPLE' }),
  }))

const telling: fc.Arbitrary<Telling> = fc
  .record({
    events: fc.array(eventArbitrary, { maxLength: 8 }),
    source: fc.constantFrom('ups:webhook', 'ups:poll', 'easypost:poll', 'shop:shopify', 'manual'),
    number: fc.constantFrom('NUMBER1', 'number 1', 'LEG2'),
    hour: fc.integer({ min: 0, max: 300 }),
    estimate: fc.option(fc.constantFrom({ earliest: '2026-10-28', latest: '2026-10-28' }, { earliest: null, latest: '2026-10-30' }), {
      nil: undefined,
    }),
    headline: fc.option(eventArbitrary, { nil: undefined }),
    headlineTimed: fc.boolean(),
    handedTo: fc.constantFrom(undefined, undefined, { carrier: null, trackingNumber: 'LEG2' }),
    destination: fc.constantFrom(undefined, undefined, { text: 'Lakewood', city: 'Lakewood', region: 'CA', country: 'US' }),
  })
  .map(({ events, source, number, hour, estimate, headline, headlineTimed, handedTo, destination }) => ({
    source,
    receivedAt: new Date(START + hour * 3_600_000).toISOString(),
    reading: {
      trackingNumber: number,
      otherNumbers: [],
      carrier: 'ups',
      events,
      ...(estimate && { estimate }),
      ...(handedTo && { handedTo }),
      ...(destination && { destination }),
      ...(headline && {
        headline: {
          status: headline.status,
          detail: headline.detail,
          reason: headline.reason,
          guessed: headline.guessed,
          rawCode: headline.rawCode,
          rawText: headline.rawText,
          at: headlineTimed ? headline.at : null,
        },
      }),
    },
  }))

export const tellingsArbitrary: fc.Arbitrary<Telling[]> = fc.array(telling, { minLength: 1, maxLength: 5 })

export const factsOfTellings = (tellings: readonly Telling[]): Fact[] =>
  tellings.flatMap(({ reading, source, receivedAt }) => factsOf(reading, source, receivedAt))
