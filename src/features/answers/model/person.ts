/** What somebody at the shop has to do, decided by the question and by where the order stands. */
import type { Claim } from './answer.ts'
import { changeNeedsPerson } from './say-change.ts'
import { situationOf } from './situation.ts'
import type { TruthCard } from './truth-card.ts'
import { claim, isOver, stateEvidence, statusOf, type View } from './view.ts'
import { say } from './words/index.ts'

/** The names of work on a ticket. */
export type PersonCause =
  | 'not_received'
  | 'damaged'
  | 'missing_item'
  | 'address_change'
  | 'delivery_change'
  | 'cancellation'
  | 'return'
  | 'invoice'
  | 'customs'
  | 'tracking'
  | 'shipping_question'
  | 'stock_question'

/**
 * The work that an answer says a person has to do; null when nobody has to. Whoever sends an answer that says so
 * must hand the conversation over with this cause.
 */
export function personNeeded(claims: readonly Claim[]): PersonCause | null {
  const found = claims.find((one) => one.kind === 'person')
  return found ? (found.value.cause as PersonCause) : null
}

export function personClaims(card: TruthCard, views: readonly View[], intent: string, said: readonly Claim[]): (Claim | null)[] {
  const cause = NEEDED[intent]?.({ card, views, intent, said }) ?? null
  if (!cause) return []
  const { language } = views[0]!
  const told = saysMore(cause, views) ? cause : 'tracking'
  // The shop's rule that people answer, and what it is about.
  return [claim('person', say(language, `person.${told}`), { cause }, ['pol_support'], ...views.slice(0, 1).map(stateEvidence))]
}

/** Nobody can look again for what the carrier cannot find, or have it brought elsewhere: all there is to say is that it is looked into. */
function saysMore(cause: PersonCause, views: readonly View[]): boolean {
  const are = (status: string): boolean => views.every((view) => statusOf(view) === status)
  if (cause === 'not_received') return views.some((view) => statusOf(view) === 'delivered')
  return !((cause === 'address_change' || cause === 'delivery_change') && are('lost'))
}

type Asked = { card: TruthCard; views: readonly View[]; intent: string; said: readonly Claim[] }

const NEEDED: Readonly<Record<string, (asked: Asked) => PersonCause | null>> = {
  delivered_not_received: ({ views }) => (views.some((view) => ['delivered', 'lost'].includes(statusOf(view))) ? 'not_received' : null),
  damaged_or_wrong_item: () => 'damaged',
  // While something is still to come, that is the answer.
  missing_item: ({ views, said }) =>
    views.every((view) => isOver(statusOf(view))) || !said.some((one) => one.kind === 'items') ? 'missing_item' : null,
  change_address: (asked) => (byPerson(asked) ? 'address_change' : null),
  change_delivery: (asked) => (byPerson(asked) ? 'delivery_change' : null),
  cancel_order: (asked) => (byPerson(asked) ? 'cancellation' : !asked.card.order.cancelled && !hasRule(asked) ? 'return' : null),
  return_or_refund: (asked) => (hasRule(asked) ? null : 'return'),
  invoice_or_payment: () => 'invoice',
  // Customs holds it and nobody told why.
  customs_or_fees: ({ views }) =>
    views.some((view) => situationOf(view) === 'exception_customs' && view.parcel?.journey.reason === null) ? 'customs' : null,
  tracking_problem: ({ views }) => (views.some((view) => statusOf(view) === 'lost') ? 'tracking' : null),
  shipping_options_cost: ({ card }) =>
    card.shop?.options.length && card.shop.options.every((one) => one.price) ? null : 'shipping_question',
  stock_availability: ({ card, said }) =>
    card.waiting?.reason === 'stock' || said.some((one) => one.kind === 'stock') ? null : 'stock_question',
}

const byPerson = ({ views, intent }: Asked): boolean => views.some((view) => changeNeedsPerson(statusOf(view), intent))
/** The shop's rule about what is sent back; its other rules answer other questions. */
const hasRule = ({ said }: Asked): boolean => said.some((one) => one.kind === 'policy' && one.value.topic === 'returns')
