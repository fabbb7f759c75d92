import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventTime, Place, TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { eventArbitrary, factsOfTellings, tellingsArbitrary } from '../testing/journeys.ts'
import { factsOf } from './facts-of.ts'
import { foldFacts } from './fold-facts.ts'
import { uniqueFacts } from './same-event.ts'
import type { Fact, ShipmentState } from './shipment-state.ts'

const RUNS = { numRuns: 1000 }
const text = (state: ShipmentState) => JSON.stringify(state)

const event = (status: TrackingStatus, at: string, more: Partial<TrackingEvent> = {}): TrackingEvent => ({
  status,
  detail: null,
  reason: null,
  guessed: false,
  at: time(at),
  rawCode: status.toUpperCase(),
  rawText: status,
  place: null,
  ...more,
})
const time = (value: string): EventTime => ({
  value,
  provenance: value.length === 10 ? 'date_only' : /Z$|[+-]\d\d:\d\d$/.test(value) ? 'carrier_offset' : 'carrier_local',
})
const facts = (events: TrackingEvent[], source = 'ups:webhook', trackingNumber = 'N1'): Fact[] =>
  factsOf({ trackingNumber, otherNumbers: [], carrier: 'ups', events }, source)
const fold = (...events: TrackingEvent[]) => foldFacts(facts(events))

describe('rule 1: the state is a function of the set of facts', () => {
  test('any permutation and repetition gives the same state, evidence included', () => {
    fc.assert(
      fc.property(tellingsArbitrary, fc.infiniteStream(fc.nat()), (tellings, random) => {
        const all = factsOfTellings(tellings)
        const shuffled = [...all, ...all.filter(() => random.next().value! % 3 === 0)]
          .map((fact) => ({ fact: structuredClone(fact), key: random.next().value! }))
          .sort((a, b) => a.key - b.key)
        expect(text(foldFacts(shuffled.map(({ fact }) => fact)))).toBe(text(foldFacts(all)))
      }),
      RUNS,
    )
  })

  test('facts that arrive in batches, in any order of payloads, give the same state', () => {
    fc.assert(
      fc.property(tellingsArbitrary, (tellings) => {
        let kept: Fact[] = []
        for (const telling of tellings.toReversed()) kept = uniqueFacts([...kept, ...factsOfTellings([telling])])
        expect(text(foldFacts(kept))).toBe(text(foldFacts(factsOfTellings(tellings))))
      }),
      RUNS,
    )
  })

  test('every evidence id is one of the facts, and every scan is evidence of one entry', () => {
    fc.assert(
      fc.property(tellingsArbitrary, (tellings) => {
        const all = factsOfTellings(tellings)
        const state = foldFacts(all)
        const told = [...state.timeline.flatMap((entry) => entry.evidence), ...state.foreignFacts]
        expect(new Set(told).size).toBe(told.length)
        const happened = new Set(all.filter((fact) => fact.kind === 'scan' || fact.kind === 'headline').map((fact) => fact.id))
        expect(happened.difference(new Set(told)).size).toBe(0)
        expect(state.evidence.every((id) => happened.has(id))).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('rule 2: one event told by several sources', () => {
  test('a scan that is told again or in another language is one entry', () => {
    const english = event('in_transit', '2026-10-20T10:00:00', { rawCode: 'AR', rawText: 'Arrived' })
    const state = fold(english, { ...english, rawText: 'Angekommen' }, english)
    expect(state.timeline).toHaveLength(1)
    expect(state.timeline[0]!.evidence).toHaveLength(2)
  })

  test('whatever the order of arrival, the carrier speaks first and each source gives at most one fact to an entry', () => {
    const near = fc.array(
      fc.tuple(
        fc.constantFrom('in_transit' as const, 'delivered' as const),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('ups:poll', 'easypost:poll', 'shippo:webhook'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(near, (scans) => {
        const all = scans.flatMap(([status, minute, source]) =>
          facts([event(status, `2026-10-20T10:${String(minute).padStart(2, '0')}:00Z`, { rawCode: `${source}${status}` })], source),
        )
        const state = foldFacts(all)
        expect(text(foldFacts(all.toReversed()))).toBe(text(state))
        const sourceOf = new Map(all.map((fact) => [fact.id, fact.source]))
        for (const entry of state.timeline) {
          const sources = entry.evidence.map((id) => sourceOf.get(id)!)
          expect(new Set(sources).size).toBe(sources.length)
          if (sources.includes('ups:poll')) expect(sources[0]).toBe('ups:poll')
        }
      }),
      RUNS,
    )
  })

  test('an aggregator that cuts seconds, renames codes and places tells nothing new', () => {
    const own = facts([
      event('in_transit', '2026-10-20T10:00:41+02:00', { rawCode: 'AR' }),
      event('delivered', '2026-10-21T15:07:30+02:00', { rawCode: 'FS' }),
    ])
    const told = facts(
      [
        event('in_transit', '2026-10-20T08:00:00Z', { rawCode: 'arrived_at_facility' }),
        event('delivered', '2026-10-21T13:07:00Z', { rawCode: 'delivered' }),
      ],
      'easypost:poll',
    )
    const state = foldFacts([...told, ...own])
    expect(state.timeline.map((entry) => [entry.rawCode, entry.evidence.length])).toEqual([
      ['FS', 2],
      ['AR', 2],
    ])
  })
})

describe('rule 3: the later-dated event wins', () => {
  test('the deciding event is never dated before another event that could decide', () => {
    const movement = eventArbitrary.filter(
      (one) => ['accepted', 'in_transit', 'out_for_delivery', 'delivery_attempted', 'exception'].includes(one.status) && !one.overlayOnly,
    )
    fc.assert(
      fc.property(fc.array(movement, { minLength: 1, maxLength: 10 }), (events) => {
        const state = fold(...events)
        const deciding = state.timeline.find((entry) => entry.evidence[0] === state.evidence[0])!
        expect(deciding.instant).toBe(Math.max(...state.timeline.map((entry) => entry.instant)))
      }),
      RUNS,
    )
  })

  test('clock order lies across zones: noon in Tokyo is before four in the morning in Berlin', () => {
    const state = fold(
      event('accepted', '2026-10-20T12:00:00', { place: { text: 'Osaka', country: 'JP' } }),
      event('in_transit', '2026-10-20T06:00:00', { place: { text: 'Nordheim', country: 'DE' } }),
    )
    expect(state.status).toBe('in_transit')
    expect(state.latest!.at).toEqual({ value: '2026-10-20T06:00:00+02:00', provenance: 'inferred_from_place' })
  })

  test('a local time of an unknown zone is kept as written', () => {
    expect(fold(event('in_transit', '2026-10-20T06:00:00')).latest!.at).toEqual({
      value: '2026-10-20T06:00:00',
      provenance: 'carrier_local',
    })
  })

  test('a date counts as the last of its day, and equal times go by how far the journey is', () => {
    expect(fold(event('delivered', '2026-10-20'), event('out_for_delivery', '2026-10-20T23:10:00')).status).toBe('delivered')
    expect(fold(event('delivered', '2026-10-20T10:00:00'), event('out_for_delivery', '2026-10-20T10:00:00')).status).toBe('delivered')
  })
})

describe('rule 4: delivered stays delivered', () => {
  const undoing = new Set<TrackingStatus>([
    'delivered',
    'returning',
    'returned',
    'delivery_attempted',
    'available_for_pickup',
    'lost',
    'exception',
    'cancelled',
  ])

  test('no scan dated before it and no late hub scan undoes it', () => {
    fc.assert(
      fc.property(
        fc.array(
          eventArbitrary.filter((one) => !undoing.has(one.status)),
          { maxLength: 10 },
        ),
        (events) => {
          const state = fold(...events, event('delivered', '2026-10-26T12:00:00Z', { rawCode: 'FS' }))
          expect(state.status).toBe('delivered')
          expect(state.deliveredAt!.value).toBe('2026-10-26T12:00:00Z')
          expect(state.latest!.stray).toBe(false)
        },
      ),
      RUNS,
    )
  })

  test('earlier-dated problems that arrive late change nothing', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { maxLength: 10 }), (events) => {
        const state = fold(
          event('delivered', '2026-12-01T12:00:00Z', { rawCode: 'FS' }),
          ...events.filter((one) => one.status !== 'returning' && one.status !== 'delivered'),
        )
        expect(state.status).toBe('delivered')
      }),
      RUNS,
    )
  })

  test('a pickup scan dated after the delivery is a stray', () => {
    const state = fold(event('delivered', '2026-10-20T11:57:00'), event('accepted', '2026-10-20T14:40:00'))
    expect([state.status, state.latest!.status, state.timeline[0]!.stray]).toEqual(['delivered', 'delivered', true])
  })

  test.each<[TrackingStatus, Partial<TrackingEvent>, TrackingStatus]>([
    ['returning', {}, 'returning'],
    ['delivery_attempted', {}, 'delivery_attempted'],
    ['exception', { reason: 'recipient_incorrect_address', detail: 'address_problem' }, 'exception'],
    ['exception', { reason: 'customs_delay', detail: 'customs_held' }, 'delivered'],
  ])('after the delivery, a later-dated %s %j leaves it %s', (status, more, expected) => {
    expect(fold(event('delivered', '2026-10-20T11:57:00Z'), event(status, '2026-10-21T09:00:00Z', more)).status).toBe(expected)
  })

  test('on its way back, delivered means to the sender unless it is where the customer lives', () => {
    const destination: Place = { text: 'Lakewood', city: 'Lakewood', country: 'US' }
    const back = [event('returning', '2026-10-20T10:00:00Z'), event('in_transit', '2026-10-21T10:00:00Z')]
    expect(foldFacts(facts(back), { destination }).status).toBe('returning')
    const there = event('delivered', '2026-10-22T10:00:00Z', { place: { text: 'LAKEWOOD', city: 'LAKEWOOD', country: 'US' } })
    expect(foldFacts(facts([...back, there]), { destination }).status).toBe('delivered')
    expect(foldFacts(facts([...back, { ...there, place: { text: 'Riverton', city: 'Riverton' } }]), { destination }).status).toBe(
      'returned',
    )
  })
})

describe('rules 5 to 7: overlays, estimates, unknown codes', () => {
  test('what is only told about the parcel never changes where it is', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { maxLength: 8 }), fc.array(eventArbitrary, { maxLength: 4 }), (events, told) => {
        const overlays = told.map((one) => ({ ...one, rawCode: `O${one.rawCode}`, overlayOnly: true }))
        const position = ({ status, detail, reason, deliveredAt, evidence }: ShipmentState) => ({
          status,
          detail,
          reason,
          deliveredAt,
          evidence: status === 'unknown' ? [] : evidence,
        })
        // In a message of their own: within one they also show which way the carrier lists, which decides between equal times.
        expect(position(foldFacts([...facts(events), ...facts(overlays)]))).toEqual(position(fold(...events)))
      }),
      RUNS,
    )
  })

  test('a delay is reported until the journey ends', () => {
    const delay = event('in_transit', '2026-10-20T12:00:00Z', { overlayOnly: true, detail: 'delayed', reason: 'weather_delay' })
    expect(fold(event('in_transit', '2026-10-20T10:00:00Z'), delay)).toMatchObject({
      status: 'in_transit',
      detail: null,
      delayReported: true,
    })
    expect(fold(delay, event('delivered', '2026-10-21T10:00:00Z')).delayReported).toBe(false)
  })

  test('an estimate alone moves nothing, and the newest statement counts', () => {
    fc.assert(
      fc.property(tellingsArbitrary, (tellings) => {
        const all = factsOfTellings(tellings)
        const state = foldFacts(all)
        const without = foldFacts(all.filter((fact) => fact.kind !== 'estimate'))
        expect([state.status, state.evidence.join()]).toEqual([without.status, without.evidence.join()])
        expect(without.estimate).toBe(null)
        if (state.foreignFacts.length === 0) expect(state.estimate === null).toBe(!all.some((fact) => fact.kind === 'estimate'))
      }),
      RUNS,
    )
    const reading = { trackingNumber: 'N1', otherNumbers: [], carrier: 'ups', events: [] }
    const first = factsOf({ ...reading, estimate: { earliest: null, latest: '2026-10-30' } }, 'ups:poll', '2026-10-20T10:00:00Z')
    const then = factsOf({ ...reading, estimate: { earliest: null, latest: '2026-10-28' } }, 'ups:poll', '2026-10-21T10:00:00Z')
    const again = factsOf({ ...reading, estimate: { earliest: null, latest: '2026-10-30' } }, 'ups:poll', '2026-10-22T10:00:00Z')
    expect(foldFacts([...then, ...first]).estimate!.latest).toBe('2026-10-28')
    expect(foldFacts([...again, ...then, ...first]).estimate!.latest).toBe('2026-10-30')
  })

  test('an unknown code is kept and flagged, and the last known state stands', () => {
    const state = fold(
      event('in_transit', '2026-10-20T10:00:00Z'),
      event('unknown', '2026-10-21T10:00:00Z', { rawCode: 'ZZ9', rawText: 'Quux', guessed: true }),
    )
    expect(state).toMatchObject({ status: 'in_transit', unknownCodes: ['ZZ9'] })
    expect(state.latest!.rawCode).toBe('ZZ9')
  })
})

describe('rules 8, 9 and 12: recycled numbers, legs, numbers that nobody knows yet', () => {
  test('facts outside the window never matter', () => {
    fc.assert(
      fc.property(tellingsArbitrary, fc.array(eventArbitrary, { maxLength: 6 }), (tellings, old) => {
        const before = old.map((one) => ({ ...one, at: { ...one.at, value: one.at.value.replace('2026-1', '2023-1') } }))
        const window = { windowStart: '2026-10-01T00:00:00Z', windowEnd: '2026-12-31T00:00:00Z', labelled: true, destination: null }
        const all = factsOfTellings(tellings)
        const { foreignFacts: _a, unknownCodes: _u, ...state } = foldFacts([...all, ...facts(before, 'ups:poll')], window)
        const { foreignFacts: _b, unknownCodes: _v, ...without } = foldFacts(all, window)
        expect(JSON.stringify(state)).toBe(JSON.stringify(without))
      }),
      RUNS,
    )
  })

  test('a number that starts again long after its end was given out again', () => {
    const first = [event('in_transit', '2026-01-02T10:00:00Z'), event('delivered', '2026-01-03T10:00:00Z')]
    const second = [event('accepted', '2026-10-20T10:00:00Z')]
    expect(foldFacts(facts([...first, ...second]), { labelled: true })).toMatchObject({ status: 'delivered', timeline: { length: 2 } })
    expect(fold(...first, ...second)).toMatchObject({ status: 'accepted', timeline: { length: 1 } })
  })

  test('a second leg goes on where the first said it had delivered', () => {
    const first = factsOf(
      {
        trackingNumber: 'N1',
        otherNumbers: [],
        carrier: 'ups',
        events: [event('delivered', '2026-10-20T10:00:00Z')],
        handedTo: { carrier: 'usps', trackingNumber: 'L 2' },
      },
      'ups:poll',
    )
    const second = factsOf(
      { trackingNumber: 'L2', otherNumbers: [], carrier: 'usps', events: [event('in_transit', '2026-10-20T18:00:00Z')] },
      'usps:poll',
    )
    expect(foldFacts([...first, ...second])).toMatchObject({ status: 'in_transit', timeline: { length: 2 } })
    expect(foldFacts(first).status).toBe('delivered')
  })

  test('a label nobody has scanned is no riddle', () => {
    expect(foldFacts([], { labelled: true }).status).toBe('pre_transit')
    expect(foldFacts([]).status).toBe('unknown')
    const headline = {
      status: 'unknown' as const,
      detail: null,
      reason: null,
      guessed: false,
      at: null,
      rawCode: 'Pending',
      rawText: 'Pending',
    }
    expect(
      foldFacts(
        factsOf({ trackingNumber: 'N1', otherNumbers: [], carrier: 'ups', events: [], headline }, 'aftership:poll', '2026-10-20T10:00:00Z'),
        { labelled: true },
      ).status,
    ).toBe('pre_transit')
  })

  test('nothing that a carrier may write throws', () => {
    const odd = fc.record({
      value: fc.string({ maxLength: 30 }),
      provenance: fc.constantFrom('carrier_offset' as const, 'carrier_local' as const, 'date_only' as const, 'received_at' as const),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(eventArbitrary, odd, fc.string(), fc.string()), { maxLength: 5 }), (events) => {
        const state = fold(...events.map(([one, at, rawCode, country]) => ({ ...one, at, rawCode, place: { text: country, country } })))
        expect(state.timeline.every((entry) => Number.isFinite(entry.instant))).toBe(true)
      }),
      RUNS,
    )
  })
})
