import type { ShipmentReading } from '#contracts/tracking'
import type { Ctx } from '#platform/context'
import { toRows } from './fact-row.ts'
import { factsOf } from './model/facts-of.ts'
import { uniqueFacts } from './model/same-event.ts'
import { numberKey } from './model/tracking-number.ts'
import { attachLinked, insertFacts, insertLinks, lockNumbers, markHeard, shipmentIdsWithNumbers } from './queries/parcels.ts'
import { refold } from './refold.ts'

/**
 * `source`: `ups:webhook`, `easypost:poll`. `carrier`: the adapter that read them. `receivedAt`: when the payload came (ISO
 * instant; default now), used only where it carries no time of its own; it may differ from reading to reading.
 */
export type ReadingSource = { source: string; carrier: string; receivedAt?: string | ((reading: ShipmentReading, index: number) => string) }
export type RecordedReadings = { newFacts: number; shipmentIds: string[]; unknownNumbers: string[] }

/**
 * Keeps what carriers said, some hundred payloads at a time, and folds the parcels concerned anew. What is said about a
 * number that nobody has registered yet is kept too, and counts when its parcel is opened.
 */
export async function recordReadings(ctx: Ctx, from: ReadingSource, readings: readonly ShipmentReading[]): Promise<RecordedReadings> {
  const named = readings.filter((reading) => numberKey(reading.trackingNumber) !== '')
  if (named.length === 0) return { newFacts: 0, shipmentIds: [], unknownNumbers: [] }
  // Words of nobody in particular: an aggregator that does not say whose number it is.
  const unnamed = ctx.carriers.get(from.carrier)?.kind === 'aggregator' ? '' : from.carrier
  const received = (reading: ShipmentReading, index: number) =>
    typeof from.receivedAt === 'function' ? from.receivedAt(reading, index) : (from.receivedAt ?? ctx.now().toString())
  const facts = uniqueFacts(
    named.flatMap((reading, index) => factsOf({ ...reading, carrier: reading.carrier ?? unnamed }, from.source, received(reading, index))),
  )
  const links = linksOf(named)
  const keys = [
    ...new Set([
      ...named.map((reading) => numberKey(reading.trackingNumber)),
      ...links.flatMap((link) => [link.number_key, link.linked_key]),
    ]),
  ]
  const [, , changed, , parcels] = await Promise.all([
    lockNumbers(ctx, keys),
    links.length > 0 && insertLinks(ctx, links),
    insertFacts(ctx, toRows(facts)),
    links.length > 0 && attachLinked(ctx, keys),
    shipmentIdsWithNumbers(ctx, keys),
  ])
  const touched = new Set(changed.map((row) => row.number_key))
  const linked = new Set(links.flatMap((link) => [link.number_key, link.linked_key]))
  const all = [...new Set(parcels.map((row) => row.id))].sort()
  const stale = [...new Set(parcels.filter((row) => touched.has(row.number_key) || linked.has(row.number_key)).map((row) => row.id))].sort()
  if (all.length > 0) await markHeard(ctx, all, from.source.endsWith(':webhook'))
  await refold(ctx, stale)
  const known = new Set(parcels.map((row) => row.number_key))
  return {
    newFacts: changed.length,
    shipmentIds: all,
    unknownNumbers: named.map((reading) => reading.trackingNumber).filter((number) => !known.has(numberKey(number))),
  }
}

type Link = { number_key: string; linked_key: string; role: 'alias' | 'leg' }

function linksOf(readings: readonly ShipmentReading[]): Link[] {
  const links = new Map<string, Link>()
  const add = (own: string, other: string, role: Link['role']) => {
    if (other !== '' && other !== own) links.set(`${own}|${other}`, { number_key: own, linked_key: other, role })
  }
  for (const reading of readings) {
    const own = numberKey(reading.trackingNumber)
    for (const other of reading.otherNumbers) add(own, numberKey(other), 'alias')
    if (reading.handedTo) add(own, numberKey(reading.handedTo.trackingNumber), 'leg')
  }
  return [...links.values()].sort((a, b) => (a.number_key + a.linked_key < b.number_key + b.linked_key ? -1 : 1))
}
