/** Reading and folding carriers' payloads against `JSON.parse` of the same bytes, in MB/s. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { carriers } from '#adapters/carriers'
import { type Fact, factsOf, foldFacts } from '#features/shipments'
import { median, root } from './support.ts'

const fixtures = [
  ['easypost', 'src/adapters/carriers/easypost/fixtures'],
  ['dhl_unified', 'src/adapters/carriers/dhl_unified/fixtures'],
  ['ups', 'src/adapters/carriers/ups/fixtures'],
  ['demo', 'src/adapters/carriers/demo/fixtures'],
] as const

export async function benchFold(): Promise<Record<string, number>> {
  const { readdirSync } = await import('node:fs')
  const payloads = fixtures.flatMap(([carrier, folder]) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json') && !name.endsWith('.events.json') && !name.endsWith('.expected.json'))
      .map((name) => ({ carrier, text: readFileSync(join(root, folder, name), 'utf8') })),
  )
  const readings = payloads.flatMap(
    ({ carrier, text }) =>
      carriers
        .get(carrier)
        ?.read(Buffer.from(text), {})
        .shipments.map((reading) => ({ carrier, reading, text })) ?? [],
  )
  const facts: Fact[][] = readings.map(({ carrier, reading }) => factsOf(reading, `${carrier}:webhook`))
  const megabytes = payloads.reduce((sum, { text }) => sum + text.length, 0) / 1e6
  const parse = mbPerSecond(megabytes, () => payloads.forEach(({ text }) => void JSON.parse(text)))
  const fold = mbPerSecond(megabytes, () => facts.forEach((list) => void foldFacts(list)))
  const readAndFold = mbPerSecond(megabytes, () => {
    for (const { carrier, text } of payloads)
      for (const reading of carriers.get(carrier)?.read(Buffer.from(text), {}).shipments ?? [])
        foldFacts(factsOf(reading, `${carrier}:webhook`))
  })
  return {
    parseMbPerSecond: parse,
    foldMbPerSecond: fold,
    readAndFoldMbPerSecond: readAndFold,
    foldRatio: fold / parse,
    readAndFoldRatio: readAndFold / parse,
  }
}

function mbPerSecond(megabytes: number, work: () => void): number {
  const warm = performance.now()
  while (performance.now() - warm < 500) work()
  const speeds = Array.from({ length: 7 }, () => {
    const startedAt = performance.now()
    let rounds = 0
    for (; performance.now() - startedAt < 200; rounds++) work()
    return (megabytes * rounds) / ((performance.now() - startedAt) / 1000)
  })
  return median(speeds)
}
