/** Which zones of an offer a destination lies in, the most specific first. */
import { regionNamed } from '#shared/places/region-names'
import type { Destination, ShippingZone } from './offer.ts'
import { byNarrowness, type PostalSpan, postalKey, postalSpan, spanHolds } from './postal-code.ts'

/** Postal codes say more than "remote", that more than a region, that more than a country, that more than "elsewhere". */
export type ZoneLevel = 0 | 1 | 2 | 3 | 4

export function levelOf(zone: Pick<ShippingZone, 'countries' | 'regions' | 'postalCodes' | 'remote'>): ZoneLevel {
  if (zone.postalCodes.length > 0) return 4
  if (zone.remote) return 3
  if (zone.regions.length > 0) return 2
  return zone.countries.includes('*') ? 0 : 1
}

export function zonesOf(zones: readonly ShippingZone[], destination: Destination): ShippingZone[] {
  const key = destination.postalCode ? postalKey(destination.country, destination.postalCode) : ''
  const region = regionCode(destination.country, destination.region)
  const found: { zone: ShippingZone; level: ZoneLevel; span: PostalSpan | null }[] = []
  for (const zone of zones) {
    if (!zone.countries.includes(destination.country) && !zone.countries.includes('*')) continue
    if (zone.remote && !destination.remote) continue
    if (zone.regions.length > 0 && !zone.regions.some((one) => one === region)) continue
    const span = zone.postalCodes.length === 0 ? null : narrowestSpan(zone, destination.country, key)
    if (zone.postalCodes.length > 0 && span === null) continue
    found.push({ zone, level: levelOf(zone), span })
  }
  // The sort is stable: of equals the first in the document.
  return found.sort((a, b) => b.level - a.level || (a.span && b.span ? byNarrowness(a.span, b.span) : 0)).map(({ zone }) => zone)
}

/** `BY`, `by` and `Bayern` in Germany → `DE-BY`; null stays null. */
export function regionCode(country: string, region: string | null): string | null {
  const text = region?.trim().toUpperCase() ?? ''
  if (text === '') return null
  return text.startsWith(`${country}-`) ? text : `${country}-${regionNamed(country, text) ?? text}`
}

function narrowestSpan(zone: ShippingZone, country: string, key: string): PostalSpan | null {
  if (key === '') return null
  const spans = zone.postalCodes.flatMap((rule) => postalSpan(country, rule) ?? [])
  return spans.filter((span) => spanHolds(span, key)).sort(byNarrowness)[0] ?? null
}
