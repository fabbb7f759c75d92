import type { StoreFulfillmentEvent } from '#contracts/store'
import type { ShipmentReading } from '#contracts/tracking'
import { findFulfillment } from '#features/orders'
import type { Ctx } from '#platform/context'
import { recordReadings } from './record-readings.ts'

/**
 * `source`: `shopify:webhook`. What a shop (its app, its label provider) says about a journey: hearsay beside the carrier's words. Needs the number, or
 * a fulfillment with exactly one; the others speak of no parcel that could be told apart and are counted as `unplaced`.
 */
export async function recordFulfillmentEvents(
  ctx: Ctx,
  from: { connectionId: string; source: string },
  events: readonly StoreFulfillmentEvent[],
): Promise<{ newFacts: number; unplaced: number }> {
  const readings: ShipmentReading[] = []
  let unplaced = 0
  for (const told of events) {
    const trackingNumber = told.trackingNumber ?? (await onlyNumber(ctx, from.connectionId, told.fulfillmentExternalId))
    if (!trackingNumber) {
      unplaced++
      continue
    }
    const due = told.estimatedDeliveryAt
    readings.push({
      trackingNumber,
      otherNumbers: [],
      carrier: '',
      events: [told.event],
      ...(due && { estimate: { earliest: due, latest: due, statedAt: told.event.at } }),
    })
  }
  const { newFacts } = await recordReadings(ctx, { source: `shop:${from.source}`, carrier: 'shop' }, readings)
  return { newFacts, unplaced }
}

async function onlyNumber(ctx: Ctx, connectionId: string, fulfillmentExternalId: string): Promise<string | null> {
  const numbers = (await findFulfillment(ctx, { connectionId }, fulfillmentExternalId))?.trackingNumbers ?? []
  return numbers.length === 1 ? numbers[0]! : null
}
