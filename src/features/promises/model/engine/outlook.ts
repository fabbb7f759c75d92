/** What may be said about a parcel: from one leg, or from two that follow one another. */
import { answer, deliveriesOf, LEVELS } from './cells.ts'
import { type Curve, curveOf } from './curve.ts'
import type { Sight } from './leg.ts'
import type { DayNumber, Outlook, OutlookBasis, Progress } from './types.ts'

/** Lane levels of which the finest one with so many deliveries is named to people. */
const LANE_LEVELS = ['regions', 'region', 'distance', 'country', 'service', 'all']
export const ENOUGH = 30
/** Later hand-overs than this share of them, or than so many days, are left out of the sum over both legs. */
const NEGLIGIBLE = 0.002
const MOST_HAND_OVERS = 120

export function outlookOf(sight: Sight, legs: OutlookBasis['legs'], curve = sight.leg.curve(sight)): Outlook {
  return {
    arrivedBy: (day) => curve.at(day),
    arrivedByAtAll: (day) => curve.at(day) * curve.arriving,
    range: (level) => curve.range(...sight.leg.tails.sharesOf(level)),
    quantile: (share) => curve.quantile(share),
    get basis() {
      return basisOf(sight, legs)
    },
  }
}

/** Not handed over yet: every day on which that may happen, followed by the carrier's leg from there. */
export function curveOfBoth(handOver: Curve, toDoor: (handedOverOn: DayNumber) => Curve): Curve {
  const ways: { chance: number; curve: Curve }[] = []
  for (let day = handOver.first; handOver.at(day - 1) < 1 - NEGLIGIBLE && day <= handOver.first + MOST_HAND_OVERS; day++) {
    const chance = (handOver.at(day) - handOver.at(day - 1)) / (1 - NEGLIGIBLE)
    if (chance > 0) ways.push({ chance, curve: toDoor(day) })
  }
  const mean = (of: (curve: Curve) => number) => ways.reduce((sum, { chance, curve }) => sum + chance * of(curve), 0)
  return curveOf(
    handOver.first,
    mean(({ arriving }) => arriving),
    (day) => mean((curve) => curve.at(day)),
  )
}

/** A word older than this many days says nothing any more. */
const WORD_LASTS = 4
const WORKING_DAY = 0.3

/** The carrier's newest word as a further condition. */
export function curveAfter(sight: Sight, { word }: Progress): Curve {
  const curve = sight.leg.curve(sight)
  if (!word) return curve
  let due = Math.max(curve.first, word.on + word.waits)
  while (due > word.on && due - word.on < 7 && sight.leg.calendar.between(sight.path, due - 1, due) < WORKING_DAY) due++
  const jump = due - word.on > WORD_LASTS + word.waits ? 0 : word.thatDay
  return curveOf(curve.first, curve.arriving, (day) => 1 - (1 - curve.at(day)) ** word.speed * (day >= due ? 1 - jump : 1))
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
