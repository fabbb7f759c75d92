/** Claims about the date: when to expect it, and the promise against it. */

import { placeName } from '#shared/places/region-names'
import type { Claim } from './answer.ts'
import { relativeDay, sayDay, sayWhen, sayWindow } from './calendar.ts'
import { expectedOf } from './expected.ts'
import { type Lateness, latenessOf } from './lateness.ts'
import { causeOf } from './say-reason.ts'
import { pickupClaims } from './say-state.ts'
import { claim, estimateOf, firstDay, lastDay, promiseOf, statusOf, type View } from './view.ts'
import { say } from './words/index.ts'

/** When it is expected, or was delivered, or until when it can be collected; never empty: not knowing is a claim too. */
export function windowClaims(view: View): (Claim | null)[] {
  const { language, today } = view
  const expected = expectedOf(view)
  switch (expected.kind) {
    case 'delivered':
      return [
        expected.day
          ? claim(
              'window',
              say(language, 'window.delivered', { when: sayWhen(expected.day, expected.time, today, language) }),
              { day: expected.day, time: expected.time, relative: relativeDay(expected.day, today) },
              expected.evidence,
            )
          : claim('window', say(language, 'window.delivered_undated'), { day: null }, expected.evidence),
      ]
    case 'pickup':
      return pickupClaims(view, expected)
    case 'returning':
      return [claim('window', say(language, 'window.returning'), { day: null }, expected.evidence)]
    case 'void':
      return [
        claim(
          'window',
          say(language, view.parcel?.journey.status === 'lost' ? 'window.lost' : 'window.void'),
          { day: null },
          expected.evidence,
        ),
      ]
    case 'unknown':
      return [
        claim(
          'window',
          expected.passed ? say(language, 'window.passed', { promised: promisedText(view) }) : say(language, 'window.unknown'),
          promisedValue(view),
          expected.evidence,
          promiseOf(view)?.evidence,
        ),
      ]
    case 'window': {
      const when = sayWindow(expected, today, language)
      const key = view.parcel ? (expected.moved ? 'window.moved' : 'window.expected') : 'window.order'
      const value = {
        from: expected.from,
        to: expected.to,
        fromTime: expected.fromTime,
        toTime: expected.toTime,
        relative: expected.from && relativeDay(expected.from, today),
      }
      return [claim('window', say(language, key, { when }), value, expected.evidence)]
    }
  }
}

/** How sure the date is, and from how many deliveries that is known; said as an estimate while they are too few. */
export function basisClaims(view: View): (Claim | null)[] {
  const expected = expectedOf(view)
  if (expected.kind !== 'window' || !expected.learned) return []
  const { language } = view
  const { arrivedBy, deliveries, carrier } = expected.learned
  const place = placeName(expected.learned, language)
  const values = { place, carrier, deliveries, tenths: arrivedBy === null ? null : Math.floor(arrivedBy * 10 + 1e-9), outOf: 10 }
  const key = arrivedBy === null ? 'basis.estimate' : arrivedBy > 0.5 ? 'basis.measured' : 'basis.open'
  return [claim('basis', say(language, key, values), { ...values, deliveries: arrivedBy === null ? null : deliveries }, expected.evidence)]
}

/** "Is it delayed?": yes or no first, both dates, since when we know. */
export function latenessClaims(view: View, asked: boolean): (Claim | null)[] {
  const { language, today } = view
  const late = latenessOf(view)
  // What waits to be collected has come, even where nobody told when; the state says so.
  if (late.kind === 'pickup' && !late.expected) return []
  // That it has arrived is known, the day is not.
  const key = late.kind === 'delivered' && !late.expected ? 'window.delivered_undated' : KEY[late.kind]
  const text = say(language, key, {
    asked: asked ? 'yes' : 'no',
    open: statusOf(view) === 'delivery_attempted' || statusOf(view) === 'exception' || causeOf(view) ? 'yes' : 'no',
    days: late.days,
    promised: promisedText(view),
    expected:
      late.expected &&
      sayWindow({ from: NOW_EXPECTED.has(late.kind) ? expectedFrom(view) : late.expected, to: late.expected }, today, language),
    delivered: late.expected && sayWhen(late.expected, null, today, language),
  })
  const value = {
    kind: late.kind,
    days: late.days,
    expected: late.expected,
    expectedFrom: NOW_EXPECTED.has(late.kind) ? expectedFrom(view) : null,
    relative: late.expected && relativeDay(late.expected, today),
    ...promisedValue(view),
  }
  const main = claim('lateness', text, value, late.evidence)
  const since =
    asked && late.since && (late.kind === 'late' || late.kind === 'late_undated')
      ? claim('lateness', say(language, 'late.since', { since: sayDay(late.since, today, language) }), { since: late.since }, late.evidence)
      : null
  return [main, since]
}

const KEY = {
  late: 'late.yes',
  late_undated: 'late.yes_undated',
  held: 'late.held',
  lost: 'late.lost',
  early: 'late.early',
  on_time: 'late.no',
  at_risk: 'late.held',
  at_risk_moved: 'late.at_risk_moved',
  reported: 'late.reported',
  unknown: 'late.unknown',
  void: 'late.void',
  delivered: 'late.delivered',
  delivered_on_time: 'late.delivered_on_time',
  delivered_early: 'late.delivered_early',
  delivered_late: 'late.delivered_late',
  pickup: 'late.pickup',
  pickup_on_time: 'late.pickup_on_time',
  pickup_late: 'late.pickup_late',
} as const satisfies Record<Lateness['kind'], string>

/** These sentences say what we expect now, as a range where it is one. */
const NOW_EXPECTED = new Set<Lateness['kind']>(['late', 'early', 'at_risk_moved'])
const expectedFrom = (view: View): string | null => firstDay(estimateOf(view), view.card.timeZone)

function promisedText(view: View): string | null {
  const promise = promiseOf(view)
  const from = firstDay(promise, view.card.timeZone)
  return from ? sayWindow({ from, to: lastDay(promise, view.card.timeZone) }, view.today, view.language) : null
}

function promisedValue(view: View): Record<string, string | null> {
  const promise = promiseOf(view)
  const from = firstDay(promise, view.card.timeZone)
  return { promisedFrom: from, promised: lastDay(promise, view.card.timeZone), promisedRelative: from && relativeDay(from, view.today) }
}
