import { findOrder } from '#features/orders'
import { shipmentsOfOrder } from '#features/shipments'
import type { Ctx } from '#platform/context'
import { findPromise } from './find-promise.ts'
import { localDay } from './model/day.ts'
import type { LevelRange } from './model/level-ranges.ts'
import { countryCode, regionCode } from './model/path.ts'
import { upsertScores } from './queries/score.ts'

/**
 * Enters an order's first promise among those that calibration counts, or brings its carrier up to date. A promise that
 * nobody saw in time (an order imported long after it was placed) is left out. Any number of times.
 */
export async function scorePromise(ctx: Ctx, orderId: string, promiseId: string): Promise<void> {
  const [entry, order, shipments] = await Promise.all([
    findPromise(ctx, promiseId),
    findOrder(ctx, orderId),
    shipmentsOfOrder(ctx, orderId),
  ])
  if (!entry || !order || entry.surface === 'import') return
  const { levels, carrier } = entry.inputs as { levels?: LevelRange[]; carrier?: string | null }
  await upsertScores(ctx, [
    {
      id: orderId,
      source: 'order',
      promiseId,
      orderedOn: localDay(order.placedAt, ctx.settings.timeZone),
      carrier: shipments.find((shipment) => shipment.carrier !== null)?.carrier ?? carrier ?? null,
      region: regionKey(order.destinationCountry, order.destination?.region),
      option: order.shippingOption ?? entry.option,
      earliest: entry.earliest,
      latest: entry.latest,
      confidence: entry.confidence,
      levels: levels ?? [],
      shopDay: null,
      arrivedOn: null,
    },
  ])
}

/** `DE-BY`, or `DE` where the region is no short code; null without a country. */
export function regionKey(country: string | null | undefined, region: string | null | undefined): string | null {
  const land = countryCode(country)
  const code = regionCode(region, land)
  return land && code && /^[A-Z0-9]{1,3}$/.test(code) ? `${land}-${code}` : land
}
