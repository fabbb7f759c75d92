/** Where a parcel was seen last, while that is still news: before the way begins and after it ends the date says it all. */
import type { TrackingStatus } from '#contracts/tracking'
import type { ParcelCard } from '#features/answers'
import type { Language, SeenView } from './model/tracking-view.ts'
import { publicPlace } from './public-words.ts'

export function lastSeen(parcel: ParcelCard | null, language: Language): SeenView | null {
  if (!parcel || !MOVING.has(parcel.journey.status)) return null
  const entry = parcel.journey.timeline.find(({ status, place }) => MOVING.has(status) && publicPlace(place, language) !== null)
  const place = entry && publicPlace(entry.place, language)
  return entry && place ? { place, at: entry.at } : null
}

const MOVING: ReadonlySet<TrackingStatus> = new Set([
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'exception',
  'returning',
  'lost',
])
