/** What may be said about a parcel: from one leg, or from two that follow one another. */
import { answer, deliveriesOf, LEVELS } from './cells.ts'
import { Curve } from './curve.ts'
import type { Sight } from './leg.ts'
import type { DayNumber, Outlook, OutlookBasis, Progress } from './types.ts'

/** Lane levels of which the finest one with so many deliveries is named to people. */
const LANE_LEVELS = ['regions', 'region', 'distance', 'country', 'service', 'all']
export const ENOUGH = 30
/** Later hand-overs than this share of them, or than so many days, are left out of the sum over both legs. */
const NEGLIGIBLE = 0.002
const MOST_HAND_OVERS = 120

/** Parcels that never arrive left out, and counted. */
export type Curves = { arriving: Curve; all: Curve }

export const curvesOf = (sight: Sight): Curves => ({ arriving: sight.leg.curve(sight), all: sight.leg.curve(sight, true) })

export function outlookOf(sight: Sight, legs: OutlookBasis['legs'], curves = curvesOf(sight)): Outlook {
  return {
    arrivedBy: (day) => curves.arriving.at(day),
    arrivedByAtAll: (day) => curves.all.at(day),
    range: (level) => curves.arriving.range(...sight.leg.tails.sharesOf(level)),
    quantile: (share) => curves.arriving.quantile(share),
    get basis() {
      return basisOf(sight, legs)
    },
  }
}

/** Not handed over yet: every day on which that may happen, followed by the carrier's leg from there. */
export function curvesOfBoth(handOver: Curve, toDoor: (handedOverOn: DayNumber) => Curves): Curves {
  const ways: { chance: number; curves: Curves }[] = []
  for (let day = handOver.first; handOver.at(day - 1) < 1 - NEGLIGIBLE && day <= handOver.first + MOST_HAND_OVERS; day++) {
    const chance = (handOver.at(day) - handOver.at(day - 1)) / (1 - NEGLIGIBLE)
    if (chance > 0) ways.push({ chance, curves: toDoor(day) })
  }
  const sum = (kind: keyof Curves) =>
    new Curve(handOver.first, (day) => ways.reduce((share, { chance, curves }) => share + chance * curves[kind].at(day), 0))
  return { arriving: sum('arriving'), all: sum('all') }
}

/** A word older than this many days says nothing any more. */
const WORD_LASTS = 4
const WORKING_DAY = 0.3

/** The carrier's newest word as a further condition. */
export function curvesAfter(sight: Sight, { word }: Progress): Curves {
  const curves = curvesOf(sight)
  if (!word) return curves
  let due = Math.max(curves.arriving.first, word.on + word.waits)
  while (due > word.on && due - word.on < 7 && sight.leg.calendar.between(sight.path, due - 1, due) < WORKING_DAY) due++
  const jump = due - word.on > WORD_LASTS + word.waits ? 0 : word.thatDay
  const changed = (curve: Curve) => new Curve(curve.first, (day) => 1 - (1 - curve.at(day)) ** word.speed * (day >= due ? 1 - jump : 1))
  return { arriving: changed(curves.arriving), all: changed(curves.all) }
}

function basisOf({ leg, keys, standing: { score, spread } }: Sight, legs: OutlookBasis['legs']): OutlookBasis {
  const cells = LEVELS.map(({ name }, level) => {
    const deliveries = deliveriesOf(leg.state.cells, keys, level)
    return { level: name, key: keys[level] ?? '', deliveries, adds: answer(leg.state.cells, keys, level, 'score', leg.state.age) }
  })
  const own = leg.ownDeliveries(keys)
  const lanes = LANE_LEVELS.map((name) => cells.find(({ level }) => level === name)!.deliveries)
  return {
    deliveries: own < ENOUGH ? own : (lanes.find((deliveries) => deliveries >= ENOUGH) ?? own),
    cells: cells.filter(({ deliveries }) => deliveries > 0),
    score,
    spread,
    isEstimate: own < ENOUGH,
    legs,
  }
}
