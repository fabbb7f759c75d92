/** Where to: what the shopper said here, then the address a shop knows, then what she said before, then a guess at the country. */
import type { Place } from './quote.ts'
import { read, write } from './storage.ts'
import { regionIn } from './words.ts'

const SLOT = 'whereabouts.place'
let chosen: Place | undefined

/** Without a place: what was chosen counts no more, because the shop has learnt another address. */
export function choosePlace(place?: Place): void {
  chosen = place
  if (place) write('localStorage', SLOT, place)
}

export function placeOf(host: HTMLElement, locale: string): Place {
  const postalCode = host.getAttribute('postcode')
  const known = chosen ?? (postalCode ? null : read<Place>('localStorage', SLOT))
  if (known) return known
  const country =
    host.getAttribute('country') || regionIn(locale) || regionIn(navigator.language) || new Intl.Locale(locale).maximize().region!
  return { country, postalCode }
}
