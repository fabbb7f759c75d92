/** What of a carrier's words and places may be seen by anyone who has the link: never a person, a door or a street. */
import type { Place, TrackingStatus } from '#contracts/tracking'
import { cityOf } from '#features/answers'
import { type Language, once } from './model/languages.ts'
import { wordsIn } from './model/words/index.ts'

/** City and country; null when only a free text is known, which may be an address. */
export function publicPlace(place: Place | null, language: Language): string | null {
  const city = cityOf(place)
  const country = place?.country ? nameOf(place.country, language) : null
  return [city, country].filter(Boolean).join(wordsIn(language)('comma')) || null
}

/** Carriers write names and doors into texts about the doorstep ("left with …", "signed by …"): those are not repeated. */
export function publicWords(entry: { status: TrackingStatus; rawText: string }): string | null {
  const said = entry.rawText.trim()
  return said === '' || AT_THE_DOOR.has(entry.status) ? null : said.slice(0, 200)
}

const AT_THE_DOOR: ReadonlySet<TrackingStatus> = new Set([
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'exception',
  'returning',
  'returned',
  'unknown',
])

function nameOf(country: string, language: Language): string | null {
  try {
    return countries(language).of(country.toUpperCase()) ?? null
  } catch (error) {
    // Carriers invent country codes; anything but a malformed code would be a mistake of ours.
    if (error instanceof RangeError) return null
    throw error
  }
}

const countries = (language: Language): Intl.DisplayNames =>
  once('countries', language, (locale) => new Intl.DisplayNames(locale, { type: 'region' }))
