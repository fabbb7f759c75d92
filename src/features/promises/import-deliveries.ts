import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { type Day, dayNumber, localDay } from './model/day.ts'
import type { Journey } from './model/journey.ts'
import { countryCode, distanceBetween, postalArea, regionCode, serviceKey } from './model/path.ts'
import { upsertJourneys } from './queries/journeys.ts'

/** One order of a shop's past. Days are local: of the order and the hand-over to the warehouse, of the arrival to the destination. */
export type PastDelivery = {
  /** Unique in the merchant's history: the same number again is the same delivery. */
  number: string
  orderedOn: Day
  hour: number | null
  /** As it was known when ordered. */
  carrier: string | null
  /** Who carried it in the end; default: `carrier`. */
  carriedBy?: string | null
  service: string | null
  originId: string | null
  originCountry: string | null
  originRegion: string | null
  country: string | null
  region: string | null
  postalCode: string | null
  city: string | null
  distanceKm: number | null
  units: number | null
  weightGrams: number | null
  promisedOn: Day | null
  handedOverOn: Day | null
  /** null: still on its way, or lost. */
  arrivedOn: Day | null
  cancelled: boolean
}

/** Takes in a batch of past deliveries; best some thousands at once. They are learnt by the next `learn`. Returns how many were new or have changed. */
export async function importDeliveries(ctx: Ctx, deliveries: readonly PastDelivery[]): Promise<number> {
  const { city, country } = ctx.settings
  const journeys = new Map<string, Journey>()
  for (const one of deliveries) {
    const id = derivedId(ctx.merchantId, 'imported delivery', one.number)
    journeys.set(id, {
      id,
      orderId: null,
      path: {
        orderedOn: dayNumber(one.orderedOn),
        hour: one.hour,
        carrier: one.carrier,
        service: serviceKey(one.service),
        originId: one.originId?.slice(0, 100) ?? null,
        originCountry: countryCode(one.originCountry),
        originRegion: regionCode(one.originRegion, countryCode(one.originCountry)),
        destinationCountry: countryCode(one.country),
        destinationRegion: regionCode(one.region, countryCode(one.country)),
        destinationPostal: postalArea(one.postalCode),
        distanceKm: one.distanceKm === null ? distanceBetween(city, country, one.city, one.country) : Math.round(one.distanceKm),
        weightGrams: one.weightGrams === null ? null : Math.round(one.weightGrams),
        units: one.units === null ? null : Math.round(one.units),
      },
      stated: null,
      carriedBy: one.carriedBy === undefined ? one.carrier : one.carriedBy,
      promisedOn: one.promisedOn,
      handedOverOn: one.handedOverOn,
      arrivedOn: one.arrivedOn,
      dropped: one.cancelled,
    })
  }
  if (journeys.size === 0) return 0
  return (await upsertJourneys(ctx, [...journeys.values()], localDay(ctx.now().toString(), ctx.settings.timeZone))).written
}
