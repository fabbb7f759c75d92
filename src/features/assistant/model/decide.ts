/** What to do with a message that has been understood: a table of outcomes, before any order is looked at. */
import type { IntentName } from './understand/intents.ts'
import type { Understanding } from './understand/understand.ts'

export type Decision =
  | { kind: 'answer'; intents: IntentName[] }
  /** A person takes over. `cause`: the work that waits. `facts`: intents whose facts may be told along with it. */
  | { kind: 'hand_over'; reason: string; cause: string | null; facts: IntentName[] }
  | { kind: 'reply'; words: 'welcome' | 'thanks' }
  | { kind: 'ask' }

/** `pending`: the intents of a question of hers that waits for a number; `turnsWithoutProgress`: of ours, directly before. */
export function decide(understood: Understanding, state: { pending: IntentName[] | null; turnsWithoutProgress: number }): Decision {
  const { intents, urgency } = understood
  const meant = intents.filter((intent) => intent.p >= MEANT_FROM && intent.name !== 'out_of_scope').map((intent) => intent.name)
  const top = meant[0]
  if (urgency === 3) return { kind: 'hand_over', reason: 'danger', cause: 'safety', facts: [] }
  if (meant.includes('talk_to_human')) return { kind: 'hand_over', reason: 'asked_for_person', cause: null, facts: [] }
  if (urgency === 2 || top === 'complaint')
    return { kind: 'hand_over', reason: 'angry', cause: null, facts: meant.filter((name) => ANSWERED.has(name)) }
  const work = meant.find((name) => name in WORK)
  if (work && !(top && ANSWERED.has(top) && top !== work))
    return { kind: 'hand_over', reason: 'needs_work', cause: WORK[work]!, facts: FACTS_FIRST.has(work) ? [work] : [] }
  const answered = meant.filter((name) => ANSWERED.has(name)).slice(0, 2)
  if (answered.length > 0 && understood.answerable)
    return { kind: 'answer', intents: onlyNumbers(understood) && state.pending ? state.pending : answered }
  if (hasNumbers(understood) && state.pending) return { kind: 'answer', intents: state.pending }
  if (top === 'greeting') return { kind: 'reply', words: 'welcome' }
  if (top === 'feedback_thanks') return { kind: 'reply', words: 'thanks' }
  return state.turnsWithoutProgress >= TURNS ? { kind: 'hand_over', reason: 'no_progress', cause: null, facts: [] } : { kind: 'ask' }
}

/** The third turn that does not get further goes to a person. */
export const TURNS = 2
const MEANT_FROM = 0.45

const ANSWERED: ReadonlySet<IntentName> = new Set([
  'where_is_it',
  'is_it_delayed',
  'why_late',
  'when_arrives',
  'order_status',
  'tracking_problem',
  'customs_or_fees',
  'return_or_refund',
])

/** What only a person can do, and the name of that work on the ticket. */
const WORK: Partial<Record<IntentName, string>> = {
  delivered_not_received: 'not_received',
  damaged_or_wrong_item: 'damaged',
  missing_item: 'missing_item',
  change_address: 'address_change',
  change_delivery: 'delivery_change',
  cancel_order: 'cancellation',
  invoice_or_payment: 'invoice',
  shipping_options_cost: 'shipping_question',
  stock_availability: 'stock_question',
}
const FACTS_FIRST: ReadonlySet<IntentName> = new Set(['delivered_not_received'])

const hasNumbers = (understood: Understanding): boolean =>
  understood.entities.some((entity) => ['order_number', 'email', 'postcode', 'phone', 'tracking_number'].includes(entity.type))
/** The rules guessed the status only because there was nothing but a number. */
const onlyNumbers = (understood: Understanding): boolean =>
  hasNumbers(understood) && understood.intents[0]?.name === 'order_status' && understood.intents[0].p <= 0.5
