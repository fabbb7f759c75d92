/** "How far away": from the last known place to the destination, at city level, or null when either is not known. */
import type { Place } from '#contracts/tracking'
import { greatCircleKm } from '#shared/places/distance'
import { findCity } from '#shared/places/find-city'
import { safePlace } from './safe-name.ts'
import type { Distance } from './truth-card.ts'

export function howFar(
  place: Place | null,
  destination: { city: string | null; country: string | null },
  evidence: string[],
): Distance | null {
  const city = cityOf(place)
  if (!place || !city || !destination.city || !destination.country) return null
  const to = findCity(destination.city, destination.country)
  const from = pointOf(place, city)
  if (!from || !to) return null
  return { km: roundKm(greatCircleKm(from, to)), from: city, to: destination.city, evidence }
}

/** City of a place as it may be shown: never a street, a depot or a door, and no address that a carrier's text brings along. */
export function cityOf(place: Place | null): string | null {
  const city = safePlace(place?.city)
  return city ? titleCase(city) : null
}

function pointOf(place: Place, city: string): { latitude: number; longitude: number } | null {
  if (place.latitude !== undefined && place.longitude !== undefined) return { latitude: place.latitude, longitude: place.longitude }
  return place.country ? findCity(city, place.country) : null
}

// A city is not a point: tens are all that can be honestly said beyond the next town.
const roundKm = (km: number): number => (km < 20 ? km : Math.round(km / 10) * 10)

/** Carriers shout: "LEIPZIG" reads as Leipzig. Mixed case is left as written. */
const titleCase = (city: string): string =>
  city === city.toUpperCase()
    ? city
        .toLowerCase()
        .replaceAll(/(^|[\s\-/(])(\p{L})/gu, (_all, gap: string, letter: string) => gap + letter.toUpperCase())
        .replaceAll(/(?<!\p{L})[DL]['’]\p{L}/gu, (start) => start.toUpperCase())
        .replaceAll(SMALL_WORDS, (word) => word.toLowerCase())
    : city

/** Within a name: "Frankfurt am Main", "Rio de Janeiro", "Boulogne-sur-Mer". */
const SMALL_WORDS =
  /(?<=[\p{L}.][\s-])(?:Am|An|Auf|Aux?|Bei|D[aeio]s?|Del|Della|Der|Des|Du|En|Im|In|La|Les?|L[eè]s|Of|On|Ob|Sous|Sur|The|Under|Upon|Vor)(?=[\s-])/gu
