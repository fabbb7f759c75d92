import { lookUpOrder } from '#features/access'
import type { Ctx } from '#platform/context'
import { orderNamed } from '../identify-order.ts'

/** L3: an agent or a secret key. L1: anyone else, who must bring a contact of the order with its number. */
export type CallerLevel = 'L1' | 'L3'
/** `client`: who asks, to count wrong tries by. */
export type Asked = { orderNumber: string; contact?: string | undefined; client: string | null }

/** The order a program may read, or null: for L1 the same answer whether the order is unknown, foreign or the contact wrong. */
export async function orderForCaller(ctx: Ctx, level: CallerLevel, asked: Asked): Promise<string | null> {
  if (level === 'L1') {
    const result = await lookUpOrder(ctx, { number: asked.orderNumber, contact: asked.contact ?? '', client: asked.client })
    return result.outcome === 'found' ? result.orderId : null
  }
  return (await orderNamed(ctx, asked.orderNumber))?.id ?? null
}
