import { describe, expect, it } from 'vitest'
import { testWorld } from '../../../test/support/database.ts'
import { asOrdered } from './as-ordered.ts'
import { importDeliveries, type PastDelivery } from './import-deliveries.ts'
import { learn } from './learn.ts'
import { addDays } from './model/day.ts'
import { quoteOptions } from './quote-options.ts'

const world = await testWorld({ now: '2026-11-25T10:00:00Z', settings: { timeZone: 'Europe/Berlin', country: 'DE' } })
const shop = { timeZone: 'Europe/Berlin', country: 'DE' }

/** An export as shops have them: nobody names the option. */
const exported = (n: number, more: Partial<PastDelivery> = {}): PastDelivery => ({
  number: `n${n}`,
  orderedOn: addDays('2026-11-20', -(n % 80)),
  hour: 11,
  carrier: null,
  service: null,
  originId: null,
  originCountry: 'DE',
  originRegion: null,
  country: 'DE',
  region: 'BY',
  postalCode: '80331',
  city: null,
  distanceKm: null,
  units: null,
  weightGrams: null,
  promisedOn: null,
  handedOverOn: null,
  arrivedOn: addDays('2026-11-20', -(n % 80) + 2 + (n % 3)),
  cancelled: false,
  ...more,
})

async function quoteAfter(past: readonly PastDelivery[]) {
  const merchantId = await world.addMerchant(shop)
  await world.ctx(async (ctx) => importDeliveries(ctx, (await asOrdered(ctx, past)).deliveries), merchantId)
  await world.ctx((ctx) => learn(ctx), merchantId)
  const quote = await world.ctx((ctx) => quoteOptions(ctx, { destination: { country: 'DE', postalCode: '80331' } }), merchantId)
  return 'fault' in quote ? [] : quote.options
}
const many = (more: (n: number) => Partial<PastDelivery>) => Array.from({ length: 400 }, (_, n) => exported(n, more(n)))

describe('what a shop imports is what its quotes say', () => {
  it.each([
    ['no carrier and no service', () => ({})],
    ['one carrier', () => ({ carrier: 'dhl' })],
    ['three carriers', (n: number) => ({ carrier: ['dhl', 'hermes', 'dpd'][n % 3]! })],
    ['a carrier that is often not told', (n: number) => ({ carrier: n % 2 ? 'dhl' : null })],
    ["the option in another language than the shop's", () => ({ service: 'Standardversand', carrier: 'dhl' })],
  ])('with %s', async (_name, more) => {
    const [standard, express] = await quoteAfter(many(more))
    expect(standard).toMatchObject({ option: 'standard', confidence: 0.9 })
    expect(standard?.basis.at(-1)).toMatchObject({ part: 'learned', isEstimate: false })
    expect(standard!.latest <= '2026-11-30').toBe(true)
    expect(express?.confidence).toBeNull()
  })

  it('with a history that ends half a year ago', async () => {
    const past = many(() => ({ carrier: 'dhl' })).map((one) => ({
      ...one,
      orderedOn: addDays(one.orderedOn, -180),
      arrivedOn: addDays(one.arrivedOn!, -180),
    }))
    expect((await quoteAfter(past))[0]?.confidence).toBe(0.9)
  })

  it('a carrier that took over is the one that is expected, the ones before keep their name', async () => {
    const { deliveries } = await world.ctx((ctx) =>
      asOrdered(ctx, [
        ...many(() => ({ carrier: 'dpd' })),
        exported(400, { carrier: 'dhl', orderedOn: '2025-01-07', arrivedOn: '2025-01-09' }),
        exported(401),
      ]),
    )
    expect([deliveries.at(0), deliveries.at(-2), deliveries.at(-1)]).toMatchObject([
      { carrier: 'dpd', carriedBy: 'dpd', service: 'Standard' },
      { carrier: 'dhl', carriedBy: 'dhl' },
      { carrier: 'dpd', carriedBy: null },
    ])
  })

  it('services that the shop does not offer are named, most frequent first', async () => {
    const { strangeServices, options } = await world.ctx((ctx) =>
      asOrdered(ctx, [
        exported(0, { service: 'Drone' }),
        exported(1, { service: 'Pigeon' }),
        exported(2, { service: 'Drone' }),
        exported(3),
      ]),
    )
    expect(strangeServices).toEqual([
      { service: 'Drone', deliveries: 2 },
      { service: 'Pigeon', deliveries: 1 },
    ])
    expect(options).toEqual(['Standard', 'Express'])
  })
})
