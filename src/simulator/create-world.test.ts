import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDeliveries } from '../commands/import/deliveries/read-deliveries.ts'
import { dayAt, dayNumberOf, weekdayOf } from './calendar.ts'
import { asDeliveries, createWorld, dailyFacts, NO_FAULTS } from './index.ts'
import { deliversOn } from './last-mile.ts'
import { zoneOf } from './places.ts'

const options = { seed: 7, startOn: '2025-10-20', days: 70, ordersPerDay: 60 }
const world = createWorld(options)
const parcels = world.orders.flatMap((order) => order.parcels.map((parcel) => ({ order, parcel })))

test('the same seed gives the same bytes, another seed gives others', () => {
  const bytesOf = (seed: number) =>
    createHash('sha256')
      .update(JSON.stringify(createWorld({ ...options, seed, days: 20 }).orders))
      .digest('hex')
  expect(bytesOf(7)).toBe(bytesOf(7))
  expect(bytesOf(8)).not.toBe(bytesOf(7))
})

test('a world that is played further is the world that was played at once', () => {
  const further = createWorld({ ...options, days: 30, drawsIncidents: false })
  further.playUntil('2025-12-28')
  expect(further.orders).toEqual(createWorld({ ...options, drawsIncidents: false }).orders)
})

test('thirty thousand orders take seconds', () => {
  const before = process.cpuUsage()
  expect(createWorld({ seed: 3, startOn: '2025-01-06', days: 100, ordersPerDay: 300 }).orders.length).toBeGreaterThan(25_000)
  // Of the processor's time: other tests may run beside this one.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8_000)
})

test('in truth time goes forward: ordered, packed, handed over, every scan, delivered', () => {
  for (const { order, parcel } of parcels) {
    expect(order.orderedAt).toBeLessThan(parcel.labelledAt)
    expect(parcel.labelledAt).toBeLessThanOrEqual(parcel.handedOverAt)
    for (const [i, scan] of parcel.scans.entries()) if (i > 0) expect(scan.at).toBeGreaterThanOrEqual(parcel.scans[i - 1]!.at)
    for (const end of [parcel.deliveredAt, parcel.returnedAt, parcel.lostAt])
      if (end !== null) expect(end).toBeGreaterThan(parcel.handedOverAt)
    expect([parcel.deliveredAt, parcel.returnedAt, parcel.lostAt].filter((end) => end !== null)).toHaveLength(1)
    for (const scan of parcel.scans) if (scan.toldAt !== null) expect(scan.toldAt).toBeGreaterThan(scan.at)
  }
})

test('so it is in any world, whatever troubles it', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString())
  const trouble = fc.record({
    kind: fc.constantFrom('hub', 'strike', 'weather'),
    where: fc.nat(30),
    afterHours: fc.integer({ min: -50, max: 700 }),
    hours: fc.integer({ min: 1, max: 200 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.nat(),
      day,
      fc.integer({ min: 1, max: 40 }),
      fc.array(trouble, { maxLength: 6 }),
      (seed, startOn, ordersPerDay, troubles) => {
        const any = createWorld({ seed, startOn, days: 14, ordersPerDay })
        for (const { kind, where, afterHours, hours, share } of troubles) {
          const [from, to] = [afterHours, afterHours + hours].map((after) =>
            new Date(Date.parse(startOn) + after * 3_600_000).toISOString(),
          )
          if (kind === 'hub') any.stopHub(any.hubs[where % any.hubs.length]!.id, from!, to!)
          else if (kind === 'strike') any.strike(any.carriers[where % 3]!.id, from!, to!, { share })
          else any.badWeather('DE', ['BY', 'BE', 'NW', 'HH'][where % 4]!, from!, to!, share)
        }
        for (const order of any.orders)
          for (const { labelledAt, handedOverAt, scans, troubles: own, ...end } of order.parcels) {
            expect(order.orderedAt < labelledAt && labelledAt <= handedOverAt).toBe(true)
            expect(scans.every((scan, i) => i === 0 || scan.at >= scans[i - 1]!.at)).toBe(true)
            expect(scans.every((scan) => scan.toldAt === null || scan.toldAt > scan.at)).toBe(true)
            expect([end.deliveredAt, end.returnedAt, end.lostAt].filter((at) => at !== null)).toHaveLength(1)
            expect(own.every((one) => one.to === null || one.to >= one.from)).toBe(true)
            // While it is stuck in a hub nobody scans it.
            for (const { kind, from, to } of own.filter((one) => one.kind === 'hub_stop' || one.kind === 'misplaced'))
              expect(
                scans.some((scan) => scan.at > from + 1000 && scan.at < to! - 1000),
                kind,
              ).toBe(false)
          }
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('vans drive only on days on which their carrier delivers there', () => {
  for (const { order, parcel } of parcels) {
    const { city } = world.customerOf(order)
    const carrier = world.carriers.find((one) => one.id === order.carrier)!
    for (const scan of parcel.scans.filter((one) => one.code === 'ON_VEHICLE'))
      expect(deliversOn(carrier, city, dayAt(zoneOf(city.country), scan.at))).toBe(true)
  }
})

test('nothing is handed over on a Sunday or a holiday at the warehouse, and nobody is rung up on 25 December', () => {
  for (const { parcel } of parcels) {
    const day = dayAt('Europe/Berlin', parcel.handedOverAt)
    expect(weekdayOf(day)).toBeLessThan(7)
    expect(day).not.toBe(dayNumberOf('2025-12-25'))
    for (const scan of parcel.scans.filter((one) => one.code === 'DELIVERED' || one.code === 'ON_VEHICLE'))
      expect(dayAt('Europe/Berlin', scan.at)).not.toBe(dayNumberOf('2025-12-25'))
  }
})

test('Black Friday brings a queue to the packers and slows the carriers', () => {
  const waiting = (from: string, to: string) => {
    const hours = parcels
      .filter(({ order }) => order.orderedAt >= Date.parse(from) && order.orderedAt < Date.parse(to))
      .map(({ order, parcel }) => (parcel.labelledAt - order.orderedAt) / 3_600_000)
    return hours.reduce((sum, one) => sum + one, 0) / hours.length
  }
  expect(waiting('2025-11-28', '2025-12-02')).toBeGreaterThan(1.5 * waiting('2025-10-27', '2025-11-14'))
})

test('some of everything goes wrong, and most of it does not', () => {
  const share = (is: (one: (typeof parcels)[number]) => boolean) => parcels.filter(is).length / parcels.length
  expect(share(({ parcel }) => parcel.lostAt !== null)).toBeGreaterThan(0.0005)
  expect(share(({ parcel }) => parcel.lostAt !== null)).toBeLessThan(0.01)
  expect(share(({ parcel }) => parcel.returnedAt !== null)).toBeLessThan(0.03)
  expect(share(({ parcel }) => parcel.scans.some((scan) => scan.toldAt === null))).toBeGreaterThan(0.1)
  expect(share(({ parcel }) => parcel.scans.some((scan) => scan.toldAgainAt !== null))).toBeGreaterThan(0.05)
  const told = parcels.map(({ parcel }) => parcel.scans.flatMap((scan) => scan.toldAt ?? []))
  expect(told.filter((times) => times.some((at, i) => i > 0 && at < times[i - 1]!)).length / told.length).toBeGreaterThan(0.02)
  expect(world.orders.filter((order) => order.lateBecause !== null).length / world.orders.length).toBeLessThan(0.25)
})

test('without faults every scan is told once and in order', () => {
  const clean = createWorld({ ...options, days: 10, faults: NO_FAULTS })
  for (const order of clean.orders)
    for (const parcel of order.parcels) expect(parcel.scans.every((scan) => scan.toldAt !== null && scan.toldAgainAt === null)).toBe(true)
})

test('a hub that stops holds what is there, and changes nothing of what was before or elsewhere', () => {
  const [plain, stopped] = [0, 1].map(() => createWorld({ ...options, days: 30, drawsIncidents: false }))
  const from = Date.parse('2025-11-10T00:00:00Z')
  stopped!.stopHub('hub-kranich-hamburg', '2025-11-10T00:00:00Z', '2025-11-13T00:00:00Z')
  let held = 0
  for (const [i, order] of stopped!.orders.entries())
    for (const [part, parcel] of order.parcels.entries()) {
      const before = plain!.orders[i]!.parcels[part]!
      expect(parcel.scans.filter((scan) => scan.at < from)).toEqual(before.scans.filter((scan) => scan.at < from))
      const trouble = parcel.troubles.find((one) => one.kind === 'hub_stop')
      if (!trouble) expect(parcel).toEqual(before)
      else {
        held++
        expect(trouble.to).toBeGreaterThanOrEqual(Date.parse('2025-11-13T00:00:00Z'))
        expect(parcel.route).toContain('hub-kranich-hamburg')
        expect(parcel.scans.filter((scan) => scan.at > trouble.from && scan.at < Date.parse('2025-11-13T00:00:00Z'))).toEqual([])
      }
    }
  expect(held).toBeGreaterThan(10)
})

test('moments come in the order in which they are told, and a part of them is a part of the whole', () => {
  const all = world.moments()
  for (let i = 1; i < all.length; i++) expect(all[i]!.at).toBeGreaterThanOrEqual(all[i - 1]!.at)
  const [from, to] = [Date.parse('2025-11-03T09:00:00Z'), Date.parse('2025-11-03T12:00:00Z')]
  expect(world.moments(from, to)).toEqual(all.filter((moment) => moment.at >= from && moment.at < to))
})

test('as a shop exports it: sorted, and empty where it has not happened yet', () => {
  const asOf = Date.parse('2025-11-20T12:00:00Z')
  const rows = asDeliveries(world, asOf)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  expect(rows.length).toBeGreaterThan(1_500)
  expect(rows.every((row, i) => row.length === 16 && (i === 0 || row[1]! >= rows[i - 1]![1]!))).toBe(true)
  expect(rows.every((row) => (row[3] ?? '') <= '2025-11-20T13:00:00')).toBe(true)
  expect(rows.some((row) => row[2] === '')).toBe(true)
})

test('every row of the export is taken by the import of deliveries', () => {
  const shop = { timeZone: 'Europe/Berlin', country: 'DE', today: '2026-03-01', zoneOf: () => 'Europe/Berlin' }
  const reading = readDeliveries(Buffer.from(asDeliveries(world)), shop)
  expect(reading.problems).toEqual([])
  expect(reading.left).toMatchObject({ handOvers: 0, unknownCountries: 0 })
  expect(reading.deliveries).toHaveLength(world.orders.filter((order) => order.cancelledAt === null).length)
})

test('as plain facts: an order is placed before it is handed over, and arrives at most once', () => {
  const seen = new Map<string, string[]>()
  for (const { day, facts } of dailyFacts(world))
    for (const fact of facts) {
      expect(fact.on).toBe(day)
      seen.set(fact.id, [...(seen.get(fact.id) ?? []), fact.kind])
    }
  expect(seen.size).toBe(world.orders.length)
  for (const kinds of seen.values()) {
    expect(kinds[0]).toBe('placed')
    expect(new Set(kinds).size).toBe(kinds.length)
  }
})
