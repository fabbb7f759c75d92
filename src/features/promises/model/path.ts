/** The path of an order as the engine reads it, without the person: of the postal code only the area is kept. */

import { greatCircleKm } from '#shared/places/distance'
import { findCity } from '#shared/places/find-city'
import { regionNamed } from '#shared/places/region-names'
import { dayNumber } from './day.ts'
import type { Path } from './engine/types.ts'

/** The merchant's settings that a path needs. */
export type PathOrigin = { timeZone: string; country: string; region?: string | null; city?: string | null }

export type PathRead = {
  /** ISO instant. */
  placedAt: string
  destination: { country: string | null; region?: string | null; postalCode?: string | null; city?: string | null }
  /** Carrier id, as far as it is known when ordered. */
  carrier?: string | null
  /** What the shop calls the option. */
  service?: string | null
  weightGrams?: number | null
  units?: number | null
}

/** Pure: the same order and the same warehouse always give the same path. */
export function pathOf(order: PathRead, shop: PathOrigin): Path {
  const placed = Temporal.Instant.from(order.placedAt).toZonedDateTimeISO(shop.timeZone)
  const { country, region, postalCode, city } = order.destination
  return {
    orderedOn: dayNumber(placed.toPlainDate().toString()),
    hour: placed.hour,
    carrier: order.carrier ?? null,
    service: serviceKey(order.service),
    originId: null,
    originCountry: shop.country || null,
    originRegion: regionCode(shop.region, shop.country || null),
    destinationCountry: countryCode(country),
    destinationRegion: regionCode(region, countryCode(country)),
    destinationPostal: postalArea(postalCode),
    distanceKm: distanceBetween(shop.city, shop.country, city, country),
    weightGrams: order.weightGrams ?? null,
    units: order.units ?? null,
  }
}

/** An option's name in the one form that is compared; null for none. */
export function serviceKey(name: string | null | undefined): string | null {
  const key = (name ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 40)
  return key === '' ? null : key
}

/** ISO 3166-1 alpha-2 or nothing. */
export const countryCode = (country: string | null | undefined): string | null =>
  country && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null

/** `BY` of `BY`, `by`, `DE-BY` and `Bayern`; a name that nobody knows stays, in the one form that is compared. */
export function regionCode(region: string | null | undefined, country: string | null): string | null {
  const text = (region ?? '').normalize('NFKC').trim().slice(0, 60).toUpperCase()
  if (text === '') return null
  if (country === null) return text
  return text.startsWith(`${country}-`) ? text.slice(country.length + 1) : (regionNamed(country, text) ?? text)
}

/** The first three characters: an area of a city or a county, never a street. */
export function postalArea(postalCode: string | null | undefined): string | null {
  const plain = (postalCode ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 3)
  return plain === '' ? null : plain
}

/** Kilometres in steps of ten: that is what a city's position is worth. */
export function distanceBetween(
  fromCity: string | null | undefined,
  fromCountry: string | null | undefined,
  toCity: string | null | undefined,
  toCountry: string | null | undefined,
): number | null {
  if (!fromCity || !fromCountry || !toCity || !toCountry) return null
  const from = findCity(fromCity, fromCountry)
  const to = findCity(toCity, toCountry)
  return from && to ? Math.round(greatCircleKm(from, to) / 10) * 10 : null
}
