/** Many parcels silent at once are one incident of their carrier, not one message for each of them. Pure. */

/** An open wait that is slow (fewer than 1 of 10 still wait that long), maybe silent already. `silentAt`: epoch milliseconds. */
export type SlowWait = { id: string; carrier: string | null; place: string | null; silentAt: number }
/**
 * How many parcels were on their way within the last day, those that left a place included: what leaves shows that the place
 * works. `isTotal`: of the carrier, wherever they are.
 */
export type ParcelCount = { carrier: string | null; place: string | null; isTotal: boolean; parcels: number }

/**
 * `carrier` null: the shop itself, orders that nobody packs. `place`: where most of the parcels lie; null when they lie all
 * over. `parcels`: of how many that were on their way within a day; `waitIds`: the parcels that it explains.
 */
export type CarrierIncident = { carrier: string | null; place: string | null; parcels: number; waitIds: string[] }

/**
 * At most one incident per carrier: a place where most parcels are slow (told before the first of them is silent), or more
 * than 1 in 20 of the carrier's parcels that fell silent within days. `standing`: carriers whose incident goes on: it ends
 * when half of that is reached.
 */
export function incidentsOf(
  slow: readonly SlowWait[],
  counts: readonly ParcelCount[],
  now: number,
  standing: ReadonlySet<string | null>,
): CarrierIncident[] {
  return [...Map.groupBy(slow, (wait) => wait.carrier)].flatMap(([carrier, own]) => {
    const count = (place: string | null, isTotal: boolean): number =>
      counts.find((one) => one.carrier === carrier && one.isTotal === isTotal && (isTotal || one.place === place))?.parcels ?? 0
    const all = count(null, true)
    const ease = standing.has(carrier) ? 0.5 : 1
    const held = new Set<SlowWait>()
    for (const [place, here] of Map.groupBy(own, (wait) => wait.place)) {
      if (place !== null && here.length >= ENOUGH * ease && here.length > count(place, false) * MOST * ease)
        for (const wait of here) held.add(wait)
    }
    const silent = own.filter((wait) => wait.silentAt <= now)
    if (silent.length >= ENOUGH * ease && silent.length > tooMany(all) * ease) for (const wait of silent) held.add(wait)
    if (held.size === 0) return []
    return [{ carrier, place: commonPlace([...held]), parcels: all, waitIds: [...held].map((wait) => wait.id) }]
  })
}

/** What has been silent for longer (milliseconds) is lost, not held up, and counts nowhere; what an incident explains is left to it for longer. */
export const LATELY = 3 * 86_400_000
export const LATELY_IN_INCIDENT = 10 * 86_400_000

const ENOUGH = 8
const MOST = 0.5
const MANY = 0.05
const USUAL = 0.03

/** More than 1 in 20, and clearly more than the few that are silent on any day. */
const tooMany = (parcels: number): number => Math.max(parcels * MANY, parcels * USUAL + 5 * Math.sqrt(parcels * USUAL))

function commonPlace(held: readonly SlowWait[]): string | null {
  const [place, here] = [...Map.groupBy(held, (wait) => wait.place)].toSorted((a, b) => b[1].length - a[1].length)[0]!
  return here.length > held.length * MOST ? place : null
}
