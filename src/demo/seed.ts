/** Fills the demo shop through the public doors: signed webhooks, as a real shop and a real carrier would send them. */
import { createHmac } from 'node:crypto'
import { assert } from '#shared/assert'
import { fulfillmentPayload, numbersOf, orderPayload, scansPayload } from './payloads.ts'
import { scenarios } from './scenarios.ts'

export type SeedDoors = { store: { url: string; secret: string }; carrier: { url: string; secret: string }; now: Temporal.Instant }

/** Returns the name of an order that is late. Throws when a door does not take a payload. */
export async function seedDemoShop(doors: SeedDoors): Promise<{ orders: number; lateOrder: string }> {
  const jobs = scenarios.map((scenario, index) => ({ scenario, numbers: numbersOf(index, scenario) }))
  await Promise.all(jobs.map(({ scenario, numbers }) => toStore(doors, 'orders/create', orderPayload(scenario, numbers, doors.now))))
  for (const { scenario, numbers } of jobs) {
    for (const [part, parcel] of scenario.parcels.entries()) {
      await toStore(doors, 'fulfillments/create', fulfillmentPayload(scenario, numbers, part, doors.now))
      await toCarrier(doors, scansPayload(scenario, parcel, numbers.parcels[part] ?? '', doors.now))
    }
  }
  const late = jobs.find(({ scenario }) => scenario.late)
  assert(late, 'the demo has a late order')
  return { orders: jobs.length, lateOrder: late.numbers.name }
}

export async function toStore({ store }: Pick<SeedDoors, 'store'>, topic: string, payload: unknown): Promise<void> {
  const body = JSON.stringify(payload)
  const signature = createHmac('sha256', store.secret).update(body).digest('base64')
  await post(store.url, body, { 'x-shopify-topic': topic, 'x-shopify-hmac-sha256': signature })
}

export async function toCarrier({ carrier, now }: Pick<SeedDoors, 'carrier' | 'now'>, payload: unknown): Promise<void> {
  const body = JSON.stringify(payload)
  const timestamp = String(Math.floor(now.epochMilliseconds / 1000))
  const signature = `sha256=${createHmac('sha256', carrier.secret).update(`${timestamp}.${body}`).digest('hex')}`
  await post(carrier.url, body, { 'x-demo-timestamp': timestamp, 'x-demo-signature': signature })
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  if (!answer.ok) throw new Error(`The demo shop's webhook was answered with ${answer.status}.`)
}
