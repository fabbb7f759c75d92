/** The living shop against a door that writes down what it is told: over restarts, with trouble and with guests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#platform/clock'
import { createLog } from '#platform/log'
import { eventually } from '../../test/support/app.ts'
import type { Guest } from '../simulator/index.ts'
import { type LivingShop, openLivingShop } from './living-shop.ts'

const folder = mkdtempSync(join(tmpdir(), 'whereabouts-world-'))
const told: { topic: string; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    told.push({ topic: String(request.headers['x-shopify-topic'] ?? 'scans'), body })
    response.end('{}')
  })
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const clock = manualClock('2026-10-14T09:00:00Z')
const guests: Guest[] = []
const posted: string[] = []
let histories = 0
function open(): LivingShop {
  const door = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, secret: 'sixteen-letters!' }
  return openLivingShop({
    dataFolder: folder,
    doors: { store: door, carrier: door, now: clock.now },
    now: clock.now,
    log: createLog('warn'),
    isSettled: async () => true,
    post: async (letter) => void posted.push(letter.id),
    importHistory: async () => void histories++,
    findGuests: async () => guests,
  })
}
/** What comes until nothing has come for a second and a half. */
async function listen(): Promise<{ topic: string; body: string }[]> {
  const before = told.length
  for (let last = -1; last !== told.length || told.length === before; ) {
    last = told.length
    await new Promise((done) => setTimeout(done, 1_500))
  }
  return told.slice(before)
}
const codesOf = (messages: { body: string }[], number: string): string[] =>
  messages.flatMap(({ body }) => {
    const { parcels = [] } = JSON.parse(body) as { parcels?: { number: string; scans: { code: string }[] }[] }
    return parcels.filter((parcel) => parcel.number === number).flatMap((parcel) => parcel.scans.map((scan) => scan.code))
  })

test('a restart tells what happened and was written meanwhile, and nothing that was told before', async () => {
  let shop = open()
  const first = await listen()
  await shop.stop()
  expect(first.filter(({ topic }) => topic === 'orders/create').length).toBeGreaterThan(40)
  clock.advance({ hours: 30 })
  shop = open()
  const second = await listen()
  await shop.stop()
  expect(histories).toBe(1)
  expect(second.filter(({ topic }) => topic === 'orders/create').length).toBeGreaterThan(15)
  const known = new Set(first.map(({ body }) => body))
  expect(second.filter(({ topic, body }) => topic !== 'scans' && known.has(body))).toEqual([])
  shop = open()
  await new Promise((done) => setTimeout(done, 3_000))
  await shop.stop()
  expect(told.length).toBe(first.length + second.length)
  expect(posted.length).toBeGreaterThan(1)
  expect(new Set(posted).size).toBe(posted.length)
}, 60_000)

test('what a visitor buys is packed, sent and delivered, over a restart and with a hub that somebody stopped', async () => {
  let shop = open()
  const orderedAt = clock.now().epochMilliseconds
  guests.push({
    shopIds: { order: 600_000_000_000_123, lines: [6_000_000_000_001_230] },
    orderedAt,
    service: 'standard',
    units: [1],
    place: { city: 'München', country: 'DE', region: 'BY', postalCode: null },
  })
  shop.trouble({ kind: 'hub_stop', hub: 'hub-kranich-muenchen', from: orderedAt, to: orderedAt + 6 * 86_400_000 })
  await eventually('the guest is welcome', () => shop.world.moments(orderedAt).some(({ order }) => order.shopIds))
  const [parcel] = shop.world.moments(orderedAt).find(({ order }) => order.shopIds)!.order.parcels
  clock.advance({ hours: 72 })
  const early = await listen()
  await shop.stop()
  shop = open()
  clock.advance({ hours: 24 * 14 })
  const late = await listen()
  await shop.stop()
  const packed = early.filter(({ topic }) => topic === 'fulfillments/create').map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  expect(packed.find((one) => one.order_id === 600_000_000_000_123)).toMatchObject({
    tracking_company: 'Kranich Paket',
    line_items: [{ id: 6_000_000_000_001_230, quantity: 1 }],
  })
  expect(codesOf(early, parcel!.trackingNumber)).toContain('LABEL')
  expect(codesOf(early, parcel!.trackingNumber)).not.toContain('DELIVERED')
  expect(codesOf(late, parcel!.trackingNumber).length).toBeGreaterThan(0)
  expect(parcel!.troubles.map((trouble) => trouble.kind)).toContain('hub_stop')
}, 60_000)
