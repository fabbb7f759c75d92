/** What a carrier says at hand-over: the day on which it arrives when nothing goes wrong, and for most services one day more. */
import { dayAt, dayText, MINUTE } from './calendar.ts'
import { conditionsOf } from './incidents.ts'
import { type JourneyQuestion, playJourney } from './journey.ts'
import { deliversOn } from './last-mile.ts'
import { zoneOf } from './places.ts'
import type { Random } from './random.ts'
import type { Parcel } from './truth.ts'

export function forecastOf(question: Pick<JourneyQuestion, 'carrier' | 'warehouse' | 'door' | 'handedOverAt'>): Parcel['forecast'] {
  const { carrier, warehouse, door, handedOverAt } = question
  const key = `${carrier.id} ${warehouse.id} ${door.country} ${door.city} ${dayAt(zoneOf(warehouse.country), handedOverAt)}`
  const days = known.get(key) ?? plan(question)
  // Some thousand lanes and days are used again and again; a world of years must not keep all of them.
  if (known.size > MOST_KEPT) known.clear()
  known.set(key, days)
  return { ...days, toldAt: handedOverAt + 6 * MINUTE }
}

const known = new Map<string, { from: string; to: string }>()
const MOST_KEPT = 20_000

function plan(question: Pick<JourneyQuestion, 'carrier' | 'warehouse' | 'door' | 'handedOverAt'>): { from: string; to: string } {
  const { carrier, door, handedOverAt } = question
  const undisturbed = { ...question, key: 'plan', labelledAt: handedOverAt, conditions: conditionsOf([]), chancesFor: () => STEADY }
  const first = dayAt(zoneOf(door.country), playJourney(undisturbed).deliveredAt ?? handedOverAt)
  let last = first
  if (carrier.service !== 'express')
    do last++
    while (!deliversOn(carrier, door, last))
  return { from: dayText(first), to: dayText(last) }
}

/** Everything takes as long as it mostly does, and nothing happens. */
const STEADY: Random = {
  next: () => 0.5,
  chance: () => false,
  between: (from, to) => (from + to) / 2,
  below: () => 0,
  pick: (list) => list[0]!,
  normal: () => 0,
  count: (mean) => Math.round(mean),
}
