/** Plays a world every three hours as the product would: what is told alone, and what as an incident of many. */
import { incidentsOf, LATELY, LATELY_IN_INCIDENT, type ParcelCount } from '../../src/features/promises/model/carrier-incident.ts'
import { createSilence } from '../../src/features/promises/model/silence/silence-model.ts'
import type { Hour, Patience } from '../../src/features/promises/model/silence/types.ts'
import { learntOn, noHolidays, type PlayedGap } from './play.ts'

export type Told = {
  incidents: { carrier: string | null; place: string | null; from: Hour; until: Hour | null; parcels: number }[]
  /** Parcels told alone, and of them those that the outage held. */
  alone: number
  aloneInOutage: number
  heldByOutage: number
}

export function playIncidents(gaps: readonly PlayedGap[], warmUp: number): Told {
  const sorted = [...gaps].sort((a, b) => a.heardAt - b.heardAt)
  const first = Math.floor(sorted[0]!.heardAt / 24)
  const last = Math.floor(sorted.at(-1)!.heardAt / 24)
  const model = createSilence(noHolidays, first)
  const told: Told = { incidents: [], alone: 0, aloneInOutage: 0, heldByOutage: gaps.filter((gap) => gap.outage).length }
  let standing: ReadonlySet<string | null> = new Set()
  let members: ReadonlySet<string> = new Set()
  const spoken = new Set<string>()
  let open: (PlayedGap & { id: string })[] = []
  let recent: PlayedGap[] = []
  let at = 0
  for (let day = first; day < last; day++) {
    const ended: typeof open = []
    const judged = new Map<string, Lately & Patience & { id: string }>()
    for (let hour = day * 24 + 3; hour <= day * 24 + 24; hour += 3) {
      for (; at < sorted.length && sorted[at]!.heardAt < hour; at++) open.push({ ...sorted[at]!, id: `${at}` })
      ended.push(...open.filter((gap) => gap.endedAt !== null && gap.endedAt < hour))
      recent = [...recent.filter((gap) => gap.endedAt! > hour - 24), ...open.filter((gap) => gap.endedAt !== null && gap.endedAt < hour)]
      open = open.filter((gap) => gap.endedAt === null || gap.endedAt >= hour)
      if (day < first + warmUp) continue
      // Nothing that the model answers changes within a day.
      const waits = open.map((gap) => {
        const known = judged.get(gap.id) ?? {
          id: gap.id,
          parcel: gap.parcel,
          carrier: gap.key.carrier,
          place: gap.place,
          ...model.patience(gap.key, gap.startedAt, gap.heardAt),
        }
        judged.set(gap.id, known)
        return known
      })
      const alive = waits.filter((wait) => (hour - wait.silentAt) * 3.6e6 < (members.has(wait.id) ? LATELY_IN_INCIDENT : LATELY))
      const slow = alive.filter((wait) => wait.slowAt <= hour).map((wait) => ({ ...wait, silentAt: wait.silentAt * 3.6e6 }))
      const lately = [
        ...alive,
        ...recent.filter((gap) => gap.endedAt! > hour - 24).map((gap) => ({ ...gap, id: gap.parcel, carrier: gap.key.carrier })),
      ]
      const counts = [
        ...countsOf(lately, (one) => `${one.carrier}`, true),
        ...countsOf(lately, (one) => `${one.carrier} ${one.place}`, false),
      ]
      const incidents = incidentsOf(slow, counts, hour * 3.6e6, standing)
      const held = new Set(incidents.flatMap((incident) => incident.waitIds))
      members = held
      for (const incident of incidents) {
        const known = told.incidents.findLast((one) => one.carrier === incident.carrier && one.until === null)
        if (known && incident.waitIds.length > known.parcels)
          Object.assign(known, { place: incident.place, parcels: incident.waitIds.length })
        if (known) continue

        told.incidents.push({
          carrier: incident.carrier,
          place: incident.place,
          from: hour,
          until: null,
          parcels: incident.waitIds.length,
        })
      }
      standing = new Set(incidents.map((incident) => incident.carrier))
      for (const one of told.incidents) if (one.until === null && !standing.has(one.carrier)) one.until = hour
      for (const [index, wait] of waits.entries()) {
        if (wait.silentAt > hour || held.has(wait.id) || spoken.has(wait.id)) continue
        spoken.add(wait.id)
        told.alone++
        if (open[index]!.outage) told.aloneInOutage++
      }
    }
    model.take([...ended, ...open].map((gap) => learntOn(gap, day * 24, day * 24 + 24)))
    model.closeDay(day)
  }
  return told
}

type Lately = { parcel: string; carrier: string | null; place: string | null }
const countsOf = (lately: readonly Lately[], by: (one: Lately) => string, isTotal: boolean): ParcelCount[] =>
  [...Map.groupBy(lately, by).values()].map((own) => ({
    carrier: own[0]!.carrier,
    place: own[0]!.place,
    isTotal,
    parcels: new Set(own.map((one) => one.parcel)).size,
  }))
