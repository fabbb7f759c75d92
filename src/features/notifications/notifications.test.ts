import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { Channel } from '#contracts/channel'
import type { StoreOrder } from '#contracts/store'
import type { CarrierEstimate, TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { subscribers as promiseSubscribers } from '#features/promises'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { dbOn } from '#platform/database'
import { sendDue } from '#platform/outbox'
import { testWorld } from '../../../test/support/database.ts'
import { listMailbox, mailbox, readMailbox } from '../../adapters/channels/mailbox/index.ts'
import { effects, subscribers } from './jobs.ts'
import { lastTold, notificationsOfOrder } from './list-notifications.ts'
import { setPreference } from './set-preference.ts'

const folder = await mkdtemp(join(tmpdir(), 'mails-'))
afterAll(() => rm(folder, { recursive: true }))
const channels = new Map<string, Channel>([['mailbox', mailbox]])
const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...promiseSubscribers, ...subscribers],
  effects,
  carriers,
  channels,
  now: '2026-11-23T09:00:00Z',
  settings: { name: 'Lamp & Co', supportEmail: 'help@lamps.example' },
})
const shop = { connectionId: '0192a000-0000-7000-8000-000000000001' }
await world.ctx(async (ctx) => {
  const sealed = ctx.secrets.seal(Buffer.from(JSON.stringify({ folder })))
  await ctx.db.run(
    sql`insert into connection (merchant_id, id, kind, adapter, name, sealed_settings, created_at) values (${ctx.merchantId}, '0192a000-0000-7000-8000-0000000000c1', 'channel', 'mailbox', 'Mailbox', ${sealed}, ${ctx.now().toString()})`,
  )
})

describe('the story of an order in mails', () => {
  it('is confirmed at once, with the window and a link that stays the same', async () => {
    const orderId = await placeOrder('1', ['1Z999AA10123456784', '1Z999AA10123456793'])
    await send(0)
    const [confirmation] = await mailsTo('1')
    expect(confirmation!.subject).toBe('Bestellung #1: Ankunft Di., 24. Nov. – Fr., 27. Nov.')
    expect(confirmation!.text).toMatch(/http:\/\/shop\.test\/t\/[\w-]{48}/)
    expect(confirmation!.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
    expect(confirmation!.headers).not.toHaveProperty('List-Unsubscribe')
    expect(await told(orderId)).toEqual(['confirmation: sent'])
  })

  it('two parcels that leave together are one mail, one that is late is told with window and reason, and once', async () => {
    world.clock.set('2026-11-23T17:00:00Z')
    for (const number of ['1Z999AA10123456784', '1Z999AA10123456793']) await tell(number, [event('accepted', '2026-11-23T17:30:00+01:00')])
    await send()
    const shipped = (await mailsTo('1')).filter((mail) => /unterwegs/.test(mail.subject!))
    expect(shipped).toHaveLength(1)
    expect(shipped[0]!.text).toContain('2 Pakete sind unterwegs.')
    expect(shipped[0]!.inReplyTo).toBe((await mailsTo('1')).find((mail) => /^Bestellung #1: Ankunft/.test(mail.subject!))?.messageId)
    expect(shipped[0]!.headers!['List-Unsubscribe']).toMatch(/^<http:\/\/shop\.test\/u\/[\w-]{48}>$/)
    const late = { earliest: '2026-12-01', latest: '2026-12-02' }
    for (let times = 0; times < 3; times++)
      await tell('1Z999AA10123456793', [event('exception', '2026-11-24T17:30:00+01:00', { reason: 'weather_delay' })], {
        ...late,
        statedAt: { value: '2026-11-24T18:00:00+01:00', provenance: 'carrier_offset' },
      })
    await send()
    const mails = (await mailsTo('1')).filter((mail) => /jetzt erwartet/.test(mail.subject!))
    expect(mails.map((mail) => mail.subject)).toEqual(['Bestellung #1: jetzt erwartet Di., 1. Dez. – Mi., 2. Dez.'])
    expect(mails[0]!.text).toContain('Versprochen war Di., 24. Nov. – Fr., 27. Nov. Das Wetter hält den Zusteller auf.')
  })

  it('what the state has left behind is not sent, the last one always is', async () => {
    world.clock.set('2026-11-25T07:00:00Z')
    await tell('1Z999AA10123456784', [event('out_for_delivery', '2026-11-25T07:30:00+01:00')])
    await tell('1Z999AA10123456784', [event('delivered', '2026-11-25T07:59:00+01:00')])
    await send()
    const subjects = (await mailsTo('1')).map((mail) => mail.subject)
    expect(subjects.filter((subject) => /kommt/.test(subject!))).toEqual([])
    const delivered = (await mailsTo('1')).find((mail) => /zugestellt/.test(mail.subject!))
    expect(delivered!.text).toContain('Ein Teil zugestellt am Mittwoch, 25. November')
    expect(delivered!.text).toContain('Den Rest erwarten wir Di., 1. Dez. – Mi., 2. Dez.\n')
  })

  it('a slip of one day is not told again, a slip of several is, once', async () => {
    const orderId = await orderIdOf('1')
    const state = (value: string) => ({ value, provenance: 'carrier_offset' as const })
    for (const [day, at] of [
      ['2026-12-03', '2026-11-26T08:00:00+01:00'],
      ['2026-12-07', '2026-11-27T08:00:00+01:00'],
      ['2026-12-11', '2026-11-28T08:00:00+01:00'],
    ] as const) {
      world.clock.set(Temporal.Instant.from(at).toString())
      await tell('1Z999AA10123456793', [], { earliest: null, latest: day, statedAt: state(at) })
      await send()
    }
    expect((await told(orderId)).sort()).toEqual([
      'confirmation: sent',
      'delivered: sent',
      'late: sent',
      'late_update: sent',
      'out_for_delivery: superseded',
      'shipped: sent',
    ])
    expect((await world.ctx((ctx) => lastTold(ctx, orderId)))?.meaning).toBe('late_update')
    const [row] = await world.ctx((ctx) => notificationsOfOrder(ctx, orderId))
    expect(row!.details.promiseIds!.length).toBeGreaterThan(0)
    const shown = await world.ctx((ctx) =>
      ctx.db.all(sql<{ surface: string }>`select distinct surface from promise_shown where merchant_id = ${ctx.merchantId} order by 1`),
    )
    expect(shown.map((one) => one.surface)).toEqual(['confirmation', 'mail'])
  })
})

test('nobody is written to about a test order, an order without an address, or history', async () => {
  world.clock.set('2026-11-30T09:00:00Z')
  const states = [
    await placeOrder('21', [], { test: true }),
    await placeOrder('22', [], { email: null }),
    await placeOrder('23', [], { placedAt: '2026-10-01T09:00:00Z' }),
    await placeOrder('24', [], { placedAt: '2026-11-25T09:00:00Z' }),
  ]
  await send()
  expect(await Promise.all(states.map(told))).toEqual([
    ['confirmation: no_contact'],
    ['confirmation: no_contact'],
    [],
    expect.not.arrayContaining(['confirmation: sent']),
  ])
  expect((await world.ctx((ctx) => notificationsOfOrder(ctx, states[0]!)))[0]!.why).toBe('test_order')
})

test('progress is not told to those who do not want it, a cancellation is', async () => {
  const orderId = await placeOrder('31', ['1Z999AA10123456801'])
  await world.ctx((ctx) => setPreference(ctx, orderId, false, 'one_click'))
  await tell('1Z999AA10123456801', [event('in_transit', '2026-11-30T12:00:00+01:00')])
  await send()
  expect((await told(orderId)).sort()).toEqual(['confirmation: sent', 'shipped: not_wanted'])
})

test('a confirmation that waits while its order is cancelled is dropped, and the cancellation is told', async () => {
  const orderId = await placeOrder('41', [])
  await record(order('41', { cancelled: true, cancelledAt: '2026-11-30T10:00:00Z', updatedAt: '2026-11-30T10:00:00Z' }))
  await send()
  // Decided in one instant: no order among them.
  expect((await told(orderId)).sort()).toEqual(['cancelled: sent', 'confirmation: superseded'])
})

test('whatever order, doubling or split facts arrive in: each meaning at most once, none left behind, the last one always', async () => {
  const journey = [
    event('accepted', '2026-12-01T18:00:00+01:00'),
    event('in_transit', '2026-12-02T02:00:00+01:00'),
    event('out_for_delivery', '2026-12-02T08:00:00+01:00'),
    event('delivery_attempted', '2026-12-02T12:00:00+01:00'),
    event('out_for_delivery', '2026-12-03T08:00:00+01:00'),
    event('delivered', '2026-12-03T12:00:00+01:00'),
  ]
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(
        [...journey, ...journey].map((_, position) => position),
        { minLength: 6, maxLength: 12 },
      ),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (positions, sends) => {
        world.clock.set('2026-12-01T09:00:00Z')
        run++
        const number = trackingNumber(run)
        const orderId = await placeOrder(`p${run}`, [number])
        world.clock.set('2026-12-03T13:00:00Z')
        for (const [turn, position] of [...positions, 5].entries()) {
          await tell(number, [journey[position % 6]!])
          if (sends[turn]) await send()
        }
        await send()
        const all = await world.ctx((ctx) => notificationsOfOrder(ctx, orderId))
        const sent = all.filter((one) => one.state === 'sent').map((one) => one.meaning)
        expect(new Set(sent).size).toBe(sent.length)
        expect(sent).toContain('delivered')
        expect(all.every((one) => one.state !== 'decided')).toBe(true)
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

const orderIds = new Map<string, string>()
const orderIdOf = async (externalId: string) => orderIds.get(externalId)!
const told = async (orderId: string) =>
  (await world.ctx((ctx) => notificationsOfOrder(ctx, orderId))).map((one) => `${one.meaning}: ${one.state}`)
const trackingNumber = (run: number) => `1Z999AA2${String(10_000_000 + run).padStart(10, '0')}`

async function mailsTo(externalId: string) {
  const all = await Promise.all((await listMailbox(folder)).map(async (entry) => (await readMailbox(folder, entry.id))!.message))
  return all.filter((mail) => mail.to.address === `lene${externalId}@example.org`)
}

/** Lets the time pass in which mails of the same news join, and sends. */
async function send(seconds = 10): Promise<void> {
  world.clock.advance({ seconds })
  while (
    (await sendDue({
      handlers: effects,
      channels,
      worker: dbOn(world.database.worker),
      withMerchant: world.withMerchant,
      http: noHttp,
      now: world.clock.now,
      log: world.log,
    })) > 0
  );
  await world.drain()
}
const noHttp = async (): Promise<never> => {
  throw new Error('nothing is asked of the outside here')
}

async function record(made: StoreOrder): Promise<string> {
  const [recorded] = await world.ctx((ctx) => recordOrders(ctx, shop, [made]))
  await world.drain()
  return recorded!.orderId
}

async function placeOrder(externalId: string, trackingNumbers: string[], more: Partial<StoreOrder> = {}): Promise<string> {
  const at = world.clock.now().toString()
  const orderId = await record(order(externalId, { placedAt: at, updatedAt: at, ...more }))
  orderIds.set(externalId, orderId)
  const fulfillments = trackingNumbers.map((number, position) => ({
    externalId: `f${externalId}-${position}`,
    orderExternalId: externalId,
    name: null,
    status: 'success',
    trackingNumbers: [number],
    trackingCompany: 'UPS',
    trackingUrls: [],
    createdAt: at,
    updatedAt: at,
    lines: [{ externalId: `90${position + 1}`, quantity: 1 }],
    shipmentStatus: null,
  }))
  if (fulfillments.length > 0) await world.ctx((ctx) => recordFulfillments(ctx, shop, fulfillments))
  await world.drain()
  return orderId
}

async function tell(number: string, events: TrackingEvent[], estimate?: CarrierEstimate): Promise<void> {
  await world.ctx((ctx) =>
    recordReadings(ctx, { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() }, [
      { trackingNumber: number, otherNumbers: [], carrier: 'ups', events, ...(estimate ? { estimate } : {}) },
    ]),
  )
  await world.drain()
}

function event(status: TrackingStatus, at: string, more: Partial<TrackingEvent> = {}): TrackingEvent {
  return {
    status,
    detail: null,
    reason: null,
    guessed: false,
    at: { value: at, provenance: 'carrier_offset' },
    rawCode: status.toUpperCase(),
    rawText: status,
    place: null,
    ...more,
  }
}

function order(externalId: string, more: Partial<StoreOrder> = {}): StoreOrder {
  const line = (id: string, title: string) => ({
    externalId: id,
    sku: null,
    title,
    variantTitle: null,
    productExternalId: null,
    quantity: 1,
    quantityRemoved: 0,
    priceMinor: 1000,
    requiresShipping: true,
  })
  return {
    externalId,
    name: `#${externalId}`,
    number: externalId,
    placedAt: null,
    updatedAt: null,
    cancelledAt: null,
    cancelled: false,
    closedAt: null,
    test: false,
    email: `lene${externalId}@example.org`,
    phone: null,
    language: 'de',
    currency: 'EUR',
    presentmentCurrency: 'EUR',
    total: '20.00',
    totalMinor: 2000,
    financialStatus: 'paid',
    fulfillmentStatus: null,
    customer: null,
    shippingAddress: {
      name: 'Lene Brandt',
      company: null,
      line1: 'Moorweg 3',
      line2: null,
      city: 'Nordheim',
      region: null,
      postalCode: '10115',
      country: 'DE',
      phone: null,
    },
    destinationCountry: 'DE',
    shippingOption: 'Standard',
    note: null,
    lines: [line('901', 'Lamp'), ...(externalId === '1' ? [line('902', 'Shade')] : [])],
    fulfillments: [],
    refunds: [],
    ...more,
  }
}
