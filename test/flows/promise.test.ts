/** One promise from the order to the verdict, while a hub stops: widened, told once, on time again, judged; on every surface the same days. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carriers } from '#adapters/carriers'
import type { Channel } from '#contracts/channel'
import type { TrackingEvent, TrackingStatus } from '#contracts/tracking'
import { claimsFor, evidence, truthCard } from '#features/answers'
import { effects, subscribers as notificationSubscribers } from '#features/notifications'
import { subscribers as orderSubscribers, recordFulfillments, recordOrders } from '#features/orders'
import { importDeliveries, type PastDelivery, subscribers, tasks, verifyLedger } from '#features/promises'
import { recordReadings, subscribers as shipmentSubscribers } from '#features/shipments'
import { dbOn } from '#platform/database'
import { sendDue } from '#platform/outbox'
import { listMailbox, mailbox, readMailbox } from '../../src/adapters/channels/mailbox/index.ts'
import { worriesOfOrders } from '../../src/features/conversations/worries-of-orders.ts'
import { addDays } from '../../src/features/promises/model/day.ts'
import { type EstimateInputs, estimateAgain } from '../../src/features/promises/model/estimate-inputs.ts'
import { holidaysFor } from '../../src/features/promises/order-facts.ts'
import { promiseOfOrder } from '../../src/features/promises/promise-of-order.ts'
import { trackingViewOf } from '../../src/features/tracking-page/tracking-view-of.ts'
import { testWorld } from '../support/database.ts'
import { storeFulfillment, storeOrder } from '../support/store-order.ts'

const folder = await mkdtemp(join(tmpdir(), 'promise-mails-'))
afterAll(() => rm(folder, { recursive: true }))
const channels = new Map<string, Channel>([['mailbox', mailbox]])
const world = await testWorld({
  subscribers: [...orderSubscribers, ...shipmentSubscribers, ...subscribers, ...notificationSubscribers],
  effects,
  carriers,
  channels,
  now: '2026-11-16T06:00:00Z',
  settings: { name: 'Nordwind', timeZone: 'Europe/Berlin', country: 'DE', city: 'Hamburg', region: 'HH', handlingDaysMax: 1 },
})
const shop = { connectionId: '00000000-0000-7000-8000-00000000f501' }
const HERS = 'hers'
/** The day on which her order is placed, a Monday; the hub stops on the Wednesday. */
const MONDAY = '2026-11-23'
const orders = new Map<string, string>()
const others = Array.from({ length: 12 }, (_, n) => `other-${n}`)
let promised: { earliest: string; latest: string }

beforeAll(async () => {
  await world.ctx(async (ctx) => {
    const sealed = ctx.secrets.seal(Buffer.from(JSON.stringify({ folder })))
    await ctx.db.run(
      sql`insert into connection (merchant_id, id, kind, adapter, name, sealed_settings, created_at) values (${ctx.merchantId}, '0192a000-0000-7000-8000-0000000000c1', 'channel', 'mailbox', 'Mailbox', ${sealed}, ${ctx.now().toString()})`,
    )
    await importDeliveries(ctx, history())
  })
  await evening()
  // Parcels of the days before: on their way when the hub stops.
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
    await at(`${day}T08:00:00Z`)
    await place(...Array.from({ length: 12 }, (_, n) => `${day}-${n}`))
    await evening()
  }
  await at('2026-11-22T08:00:00Z')
  await tell('accepted', '2026-11-20T18:30:00+01:00', ...orders.keys())
  await at('2026-11-23T05:00:00Z')
  await tell('in_transit', '2026-11-23T04:00:00+01:00', ...orders.keys())
  await evening()
}, 60_000)

test('the promise is learnt: the days of 600 deliveries to Bavaria, with what they are worth', async () => {
  await at(`${MONDAY}T08:00:00Z`)
  await place(HERS, ...others)
  const { promise } = await view(HERS)
  promised = promise!
  expect(promised.earliest > MONDAY && promised.latest <= '2026-12-02').toBe(true)
  expect(promise!.confidence).toBe(0.9)
  expect(promise!.basis).toContainEqual(expect.objectContaining({ part: 'learned', region: 'BY', carrier: 'ups', isEstimate: false }))
  await send()
  expect(await mails(/Ankunft/)).toHaveLength(1)
  await sameDaysEverywhere()
})

test('on its way nothing is told and nothing moves while it is more likely kept than not', async () => {
  await at('2026-11-24T17:00:00Z')
  await tell('accepted', '2026-11-24T17:30:00+01:00', HERS, ...others)
  await at('2026-11-25T03:00:00Z')
  await tell('in_transit', '2026-11-25T03:10:00+01:00', HERS, ...others)
  await evening()
  const { estimate, late, risk } = await view(HERS)
  expect([estimate!.latest <= promised.latest, late, risk]).toEqual([true, null, null])
  expect(await newsOf(HERS)).toEqual([])
  await sameDaysEverywhere()
})

test('a hub stops: no scan, others late as well; the days widen and she is told once, with the reason', async () => {
  for (let day = '2026-11-25'; day < promised.latest; day = addDays(day, 1)) {
    await at(`${addDays(day, 1)}T05:00:00Z`)
    await evening()
    await send()
  }
  const { estimate, risk, late, promise } = await view(HERS)
  expect(late).toBeNull()
  expect(risk!.probability).toBeGreaterThan(0.3)
  expect(risk!.reason).toMatch(/^(no_scan|carrier_delay|carrier_incident)$/)
  expect(estimate!.latest > promised.latest).toBe(true)
  expect(promise, 'the first promise stays as it was').toMatchObject(promised)
  expect(await newsOf(HERS)).toEqual(['promise.at_risk'])
  const told = await mails(/vielleicht später/)
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toMatch(/Versprochen war/)
  expect(told[0]!.text).toMatch(
    /Zusteller (hat das Paket in letzter Zeit nicht gescannt|liegt hinter seinem Zeitplan)\.|Viele Pakete des Zustellers stehen gerade still\./,
  )
  expect(told[0]!.text).toMatch(/Aus \d+ Lieferungen nach Bayern mit UPS: 9 von 10/)
  await sameDaysEverywhere()
  // Agents see it in their list before anybody asks.
  const worries = await world.ctx((ctx) => worriesOfOrders(ctx, [...orders.values()]))
  expect(worries.get(orders.get(HERS)!)).toBe('may be late')
})

test('asked, it says so: what was told, what is expected now, each with its evidence', async () => {
  const card = await world.ctx((ctx) => truthCard(ctx, orders.get(HERS)!, { level: 'L1' }))
  const claims = claimsFor(card!, 'is_it_delayed', 'en')
  expect(claims[0]!.text).toMatch(/^It may come later than promised: now expected .*; we told you /)
  for (const id of new Set(claims.flatMap((claim) => claim.evidence)))
    expect(await world.ctx((ctx) => evidence(ctx, id)), id).not.toBeNull()
})

test('the scan returns: on time again, told once', async () => {
  await at(`${promised.latest}T06:30:00Z`)
  await tell('out_for_delivery', `${promised.latest}T07:20:00+01:00`, HERS)
  await tell('out_for_delivery', `${promised.latest}T07:20:00+01:00`, HERS)
  await send()
  expect(await view(HERS)).toMatchObject({ risk: null, late: null, estimate: { earliest: promised.latest, latest: promised.latest } })
  expect(await newsOf(HERS)).toEqual(['promise.at_risk', 'promise.recovered'])
  expect(await mails(/wieder pünktlich/)).toHaveLength(1)
  expect((await world.ctx((ctx) => worriesOfOrders(ctx, [...orders.values()]))).has(orders.get(HERS)!)).toBe(false)
  await sameDaysEverywhere()
})

test('it arrives, the promise is kept; one that stays away is late, told at most twice in all, and judged', async () => {
  await tell('delivered', `${promised.latest}T12:00:00+01:00`, HERS)
  expect(await view(HERS)).toMatchObject({ outcome: 'kept', arrivedOn: promised.latest, risk: null, late: null })
  for (let days = 1; days <= 6; days++) {
    await at(`${addDays(promised.latest, days)}T05:00:00Z`)
    await evening()
    await send()
  }
  const open = await view('other-1')
  expect(open.late).toMatchObject({ shipmentIds: [expect.any(String)] })
  expect(open.estimate!.latest >= addDays(promised.latest, 6), 'no date on the page is over').toBe(true)
  const kinds = await decided('other-1')
  expect(kinds.filter((meaning) => /at_risk|late/.test(meaning)).length).toBeLessThanOrEqual(2)
  expect(kinds).toContain('at_risk')
  await tell('delivered', `${addDays(promised.latest, 6)}T09:00:00+01:00`, 'other-1')
  expect(await view('other-1')).toMatchObject({ outcome: 'late' })
  expect((await newsOf('other-1')).at(-1)).toBe('promise.broken')
})

test('a cancelled order has nothing to be late with, a returned one is told as what it is', async () => {
  await at(`${addDays(promised.latest, 7)}T09:00:00Z`)
  await tell('returned', `${addDays(promised.latest, 7)}T09:30:00+01:00`, 'other-3')
  expect(await view('other-3')).toMatchObject({ estimate: null, risk: null, outcome: 'late' })
  await place('gone')
  await at(`${addDays(promised.latest, 7)}T10:00:00Z`)
  await world.ctx((ctx) => recordOrders(ctx, shop, [orderOf('gone', { cancelled: true, cancelledAt: world.clock.now().toString() })]))
  await world.drain()
  expect(await view('gone')).toMatchObject({ outcome: 'void', estimate: null, risk: null, late: null })
})

test('the ledger is whole, every date in it can be computed again, and it names nobody', async () => {
  for (const orderId of orders.values()) expect((await world.ctx((ctx) => verifyLedger(ctx, { orderId }))).flaws).toEqual([])
  for (const one of [HERS, 'other-1', 'other-3']) {
    const { history } = await view(one)
    expect(history.length).toBeGreaterThan(2)
    for (const { kind, inputs, earliest, latest, confidence } of history)
      if (kind === 'estimate') {
        const again = estimateAgain(inputs as EstimateInputs, holidaysFor((inputs as EstimateInputs).window))
        expect(again).toMatchObject({ earliest, latest, confidence })
      }
    expect(JSON.stringify(history)).not.toMatch(/Kvist|Anger|\b80331\b|example\.org/)
  }
})

/** Six hundred orders to Bavaria, handed over the next working day, one to three days on the way; some longer. */
function history(): PastDelivery[] {
  const found: PastDelivery[] = []
  for (let back = 150; back >= 2; back--) {
    const orderedOn = addDays('2026-11-16', -back)
    for (let n = 0; n < 4; n++) {
      const way = WAYS[(back * 7 + n * 29) % WAYS.length]!
      const handedOverOn = workday(addDays(orderedOn, 1))
      found.push({
        number: `${back}-${n}`,
        orderedOn,
        hour: 9,
        carrier: 'ups',
        service: 'Standard',
        originId: null,
        originCountry: 'DE',
        originRegion: 'HH',
        country: 'DE',
        region: 'BY',
        postalCode: '80331',
        city: 'München',
        distanceKm: null,
        units: 3,
        weightGrams: null,
        promisedOn: null,
        handedOverOn,
        arrivedOn: workday(addDays(handedOverOn, way)),
        cancelled: false,
      })
    }
  }
  return found.filter((one) => one.arrivedOn! < '2026-11-16')
}

/** Days on the way: of a hundred parcels 45 take one, 30 two, 13 three, six four and six six. */
const WAYS = [45, 30, 13, 6, 0, 6].flatMap((count, i) => Array<number>(count).fill(i + 1))

const workday = (day: string): string => {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  return weekday >= 6 ? addDays(day, 8 - weekday) : day
}

const at = async (instant: string): Promise<void> => {
  if (Temporal.Instant.compare(instant, world.clock.now()) > 0) world.clock.set(instant)
  await world.drain()
}

/** What the clock does: closes what days are over, looks again at what is due. */
async function evening(): Promise<void> {
  for (const name of ['promises.learn', 'promises.tell-silence', 'promises.review-due'])
    await world.ctx((ctx) => tasks.find((one) => one.name === name)!.run(ctx, {}))
  await world.drain()
}

const view = (number: string) => world.ctx((ctx) => promiseOfOrder(ctx, orders.get(number)!))
const NEWS = /^promise\.(at_risk|late|recovered|kept|broken)$/
const newsOf = async (number: string): Promise<string[]> =>
  (await world.events()).filter((one) => one.orderId === orders.get(number) && NEWS.test(one.type)).map((one) => one.type)
const decided = (number: string) =>
  world.ctx(async (ctx) =>
    (
      await ctx.db.all(
        sql<{
          meaning: string
        }>`select meaning from notification where merchant_id = ${ctx.merchantId} and order_id = ${orders.get(number)} and state = 'sent'`,
      )
    ).map((one) => one.meaning),
  )

/** Promise, page, answer and mail name one range. */
async function sameDaysEverywhere(): Promise<void> {
  const orderId = orders.get(HERS)!
  const { estimate } = await view(HERS)
  const page = await world.ctx((ctx) => trackingViewOf(ctx, orderId, 'x'.repeat(48), 'en'))
  expect(page!.estimate).toMatchObject({ earliest: estimate!.earliest, latest: estimate!.latest })
  const card = await world.ctx((ctx) => truthCard(ctx, orderId, { level: 'L1' }))
  const said = claimsFor(card!, 'when_arrives', 'en').find((claim) => claim.kind === 'window')!
  expect([said.value.from, said.value.to]).toEqual([estimate!.earliest, estimate!.latest])
  expect(said.evidence).toContain(estimate!.evidence[0])
}

const orderOf = (number: string, more: object = {}) => {
  const placedAt = world.clock.now().toString()
  const address = { ...storeOrder().shippingAddress!, region: 'BY', city: 'München', postalCode: '80331' }
  return storeOrder({
    externalId: number,
    name: `#${number}`,
    number,
    placedAt,
    updatedAt: placedAt,
    // The others are there for the engine: they want no mail.
    email: number === HERS || number === 'other-1' ? `${number}@example.org` : null,
    shippingAddress: address,
    ...more,
  })
}

async function place(...numbers: string[]): Promise<void> {
  const recorded = await world.ctx((ctx) =>
    recordOrders(
      ctx,
      shop,
      numbers.map((number) => orderOf(number)),
    ),
  )
  for (const [i, number] of numbers.entries()) orders.set(number, recorded[i]!.orderId)
  await world.drain()
  const now = world.clock.now().toString()
  await world.ctx((ctx) =>
    recordFulfillments(
      ctx,
      shop,
      numbers.map((number) =>
        storeFulfillment({
          externalId: `f-${number}`,
          orderExternalId: number,
          trackingNumbers: [numberOf(number)],
          createdAt: now,
          updatedAt: now,
          lines: [
            { externalId: '901', quantity: 1 },
            { externalId: '902', quantity: 2 },
          ],
        }),
      ),
    ),
  )
  await world.drain()
}

const numberOf = (number: string): string =>
  `1Z999AA1${String([...number].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9e9, 7)).padStart(10, '0')}`

async function tell(status: TrackingStatus, when: string, ...numbers: string[]): Promise<void> {
  const event: TrackingEvent = {
    status,
    detail: null,
    reason: null,
    guessed: false,
    at: { value: when, provenance: 'carrier_offset' },
    rawCode: status.toUpperCase(),
    rawText: status,
    place: { text: 'Nürnberg', city: 'Nürnberg', country: 'DE' },
  }
  await world.ctx((ctx) =>
    recordReadings(
      ctx,
      { source: 'ups:webhook', carrier: 'ups', receivedAt: ctx.now().toString() },
      numbers.map((number) => ({ trackingNumber: numberOf(number), otherNumbers: [], carrier: 'ups', events: [event] })),
    ),
  )
  await world.drain()
}

async function send(): Promise<void> {
  world.clock.advance({ seconds: 10 })
  while (
    (await sendDue({
      handlers: effects,
      channels,
      worker: dbOn(world.database.worker),
      withMerchant: world.withMerchant,
      http: async () => {
        throw new Error('nothing is asked of the outside here')
      },
      now: world.clock.now,
      log: world.log,
    })) > 0
  );
  await world.drain()
}

async function mails(subject: RegExp) {
  const all = await Promise.all((await listMailbox(folder)).map(async (entry) => (await readMailbox(folder, entry.id))!.message))
  return all.filter((mail) => mail.to.address === `${HERS}@example.org` && subject.test(mail.subject ?? ''))
}
