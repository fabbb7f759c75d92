/** What costs more for being quicker is not said to be slower, unless its own deliveries say so. */
import { beforeEach, expect, test } from 'vitest'
import { saveOffer } from '#features/shipping-options'
import { testWorld } from '../../../test/support/database.ts'
import { lampOffer } from '../../../test/support/lamp-offer.ts'
import { findPromise } from './find-promise.ts'
import { importDeliveries, type PastDelivery } from './import-deliveries.ts'
import { learn } from './learn.ts'
import { addDays, type Day } from './model/day.ts'
import { quoteOptions } from './quote-options.ts'
import { recomputePromise } from './recompute-promise.ts'

const world = await testWorld({ now: '2026-11-24T08:00:00Z', settings: { timeZone: 'Europe/Berlin', country: 'DE' } })
let merchantId = ''
beforeEach(async () => {
  merchantId = await world.addMerchant({ timeZone: 'Europe/Berlin', country: 'DE' })
})

/** `late`: of a hundred express parcels so many take a week. */
async function shopWith(late: number): Promise<void> {
  const one = (service: string, n: number, days: number): PastDelivery => {
    const orderedOn: Day = addDays('2026-11-20', -(n % 200))
    return {
      ...{ number: `${service}-${n}`, orderedOn, hour: 9, carrier: null, service, originId: null, originCountry: 'DE', originRegion: null },
      ...{ country: 'DE', region: 'BE', postalCode: '10115', city: 'Berlin', distanceKm: null, units: 1, weightGrams: null },
      ...{ promisedOn: null, handedOverOn: addDays(orderedOn, 1), arrivedOn: addDays(orderedOn, days), cancelled: false },
    }
  }
  await world.ctx(async (ctx) => {
    await saveOffer(ctx, lampOffer, null)
    await importDeliveries(ctx, [
      ...Array.from({ length: 1200 }, (_, n) => one('Standardversand', n, n % 100 < 3 ? 4 : 3)),
      ...Array.from({ length: 200 }, (_, n) => one('Express', n, (n * 37) % 100 < late ? 8 : 2)),
    ])
    await learn(ctx)
  }, merchantId)
}

async function ask(arriveBy?: Day) {
  const question = {
    destination: { country: 'DE', postalCode: '10115' },
    items: [{ sku: 'LAMP', quantity: 1 }],
    ...(arriveBy && { arriveBy }),
  }
  const quote = await world.ctx((ctx) => quoteOptions(ctx, question), merchantId)
  if ('fault' in quote) throw new Error(quote.fault.message)
  const [standard, express] = ['standard', 'express'].map((id) => quote.options.find((option) => option.option === id)!)
  return { standard: standard!, express: express! }
}

test('late ones among few deliveries make no later day than the slower option has; the ledger computes the same again', async () => {
  await shopWith(19)
  const { standard, express } = await ask()
  expect(express.latest).toBe(standard.latest)
  expect((await ask(standard.latest)).express.pOnTime).toBeGreaterThanOrEqual(0.9)
  await world.ctx(async (ctx) => {
    const entry = (await findPromise(ctx, express.promiseId))!
    expect(entry.inputs).toMatchObject({ learned: { ceiling: standard.latest } })
    expect(await recomputePromise(ctx, entry)).toMatchObject({ window: { earliest: express.earliest, latest: express.latest } })
  }, merchantId)
})

test('with a reason it is said: where two in five take a week, that is the day', async () => {
  await shopWith(40)
  const { standard, express } = await ask()
  expect((await ask(standard.latest)).express.pOnTime).toBeLessThan(0.9)
  expect(express.latest > standard.latest).toBe(true)
})
