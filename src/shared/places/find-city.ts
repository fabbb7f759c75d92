/** Where a city lies, from the compact GeoNames table: city level, nothing finer. Pure; the table is read once. */
import { aliases } from './aliases.ts'
import table from './cities.json' with { type: 'json' }

export type CityPoint = { name: string; country: string; latitude: number; longitude: number }

/** The largest city of that name in the country (ISO 3166-1 alpha-2); null when the table has none. Never guesses a country. */
export function findCity(name: string, country: string): CityPoint | null {
  const cities = citiesOf(country.toUpperCase())
  const key = foldPlace(name)
  return cities.get(key) ?? cities.get(aliases[country.toUpperCase()]?.[key] ?? '') ?? null
}

/** Is this the name of a large city anywhere? The verifier asks, to catch places that no claim holds. */
export function isCityName(word: string): boolean {
  names ??= new Set(Object.keys(table).flatMap((country) => [...citiesOf(country).keys()]))
  return names.has(foldPlace(word))
}

/** Lower case, accents off, ß as ss; `ö` is matched both as `o` and as `oe`. */
export function foldPlace(name: string): string {
  return strip(name)
}

let names: Set<string> | undefined
const byCountry = new Map<string, Map<string, CityPoint>>()

function citiesOf(country: string): Map<string, CityPoint> {
  const known = byCountry.get(country)
  if (known) return known
  const cities = new Map<string, CityPoint>()
  for (const row of ((table as Record<string, string>)[country] ?? '').split(';')) {
    const [name, latitude, longitude] = row.split('|')
    if (!name) continue
    const point = { name, country, latitude: Number(latitude) / 100, longitude: Number(longitude) / 100 }
    for (const key of new Set([strip(name), strip(spellUmlauts(name))])) if (!cities.has(key)) cities.set(key, point)
  }
  byCountry.set(country, cities)
  return cities
}

const strip = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll(/\s+/g, ' ')
    .trim()

const spellUmlauts = (name: string): string => name.replaceAll(/ä/gi, 'ae').replaceAll(/ö/gi, 'oe').replaceAll(/ü/gi, 'ue')
