/** What is said to which question: kinds of claims per intent, most important first. */
import type { ClaimKind } from './answer.ts'
import type { PolicyTopic } from './truth-card.ts'

export type Plan = {
  kinds: readonly ClaimKind[]
  /** Of a part that is over; default: as any other, or one line beside other parts. */
  over?: readonly ClaimKind[]
  /** Of what can be collected; default: as any other. */
  pickup?: readonly ClaimKind[]
  /** The parts that are over are what is asked about. */
  overFirst?: true
  policy?: PolicyTopic
  /** The shop's rule and the money are what is asked about, more than the parcels. */
  policyFirst?: true
  /** Of the order as a whole, after its parts. */
  order?: readonly ('payment' | 'refund' | 'option' | 'stock')[]
}

/**
 * The intents that are answered from the truth card, `person` claims included: see `personNeeded`.
 * Every other intent is answered as `order_status`.
 */
export const plans: Readonly<Record<string, Plan>> = {
  order_status: { kinds: ['window', 'state', 'last_event', 'reason', 'next', 'action'] },
  where_is_it: {
    kinds: ['last_event', 'distance', 'steps', 'window', 'reason', 'action'],
    pickup: ['state', 'window', 'action'],
  },
  is_it_delayed: { kinds: ['lateness', 'state', 'reason', 'next', 'action'] },
  why_late: { kinds: ['reason', 'lateness', 'state', 'next', 'action'] },
  when_arrives: { kinds: ['window', 'basis', 'state', 'reason', 'action'] },
  tracking_problem: { kinds: ['tracking', 'state', 'last_event', 'reason', 'checked', 'next', 'action'] },
  customs_or_fees: { kinds: ['customs', 'reason', 'next', 'action'], over: ['customs'], policy: 'customs' },
  delivered_not_received: {
    kinds: ['proof', 'window', 'last_event', 'reason', 'action'],
    over: ['proof'],
    overFirst: true,
    policy: 'lost',
  },
  damaged_or_wrong_item: { kinds: ['state'], over: ['state'], overFirst: true, policy: 'damage' },
  missing_item: { kinds: ['items', 'window', 'state'], over: ['items', 'window'] },
  change_address: { kinds: ['change', 'window'], over: ['change'] },
  change_delivery: { kinds: ['change', 'window'], over: ['change'] },
  cancel_order: { kinds: ['change'], over: ['change'], policy: 'returns' },
  return_or_refund: { kinds: ['state'], over: ['window'], overFirst: true, policy: 'returns', policyFirst: true, order: ['refund'] },
  shipping_options_cost: { kinds: [], over: [], order: ['option'] },
  stock_availability: { kinds: ['stock'], over: [], order: ['stock'] },
  invoice_or_payment: { kinds: [], over: [], order: ['payment'] },
}

/** Intents for which there is something to say from facts, or a sentence that hands over. */
export const servedIntents: readonly string[] = Object.keys(plans)
