import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOf } from '../holidays.ts'
import { addDays, type Day, dayNumber, daysBetween } from './day.ts'
import type { Outlook, Path } from './engine/types.ts'
import { windowInputs } from './inputs.ts'
import { type Likelihood, likelihoodOf } from './likelihood.ts'
import type { ParcelProgress } from './parcel-progress.ts'
import { type Review, type ReviewQuestion, reviewPromise, UNSHIPPED } from './review.ts'
import type { Silence } from './silence/types.ts'
import { asShown, type Standing } from './telling.ts'

const holidays = holidaysOf(['DE'])
const inputs = windowInputs(
  { placedAt: '2026-11-20T08:00:00Z', destinationCountry: 'DE', postalCode: '80331', shippingOption: 'Standard' },
  {
    timeZone: 'Europe/Berlin',
    country: 'DE',
    cutOff: '14:00',
    handlingDaysMin: 0,
    handlingDaysMax: 1,
    closedWeekdays: [],
    closedDates: [],
  },
)
const promised = { earliest: '2026-11-24', latest: '2026-11-26' }
const fresh: Standing = { outcome: 'open', phase: 'calm', announced: null, announcements: 0 }

/** `chances`: P(arrived by the end of today, tomorrow, …). */
const likely = (today: Day, ...chances: number[]): Likelihood => {
  const at = (p: number): number =>
    Math.max(0, chances.findIndex((chance) => chance >= p) === -1 ? chances.length - 1 : chances.findIndex((chance) => chance >= p))
  return {
    level: 0.9,
    earliest: addDays(today, at(0.05)),
    latest: addDays(today, at(0.94)),
    from: today,
    arrivedBy: chances.map((chance) => Math.round(chance * 1000)),
    taught: { deliveries: 412, country: 'DE', region: 'BY', carrier: 'dhl', isEstimate: false },
  }
}
const parcel = (more: Partial<ParcelProgress> = {}): ParcelProgress => ({
  shipmentId: 'a',
  carrier: 'dhl',
  status: 'in_transit',
  detail: null,
  reason: null,
  statusOn: '2026-11-23',
  lastSignAt: '2026-11-23T09:00:00Z',
  knownSince: '2026-11-22T07:00:00Z',
  handedOverOn: '2026-11-23',
  arrivedOn: null,
  estimate: null,
  delayReported: false,
  evidence: ['scan'],
  ...more,
})
const ask = (
  today: Day,
  likelihood: Likelihood | null,
  standing: Standing = fresh,
  parcels = [parcel()],
  silences: ReviewQuestion['silences'] = new Map(),
  cancelled = false,
  slow: ReviewQuestion['slow'] = new Map(),
): Review =>
  reviewPromise({
    standing,
    promised,
    inputs,
    parcels,
    likelihoods: new Map(
      likelihood ? [...parcels.map(({ shipmentId }) => [shipmentId, likelihood] as const), [UNSHIPPED, likelihood]] : [],
    ),
    silences,
    slow,
    hasUnshipped: false,
    cancelled,
    today,
    holidays,
  })
const left = ({ outcome, telling }: Review): Standing => ({
  outcome,
  phase: telling.phase,
  announced: telling.announced,
  announcements: telling.announcements,
})
const silence: Silence = {
  since: '2026-11-24T21:00:00Z',
  lastSignAt: '2026-11-23T09:00:00Z',
  stage: 'in_transit',
  days: 2,
  share: 98,
  parcels: 412,
  basis: 'dhl',
  tellCustomer: false,
  incident: null,
}
const shown = (review: Review) => review.order && asShown(review.order, review.telling.within)

describe('risk', () => {
  it('a promise stands on every surface while it is more likely kept than not, and says what its days are worth', () => {
    const review = ask('2026-11-25', likely('2026-11-25', 0.3, 0.72, 0.96))
    expect(review).toMatchObject({ late: null, risk: null, probability: 0.28, telling: { news: null, tells: false } })
    expect(shown(review)).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-26', confidence: 0.72 })
    expect(shown(review)!.basis).toContainEqual(expect.objectContaining({ part: 'learned', arrivedBy: 0.72, deliveries: 412 }))
  })

  it('is told once with the new days when it is more likely than not, a day before its end at 30 %', () => {
    const early = ask('2026-11-24', likely('2026-11-24', 0, 0.2, 0.45, 0.8, 0.96))
    expect(early).toMatchObject({
      risk: { probability: 0.55, reason: 'carrier_delay', shipmentIds: ['a'], evidence: ['scan'] },
      late: null,
    })
    expect(early.telling).toMatchObject({
      news: 'at_risk',
      tells: true,
      was: promised,
      announced: { latest: '2026-11-28', told: '2026-11-28' },
    })
    expect(shown(early)).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-28' })
    expect(ask('2026-11-24', likely('2026-11-24', 0, 0.2, 0.6, 0.8, 0.96)).risk, '40 %, two days before').toBeNull()
    expect(ask('2026-11-25', likely('2026-11-25', 0.2, 0.6, 0.8, 0.96)).risk, '40 %, the day before').toMatchObject({ probability: 0.4 })
  })

  it('then the told days stand until they hardly hold; a day more is shown, two are told, and no third message', () => {
    let standing = left(ask('2026-11-24', likely('2026-11-24', 0, 0.2, 0.45, 0.8, 0.96)))
    const quiet = ask('2026-11-25', likely('2026-11-25', 0, 0.3, 0.6, 0.75, 0.96), standing)
    expect(quiet.telling).toMatchObject({ news: null, tells: false })
    expect(shown(quiet)).toMatchObject({ earliest: '2026-11-26', latest: '2026-11-28' })
    const slip = ask('2026-11-27', likely('2026-11-27', 0, 0.3, 0.6, 0.96), left(quiet))
    expect(slip.telling).toMatchObject({ phase: 'late', news: 'late', tells: true, announcements: 2 })
    standing = left(slip)
    for (const today of ['2026-11-30', '2026-12-02', '2026-12-05', '2026-12-10']) {
      const later = ask(today, likely(today, 0, 0, 0.3, 0.96), standing)
      expect(later.telling).toMatchObject({ news: null, tells: false })
      expect(shown(later)!.latest >= today, 'the page is never out of date').toBe(true)
      standing = left(later)
    }
  })

  it('it is on time again only when that is nearly sure, and then the promise stands as it was', () => {
    const standing = left(ask('2026-11-24', likely('2026-11-24', 0, 0.2, 0.45, 0.8, 0.96)))
    expect(ask('2026-11-25', likely('2026-11-25', 0.2, 0.8, 0.96), standing).telling).toMatchObject({ phase: 'risk', news: null })
    const again = ask('2026-11-25', likely('2026-11-25', 0.5, 0.95), standing)
    expect(again.telling).toMatchObject({ phase: 'calm', news: 'recovered', announced: null, announcements: 1 })
    expect(shown(again)).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-26' })
  })

  it('a range that lies behind the promise as a whole is late, whoever says so', () => {
    expect(ask('2026-11-25', likely('2026-11-25', 0, 0, 0.5, 0.96))).toMatchObject({ late: { byDays: 2, cause: 'estimate' }, risk: null })
  })

  it('the reason is the missing scan where one is missing', () => {
    expect(ask('2026-11-25', likely('2026-11-25', 0, 0.2, 0.5, 0.96), fresh, [parcel()], new Map([['a', silence]])).risk).toMatchObject({
      reason: 'no_scan',
    })
  })

  it('an incident of the carrier is reason enough as soon as the range reaches beyond the promise', () => {
    const incident = { carrier: 'dhl', place: 'Nürnberg', since: '2026-11-24T22:00:00Z' }
    const stuck = new Map([['a', { ...silence, incident }]])
    const likelihood = likely('2026-11-24', 0, 0.3, 0.8, 0.9, 0.96)
    expect(ask('2026-11-24', likelihood).risk).toBeNull()
    expect(ask('2026-11-24', likelihood, fresh, [parcel()], stuck)).toMatchObject({
      risk: { reason: 'carrier_incident', probability: 0.2 },
      telling: { news: 'at_risk', tells: true },
    })
  })

  it('a queue in the shop itself is left to what was learnt', () => {
    const queue = new Map([['a', { ...silence, incident: { carrier: null, place: null, since: '2026-11-24T22:00:00Z' } }]])
    expect(ask('2026-11-24', likely('2026-11-24', 0, 0.3, 0.8, 0.9, 0.96), fresh, [parcel()], queue).risk).toBeNull()
  })

  it('on the last day it is one when nine of ten parcels would have moved on by now and one in ten is late; the reason is the missing scan', () => {
    const slow = new Map([['a', '2026-11-26T10:00:00Z']])
    const at = (today: Day, left: number, late: number, waits: typeof slow) =>
      ask(today, likely(today, ...Array<number>(left).fill(0), 1 - late, 1), fresh, [parcel()], new Map(), false, waits)
    expect(at('2026-11-26', 0, 0.2, new Map()).risk, 'in time').toBeNull()
    expect(at('2026-11-26', 0, 0.05, slow).risk, 'hardly ever late').toBeNull()
    expect(at('2026-11-25', 1, 0.2, slow).risk, 'the day before').toBeNull()
    const noon = at('2026-11-26', 0, 0.2, slow)
    expect(noon).toMatchObject({ risk: { probability: 0.2, reason: 'no_scan' }, telling: { news: 'at_risk', tells: true } })
    expect(shown(noon)!.latest).toBe('2026-11-27')
    const silent = ask('2026-11-26', likely('2026-11-26', 0.93, 1), fresh, [parcel()], new Map([['a', silence]]))
    expect(silent.risk).toMatchObject({ probability: 0.07, reason: 'no_scan' })
  })

  it("a carrier's date that was stated before says nothing then; the van on which it is after all does", () => {
    const slow = new Map([['a', '2026-11-26T10:00:00Z']])
    const estimate = { earliest: null, latest: '2026-11-26', statedOn: '2026-11-24', evidence: ['e'] }
    const on = (more: Partial<ParcelProgress>, standing = fresh, waits = slow) =>
      ask('2026-11-26', likely('2026-11-26', 0.8, 1), standing, [parcel({ estimate, ...more })], new Map(), false, waits)
    const noon = on({})
    expect(noon.risk).not.toBeNull()
    expect(on({ status: 'out_for_delivery', statusOn: '2026-11-26' }, left(noon), new Map()).telling).toMatchObject({ news: 'recovered' })
  })

  it('of a range that was said, and after an attempt, the first day is meant: late is what has that behind the promise', () => {
    const said = (earliest: Day, latest: Day) => parcel({ estimate: { earliest, latest, statedOn: '2026-11-24', evidence: ['e'] } })
    expect(ask('2026-11-24', null, fresh, [said('2026-11-26', '2026-11-27')])).toMatchObject({ late: null, risk: null, probability: 0.25 })
    expect(ask('2026-11-24', null, fresh, [said('2026-11-27', '2026-11-27')])).toMatchObject({ late: { cause: 'estimate' } })
    const tried = parcel({ status: 'delivery_attempted', statusOn: '2026-11-25' })
    expect(ask('2026-11-25', null, fresh, [tried])).toMatchObject({ late: null, risk: null, probability: 0.25 })
    expect(ask('2026-11-26', null, fresh, [{ ...tried, statusOn: '2026-11-26' }]).late).not.toBeNull()
  })

  it("a carrier's date comes before what was learnt, an exception widens at once", () => {
    const stated = parcel({ estimate: { earliest: null, latest: '2026-11-26', statedOn: '2026-11-25', evidence: ['e'] } })
    expect(ask('2026-11-25', likely('2026-11-25', 0, 0.1, 0.2, 0.96), fresh, [stated])).toMatchObject({ risk: null, probability: 0 })
    // Not when it is due and nobody has seen the parcel since.
    const early = parcel({ estimate: { earliest: null, latest: '2026-11-26', statedOn: '2026-11-23', evidence: ['e'] } })
    expect(ask('2026-11-24', likely('2026-11-24', 0, 0.1, 0.2, 0.96), fresh, [early])).toMatchObject({ risk: null, probability: 0 })
    expect(ask('2026-11-25', likely('2026-11-25', 0.1, 0.5, 0.7, 0.96), fresh, [early]).risk).toMatchObject({ probability: 0.5 })
    // Not when it was said before the parcel fell silent.
    const silences = new Map([['a', { ...silence, since: '2026-11-26T08:00:00Z' }]])
    expect(ask('2026-11-26', likely('2026-11-26', 0, 0.1, 0.2, 0.96), fresh, [stated], silences).late).not.toBeNull()
    const held = parcel({ status: 'exception', reason: 'customs_inspection', statusOn: '2026-11-25' })
    expect(ask('2026-11-25', likely('2026-11-25', 0, 0.9, 0.96), fresh, [held])).toMatchObject({
      risk: { reason: 'customs_inspection' },
      telling: { news: 'at_risk', tells: true },
    })
  })
})

describe('odd inputs', () => {
  const path: Path = {
    orderedOn: dayNumber('2026-11-20'),
    hour: 9,
    carrier: 'dhl',
    service: null,
    originId: null,
    originCountry: 'DE',
    originRegion: null,
    destinationCountry: 'DE',
    destinationRegion: 'BY',
    destinationPostal: null,
    distanceKm: null,
    weightGrams: null,
    units: 1,
  }
  const outlook = (first: Day, last: Day, chance: (day: number) => number, deliveries = 50): Outlook => ({
    arrivedBy: chance,
    arrivedByAtAll: chance,
    range: () => [dayNumber(first), dayNumber(last)],
    quantile: () => dayNumber(last),
    basis: { deliveries, cells: [], score: 1, spread: 1, isEstimate: deliveries < 30, legs: 'hand_over_to_door' },
  })

  it('a learnt range that would end before today ends today; a curve that goes back does not', () => {
    const today = '2026-11-25'
    const over = likelihoodOf(
      outlook('2026-11-22', '2026-11-23', () => 0.99),
      path,
      today,
      0.9,
    )
    expect(over).toMatchObject({ earliest: today, latest: today, from: today })
    const jagged = likelihoodOf(
      outlook(today, '2026-11-27', (day) => (day % 2 ? 0.4 : 0.6)),
      path,
      today,
      0.9,
    )
    expect(jagged.arrivedBy).toEqual(jagged.arrivedBy.toSorted((a, b) => a - b))
    expect(shown(ask(today, over))).toMatchObject({ earliest: today, latest: today })
  })

  it('a parcel that never moves always has a day ahead, is late, and is written about twice at most', () => {
    let standing = fresh
    let messages = 0
    for (let day = 0; day < 90; day++) {
      const today = addDays('2026-11-24', day)
      const review = ask(today, likely(today, 0.02, 0.04, 0.05, 0.07, 0.5, 0.96), standing)
      if (review.telling.tells) messages++
      expect(shown(review)!.latest >= today).toBe(true)
      standing = left(review)
    }
    expect([messages, standing.phase]).toEqual([2, 'late'])
  })

  it('too few deliveries: the range is one of 80 %, and no number is said', () => {
    const few = likelihoodOf(
      outlook('2026-11-25', '2026-11-27', () => 0.7, 8),
      path,
      '2026-11-25',
      0.95,
    )
    expect(few).toMatchObject({ level: 0.8, taught: { isEstimate: true } })
    expect(shown(ask('2026-11-25', few))).toMatchObject({
      confidence: null,
      basis: [{ part: 'handed_over' }, { part: 'learned', arrivedBy: null }],
    })
  })

  it('what a cancelled order had not handed over is not coming; what had left is', () => {
    const packed = parcel({ status: 'pre_transit', handedOverOn: null })
    const cancelled = (one: ParcelProgress) => ask('2026-11-25', null, fresh, [one], new Map(), true)
    expect(cancelled(packed)).toMatchObject({ order: null, outcome: 'void', late: null, risk: null })
    expect(cancelled(parcel())).toMatchObject({ outcome: 'open', order: { source: 'rules' } })
    for (const status of ['returning', 'returned', 'lost'] as const)
      expect(ask('2026-11-25', likely('2026-11-25', 0.5, 0.96), fresh, [parcel({ status })])).toMatchObject({ order: null, risk: null })
  })
})

describe('several parcels', () => {
  it('all of them by a day is less likely than each; parcels of one lane share their luck', () => {
    const chances = [0.1, 0.7, 0.95, 0.99]
    const one = likely('2026-11-24', ...chances)
    const apart = [parcel(), parcel({ shipmentId: 'b', carrier: 'ups' })]
    const lane = [parcel(), parcel({ shipmentId: 'b' })]
    expect(ask('2026-11-24', one, fresh, lane).order!.latest).toBe(ask('2026-11-24', one).order!.latest)
    expect(ask('2026-11-24', one, fresh, apart).order!.latest > ask('2026-11-24', one).order!.latest).toBe(true)
    expect(ask('2026-11-24', one, fresh, apart.toReversed()).order).toEqual(ask('2026-11-24', one, fresh, apart).order)
  })

  it('an order of 500 parcels has a range, at once', () => {
    const parcels = Array.from({ length: 500 }, (_, i) => parcel({ shipmentId: String(i), carrier: `c${i % 7}` }))
    const before = performance.now()
    const review = ask('2026-11-24', likely('2026-11-24', 0.1, 0.7, 0.95, 0.98, 0.99, 0.995), fresh, parcels)
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(review.order!.latest >= '2026-11-26').toBe(true)
    expect(review.parcels).toHaveLength(500)
  })

  it('a part that is on time keeps its days when another is not', () => {
    const late = parcel({ shipmentId: 'b', estimate: { earliest: null, latest: '2026-12-02', statedOn: '2026-11-24', evidence: ['e'] } })
    const review = ask('2026-11-24', likely('2026-11-24', 0.2, 0.9, 0.97), fresh, [parcel(), late])
    expect(review.late).toMatchObject({ shipmentIds: ['b'] })
    const days = review.parcels.map(({ estimate, within }) => asShown(estimate!, within).latest)
    expect(days).toEqual(['2026-11-26', '2026-12-02'])
  })
})

/** What an evening may bring, in any order and any number. */
const evening = fc.record({
  slow: fc.integer({ min: 0, max: 8 }),
  status: fc.constantFrom(
    'in_transit' as const,
    'exception' as const,
    'out_for_delivery' as const,
    'delivery_attempted' as const,
    'lost' as const,
  ),
  stated: fc.option(fc.integer({ min: -2, max: 9 }), { freq: 4 }),
  knows: fc.boolean(),
})

it('500 histories: two messages with new dates at most, each behind the one before, "on time again" only after one, no range that is over', () => {
  fc.assert(
    fc.property(fc.array(evening, { minLength: 3, maxLength: 30 }), (evenings) => {
      let standing = fresh
      let today: Day = '2026-11-22'
      let messages = 0
      let worries = 0
      for (const { slow, status, stated, knows } of evenings) {
        today = addDays(today, 1)
        const chances = Array.from({ length: 14 }, (_, day) => 1 - 0.95 * Math.exp(-Math.max(0, day - slow + 1)) ** 1.2)
        const estimate = stated === null ? null : { earliest: null, latest: addDays(today, stated), statedOn: today, evidence: ['e'] }
        const review = ask(today, knows ? likely(today, ...chances) : null, standing, [parcel({ status, statusOn: today, estimate })])
        const { telling } = review
        if (telling.tells) {
          messages++
          if (telling.announced!.latest) expect(daysBetween(telling.was.latest, telling.announced!.latest)).toBeGreaterThanOrEqual(1)
        }
        if (telling.news === 'at_risk' || telling.news === 'late' || telling.news === 'moved') worries++
        if (telling.news === 'recovered') expect(worries).toBeGreaterThan(0)
        if (telling.news === 'recovered') worries = 0
        const range = shown(review)
        if (range) {
          expect(range.earliest <= range.latest).toBe(true)
          expect(range.latest >= today).toBe(true)
          if (telling.phase === 'calm') expect(range.latest <= promised.latest).toBe(true)
        }
        standing = left(review)
      }
      expect(messages).toBeLessThanOrEqual(2)
    }),
    { numRuns: 500 },
  )
})
