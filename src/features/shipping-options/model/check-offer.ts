/** What is wrong with an offer, in sentences: errors refuse it, warnings are things the merchant may have meant. */
import { checkRates, type Finding } from './check-rates.ts'
import type { ShippingOffer, ShippingZone } from './offer.ts'
import { type PostalSpan, postalSpan, spansCross } from './postal-code.ts'
import { levelOf } from './zone.ts'

export type OfferCheck = { errors: Finding[]; warnings: Finding[] }

/** `language`: the merchant's, in which every option should have a name. */
export function checkOffer(offer: ShippingOffer, language: string): OfferCheck {
  const check: OfferCheck = { errors: [], warnings: [] }
  twice(offer.options.map((one) => one.id)).forEach((id) => {
    check.errors.push({ path: '/options', message: `Two options have the id "${id}".` })
  })
  twice(offer.zones.map((one) => one.id)).forEach((id) => {
    check.errors.push({ path: '/zones', message: `Two zones have the id "${id}".` })
  })
  offer.zones.forEach((zone, i) => {
    checkZone(zone, `/zones/${i}`, check)
    checkRates(offer, zone, `/zones/${i}`, check)
  })
  checkOptions(offer, language, check)
  checkOverlaps(offer.zones, check)
  return check
}

function checkOptions(offer: ShippingOffer, language: string, { errors, warnings }: OfferCheck): void {
  offer.options.forEach((option, i) => {
    const path = `/options/${i}`
    if (option.handlingDays && option.handlingDays.min > option.handlingDays.max)
      errors.push({ path: `${path}/handlingDays`, message: `The option "${option.id}" has more days as min than as max.` })
    if (!Object.keys(option.names).some((one) => one.slice(0, 2) === language.slice(0, 2)))
      warnings.push({ path: `${path}/names`, message: `The option "${option.id}" has no name in the shop's language (${language}).` })
    if (option.active && !offer.zones.some((zone) => zone.rates.some((rate) => rate.option === option.id && rate.offered)))
      warnings.push({ path, message: `The option "${option.id}" is active, but no zone has a rate for it: nobody is offered it.` })
  })
  if (!offer.options.some((option) => option.active))
    warnings.push({ path: '/options', message: 'No option is active: nobody is offered anything.' })
}

function checkZone(zone: ShippingZone, path: string, { errors, warnings }: OfferCheck): void {
  const place = `The zone "${zone.id}"`
  const everywhere = zone.countries.includes('*')
  if (everywhere && zone.countries.length > 1)
    errors.push({ path: `${path}/countries`, message: `${place} names * beside countries: * alone is everywhere.` })
  for (const country of zone.countries)
    if (country !== '*' && !isCountry(country))
      errors.push({ path: `${path}/countries`, message: `${place} names ${country}, which is no country.` })
  if (zone.postalCodes.length > 0 && (everywhere || zone.countries.length !== 1))
    errors.push({ path: `${path}/postalCodes`, message: `${place} has postal codes and must therefore be in exactly one country.` })
  const [country = ''] = zone.countries
  zone.postalCodes.forEach((rule, i) => {
    if (postalSpan(country, rule)) return
    const text =
      typeof rule === 'string'
        ? `"${rule}" is no postal code`
        : `the range ${rule.from} to ${rule.to} needs two codes of the same length, the lower first`
    errors.push({ path: `${path}/postalCodes/${i}`, message: `${place}: ${text}.` })
  })
  for (const region of zone.regions)
    if (!/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(region) || !zone.countries.includes(region.slice(0, 2)))
      errors.push({
        path: `${path}/regions`,
        message: `${place}: the region "${region}" must be written as DE-BY and lie in a country of the zone.`,
      })
  if (zone.excluded && zone.rates.length > 0)
    warnings.push({ path: `${path}/rates`, message: `${place} is excluded: its rates are never used.` })
  if (!zone.excluded && zone.rates.length === 0)
    warnings.push({ path: `${path}/rates`, message: `${place} has no rates: it changes nothing.` })
}

/** Two zones of equal precision that share a place: nothing would say which one holds. */
function checkOverlaps(zones: readonly ShippingZone[], { errors }: OfferCheck): void {
  const seen: { zone: ShippingZone; level: number }[] = []
  zones.forEach((zone, i) => {
    const level = levelOf(zone)
    for (const other of seen) {
      const shared = other.level === level ? sharedPlace(zone, other.zone) : null
      if (shared) errors.push({ path: `/zones/${i}`, message: `The zones "${other.zone.id}" and "${zone.id}" overlap: ${shared}.` })
    }
    seen.push({ zone, level })
  })
}

function sharedPlace(a: ShippingZone, b: ShippingZone): string | null {
  const country = a.countries.find((one) => b.countries.includes(one))
  if (!country) return null
  switch (levelOf(a)) {
    case 4:
      return sharedSpan(country, a, b)
    case 2: {
      const region = a.regions.find((one) => b.regions.includes(one))
      return region ? `both name the region ${region}` : null
    }
    case 3:
      // Regions may keep two remote zones of a country apart.
      return a.regions.length > 0 && b.regions.length > 0 && !a.regions.some((one) => b.regions.includes(one))
        ? null
        : `both hold the remote areas of ${country}`
    default:
      return country === '*' ? 'both are everywhere' : `both name ${country}`
  }
}

function sharedSpan(country: string, a: ShippingZone, b: ShippingZone): string | null {
  // Sorted by their start, a span can only cross the open ones before it: no need to compare all with all.
  const all = [a, b]
    .flatMap((zone) => zone.postalCodes.map((rule) => ({ zone, rule, span: postalSpan(country, rule) })))
    .flatMap((one) => (one.span ? [{ ...one, span: one.span }] : []))
    .sort((x, y) => (x.span.from < y.span.from ? -1 : 1))
  let open: { zone: ShippingZone; rule: ShippingZone['postalCodes'][number]; span: PostalSpan }[] = []
  for (const one of all) {
    open = open.filter((other) => other.span.to >= one.span.from)
    const crossed = open.find((other) => other.zone !== one.zone && spansCross(other.span, one.span))
    if (crossed) return `${written(crossed.rule)} and ${written(one.rule)} share codes, and neither lies inside the other`
    open.push(one)
  }
  return null
}

const written = (rule: ShippingZone['postalCodes'][number]): string => (typeof rule === 'string' ? `"${rule}"` : `${rule.from}–${rule.to}`)

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]

/** A country that exists, as far as the machine's list of regions knows. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    code !== 'ZZ' &&
    code !== 'EU' &&
    code !== 'UN' &&
    code !== 'EZ' &&
    code !== 'UK' &&
    regionNames.of(code) !== undefined
  )
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
