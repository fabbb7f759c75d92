import type { Ctx } from '#platform/context'
import { buyerNames } from './queries/views.ts'

/** Which of these orders go to somebody of this name: all its words, in any order, as far as typed, with or without accents. */
export async function ordersOfBuyer(ctx: Ctx, orderIds: readonly string[], name: string): Promise<string[]> {
  const words = folded(name.slice(0, 200))
    .split(/[\s,;]+/)
    .filter(Boolean)
  if (words.length === 0 || orderIds.length === 0) return []
  const buyers = await buyerNames(ctx, orderIds)
  return buyers.filter((buyer) => words.every((word) => folded(buyer.name).includes(word))).map(({ id }) => id)
}

// Not by the database, whose capitals depend on its locale.
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
