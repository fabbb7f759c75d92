import type { Ctx } from '#platform/context'
import { type ChainFlaw, checkChain } from './model/chain-check.ts'
import { chainOfOrder, chainPage, quotePage } from './queries/chains.ts'

export type LedgerFlaw = ChainFlaw & { orderId: string | null }
/** `next`: where to go on; null when all is checked. */
export type LedgerCheck = { orders: number; quotes: number; entries: number; flaws: LedgerFlaw[]; next: string | null }

/**
 * Checks hash chains of the merchant's ledger: one order's, or all of them in steps of `limit` chains (`after`: the last
 * step's `next`). Who rewrites every later hash and the standing too cannot be found by the ledger alone.
 */
export async function verifyLedger(ctx: Ctx, scope: { orderId: string } | { after: string | null; limit: number }): Promise<LedgerCheck> {
  if ('orderId' in scope) {
    const chain = await chainOfOrder(ctx, scope.orderId)
    return { ...checked(chain ? [chain] : []), next: null }
  }
  const [kind, after] = (scope.after ?? `orders:${FIRST}`).split(':') as [string, string]
  if (kind === 'orders') {
    const chains = await chainPage(ctx, after, scope.limit)
    return { ...checked(chains), next: chains.length < scope.limit ? `quotes:${FIRST}` : `orders:${chains.at(-1)!.orderId}` }
  }
  const quotes = (await quotePage(ctx, after, scope.limit)).map(({ entry }) => entry)
  return {
    orders: 0,
    quotes: quotes.length,
    entries: quotes.length,
    flaws: quotes.flatMap((entry) => checkChain([entry], null).map((flaw) => ({ orderId: null, ...flaw }))),
    next: quotes.length < scope.limit ? null : `quotes:${quotes.at(-1)!.id}`,
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000'

const checked = (chains: Awaited<ReturnType<typeof chainPage>>): Omit<LedgerCheck, 'next'> => ({
  orders: chains.length,
  quotes: 0,
  entries: chains.reduce((sum, chain) => sum + chain.entries.length, 0),
  flaws: chains.flatMap(({ orderId, head, entries }) => checkChain(entries, head).map((flaw) => ({ orderId, ...flaw }))),
})
