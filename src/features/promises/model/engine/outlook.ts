/** What may be said about a parcel: from one leg, or from two that follow one another. */
import { LEVELS } from './cells.ts'
import { Curve } from './curve.ts'
import type { Leg, Standing } from './leg.ts'
import type { DayNumber, Outlook, OutlookBasis, Progress } from './types.ts'

/** Lane levels of which the finest one with so many deliveries is named to people. */
const LANE_LEVELS = ['regions', 'region', 'distance', 'country', 'service', 'all']
const ENOUGH = 30
/** Later hand-overs than this share of them are left out of the sum over both legs. */
const NEGLIGIBLE = 0.002

/** A leg, a parcel on it, and what the keys of its cells are called. */
export type Sight = {
  leg: Leg
  ids: Int32Array
  standing: Standing
  notBy: DayNumber | null
  today: DayNumber
  keyOf(level: number): string
}

export function outlookOf(sight: Sight, legs: OutlookBasis['legs'], curves = curvesOf(sight)): Outlook {
  const tails = (level: number) => sight.leg.tails.tailsOf(level)
  return {
    arrivedBy: (day) => curves.arriving.at(day),
    arrivedByAtAll: (day) => curves.all.at(day),
    range: (level) => curves.arriving.range(...tails(level)),
    quantile: (share) => curves.arriving.quantile(share),
    get basis() {
      return basisOf(sight, legs)
    },
  }
}

/** Parcels that never arrive left out, and counted. */
export type Curves = { arriving: Curve; all: Curve }

export const curvesOf = ({ leg, standing, notBy }: Sight): Curves => ({
  arriving: leg.curve(standing, notBy),
  all: leg.curve(standing, notBy, { neverCounted: true }),
})

/** Not handed over yet: every day on which that may happen, followed by the carrier's leg from there. */
export function curvesOfBoth(toCarrier: Sight, toDoor: (handedOverOn: DayNumber) => Sight): Curves {
  const handOver = toCarrier.leg.curve(toCarrier.standing, toCarrier.notBy)
  const ways: { chance: number; curves: Curves }[] = []
  for (let day = handOver.first; handOver.at(day - 1) < 1 - NEGLIGIBLE; day++) {
    const chance = handOver.at(day) - handOver.at(day - 1)
    if (chance > 0) ways.push({ chance: chance / (1 - NEGLIGIBLE), curves: curvesOf(toDoor(day)) })
    if (day - handOver.first > 120) break
  }
  const sum = (kind: keyof Curves) =>
    new Curve(handOver.first, (day) => ways.reduce((share, { chance, curves }) => share + chance * curves[kind].at(day), 0))
  return { arriving: sum('arriving'), all: sum('all') }
}

/** First attempts succeed nine times in ten, second ones less often; after a problem things go half as fast. A rule, not learnt. */
const AFTER_STATUS = {
  in_transit: { thatDay: 0, speed: 1, waits: 0 },
  out_for_delivery: { thatDay: 0.9, speed: 1, waits: 0 },
  delivery_attempted: { thatDay: 0.6, speed: 1, waits: 1 },
  exception: { thatDay: 0, speed: 0.5, waits: 0 },
} as const
/** A word older than this many days says nothing any more. */
const WORD_LASTS = 4
const WORKING_DAY = 0.3

/** The carrier's newest word as a further condition. */
export function curvesAfter(curves: Curves, sight: Sight, { status, statusOn }: Progress): Curves {
  if (!status || statusOn === null || statusOn === undefined) return curves
  const { thatDay, speed, waits } = AFTER_STATUS[status]
  let due = Math.max(curves.arriving.first, statusOn + waits)
  while (due > statusOn && due - statusOn < 7 && sight.leg.calendar.between(sight.standing.line, due - 1, due) < WORKING_DAY) due++
  const jump = due - statusOn > WORD_LASTS + waits ? 0 : thatDay
  if (jump === 0 && speed === 1) return curves
  const changed = (curve: Curve) => new Curve(curve.first, (day) => 1 - (1 - curve.at(day)) ** speed * (day >= due ? 1 - jump : 1))
  return { arriving: changed(curves.arriving), all: changed(curves.all) }
}

function basisOf({ leg, ids, standing, today, keyOf }: Sight, legs: OutlookBasis['legs']): OutlookBasis {
  const cells = LEVELS.flatMap(({ name }, level) => {
    const id = ids[level]!
    if (id < 0) return []
    return [{ level: name, key: keyOf(level), deliveries: leg.scores.countOf(id), adds: leg.scores.answer(level, id, today, leg.stretch) }]
  })
  const own = leg.ownDeliveries(ids)
  const lanes = LANE_LEVELS.map((name) => cells.find((cell) => cell.level === name)?.deliveries ?? 0)
  return {
    deliveries: own < ENOUGH ? own : (lanes.find((deliveries) => deliveries >= ENOUGH) ?? own),
    cells: cells.filter(({ deliveries }) => deliveries > 0),
    score: standing.score,
    spread: standing.spread,
    isEstimate: own < ENOUGH,
    legs,
  }
}
