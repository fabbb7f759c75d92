import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testWorld } from '../../../test/support/database.ts'
import { importDeliveries, type PastDelivery } from './import-deliveries.ts'
import { learn } from './learn.ts'
import { addDays, daysBetween } from './model/day.ts'
import { windowInputs } from './model/inputs.ts'
import { pathOf } from './model/path.ts'
import { windowFor } from './model/window.ts'
import { holidaysFor } from './order-facts.ts'
import { promisedDates } from './promised-dates.ts'
import { rebuildEngine } from './rebuild-engine.ts'

const NOW = '2026-11-25T10:00:00Z'
const TODAY = '2026-11-25'
const YESTERDAY = '2026-11-24'
const world = await testWorld({ now: NOW, settings: { timeZone: 'Europe/Berlin', country: 'DE' } })
const shop = { timeZone: 'Europe/Berlin', country: 'DE' }

/** A merchant with so many orders in the last weeks, each two to four days on its way to Bavaria. */
async function merchantWith(count: number): Promise<string> {
  const id = await world.addMerchant(shop)
  await world.ctx(
    (ctx) =>
      importDeliveries(
        ctx,
        Array.from({ length: count }, (_, n) => delivery(n)),
      ),
    id,
  )
  await world.ctx((ctx) => learn(ctx), id)
  return id
}

function delivery(n: number, more: Partial<PastDelivery> = {}): PastDelivery {
  const orderedOn = addDays(TODAY, -1 - (n % 60))
  const arrivedOn = addDays(orderedOn, 2 + ((Math.imul(n + 1, 2_654_435_761) >>> 16) % 3))
  return {
    number: `n${n}`,
    orderedOn,
    hour: n % 24,
    carrier: 'dhl_parcel_de',
    service: 'Standard',
    originId: null,
    originCountry: 'DE',
    originRegion: null,
    country: 'DE',
    region: 'BY',
    postalCode: '80331',
    city: null,
    distanceKm: null,
    units: 1,
    weightGrams: null,
    promisedOn: null,
    handedOverOn: orderedOn < YESTERDAY ? addDays(orderedOn, 1) : null,
    arrivedOn: arrivedOn < TODAY ? arrivedOn : null,
    cancelled: false,
    ...more,
  }
}

type Asked = {
  country?: string | null
  region?: string | null
  postalCode?: string | null
  carrier?: string | null
  placedAt?: string
  units?: number
}

function promiseTo(merchantId: string, asked: Asked = {}) {
  const { country = 'DE', region = 'BY', postalCode = '80331', carrier = 'dhl_parcel_de', placedAt = NOW, units = 1 } = asked
  return world.ctx(async (ctx) => {
    const inputs = windowInputs(
      { placedAt, destinationCountry: country, destinationRegion: region, postalCode, shippingOption: 'Standard' },
      ctx.settings,
    )
    const path = pathOf({ placedAt, destination: { country, region, postalCode }, carrier, service: 'Standard', units }, ctx.settings)
    const rules = windowFor(inputs, holidaysFor(inputs))
    return { ...(await promisedDates(ctx, inputs, path, TODAY)), rules }
  }, merchantId)
}

describe('a merchant', () => {
  it('without any delivery promises what the calendar expects', async () => {
    const { window, rules, inputs, engineVersion } = await promiseTo(await merchantWith(0))
    expect(window).toEqual(rules)
    expect(inputs.learned).toMatchObject({ generation: 0, deliveries: 0 })
    expect(engineVersion).toMatch(/^rules/)
  })

  it.each([1, 29])('with %i deliveries gives a sensible range and calls it an estimate', async (count) => {
    const { window, inputs } = await promiseTo(await merchantWith(count))
    expect(window.confidence).toBeNull()
    expect(inputs.learned).toMatchObject({ isEstimate: true, level: 0.8 })
    expect(window.earliest >= TODAY).toBe(true)
    expect(window.latest >= window.earliest).toBe(true)
    expect(daysBetween(TODAY, window.latest)).toBeLessThanOrEqual(9)
    expect(daysBetween(TODAY, window.latest)).toBeGreaterThanOrEqual(2)
  })

  it('with some hundred deliveries says how sure it is and from what', async () => {
    const { window, inputs, engineVersion } = await promiseTo(await merchantWith(400))
    expect(window.confidence).toBe(0.9)
    expect(window.basis.at(-1)).toMatchObject({ part: 'learned', region: 'BY', country: 'DE', carrier: 'dhl_parcel_de' })
    expect(engineVersion).toMatch(/^learned/)
    expect(inputs.levels?.map((one) => one.level)).toEqual([0.5, 0.8, 0.9, 0.95])
    expect(window.earliest).toBe('2026-11-27')
    expect(['2026-11-29', '2026-11-30']).toContain(window.latest)
  })

  it('chooses how sure it wants to be', async () => {
    const id = await merchantWith(400)
    const narrow = await world.addMerchant({ ...shop, promiseLevel: 0.5 })
    await world.ctx(
      (ctx) =>
        importDeliveries(
          ctx,
          Array.from({ length: 400 }, (_, n) => delivery(n)),
        ),
      narrow,
    )
    await world.ctx((ctx) => learn(ctx), narrow)
    const [sure, rash] = [await promiseTo(id), await promiseTo(narrow)]
    expect(rash.window.confidence).toBe(0.5)
    expect(rash.window.latest <= sure.window.latest).toBe(true)
  })

  it('is not promised before its own rules let it go, however fast it was', async () => {
    const id = await world.addMerchant({ ...shop, handlingDaysMin: 4, handlingDaysMax: 5 })
    await world.ctx(
      (ctx) =>
        importDeliveries(
          ctx,
          Array.from({ length: 400 }, (_, n) => delivery(n)),
        ),
      id,
    )
    await world.ctx((ctx) => learn(ctx), id)
    const { window } = await promiseTo(id)
    expect(window.earliest >= '2026-12-01').toBe(true)
    expect(window.latest >= window.earliest).toBe(true)
  })
})

describe('whatever is asked', () => {
  it('a carrier that was never seen and places that nobody knows get a range of days', async () => {
    const id = await merchantWith(400)
    for (const asked of [
      { carrier: 'camel_mail' },
      { country: 'XX', region: '??', postalCode: '\u0000' },
      { country: null, region: null, postalCode: null },
    ]) {
      const { window } = await promiseTo(id, asked)
      expect(window.earliest >= TODAY && window.latest >= window.earliest).toBe(true)
      expect(daysBetween(TODAY, window.latest)).toBeLessThan(60)
    }
    expect((await promiseTo(id, { units: 500 })).window.latest).toMatch(/^2026-1[12]-/)
  })

  it('no range ends before today, not even for an order that comes a day late or from a clock that is ahead', async () => {
    const id = await merchantWith(400)
    for (const placedAt of ['2026-11-23T12:00:00Z', '2026-11-27T12:00:00Z', '2031-01-01T00:00:00Z', '2001-01-01T00:00:00Z']) {
      const { window } = await promiseTo(id, { placedAt })
      expect(window.latest >= TODAY && window.latest >= window.earliest).toBe(true)
    }
  })

  it('any history gives days in order, and the same ones after a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDelivery, { maxLength: 60 }), fc.constantFrom('DE', 'US', 'ZZ', null), async (rows, country) => {
        const id = await world.addMerchant(shop)
        await world.ctx(
          (ctx) =>
            importDeliveries(
              ctx,
              rows.map((row, n) => ({ ...row, number: String(n) })),
            ),
          id,
        )
        await world.ctx((ctx) => learn(ctx), id)
        const { window, inputs } = await promiseTo(id, { country })
        expect(window.earliest).toMatch(/^20\d\d-\d\d-\d\d$/)
        expect(window.earliest >= TODAY && window.latest >= window.earliest).toBe(true)
        expect(JSON.stringify(inputs.learned)).not.toMatch(/null,null,null,null|NaN/)
        expect(Number.isFinite(inputs.learned?.score) && Number.isFinite(inputs.learned?.spread)).toBe(true)
        const rebuilt = await world.ctx((ctx) => rebuildEngine(ctx), id)
        if (rebuilt.outcome === 'rebuilt') expect(rebuilt.equal).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})

const anyDelivery = fc
  .record({
    age: fc.integer({ min: 0, max: 900 }),
    days: fc.option(fc.integer({ min: 0, max: 200 })),
    handling: fc.option(fc.integer({ min: 0, max: 30 })),
    carrier: fc.constantFrom('ups', null, 'x'),
    country: fc.constantFrom('DE', 'US', 'ZZ', null),
    cancelled: fc.boolean(),
  })
  .map(({ age, days, handling, ...more }) => {
    const orderedOn = addDays(TODAY, -age)
    const arrivedOn = days === null || days > age ? null : addDays(orderedOn, days)
    const handedOverOn = handling === null || handling > (days ?? age) ? null : addDays(orderedOn, handling)
    return delivery(0, { orderedOn, arrivedOn, handedOverOn, ...more })
  })
