/** The shop's word about the payment, as a state that can be said. */
import type { OrderView } from '#features/orders'
import type { Payment } from './model/truth-card.ts'

/** Null while the shop has said nothing that we can read. */
export function paymentOf(order: Pick<OrderView, 'financialStatus' | 'total' | 'currency'>, evidence: string[]): Payment | null {
  const state = STATES[order.financialStatus ?? '']
  return state ? { state, amount: order.total, currency: order.currency, evidence } : null
}

const STATES: Readonly<Record<string, Payment['state']>> = {
  paid: 'paid',
  pending: 'pending',
  unpaid: 'pending',
  authorized: 'authorized',
  partially_paid: 'partly_paid',
  refunded: 'refunded',
  partially_refunded: 'partly_refunded',
  voided: 'voided',
}

/** Packing waits for these. */
export const UNPAID: ReadonlySet<string> = new Set(['pending', 'authorized', 'unpaid', 'expired'])
