import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrackingStatus } from '#contracts/tracking'
import { holidaysOf } from '../holidays.ts'
import { addDays } from './day.ts'
import { combineEstimates, type Estimate } from './estimate.ts'
import { windowInputs } from './inputs.ts'
import { overlaysOf } from './overlay.ts'
import { type ParcelProgress, type ParcelRead, parcelProgress } from './parcel-progress.ts'
import { type ReviewQuestion, reviewPromise } from './review.ts'
import type { Silence } from './silence/types.ts'
import type { Standing } from './telling.ts'
import { windowFor } from './window.ts'

const holidays = holidaysOf(['DE'])
const inputs = windowInputs(
  { placedAt: '2026-11-23T08:00:00Z', destinationCountry: 'DE', postalCode: '80331', shippingOption: 'Standard' },
  {
    timeZone: 'Europe/Berlin',
    country: 'DE',
    cutOff: '14:00',
    handlingDaysMin: 0,
    handlingDaysMax: 1,
    closedWeekdays: [6, 7],
    closedDates: [],
  },
)
// Monday morning, one day of packing, one to three days of travel: Tuesday to Friday.
const promised = windowFor(inputs, holidays)
const fresh: Standing = { outcome: 'open', phase: 'calm', announced: null, announcements: 0 }

const parcel = (status: TrackingStatus, more: Partial<ParcelProgress> = {}): ParcelProgress => ({
  shipmentId: 'a',
  carrier: null,
  status,
  detail: null,
  reason: null,
  statusOn: '2026-11-24',
  lastSignAt: '2026-11-24T09:00:00Z',
  knownSince: '2026-11-24T07:00:00Z',
  handedOverOn: status === 'pre_transit' ? null : '2026-11-24',
  arrivedOn: null,
  estimate: null,
  delayReported: false,

  evidence: [`fact of ${status}`],
  ...more,
})
const ask = (today: string, parcels: ParcelProgress[], more: Partial<ReviewQuestion> = {}) =>
  reviewPromise({
    standing: fresh,
    promised,
    inputs,
    parcels,
    likelihoods: new Map(),
    silences: new Map(),
    slow: new Map(),
    hasUnshipped: false,
    cancelled: false,
    today,
    holidays,
    ...more,
  })
/** What a review leaves behind for the next one. */
const leftBy = ({ outcome, telling }: ReturnType<typeof ask>): Standing => ({
  outcome,
  phase: telling.phase,
  announced: telling.announced,
  announcements: telling.announcements,
})

describe('what is expected now', () => {
  it('the promise of the example is Tuesday to Friday', () =>
    expect([promised.earliest, promised.latest]).toEqual(['2026-11-24', '2026-11-27']))

  it('a parcel on the van is expected today', () => {
    expect(ask('2026-11-25', [parcel('out_for_delivery', { statusOn: '2026-11-25' })]).order).toMatchObject({
      earliest: '2026-11-25',
      latest: '2026-11-25',
      source: 'out_for_delivery',
    })
  })

  it("the carrier's own date counts, but not one that was stated before the trouble", () => {
    const estimate = { earliest: null, latest: '2026-11-30', statedOn: '2026-11-24', evidence: ['e'] }
    expect(ask('2026-11-25', [parcel('in_transit', { estimate })]).order).toMatchObject({
      earliest: '2026-11-30',
      latest: '2026-11-30',
      source: 'carrier',
      evidence: ['e'],
    })
    expect(
      ask('2026-11-26', [parcel('exception', { estimate, statusOn: '2026-11-26', reason: 'customs_inspection' })]).order,
    ).toMatchObject({ source: 'problem', earliest: '2026-11-27', latest: '2026-12-03' })
  })

  it('a parcel that has used up its days moves on with the calendar, and further the longer it takes', () => {
    const one = ask('2026-11-30', [parcel('in_transit')]).order
    const two = ask('2026-12-07', [parcel('in_transit')]).order
    expect(one).toMatchObject({ source: 'overdue', earliest: '2026-11-30' })
    expect(two!.latest > one!.latest).toBe(true)
  })

  it('the order is there when its last part is there', () => {
    const review = ask('2026-11-25', [parcel('delivered', { arrivedOn: '2026-11-25' }), parcel('in_transit', { shipmentId: 'b' })])
    expect(review.order!.latest).toBe('2026-11-27')
    expect(review.outcome).toBe('open')
    expect(ask('2026-11-25', [parcel('delivered', { arrivedOn: '2026-11-25' })], { hasUnshipped: true }).order!.latest > '2026-11-27').toBe(
      true,
    )
  })

  it('nothing is expected of what is lost or on its way back; what a cancelled parcel held is still to be packed', () => {
    for (const status of ['lost', 'returning', 'returned'] as const) expect(ask('2026-11-25', [parcel(status)]).order).toBeNull()
    expect(ask('2026-11-25', [parcel('cancelled')]).order).toEqual(ask('2026-11-25', []).order)
  })
})

describe('what is told about it', () => {
  it('a carrier date behind the promise is late before the day has come, once', () => {
    const late = parcel('in_transit', {
      estimate: { earliest: '2026-11-30', latest: '2026-12-01', statedOn: '2026-11-25', evidence: ['e'] },
    })
    const first = ask('2026-11-25', [late])
    expect(first).toMatchObject({
      late: { byDays: 4, cause: 'estimate', reason: 'carrier_delay', shipmentIds: ['a'] },
      telling: { news: 'late', tells: true, announced: { earliest: '2026-11-30', latest: '2026-12-01' } },
    })
    const standing = leftBy(first)
    expect(ask('2026-11-25', [late], { standing }).telling).toMatchObject({ news: null, tells: false })
    const slipped = (latest: string) => ask('2026-11-26', [{ ...late, estimate: { ...late.estimate!, latest } }], { standing }).telling
    expect(slipped('2026-12-02')).toMatchObject({ news: null, tells: false, announced: { latest: '2026-12-02', told: '2026-12-01' } })
    expect(slipped('2026-12-03')).toMatchObject({ news: 'moved', tells: true, announcements: 2 })
    const better = { ...late, estimate: { ...late.estimate!, earliest: '2026-11-26', latest: '2026-11-27' } }
    expect(ask('2026-11-26', [better], { standing })).toMatchObject({ late: null, telling: { news: 'recovered', announced: null } })
  })

  it('a promised day that ended undelivered is late by the clock', () => {
    expect(ask('2026-11-27', [parcel('in_transit')]).late).toBeNull()
    expect(ask('2026-11-28', [parcel('in_transit')])).toMatchObject({ telling: { news: 'late' }, late: { reason: 'carrier_delay' } })
    expect(ask('2026-11-28', [])).toMatchObject({ telling: { news: 'late' }, late: { reason: 'merchant_not_ready', shipmentIds: [] } })
    expect(ask('2026-11-28', [parcel('pre_transit')]).late).toMatchObject({ reason: 'no_first_scan' })
  })

  it('an order that only grows older is at risk when most of its days are behind the promise, and late when all of them are', () => {
    expect(ask('2026-11-25', [])).toMatchObject({ late: null, risk: null })
    expect(ask('2026-11-25', []).order!.latest > promised.latest).toBe(true)
    const risk = ask('2026-11-26', [])
    expect(risk).toMatchObject({ late: null, risk: { reason: 'merchant_not_ready' }, telling: { news: 'at_risk', tells: true } })
    expect(risk.risk!.probability).toBeGreaterThan(0.5)
    expect(ask('2026-11-28', [], { standing: leftBy(risk) })).toMatchObject({ telling: { news: 'late' } })
  })

  it('arrival settles it: kept, early, late, and reopened when the delivery is taken back', () => {
    const arrived = (day: string) => ask(day, [parcel('delivered', { arrivedOn: day })])
    expect(
      [arrived('2026-11-26'), arrived('2026-11-23'), arrived('2026-11-30')].map((one) => [one.outcome, one.telling.news, one.late]),
    ).toEqual([
      ['kept', 'kept', null],
      ['early', 'kept', null],
      ['late', 'broken', null],
    ])
    expect(
      ask('2026-11-27', [parcel('delivered', { arrivedOn: '2026-11-26' })], { standing: { ...fresh, outcome: 'kept' } }).telling.news,
    ).toBeNull()
    expect(ask('2026-11-27', [parcel('in_transit')], { standing: { ...fresh, outcome: 'kept' } }).outcome).toBe('open')
    expect(ask('2026-11-25', [], { cancelled: true })).toMatchObject({ outcome: 'void', telling: { news: 'void' }, order: null })
    expect(ask('2026-11-25', [parcel('returned')])).toMatchObject({ outcome: 'late', telling: { news: 'broken' } })
  })

  it('the order in which parcels are named changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyParcel, { minLength: 1, maxLength: 5 }), fc.nat(20), fc.boolean(), (made, offset, hasUnshipped) => {
        const parcels = made.map((one, position) => ({ ...one, shipmentId: String(position) }))
        const today = addDays('2026-11-24', offset)
        const one = ask(today, parcels, { hasUnshipped })
        const other = ask(today, parcels.toReversed(), { hasUnshipped })
        expect({ ...other, parcels: other.parcels.toReversed() }).toEqual(one)
      }),
      { numRuns: 300 },
    )
  })

  it('day after day without news a late order is announced, and nothing is announced twice for the same window', () => {
    fc.assert(
      fc.property(anyParcel, (made) => {
        let standing = fresh
        const told: string[] = []
        for (let day = 0; day < 25; day++) {
          const review = ask(addDays('2026-11-24', day), [made], { standing })
          if (review.telling.tells) told.push(String(review.telling.announced?.latest))
          if (review.order) expect(review.order.earliest <= review.order.latest).toBe(true)
          standing = leftBy(review)
        }
        expect(told.every((latest, position) => latest !== told[position - 1])).toBe(true)
        expect(told.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what lies over a parcel', () => {
  const overlays = (now: string, progress: ParcelProgress, more: object = {}) =>
    overlaysOf({
      inputs,
      promised: { latest: promised.latest, evidence: ['p'] },
      estimate: null,
      parcels: [{ progress, estimate: null, checkedAt: null }],
      late: null,
      risk: null,
      silences: new Map(),
      hasUnshipped: false,
      now,
      ...more,
    }).map((one) => `${one.shipmentId ?? 'order'}: ${one.kind}`)

  it('silent is a scan that should have come by what the others do; many at once are an incident', () => {
    const silence: Silence = {
      since: '2026-11-26T09:00:00Z',
      lastSignAt: '2026-11-24T09:00:00Z',
      stage: 'in_transit',
      days: 3,
      share: 98,
      parcels: 400,
      basis: 'ups',
      tellCustomer: false,
      incident: null,
    }
    const incident = { carrier: 'ups', place: 'Köln', since: '2026-11-26T12:00:00Z' }
    const silences = (one: Silence) => ({ silences: new Map([['a', one]]) })
    const now = '2026-11-27T09:00:00Z'
    expect(overlays(now, parcel('in_transit'))).toEqual([])
    expect(overlays(now, parcel('in_transit'), silences(silence))).toEqual(['a: silent', 'order: at_risk'])
    expect(overlays(now, parcel('in_transit'), silences({ ...silence, incident }))).toEqual(['a: silent', 'a: incident', 'order: at_risk'])
    expect(overlays(now, parcel('delivered', { arrivedOn: '2026-11-25' }), silences(silence))).toEqual([])
  })

  it('late, partial and a stale source are said together', () => {
    const found = overlaysOf({
      inputs,
      promised: { latest: promised.latest, evidence: ['p'] },
      estimate: { latest: '2026-12-01', evidence: ['e'] },
      parcels: [
        { progress: parcel('delivered', { arrivedOn: '2026-11-26', shipmentId: 'b' }), estimate: null, checkedAt: null },
        { progress: parcel('in_transit'), estimate: { latest: '2026-12-01', evidence: ['e'] }, checkedAt: '2026-11-28T00:00:00Z' },
      ],
      late: { since: '2026-11-28T00:00:00Z', evidence: ['f'] },
      risk: null,
      silences: new Map(),
      hasUnshipped: false,
      now: '2026-11-28T20:00:00Z',
    })
    expect(found.map((one) => one.kind).sort()).toEqual(['late', 'late', 'partial', 'stale_source'])
    expect(found.every((one) => one.evidence.length > 0)).toBe(true)
  })
})

it('progress is read from the truth, in the days of the destination', () => {
  const at = (value: string) => ({ value, provenance: 'carrier_offset' as const })
  const entry = (status: TrackingStatus, value: string, overlayOnly = false) => ({
    status,
    at: at(value),
    instant: Date.parse(value),
    overlayOnly,
    evidence: [status],
  })
  const read: ParcelRead = {
    shipmentId: 'a',
    carrier: 'ups',
    knownSince: '2026-11-24T07:00:00Z',
    state: {
      status: 'delivered',
      detail: null,
      reason: null,
      evidence: ['delivered'],
      delayReported: true,
      deliveredAt: at('2026-11-25T23:30:00Z'),
      timeline: [
        entry('delivered', '2026-11-25T23:30:00Z'),
        entry('in_transit', '2026-11-25T10:00:00+01:00', true),
        entry('accepted', '2026-11-24T18:00:00+01:00'),
        entry('pre_transit', '2026-11-24T08:00:00+01:00'),
      ],
      estimate: { earliest: null, latest: '2026-11-26T22:00:00', evidence: ['x'] },
    },
  }
  expect(parcelProgress(read, 'Europe/Berlin')).toMatchObject({
    handedOverOn: '2026-11-24',
    arrivedOn: '2026-11-26',
    statusOn: '2026-11-26',
    estimate: { latest: '2026-11-26', earliest: null },
  })
  expect(combineEstimates([null, null])).toBeNull()
  const estimate: Estimate = {
    earliest: '2026-11-25',
    latest: '2026-11-25',
    confidence: null,
    basis: [],
    source: 'carrier',
    evidence: [],
    likelihood: null,
    lane: '',
  }
  expect(combineEstimates([estimate, { ...estimate, earliest: '2026-11-26', latest: '2026-11-27' }])).toMatchObject({
    earliest: '2026-11-26',
    latest: '2026-11-27',
  })
})

const anyDay = fc.nat(14).map((offset) => addDays('2026-11-23', offset))
const anyParcel = fc
  .record({
    status: fc.constantFrom<TrackingStatus>(
      'pre_transit',
      'accepted',
      'in_transit',
      'out_for_delivery',
      'delivery_attempted',
      'exception',
      'delivered',
      'returning',
      'unknown',
    ),
    on: anyDay,
    reason: fc.constantFrom(null, 'customs_inspection', 'weather_delay', 'recipient_incorrect_address'),
    latest: fc.option(anyDay),
    delayReported: fc.boolean(),
  })
  .map((one) =>
    parcel(one.status, {
      statusOn: one.on,
      reason: one.reason,
      delayReported: one.delayReported,
      arrivedOn: one.status === 'delivered' ? one.on : null,
      estimate: one.latest ? { earliest: null, latest: one.latest, statedOn: one.on, evidence: ['e'] } : null,
    }),
  )
