/** A place from the pieces that a carrier writes. */
import type { Place } from './tracking.ts'

type Pieces = {
  city?: string
  region?: string
  postalCode?: string
  country?: string
  text?: string
  latitude?: unknown
  longitude?: unknown
}

/** Null when no piece says anything. `text` is as written, else the pieces in order; the country only where it has two letters. */
export function placeOf(pieces: Pieces): Place | null {
  const { city, region, postalCode, country } = pieces
  const text = pieces.text || [city, region, country].filter(Boolean).join(', ') || postalCode || ''
  if (!text) return null
  const place: Place = { text }
  if (city) place.city = city
  if (region) place.region = region
  if (postalCode) place.postalCode = postalCode
  if (country && /^[a-z]{2}$/i.test(country)) place.country = country.toUpperCase()
  const [latitude, longitude] = [Number(pieces.latitude ?? Number.NaN), Number(pieces.longitude ?? Number.NaN)]
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) Object.assign(place, { latitude, longitude })
  return place
}
