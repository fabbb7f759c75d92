/**
 * Which facts tell of the same event (status-model rule 2). A function of the set of facts: neither the order of the list
 * nor repetitions change the result.
 */
import { sameFamily } from '#contracts/carrier-names'
import type { Place } from '#contracts/tracking'
import { type PlacedTime, placeTime } from './event-time.ts'
import { providerOf } from './facts-of.ts'
import type { Fact } from './shipment-state.ts'
import { numberKey } from './tracking-number.ts'

/** A fact with its instant. */
export type Placed = { fact: Fact; time: PlacedTime; authority: number }
/** Facts that tell of one event; the first speaks for them all: the carrier's own words when there are any. */
export type Cluster = Placed[]

/** Facts with the same id are one: the earliest position, the first time a scan was heard, the last time anything else was. */
export function uniqueFacts(facts: readonly Fact[]): Fact[] {
  const byId = new Map<string, Fact>()
  for (const fact of facts) {
    const known = byId.get(fact.id)
    if (!known) byId.set(fact.id, fact)
    else if (known !== fact) byId.set(fact.id, merged(known, fact))
  }
  return [...byId.values()]
}

export function place(fact: Fact, destination: Place | null): Placed {
  const heard = fact.at.provenance === 'received_at' && fact.heardAt ? { value: fact.heardAt, provenance: 'received_at' as const } : fact.at
  return { fact, time: placeTime(heard, fact.place, destination), authority: authorityOf(fact) }
}

/** Within one source by content; across sources by status and near-equal time, one to one, nearest first. */
export function clusters(placed: readonly Placed[]): Cluster[] {
  const bySource = new Map<string, Map<string, Cluster>>()
  for (const one of placed) {
    let contents = bySource.get(one.fact.source)
    if (!contents) {
      contents = new Map()
      bySource.set(one.fact.source, contents)
    }
    const key = contentKey(one.fact)
    const same = contents.get(key)
    if (same) same.push(one)
    else contents.set(key, [one])
  }
  for (const contents of bySource.values()) for (const cluster of contents.values()) if (cluster.length > 1) cluster.sort(byVoice)
  if (bySource.size === 1) return [...bySource.values().next().value!.values()]
  const sources = [...bySource.values()].map((contents) => [...contents.values()])
  sources.sort((a, b) => byVoice(loudest(a), loudest(b)))
  return sources.reduce(join)
}

/** The carrier itself, then aggregators, then people with a scanner, then the shop's hearsay. */
function authorityOf(fact: Fact): number {
  const provider = providerOf(fact.source)
  if (provider === fact.carrier || sameFamily(provider, fact.carrier)) return 0
  if (provider === 'shop') return HEARSAY
  return provider === 'manual' ? 2 : 1
}

/** Authority of the shop, which repeats what others told it. */
export const HEARSAY = 3

const merged = (a: Fact, b: Fact): Fact => {
  const first = a.position < b.position || (a.position === b.position && JSON.stringify(a) <= JSON.stringify(b)) ? a : b
  const fact = { ...first }
  if (a.heardAt && b.heardAt) fact.heardAt = a.heardAt < b.heardAt === (fact.kind === 'scan') ? a.heardAt : b.heardAt
  return fact
}

// Without a code the text is what the carrier said; with one it is a translation of it.
function contentKey(fact: Fact): string {
  const time = fact.at.provenance === 'received_at' ? '' : fact.at.value
  return `${numberKey(fact.trackingNumber)}|${time}|${fact.rawCode || fact.rawText}|${fact.place?.text ?? ''}|${fact.status}`
}

const byVoice = (a: Placed, b: Placed): number =>
  a.authority - b.authority ||
  compareText(a.fact.source, b.fact.source) ||
  a.fact.position - b.fact.position ||
  compareText(a.fact.id, b.fact.id)

const loudest = (list: readonly Cluster[]): Placed => list.map((cluster) => cluster[0]!).reduce((a, b) => (byVoice(a, b) <= 0 ? a : b))

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Puts what a further source says to what is known already; what matches nothing is an event of its own. */
function join(known: Cluster[], further: Cluster[]): Cluster[] {
  const pairs: { to: Cluster; from: Cluster; apart: number }[] = []
  const byStatus = new Map<string, Cluster[]>()
  for (const cluster of known) {
    const { status } = cluster[0]!.fact
    const list = byStatus.get(status)
    if (list) list.push(cluster)
    else byStatus.set(status, [cluster])
  }
  for (const from of further) {
    for (const to of byStatus.get(from[0]!.fact.status) ?? []) {
      const apart = timeApart(to[0]!, from[0]!)
      if (apart <= NEAR) pairs.push({ to, from, apart })
    }
  }
  pairs.sort(
    (a, b) => a.apart - b.apart || compareText(a.to[0]!.fact.id, b.to[0]!.fact.id) || compareText(a.from[0]!.fact.id, b.from[0]!.fact.id),
  )
  const taken = new Set<Cluster>()
  for (const { to, from } of pairs) {
    if (taken.has(to) || taken.has(from)) continue
    taken.add(to).add(from)
    to.push(...from)
  }
  return [...known, ...further.filter((cluster) => !taken.has(cluster))]
}

// Aggregators cut seconds and some round; two scans of the same status within this time are told apart by nearest first.
const NEAR = 300_000

/** Milliseconds; a date is near every time of that day; a clock without zone is compared by what it shows. */
function timeApart(a: Placed, b: Placed): number {
  const [first, second] = [a.fact.at.value, b.fact.at.value]
  if (a.fact.overlayOnly !== b.fact.overlayOnly) return Number.POSITIVE_INFINITY
  if (first.length === 10 || second.length === 10) return a.time.localDay === b.time.localDay ? NEAR : Number.POSITIVE_INFINITY
  const apart = Math.abs(a.time.instant - b.time.instant)
  if (apart <= NEAR || (a.time.at.provenance !== 'carrier_local' && b.time.at.provenance !== 'carrier_local')) return apart
  return first.slice(0, 16) === second.slice(0, 16) ? 0 : apart
}
