/** Who is told what, when: pure. The same history in any order leads to the same messages. */
import { isCurrent, MEANINGS, type Meaning, NEW_DATES, newsOf, type OrderNow } from './meaning.ts'

/** The part of an event that rules read. */
export type Trigger = { type: string; subjectId: string; orderId: string; data: Readonly<Record<string, unknown>>; happenedAt: string }

export type Told = { meaning: Meaning; subjectId: string }

export type Question = {
  trigger: Trigger
  order: OrderNow & { id: string; placedAt: string; test: boolean; hasAddress: boolean; erased: boolean; wantsUpdates: boolean }
  /** When we first knew of the order (ISO instant); null: it has no promise. */
  knownSince: string | null
  /** What counts as told, or is about to be. */
  told: readonly Told[]
  /** A message with new dates waits to be sent: it will name the newest ones by itself. */
  newDatesWaiting: boolean
  /** Days between placing and our first knowing of it after which an order is old history: nobody is told about it. */
  importedAfterDays: number
}

/** `none`: no news, or told already: nothing is written down. All others are written down with their reason. */
export type Decision =
  | { decision: 'none'; why: string }
  | { decision: 'tell' | 'no_contact' | 'not_wanted'; meaning: Meaning; subjectId: string; why: string }

export function decide(question: Question): Decision {
  const { order, told } = question
  const news = newsIn(question)
  if (!news) return { decision: 'none', why: 'no_news' }
  const { meaning, subjectId } = news
  if (told.some((one) => one.meaning === meaning && one.subjectId === subjectId)) return { decision: 'none', why: 'told' }
  // Who has new dates knows that it is slow.
  if (meaning === 'silent' && (question.newDatesWaiting || told.some((one) => NEW_DATES.has(one.meaning))))
    return { decision: 'none', why: 'told' }
  if (!isCurrent(meaning, subjectId, order)) return { decision: 'none', why: 'left_behind' }
  if (isHistory(question, meaning)) return { decision: 'none', why: 'history' }
  if (order.test) return { decision: 'no_contact', meaning, subjectId, why: 'test_order' }
  if (order.erased || !order.hasAddress) return { decision: 'no_contact', meaning, subjectId, why: 'no_address' }
  if (MEANINGS[meaning].kind === 'update' && !order.wantsUpdates) return { decision: 'not_wanted', meaning, subjectId, why: 'updates_off' }
  return { decision: 'tell', meaning, subjectId, why: question.trigger.type }
}

/** When a message may go: at once by mail; on channels that ring not at night, unless it is urgent. `local`: the customer's wall clock. */
export function sendAt(meaning: Meaning, channel: string, local: Temporal.ZonedDateTime): Temporal.Instant {
  const at = local.add({ seconds: MEANINGS[meaning].mergeSeconds })
  if (channel === 'email' || channel === 'web_chat' || MEANINGS[meaning].urgent || (at.hour >= QUIET_UNTIL && at.hour < QUIET_FROM))
    return at.toInstant()
  const morning = at.hour >= QUIET_FROM ? at.add({ days: 1 }) : at
  return morning.withPlainTime({ hour: QUIET_UNTIL }).toInstant()
}

/**
 * An order that reached us long after it was placed looks late until its carrier has been heard: new dates wait, and are
 * dropped when it turns out to have arrived. Null: nothing to wait for.
 */
export function heldUntil({ order, knownSince }: Pick<Question, 'order' | 'knownSince'>, meaning: Meaning): Temporal.Instant | null {
  if (knownSince === null || !NEW_DATES.has(meaning)) return null
  const known = Temporal.Instant.from(knownSince)
  return Temporal.Instant.from(order.placedAt).until(known).total('hours') > CONFIRM_WITHIN_HOURS
    ? known.add({ hours: HEARD_WITHIN_HOURS })
    : null
}

// Carriers are asked for a parcel that is new to us within minutes; one that is down for an hour is asked again.
const HEARD_WITHIN_HOURS = 3
const QUIET_FROM = 21
const QUIET_UNTIL = 8
/** Messages with new dates, for one order. */
const MOST_NEW_DATES = 2
/** A confirmation after more than this is no confirmation. */
const CONFIRM_WITHIN_HOURS = 48

function newsIn(question: Question): { meaning: Meaning; subjectId: string } | null {
  const { trigger, order } = question
  if (trigger.type.startsWith('shipment.')) {
    const parcel = order.parcels.find((one) => one.shipmentId === trigger.subjectId)
    // The state now, not the event's: an event that arrives late brings the news that holds.
    const meaning = parcel ? (trigger.type === 'shipment.silent' ? 'silent' : newsOf(parcel)) : null
    return meaning && { meaning, subjectId: trigger.subjectId }
  }
  switch (trigger.type) {
    case 'promise.made':
      return { meaning: 'confirmation', subjectId: order.id }
    case 'promise.at_risk':
    case 'promise.late':
      return newDates(question)
    case 'promise.recovered':
      return { meaning: 'recovered', subjectId: order.id }
    case 'order.cancelled':
      return { meaning: 'cancelled', subjectId: order.id }
    default:
      return null
  }
}

/** The promise knows which new dates are worth a message (`tells`); whoever heard of none yet hears of the lateness in any case. */
function newDates({ trigger, order, told, newDatesWaiting }: Question): { meaning: Meaning; subjectId: string } | null {
  const before = told.filter((one) => NEW_DATES.has(one.meaning))
  if (newDatesWaiting || before.length >= MOST_NEW_DATES || (before.length > 0 && trigger.data.tells === false)) return null
  if (trigger.type === 'promise.late' && !before.some((one) => one.meaning === 'late')) return { meaning: 'late', subjectId: order.id }
  if (before.length > 0) return { meaning: 'late_update', subjectId: order.id }
  // Nothing new to tell: the days that were told still hold.
  return trigger.data.tells === false ? null : { meaning: 'at_risk', subjectId: order.id }
}

/** Orders that came in long after they were placed, and what had happened before we knew of them. */
function isHistory({ order, knownSince, trigger, importedAfterDays }: Question, meaning: Meaning): boolean {
  if (knownSince === null) return false
  const delayHours = Temporal.Instant.from(order.placedAt).until(knownSince).total('hours')
  if (delayHours > importedAfterDays * 24) return true
  if (meaning === 'confirmation') return delayHours > CONFIRM_WITHIN_HOURS
  // A fresh order may be told late of what its parcels did; an imported one only of what is new.
  return (
    delayHours > CONFIRM_WITHIN_HOURS &&
    MEANINGS[meaning].about === 'parcel' &&
    Temporal.Instant.compare(trigger.happenedAt, knownSince) < 0
  )
}
