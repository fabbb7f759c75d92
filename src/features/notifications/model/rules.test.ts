import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrackingStatus } from '#contracts/tracking'
import { isCurrent, MEANINGS, type Meaning, NEW_DATES, newsOf, type OrderNow } from './meaning.ts'
import { decide, heldUntil, type Question, sendAt, type Told } from './rules.ts'

const at = '2026-11-25T10:00:00Z'
const order = {
  id: 'o',
  placedAt: at,
  test: false,
  hasAddress: true,
  erased: false,
  wantsUpdates: true,
  cancelled: false,
  risk: false,
  late: false,
  settled: false,
  lateTold: false,
  parcels: [] as OrderNow['parcels'],
}
const ask = (type: string, more: Partial<Question['order']> = {}, rest: Partial<Question> = {}, data: Record<string, unknown> = {}) =>
  decide({
    trigger: { type, subjectId: type.startsWith('shipment') ? 's' : 'p', orderId: 'o', data, happenedAt: at },
    order: { ...order, ...more },
    knownSince: at,
    told: [],
    newDatesWaiting: false,
    importedAfterDays: 14,
    ...rest,
  })
const parcel = (status: TrackingStatus, reason: string | null = null) => ({ parcels: [{ shipmentId: 's', status, reason }] })

describe('what is news', () => {
  it('each status that matters to a customer has its meaning, the others have none', () => {
    const news = (
      [
        'pre_transit',
        'accepted',
        'in_transit',
        'out_for_delivery',
        'delivery_attempted',
        'available_for_pickup',
        'delivered',
        'returned',
        'lost',
        'unknown',
      ] as const
    ).map((status) => newsOf({ status, reason: null }))
    expect(news).toEqual([
      null,
      'shipped',
      'shipped',
      'out_for_delivery',
      'delivery_attempted',
      'available_for_pickup',
      'delivered',
      'returning',
      null,
      null,
    ])
    expect([
      newsOf({ status: 'exception', reason: 'customs_documents' }),
      newsOf({ status: 'exception', reason: 'recipient_incorrect_address' }),
      newsOf({ status: 'exception', reason: 'weather_delay' }),
    ]).toEqual(['customs', 'address', null])
  })

  it('the state decides, not the event: an old event that comes late brings the news that holds', () => {
    expect(ask('shipment.in_transit', parcel('delivered'))).toMatchObject({ decision: 'tell', meaning: 'delivered' })
    expect(ask('shipment.scanned', parcel('pre_transit'))).toMatchObject({ decision: 'none' })
  })

  it('a silence is told once, while it lasts, and not to whom has new dates', () => {
    const silent = { parcels: [{ shipmentId: 's', status: 'in_transit' as const, reason: null, silence: { days: 3, share: 99 } }] }
    expect(ask('shipment.silent', silent)).toMatchObject({ decision: 'tell', meaning: 'silent' })
    expect(ask('shipment.silent', parcel('in_transit'))).toMatchObject({ decision: 'none', why: 'left_behind' })
    expect(ask('shipment.silent', silent, { told: [{ meaning: 'silent', subjectId: 's' }] })).toMatchObject({
      decision: 'none',
      why: 'told',
    })
    expect(ask('shipment.silent', silent, { told: [{ meaning: 'late', subjectId: 'o' }] })).toMatchObject({ decision: 'none', why: 'told' })
    expect(ask('shipment.silent', silent, { newDatesWaiting: true })).toMatchObject({ decision: 'none', why: 'told' })
    expect(ask('shipment.heard_again', parcel('in_transit'), { told: [{ meaning: 'shipped', subjectId: 's' }] })).toMatchObject({
      decision: 'none',
    })
  })

  it('nothing is told twice, nor to nobody, nor against her wish', () => {
    expect(ask('shipment.delivered', parcel('delivered'), { told: [{ meaning: 'delivered', subjectId: 's' }] })).toEqual({
      decision: 'none',
      why: 'told',
    })
    expect(ask('promise.made', { test: true })).toMatchObject({ decision: 'no_contact', why: 'test_order' })
    expect(ask('promise.made', { hasAddress: false })).toMatchObject({ decision: 'no_contact', why: 'no_address' })
    expect(ask('shipment.delivered', { ...parcel('delivered'), wantsUpdates: false })).toMatchObject({ decision: 'not_wanted' })
    expect(ask('promise.late', { late: true, wantsUpdates: false })).toMatchObject({ decision: 'tell', meaning: 'late' })
  })

  it('new dates are told when the promise says they are worth it, twice at most, and "on time again" only to those who heard of it', () => {
    const late = (tells: boolean, ...told: Told['meaning'][]) =>
      ask('promise.late', { late: true }, { told: told.map((meaning) => ({ meaning, subjectId: 'o' })) }, { tells })
    const risk = (tells: boolean, ...told: Told['meaning'][]) =>
      ask('promise.at_risk', { risk: true }, { told: told.map((meaning) => ({ meaning, subjectId: 'o' })) }, { tells })
    expect(risk(true)).toMatchObject({ decision: 'tell', meaning: 'at_risk' })
    expect(risk(false).decision).toBe('none')
    expect(late(true, 'at_risk')).toMatchObject({ decision: 'tell', meaning: 'late' })
    expect(late(false, 'at_risk').decision).toBe('none')
    expect(late(false)).toMatchObject({ decision: 'tell', meaning: 'late' })
    expect(late(true, 'late')).toMatchObject({ decision: 'tell', meaning: 'late_update' })
    expect(risk(true, 'at_risk')).toMatchObject({ decision: 'tell', meaning: 'late_update' })
    expect(late(true, 'at_risk', 'late_update').decision).toBe('none')
    expect(ask('promise.late', { late: true }, { newDatesWaiting: true }, { tells: true }).decision).toBe('none')
    expect(ask('promise.recovered').decision).toBe('none')
    expect(ask('promise.recovered', { lateTold: true })).toMatchObject({ decision: 'tell', meaning: 'recovered' })
    expect(isCurrent('at_risk', 'o', { ...order, late: true }), 'what was a risk may be certain when it is told').toBe(true)
  })

  it('history is not told: an old order not at all, an imported one only of what is new', () => {
    const placed = (placedAt: string, type: string, more: object, happenedAt = at) =>
      decide({
        trigger: { type, subjectId: 's', orderId: 'o', data: {}, happenedAt },
        order: { ...order, placedAt, ...more },
        knownSince: at,
        told: [],
        newDatesWaiting: false,
        importedAfterDays: 14,
      }).decision
    expect(placed('2026-10-01T10:00:00Z', 'shipment.delivered', parcel('delivered'))).toBe('none')
    expect(placed('2026-11-20T10:00:00Z', 'promise.made', {})).toBe('none')
    expect(placed('2026-11-20T10:00:00Z', 'shipment.delivered', parcel('delivered'), '2026-11-24T10:00:00Z')).toBe('none')
    expect(placed('2026-11-20T10:00:00Z', 'shipment.delivered', parcel('delivered'), '2026-11-25T12:00:00Z')).toBe('tell')
  })
})

it('mails go at once; what rings waits for the morning, unless it is urgent', () => {
  const night = Temporal.ZonedDateTime.from('2026-11-25T23:30:00[Europe/Berlin]')
  const local = (meaning: Meaning, channel: string) =>
    sendAt(meaning, channel, night).toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString()
  expect([local('confirmation', 'email'), local('late', 'sms'), local('out_for_delivery', 'sms')]).toEqual([
    '2026-11-25T23:30:00',
    '2026-11-26T08:00:00',
    '2026-11-25T23:30:05',
  ])
  const early = Temporal.ZonedDateTime.from('2026-11-25T03:00:00[Europe/Berlin]')
  expect(sendAt('late', 'sms', early).toString()).toBe('2026-11-25T07:00:00Z')
})

/** The journey by time; a parcel's state is the newest of what has been heard, as the fold has it. */
const JOURNEY: readonly TrackingStatus[] = [
  'pre_transit',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'out_for_delivery',
  'delivered',
]

type Step =
  | { kind: 'hear'; parcel: number; upTo: number }
  | { kind: 'dates'; on: 'risk' | 'late' | null; tells: boolean }
  | { kind: 'send' }
  | { kind: 'repeat' }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('hear' as const), parcel: fc.nat(1), upTo: fc.nat(JOURNEY.length - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('dates' as const), on: fc.constantFrom('risk', 'late', null), tells: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'send' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'repeat' as const }) },
)

it('1,000 histories, permuted, doubled and split: each meaning at most once, none already left behind, the last one always', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const world = new Telling()
      for (const one of steps) world.take(one)
      for (const parcel of [0, 1]) world.take({ kind: 'hear', parcel, upTo: JOURNEY.length - 1 })
      world.take({ kind: 'send' })
      const keys = world.sent.map(({ meaning, subjectId }) => `${meaning} ${subjectId}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toEqual(expect.arrayContaining(['delivered 0', 'delivered 1']))
      expect(world.leftBehind).toEqual([])
      expect(world.sent.filter((one) => NEW_DATES.has(one.meaning)).length).toBeLessThanOrEqual(2)
      const order = world.sent
        .filter((one) => one.subjectId === '0')
        .map((one) => JOURNEY.lastIndexOf(STATUS_OF[one.meaning] ?? 'pre_transit'))
      expect(order.at(-1)).toBe(JOURNEY.length - 1)
    }),
    { numRuns: 1_000 },
  )
})

const STATUS_OF: Partial<Record<Meaning, TrackingStatus>> = {
  shipped: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  delivery_attempted: 'delivery_attempted',
  delivered: 'delivered',
}

/** The verbs without a database: a decision holds its subject until it is dropped; what is queued is asked again when it is sent. */
class Telling {
  sent: Told[] = []
  leftBehind: Told[] = []
  private queue: Told[] = []
  private heard = [0, 0]
  private dates: 'risk' | 'late' | null = null
  private lateTold = false
  private last: Step | null = null

  take(one: Step): void {
    if (one.kind === 'repeat') {
      if (this.last) this.take(this.last)
      return
    }
    if (one.kind === 'send') {
      this.send()
      return
    }
    this.last = one
    if (one.kind === 'hear') {
      // Later facts win whatever the order of arrival; an older one changes nothing but still is an event.
      this.heard[one.parcel] = Math.max(this.heard[one.parcel]!, one.upTo)
      this.decideOn(`shipment.${JOURNEY[one.upTo]}`, String(one.parcel))
      return
    }
    this.dates = one.on
    this.decideOn(one.on ? (one.on === 'risk' ? 'promise.at_risk' : 'promise.late') : 'promise.recovered', 'p', { tells: one.tells })
  }

  private now(): OrderNow {
    const parcels = this.heard.map((position, index) => ({ shipmentId: String(index), status: JOURNEY[position]!, reason: null }))
    return {
      cancelled: false,
      parcels,
      risk: this.dates === 'risk',
      late: this.dates === 'late',
      settled: this.heard.every((position) => position === JOURNEY.length - 1),
      lateTold: this.lateTold,
    }
  }

  private decideOn(type: string, subjectId: string, data: Record<string, unknown> = {}): void {
    const told = [...this.sent, ...this.queue]
    const decision = decide({
      trigger: { type, subjectId, orderId: 'o', data, happenedAt: at },
      order: { ...order, ...this.now() },
      knownSince: at,
      told,
      newDatesWaiting: this.queue.some((one) => NEW_DATES.has(one.meaning)),
      importedAfterDays: 14,
    })
    if (decision.decision !== 'tell') return
    this.queue.push({ meaning: decision.meaning, subjectId: decision.subjectId })
  }

  private send(): void {
    for (const one of this.queue.splice(0)) {
      if (!isCurrent(one.meaning, one.subjectId, this.now())) continue
      this.sent.push(one)
      if (NEW_DATES.has(one.meaning)) this.lateTold = true
      const parcel = this.now().parcels.find((now) => now.shipmentId === one.subjectId)
      if (MEANINGS[one.meaning].about === 'parcel' && parcel && newsOf(parcel) !== one.meaning) this.leftBehind.push(one)
    }
  }
}

describe('orders that a shop brings along', () => {
  const known = '2026-11-25T10:00:00Z'
  const placed = (placedAt: string) => ({ order: { ...order, id: 'o', placedAt }, knownSince: known })

  it('new dates wait until the carrier had time to say that it has arrived', () => {
    expect(heldUntil(placed('2026-11-18T10:00:00Z'), 'late')?.toString()).toBe('2026-11-25T13:00:00Z')
    expect(heldUntil(placed('2026-11-18T10:00:00Z'), 'at_risk')?.toString()).toBe('2026-11-25T13:00:00Z')
  })

  it('nothing else waits, and no order that came as it was placed', () => {
    expect(heldUntil(placed('2026-11-18T10:00:00Z'), 'out_for_delivery')).toBeNull()
    expect(heldUntil(placed('2026-11-25T09:59:00Z'), 'late')).toBeNull()
  })
})
