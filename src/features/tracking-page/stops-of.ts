/** The cities a parcel was seen in, oldest first, and the one it goes to: the points of the map. */
import type { Place } from '#contracts/tracking'
import { cityOf, findCity, type ParcelCard } from '#features/answers'
import type { StopView } from './model/tracking-view.ts'

/** Places without a known city are left out: a map that guesses would lie. */
export function stopsOf(parcel: ParcelCard | null, destination: { city: string | null; country: string | null }): StopView[] {
  if (!parcel) return []
  const seen = parcel.journey.timeline.toReversed().flatMap((entry) => pointOf(entry.place) ?? [])
  const way = seen.filter((stop, i) => stop.name !== seen[i - 1]?.name).slice(-MAX_STOPS)
  if (way.length === 0) return []
  const stops = way.map((stop, i): StopView => ({ ...stop, kind: i === way.length - 1 ? 'here' : i === 0 ? 'origin' : 'stop' }))
  const goal = destination.city && destination.country ? findCity(destination.city, destination.country) : null
  const arrived = parcel.journey.status === 'delivered' || parcel.journey.status === 'returned'
  if (goal && destination.city && !arrived && way.at(-1)?.name !== destination.city)
    stops.push({ name: destination.city, ...point(goal), kind: 'destination' })
  return stops
}

const MAX_STOPS = 12

function pointOf(place: Place | null): Omit<StopView, 'kind'> | null {
  const name = cityOf(place)
  if (!place || !name) return null
  if (place.latitude !== undefined && place.longitude !== undefined)
    return { name, ...point({ latitude: place.latitude, longitude: place.longitude }) }
  const city = place.country ? findCity(name, place.country) : null
  return city && { name, ...point(city) }
}

/** Hundredths of a degree: a city, not a house; and equal routes give equal maps. */
const point = (at: { latitude: number; longitude: number }) => ({
  longitude: Math.round(at.longitude * 100) / 100,
  latitude: Math.round(at.latitude * 100) / 100,
})
