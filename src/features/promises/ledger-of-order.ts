import type { Ctx } from '#platform/context'
import { type ChainFlaw, checkChain } from './model/chain-check.ts'
import type { PromiseEntry } from './model/promise-view.ts'
import { chainOfOrder } from './queries/chains.ts'

/** Every date an order was ever given, oldest first, and what is wrong with their chain (nothing: it is whole). */
export type OrderLedger = { entries: PromiseEntry[]; flaws: ChainFlaw[] }

export async function ledgerOfOrder(ctx: Ctx, orderId: string): Promise<OrderLedger> {
  const chain = await chainOfOrder(ctx, orderId)
  if (!chain) return { entries: [], flaws: [] }
  return { entries: chain.entries, flaws: checkChain(chain.entries, chain.head) }
}
